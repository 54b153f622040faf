package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.support.Causes;
import com.beeper.desktop.transport.support.ResponseBuffer;
import com.beeper.desktop.transport.support.StreamResponseBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** One blocking exchange of the classic client. */
final class ClassicExchange implements StreamResponseBody.Source {

  private final TransportRequest request;
  private final ApacheClients clients;
  private final HttpUriRequestBase apacheRequest;
  private final HttpClientContext context = HttpClientContext.create();
  private final ApacheFailures failures;
  private @Nullable ClassicRequestEntity entity;
  private @Nullable ClassicHttpResponse response;

  /** The cause of the first abort. */
  private volatile @Nullable TransportException aborted;

  private volatile boolean ended;

  ClassicExchange(TransportRequest request, ApacheClients clients) {
    this.request = request;
    this.clients = clients;
    this.apacheRequest = new HttpUriRequestBase(request.method(), request.uri());
    this.failures = new ApacheFailures(request, clients, context);
  }

  /** Sends the request and waits for the response. */
  TransportResponse run() throws IOException, InterruptedException {
    request.cancelSignal().throwIfCancelled();
    apacheRequest.setConfig(clients.config(false, request));
    request.headers().forEach(apacheRequest::addHeader);
    RequestBody body = request.body();
    if (body != null) {
      entity = new ClassicRequestEntity(body, clients.isManaged(), apacheRequest::cancel);
      apacheRequest.setEntity(entity);
    } else if (HttpClientVersion.needsEmptyBody(request.method())
        || (!clients.isManaged() && StaleConnectionRetry.needsGuard(request.method()))) {
      apacheRequest.setEntity(new ClassicRequestEntity(
          RequestBody.of(new byte[0], 0, 0), clients.isManaged(), apacheRequest::cancel));
    }
    var client = clients.classic();
    clients.register(this);
    request.cancelSignal().onCancel(() -> abort(ApacheFailures.cancelled()));
    try {
      ClassicHttpResponse received = HttpClientVersion.open(client, apacheRequest, context);
      response = received;
      return read(received);
    } catch (IOException e) {
      ended();
      throw failure(e);
    } catch (CancellationException e) {
      // The library reports so that the thread was interrupted while it waited for a connection.
      ended();
      if (aborted == null) {
        aborted = ApacheFailures.cancelled();
        Thread.currentThread().interrupt();
      }
      throw failure(new IOException(e));
    } catch (RuntimeException e) {
      ended();
      throw failure(checked(e));
    } catch (Error e) {
      ended();
      throw e;
    }
  }

  /**
   * Returns the checked exception for one of the library, which throws unchecked ones for some aborts and
   * for a status below 100, of a proxy selector, or of an interceptor of the application.
   */
  private IOException checked(RuntimeException e) {
    if (e instanceof UncheckedIOException io) {
      return Objects.requireNonNull(io.getCause());
    }
    return e instanceof IllegalArgumentException && context.getEndpointDetails() != null
        ? (IOException) new ProtocolException("its head is not valid").initCause(e)
        : new IOException(e);
  }

  private TransportResponse read(ClassicHttpResponse received) throws IOException {
    failures.requireOfServer(received);
    failures.requireStatus(received);
    int status = received.getCode();
    Headers headers = headers(received);
    failures.requireFraming(headers);
    HttpEntity body = received.getEntity();
    InputStream content = body == null ? InputStream.nullInputStream() : body.getContent();
    if (request.isStreamed()) {
      return TransportResponse.streamed(
          status, headers, new StreamResponseBody(content, request, this));
    }
    ResponseBuffer bytes =
        ResponseBuffer.allocate(request, body == null ? 0 : body.getContentLength());
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
  public void abort(TransportException cause) {
    if (ended) {
      return;
    }
    if (aborted == null) {
      aborted = cause;
    }
    apacheRequest.cancel();
  }

  /** Ends the exchange, after which aborts do nothing. */
  private void end() {
    ended = true;
    clients.unregister(this);
  }

  /**
   * Closes the connection without reading the rest of the response, unless it has been returned to the
   * pool.
   */
  @Override
  public void ended() {
    end();
    // First, because closing a response that is not aborted reads it to its end.
    apacheRequest.cancel();
    ClassicHttpResponse received = response;
    if (received != null) {
      try {
        received.close();
      } catch (IOException e) {
        // Nothing is lost: the connection is closed.
      }
    }
  }

  @Override
  public IOException classify(IOException failure) {
    restoreInterrupt(failure);
    boolean headReceived = response != null;
    TransportException cause = aborted;
    if (cause != null) {
      return cause.withDelivery(failures.stage(headReceived).delivery(), failure);
    }
    TransportException sourceFailure = entity == null ? null : entity.sourceFailure();
    return sourceFailure == null ? failures.classify(failure, headReceived) : sourceFailure;
  }

  private IOException failure(IOException failure) throws InterruptedException {
    restoreInterrupt(failure);
    if (Thread.interrupted()) {
      InterruptedException interrupted =
          new InterruptedException("interrupted while waiting for the response");
      interrupted.initCause(failure);
      throw interrupted;
    }
    return classify(failure);
  }

  /**
   * Interrupts this thread again if an interrupt has closed the channel of the connection. The status can
   * be missing: since JDK 21, an interrupt first sets it and then closes the channel that the thread uses,
   * which can be that of the next call if the application has cleared the status in between.
   */
  private static void restoreInterrupt(IOException failure) {
    if (Causes.find(failure, ClosedByInterruptException.class) != null) {
      Thread.currentThread().interrupt();
    }
  }
}
