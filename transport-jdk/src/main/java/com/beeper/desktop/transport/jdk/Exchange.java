package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way and the response to it.
 *
 * <p>The result is settled once, by whoever comes first: the body of the response, a failure, or an
 * abort from any thread. An abort settles the result before it tells the JDK, so that nobody waits
 * for the JDK to react.
 */
final class Exchange implements Abortable, HttpResponse.BodyHandler<TransportResponse> {

  private final TransportRequest request;
  private final Clients clients;
  private final Executor executor;
  private final CompletableFuture<TransportResponse> result = new CompletableFuture<>();
  private @Nullable RequestPublisher upload;
  private volatile @Nullable Future<?> running;
  private volatile @Nullable StreamedBody stream;
  private volatile boolean headReceived;
  private volatile boolean aborted;
  private volatile boolean ended;

  /**
   * Makes an exchange that has not started.
   *
   * @param executor reads a request body that is a stream
   */
  Exchange(TransportRequest request, Clients clients, Executor executor) {
    this.request = request;
    this.clients = clients;
    this.executor = executor;
  }

  /** Returns the response to come. */
  CompletableFuture<TransportResponse> result() {
    return result;
  }

  /**
   * Sends the request.
   *
   * @throws TransportException if the exchange was cancelled before
   * @throws IllegalStateException if the transport is closed
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  void start() throws TransportException {
    request.cancelSignal().throwIfCancelled();
    HttpRequest jdkRequest = jdkRequest();
    HttpClient client = clients.lease(request.uri(), this);
    request
        .cancelSignal()
        .onCancel(() -> abort(
            TransportException.cancelled(Delivery.MAYBE, "the exchange was cancelled", null)));
    CompletableFuture<HttpResponse<TransportResponse>> future;
    try {
      future = client.sendAsync(jdkRequest, this);
    } catch (RuntimeException e) {
      end();
      throw e;
    }
    running = future;
    if (aborted) {
      future.cancel(true);
    }
    future.whenComplete((response, failure) -> {
      if (failure != null) {
        fail(failure);
      } else if (response.body() == null) {
        // The answer of a proxy to CONNECT: the JDK passes only this status on, without a body.
        fail(clients.route(request.uri()).tunnelRefused(response.statusCode(), null));
      } else if (!request.isStreamed()) {
        complete(response.body());
      }
    });
  }

  private HttpRequest jdkRequest() {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
    if ("http".equalsIgnoreCase(request.uri().getScheme())) {
      // Else the JDK asks for an upgrade to HTTP/2, which some local servers do not survive.
      builder.version(HttpClient.Version.HTTP_1_1);
    }
    request.headers().forEach(builder::header);
    String authorization = clients.proxyAuthorization();
    if (authorization != null && clients.route(request.uri()).proxy() != null) {
      // The JDK shows it to the proxy only.
      builder.setHeader("Proxy-Authorization", authorization);
    }
    return builder.method(request.method(), publisher()).build();
  }

  private HttpRequest.BodyPublisher publisher() {
    RequestBody body = request.body();
    if (body == null || body.contentLength() == 0) {
      return HttpRequest.BodyPublishers.noBody();
    }
    RequestPublisher publisher = new RequestPublisher(body, executor, this::settle);
    upload = publisher;
    return publisher;
  }

  /** Called by the JDK with the head of the final response. */
  @Override
  public HttpResponse.BodySubscriber<TransportResponse> apply(HttpResponse.ResponseInfo head) {
    headReceived = true;
    try {
      if (head.statusCode() < 200 || head.statusCode() > 599) {
        throw clients
            .route(request.uri())
            .notHttp(new ProtocolException("status " + head.statusCode()), Stage.RECEIVING);
      }
      if (request.isStreamed()) {
        StreamedBody body = new StreamedBody(this, request, head);
        stream = body;
        return body;
      }
      return new BufferedBody(this, request, head);
    } catch (TransportException e) {
      abort(e);
      return new RefusedBody();
    }
  }

  /** Returns the fields of a response, without the pseudo-fields of HTTP/2. */
  static Headers headers(HttpResponse.ResponseInfo head) {
    Headers.Builder headers = Headers.builder();
    for (Map.Entry<String, List<String>> field : head.headers().map().entrySet()) {
      String name = field.getKey();
      if (!name.startsWith(":")) {
        for (String value : field.getValue()) {
          headers.add(name, value);
        }
      }
    }
    return headers.build();
  }

  /** Settles the result with the response. */
  void complete(TransportResponse response) {
    result.complete(response);
    if (!request.isStreamed()) {
      end();
    }
  }

  /** Settles the result with a failure that the JDK has met. */
  void fail(Throwable failure) {
    if (Failures.isNotHttp(failure)) {
      clients.spoiled(this);
    }
    if (ended) {
      // What the JDK makes of an abort, or a failure that it tells twice.
      return;
    }
    if (failure instanceof RuntimeException && !(failure instanceof CompletionException)) {
      result.completeExceptionally(failure);
    }
    settle(explain(failure));
  }

  /** Breaks the exchange off, unless it has ended. May be called from any thread. */
  @Override
  public void abort(TransportException why) {
    if (ended) {
      return;
    }
    aborted = true;
    settle(why);
    Future<?> future = running;
    if (future != null) {
      future.cancel(true);
    }
  }

  private void settle(IOException failure) {
    result.completeExceptionally(failure);
    StreamedBody body = stream;
    if (body != null) {
      body.fail(failure);
    }
    end();
  }

  /** Takes note that the exchange has ended: there is nothing left to abort. */
  void end() {
    ended = true;
    clients.release(this);
    if (upload != null) {
      upload.stop();
    }
  }

  /** Returns the exception that tells what a failure means. */
  TransportException explain(Throwable failure) {
    return Failures.explain(
        failure, clients.route(request.uri()), headReceived ? Stage.RECEIVING : Stage.SENDING);
  }
}
