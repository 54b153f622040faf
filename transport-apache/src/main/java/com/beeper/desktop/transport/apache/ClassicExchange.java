package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.support.ResponseBuffer;
import com.beeper.desktop.transport.support.StreamResponseBody;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** One blocking call on the classic client. */
final class ClassicExchange implements StreamResponseBody.Exchange {

  private final TransportRequest request;
  private final Clients clients;
  private final HttpUriRequestBase apacheRequest;
  private final HttpClientContext context = HttpClientContext.create();
  private final Failures failures;
  private @Nullable RequestEntity entity;
  private @Nullable ClassicHttpResponse response;

  /** Why the exchange was aborted, as said by the first to abort it. */
  private volatile @Nullable TransportException aborted;

  private volatile boolean ended;

  ClassicExchange(TransportRequest request, Clients clients) {
    this.request = request;
    this.clients = clients;
    this.apacheRequest = new HttpUriRequestBase(request.method(), request.uri());
    this.failures = new Failures(request, clients, context);
  }

  /** Sends the request and waits for the response. */
  TransportResponse run() throws IOException, InterruptedException {
    request.cancelSignal().throwIfCancelled();
    apacheRequest.setConfig(clients.config(false, request));
    request.headers().forEach(apacheRequest::addHeader);
    RequestBody body = request.body();
    if (body != null) {
      entity = new RequestEntity(body, apacheRequest::cancel);
      apacheRequest.setEntity(entity);
    } else if (Release.needsEmptyBody(request.method())) {
      apacheRequest.setEntity(new ByteArrayEntity(new byte[0], null));
    }
    var client = clients.classic();
    clients.began(this);
    request.cancelSignal().onCancel(() -> abort(Failures.cancelled()));
    try {
      ClassicHttpResponse received = Release.open(client, apacheRequest, context);
      response = received;
      return read(received);
    } catch (IOException e) {
      ended();
      throw failure(e);
    } catch (RuntimeException e) {
      ended();
      if (aborted != null || (entity != null && entity.unreadable() != null)) {
        // The library answers some aborts with an IllegalStateException.
        throw failure(new IOException(e));
      }
      throw e;
    }
  }

  private TransportResponse read(ClassicHttpResponse received) throws IOException {
    failures.requireOfServer(received);
    failures.requireStatus(received);
    int status = received.getCode();
    Headers headers = headers(received);
    HttpEntity body = received.getEntity();
    InputStream content = body == null ? InputStream.nullInputStream() : body.getContent();
    if (request.isStreamed()) {
      return TransportResponse.streamed(
          status, headers, new StreamResponseBody(content, request, this));
    }
    ResponseBuffer bytes = new ResponseBuffer(request, body == null ? 0 : body.getContentLength());
    bytes.addAll(content);
    failures.requireWholeHead(received, bytes.length());
    end();
    received.close();
    return TransportResponse.buffered(status, headers, bytes.toArray());
  }

  /** Returns the fields of a response. */
  static Headers headers(HttpResponse response) {
    Headers.Builder headers = Headers.builder();
    for (Header header : response.getHeaders()) {
      String value = header.getValue();
      headers.add(header.getName(), value == null ? "" : value);
    }
    return headers.build();
  }

  @Override
  public void abort(TransportException why) {
    if (ended) {
      return;
    }
    if (aborted == null) {
      aborted = why;
    }
    apacheRequest.cancel();
  }

  /** Takes note that the exchange has ended: there is nothing left to abort. */
  private void end() {
    ended = true;
    clients.ended(this);
  }

  /**
   * Closes the connection without reading what is left of the response; does nothing to one that
   * has gone back to the pool.
   */
  @Override
  public void ended() {
    end();
    // First, since closing a response that is not aborted reads it to its end.
    apacheRequest.cancel();
    ClassicHttpResponse received = response;
    if (received != null) {
      try {
        received.close();
      } catch (IOException e) {
        // Nothing is lost: the connection is closed already.
      }
    }
  }

  @Override
  public IOException explain(IOException failure) {
    boolean headReceived = response != null;
    TransportException why = aborted;
    if (why != null) {
      return why.withDelivery(failures.stage(headReceived).delivery(), failure);
    }
    IOException unreadable = entity == null ? null : entity.unreadable();
    return unreadable == null ? failures.explain(failure, headReceived) : unreadable;
  }

  private IOException failure(IOException failure) throws InterruptedException {
    if (Thread.interrupted()) {
      InterruptedException interrupted =
          new InterruptedException("interrupted while waiting for the response");
      interrupted.initCause(failure);
      throw interrupted;
    }
    return explain(failure);
  }
}
