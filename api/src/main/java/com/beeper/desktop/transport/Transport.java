package com.beeper.desktop.transport;

import com.beeper.desktop.internal.transport.Arguments;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Sends one HTTP request and returns one HTTP response.
 *
 * <p>A transport does not retry, follow redirects, keep cookies, respond to authentication
 * challenges, decompress or read JSON; the client implements these for all transports where they
 * are needed. Every final status (200 to 599) is returned as it is; interim responses (1xx) are
 * skipped. A transport adds no header except {@code Host}, {@code User-Agent} (if the request has
 * none), {@code Connection} and the framing of the body ({@code Content-Length} or {@code
 * Transfer-Encoding}).
 *
 * <p>No request is sent twice, with one exception: a {@code GET} or {@code HEAD} may be sent once
 * more if its connection turns out to be dead before any byte of a response. A proxy that refuses
 * to open a tunnel is a failure with {@link TransportException.Reason#PROXY} and {@link
 * TransportException.Delivery#NOT_SENT}, whatever its status, because its response must not pass
 * for that of the server. A loopback host is never reached through a proxy of the client's settings
 * or the JVM; see {@link ProxySettings}.
 *
 * <p>An exchange ends early when {@link TransportRequest#cancelSignal()} fires: the connection is
 * aborted at any stage, and the call fails promptly. The client fires the signal at the {@linkplain
 * TransportRequest#deadline() deadline}, when the caller is interrupted and when the future is
 * cancelled; a transport that reacts to the signal needs no clock of its own.
 *
 * <p>Transports are thread-safe. They are discovered with {@link TransportProvider} or passed to
 * the client's builder.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request and waits for the response.
   *
   * <p>A buffered response has been read to its end when this method returns. Of a streamed
   * response, status and headers have been read, and the caller must close it.
   *
   * @param request the request
   * @return the response with any final status
   * @throws TransportException if the exchange fails; it holds the reason, and whether the request
   *     may have reached the server
   * @throws IOException for any other failure; the request counts as possibly sent
   * @throws InterruptedException if the calling thread is interrupted before or during the
   *     exchange, which is aborted
   * @throws IllegalStateException if the transport is closed
   */
  TransportResponse send(TransportRequest request) throws IOException, InterruptedException;

  /**
   * Sends a request without waiting for the response.
   *
   * <p>The default implementation runs {@link #send} on the executor. A transport over an
   * asynchronous library overrides it and blocks no thread while it waits. The future fails with
   * the exceptions that {@code send} throws. It may complete on any thread; the client runs the
   * stages of its users on their executor.
   *
   * @param request the request
   * @param executor runs blocking work
   * @return a future for the response
   * @throws IllegalStateException if the transport is closed; the future may fail with it instead
   */
  default CompletableFuture<TransportResponse> sendAsync(
      TransportRequest request, Executor executor) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return send(request);
          } catch (IOException e) {
            throw new CompletionException(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
          }
        },
        executor);
  }

  /**
   * Waits for a response on the calling thread. Implements {@link #send} over an asynchronous
   * library:
   *
   * <pre>{@code
   * return Transport.await(request, () -> sendAsync(request, RequestBodyPump.threads()));
   * }</pre>
   *
   * <p>Nothing is sent if the thread is already interrupted. If it is interrupted while it waits,
   * the {@linkplain TransportRequest#cancelSignal() signal} of the request is fired.
   *
   * @param request the request
   * @param exchange starts the exchange
   * @return the response
   * @throws IOException if the future fails with an {@code IOException}
   * @throws InterruptedException if the thread is interrupted
   * @throws IllegalStateException if the future fails with it, because the transport is closed
   */
  static TransportResponse await(
      TransportRequest request, Supplier<CompletableFuture<TransportResponse>> exchange)
      throws IOException, InterruptedException {
    Arguments.requireNonNull(request, "request");
    Arguments.requireNonNull(exchange, "exchange");
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the request was sent");
    }
    try {
      return exchange.get().get();
    } catch (InterruptedException e) {
      request.cancelSignal().cancel();
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

  /**
   * Closes the transport and releases the pools, threads and sockets that it has created. Running
   * exchanges fail with {@link TransportException.Reason#CANCELLED}. A library's client that was
   * supplied by the application, and the exchanges that run on it, are not affected. May be called
   * more than once.
   */
  @Override
  void close();
}
