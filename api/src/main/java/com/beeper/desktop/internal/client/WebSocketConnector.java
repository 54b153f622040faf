package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallSummary;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketHandshakeException;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.support.Causes;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Opens the connections of an event stream. Each handshake is a call of {@code events.connect}: it has
 * the token, headers, query and interceptors of other calls. Thread-safe.
 */
public final class WebSocketConnector {

  private static final Operation<@Nullable Void> CONNECT =
      Operation.of("GET", StreamFailures.LABEL, "/v1/ws").idempotent().returnsNothing();

  private final CallContext context;
  private final WebSocketTransport transport;
  private final StreamFailures failures;
  private final CallExecutor executor;
  private final Duration pingInterval;

  private WebSocketConnector(
      CallContext context,
      WebSocketTransport transport,
      CallExecutor executor,
      Duration pingInterval) {
    this.context = context;
    this.executor = executor;
    this.transport = transport;
    this.failures = new StreamFailures(context);
    this.pingInterval = pingInterval;
  }

  /**
   * Returns a connector. Called on the thread that opens the stream, whose class loader is searched
   * for a transport.
   *
   * @param executor runs the user code of handshakes, in the context of the stream
   * @param pingInterval the interval of the pings, if the transport sends them by itself
   * @throws com.beeper.desktop.ConfigurationException if there is no transport
   * @throws IllegalStateException if the client is closed
   */
  public static WebSocketConnector of(
      CallContext context, CallExecutor executor, Duration pingInterval) {
    return new WebSocketConnector(
        context, context.resources().webSocketTransport().get(), executor, pingInterval);
  }

  /**
   * Opens a connection. Runs user code: the supplier of the token and the interceptors.
   *
   * @param deadline the end of the attempt, on the scale of the client's time source
   * @return a future that fails with the exception that a call would throw; it completes on a thread
   *     of the client
   */
  public CompletableFuture<WebSocketConnection> connect(
      WebSocketListener listener, CancelSignal signal, long deadline) {
    try {
      Call<@Nullable Void> call = Call.<@Nullable Void>of(CONNECT);
      PreparedRequest request = context.preparation().prepare(call);
      if (context.preparation().needsToken(request)) {
        String token =
            InterruptibleWork.run(signal, () -> context.preparation().requestToken(call));
        request = token == null ? request : request.authorizedWith(token);
      }
      return new Handshake(request, listener, signal, deadline).start();
    } catch (Throwable e) { // of user code: also an error, and a checked one of another language
      return CompletableFuture.failedFuture(e);
    }
  }

  /** One handshake, which is repeated if a fresh token can help. */
  private final class Handshake {

    private final WebSocketListener listener;
    private final CancelSignal signal;
    private final long deadline;
    private final long startTime = context.resources().time().nanoTime();
    private final InterceptorChain interceptors;
    private final CompletableFuture<WebSocketConnection> result = new CompletableFuture<>();
    private PreparedRequest request;
    private int attempts;
    private int lastStatus;

    Handshake(
        PreparedRequest request, WebSocketListener listener, CancelSignal signal, long deadline) {
      this.request = request;
      this.listener = listener;
      this.signal = signal;
      this.deadline = deadline;
      this.interceptors = new InterceptorChain(CONNECT, context.options().interceptors(), request);
    }

    CompletableFuture<WebSocketConnection> start() {
      try {
        interceptors.onCall();
        attempt();
      } catch (Throwable e) {
        fail(e);
      }
      return result;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
    private void attempt() {
      attempts++;
      Headers headers = interceptors.beforeSend(attempts, request.headers());
      WebSocketRequest handshake = WebSocketRequest.builder(webSocketUri(request.uri()))
          .headers(headers)
          .deadline(new Deadline(deadline, context.resources().monitor().clock()))
          .maxMessageBytes(context.options().maxResponseBytes())
          .pingInterval(pingInterval)
          .cancelSignal(signal)
          .build();
      // On a thread of the client, because what follows runs user code.
      opening(handshake).whenCompleteAsync(this::ended, executor::executeOwn);
    }

    private CompletableFuture<WebSocketConnection> opening(WebSocketRequest handshake) {
      try {
        return transport.connect(handshake, listener);
      } catch (Throwable e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    private void ended(@Nullable WebSocketConnection connection, @Nullable Throwable thrown) {
      try {
        if (connection != null) {
          result.complete(opened(connection));
          return;
        }
        Throwable failure = Causes.unwrap(thrown == null ? noResult() : thrown);
        if (failure instanceof WebSocketHandshakeException refused) {
          lastStatus = refused.status();
          interceptors.afterReceive(
              new RawResponse(refused.status(), refused.headers(), refused.body()));
          PreparedRequest renewed = renewed(refused.status());
          if (renewed != null) {
            request = renewed;
            attempt();
            return;
          }
        }
        RuntimeException explained = failures.ofHandshake(request.headers(), failure);
        interceptors.onFailure(explained);
        throw explained;
      } catch (Throwable e) {
        fail(e);
      }
    }

    private void fail(Throwable failure) {
      end(failure);
      result.completeExceptionally(failure);
    }

    private WebSocketConnection opened(WebSocketConnection connection) {
      lastStatus = 101;
      try {
        interceptors.afterReceive(new RawResponse(101, Headers.empty(), null));
      } catch (Throwable e) {
        connection.abort();
        throw e;
      }
      end(null);
      return connection;
    }

    /** Returns the request with another token, unless this is the second refusal. */
    private @Nullable PreparedRequest renewed(int status) {
      boolean refused = status == 401 || status == 403;
      return refused && attempts == 1
          ? InterruptibleWork.run(signal, () -> context.preparation().renew(request))
          : null;
    }

    private void end(@Nullable Throwable failure) {
      long nanos = context.resources().time().nanoTime() - startTime;
      CallLog log = context.resources().log();
      if (log.isDebug()) {
        String end = failure == null ? "101" : failure.getClass().getSimpleName();
        log.ended(CONNECT.id(), request, end, attempts, nanos);
      }
      interceptors.onEnd(
          new CallSummary(attempts, lastStatus, failure, Duration.ofNanos(nanos), Duration.ZERO),
          log);
    }
  }

  private static IllegalStateException noResult() {
    return new IllegalStateException("the WebSocket transport returned no connection");
  }

  private static URI webSocketUri(URI uri) {
    return URI.create("ws" + uri.toString().substring("http".length()));
  }
}
