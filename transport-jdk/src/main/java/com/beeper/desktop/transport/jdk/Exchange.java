package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
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
final class Exchange implements HttpResponse.BodyHandler<TransportResponse> {

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
    if (request.cancelSignal().isCancelled()) {
      throw new TransportException(
          Delivery.NOT_SENT, Reason.CANCELLED, "cancelled before the request was sent", null);
    }
    HttpRequest jdkRequest = jdkRequest();
    HttpClient client = clients.lease(request.uri(), this);
    request.cancelSignal().onCancel(() -> abort(cancelled("the exchange was cancelled")));
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
        fail(Failures.tunnelRefused(
            request.uri(),
            clients.proxy(request.uri()),
            "status " + response.statusCode() + ", credentials wanted",
            null));
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
    if (authorization != null && clients.proxy(request.uri()) != null) {
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
    RequestPublisher publisher = new RequestPublisher(body, executor, this::fail);
    upload = publisher;
    return publisher;
  }

  /** Called by the JDK with the head of the final response. */
  @Override
  public HttpResponse.BodySubscriber<TransportResponse> apply(HttpResponse.ResponseInfo head) {
    headReceived = true;
    if (request.isStreamed()) {
      StreamedBody body = new StreamedBody(this, head, request.idleTimeout());
      stream = body;
      return body;
    }
    int status = head.statusCode();
    boolean hasBody = !request.method().equals("HEAD") && status != 204 && status != 304;
    return new BufferedBody(
        this, head, hasBody ? declaredLength(head) : 0, request.maxBufferedBytes());
  }

  /** Returns the declared length, or -1. The method of the JDK allocates a stream for it. */
  private static long declaredLength(HttpResponse.ResponseInfo head) {
    List<String> lengths = head.headers().allValues("content-length");
    return lengths.isEmpty() ? -1 : Long.parseLong(lengths.get(0));
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

  /** Waits for the response on the calling thread. */
  TransportResponse await() throws IOException, InterruptedException {
    try {
      return result.get();
    } catch (InterruptedException e) {
      abort(cancelled("interrupted while waiting for the response"));
      throw e;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException failure) {
        throw failure;
      }
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IOException("the exchange failed", cause);
    }
  }

  /** Settles the result with the response. */
  void complete(TransportResponse response) {
    result.complete(response);
    if (!request.isStreamed()) {
      end();
    }
  }

  /** Settles the result with a failure that the JDK, or the body of the request, has met. */
  void fail(Throwable failure) {
    if (Failures.isNotHttp(failure)) {
      clients.spoiled(this);
    }
    if (!result.isDone()) {
      result.completeExceptionally(
          failure instanceof RuntimeException && !(failure instanceof CompletionException)
              ? failure
              : explain(failure));
    }
    StreamedBody body = stream;
    if (body != null) {
      body.fail(explain(failure));
    }
    end();
  }

  /** Breaks the exchange off, unless it has ended. May be called from any thread. */
  void abort(TransportException why) {
    if (ended) {
      return;
    }
    aborted = true;
    result.completeExceptionally(why);
    StreamedBody body = stream;
    if (body != null) {
      body.fail(why);
    }
    Future<?> future = running;
    if (future != null) {
      future.cancel(true);
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
  IOException explain(Throwable failure) {
    return Failures.explain(failure, request.uri(), clients.proxy(request.uri()), headReceived);
  }

  /** Returns the exception for an exchange that was broken off on purpose. */
  static TransportException cancelled(String message) {
    return new TransportException(Delivery.MAYBE, Reason.CANCELLED, message, null);
  }
}
