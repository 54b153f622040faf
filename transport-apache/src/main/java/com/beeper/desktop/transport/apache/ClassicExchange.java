package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** One blocking call on the classic client. */
final class ClassicExchange implements Clients.Abortable {

  private final TransportRequest request;
  private final Clients clients;
  private final HttpUriRequestBase apacheRequest;
  private final HttpClientContext context = HttpClientContext.create();
  private @Nullable RequestEntity entity;
  private @Nullable ClassicHttpResponse response;

  /** Why the exchange was aborted, as said by the first to abort it. */
  private volatile @Nullable TransportException aborted;

  private volatile boolean ended;

  ClassicExchange(TransportRequest request, Clients clients) {
    this.request = request;
    this.clients = clients;
    this.apacheRequest = new HttpUriRequestBase(request.method(), request.uri());
  }

  /** Sends the request and waits for the response. */
  TransportResponse run() throws IOException, InterruptedException {
    if (request.cancelSignal().isCancelled()) {
      throw new TransportException(
          Delivery.NOT_SENT, Reason.CANCELLED, "cancelled before the request was sent", null);
    }
    apacheRequest.setConfig(clients.config(false, request));
    request.headers().forEach(apacheRequest::addHeader);
    RequestBody body = request.body();
    if (body != null) {
      entity = new RequestEntity(body, apacheRequest::cancel);
      apacheRequest.setEntity(entity);
    }
    var client = clients.classic();
    clients.began(this);
    request.cancelSignal().onCancel(() -> abort(cancelled("the exchange was cancelled")));
    try {
      // No target: it is in the request.
      ClassicHttpResponse received = client.executeOpen(null, apacheRequest, context);
      response = received;
      return read(received);
    } catch (IOException e) {
      end();
      discard();
      throw failure(e);
    } catch (RuntimeException e) {
      end();
      discard();
      if (aborted != null || (entity != null && entity.unreadable() != null)) {
        // The library answers some aborts with an IllegalStateException.
        throw failure(new IOException(e));
      }
      throw e;
    }
  }

  private TransportResponse read(ClassicHttpResponse received) throws IOException {
    int status = received.getCode();
    if (Failures.isOfProxy(request.uri(), context, status)) {
      throw Failures.tunnelRefused(request.uri(), status);
    }
    Headers headers = headers(received);
    HttpEntity body = received.getEntity();
    InputStream content = body == null ? InputStream.nullInputStream() : body.getContent();
    if (request.isStreamed()) {
      return TransportResponse.streamed(
          status, headers, new ClassicStream(content, this, request.idleTimeout()));
    }
    ResponseBytes bytes =
        new ResponseBytes(body == null ? 0 : body.getContentLength(), request.maxBufferedBytes());
    bytes.addAll(content);
    Failures.requireWholeHead(received, bytes.length(), request);
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
  void end() {
    ended = true;
    clients.ended(this);
  }

  /** Closes the connection without reading what is left of the response. */
  void discard() {
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

  /** Returns the exception that tells what a failure means to the caller. */
  IOException explain(IOException failure) {
    TransportException why = aborted;
    boolean nothingSent = clients.own() && context.getEndpointDetails() == null;
    if (why != null) {
      return new TransportException(
          nothingSent ? Delivery.NOT_SENT : why.delivery(),
          why.reason(),
          String.valueOf(why.getMessage()),
          failure);
    }
    IOException unreadable = entity == null ? null : entity.unreadable();
    if (unreadable != null) {
      return unreadable;
    }
    return Failures.explain(failure, request.uri(), response != null, nothingSent);
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

  /** Returns the exception for an exchange that was broken off on purpose. */
  static TransportException cancelled(String message) {
    return new TransportException(Delivery.MAYBE, Reason.CANCELLED, message, null);
  }
}
