package com.beeper.desktop.transport;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Sends one HTTP request and gives one HTTP response, and nothing else.
 *
 * <p>A transport does not retry, follow redirects, keep cookies, answer authentication challenges,
 * decompress or read JSON: the client does what is wanted of these, once, for all transports. Every
 * final status (200 to 599) is returned as it is; interim ones (1xx) are skipped. A transport adds
 * no header but {@code Host}, {@code User-Agent} (when the request has none), {@code Connection}
 * and the framing of the body ({@code Content-Length} or {@code Transfer-Encoding}).
 *
 * <p>Nothing is sent twice; a {@code GET} or {@code HEAD} may be, once, where a connection turns out
 * to be dead before any answer. A proxy that refuses to open a tunnel is a failure of kind {@link
 * TransportException.Delivery#NOT_SENT}, whatever its status: its answer must never pass for that
 * of the server. A loopback host is never reached through a proxy that the client's settings or the
 * JVM name, see {@link ProxySettings}.
 *
 * <p>An exchange ends early when {@link TransportRequest#cancelSignal()} fires: the connection is
 * aborted at whatever stage it is, and the call fails promptly. The client fires the signal at the
 * {@linkplain TransportRequest#deadline() deadline}, when the caller is interrupted and when the
 * future is cancelled, so a transport that reacts to the signal needs no clock of its own.
 *
 * <p>Transports are thread-safe. They are found with {@link TransportProvider} or given to the
 * client's builder.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request and waits for the response.
   *
   * <p>A buffered response has been read to its end when this method returns; of a streamed one the
   * status and the headers have been read, and the caller must close it.
   *
   * @param request what to send
   * @return the response, whatever its status
   * @throws TransportException if there is no response, with what is known about whether the
   *     request may have reached the server
   * @throws IOException any other failure; the request then counts as possibly sent
   * @throws InterruptedException if the calling thread was interrupted, before or during the
   *     exchange, which has been aborted
   * @throws IllegalStateException if the transport is closed
   */
  TransportResponse send(TransportRequest request) throws IOException, InterruptedException;

  /**
   * Sends a request without waiting for the response.
   *
   * <p>The default runs {@link #send} on the executor. A transport whose library is asynchronous
   * overrides it and blocks no thread while it waits. The future fails with the exceptions that
   * {@code send} throws. It may complete on any thread; the client moves the work of its users to
   * their executor.
   *
   * @param request what to send
   * @param executor where blocking work may run
   * @return the response to come
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
   * Waits for a response on the calling thread: a {@link #send} over a library that is asynchronous.
   *
   * <pre>{@code
   * return Transport.await(request, () -> sendAsync(request, RequestBodyPump.threads()));
   * }</pre>
   *
   * <p>If the thread is interrupted, before or while it waits, the {@linkplain
   * TransportRequest#cancelSignal() signal} of the request is fired. Nothing is sent if it was
   * interrupted before.
   *
   * @param request what is sent
   * @param exchange starts the exchange
   * @return the response
   * @throws IOException if the future fails with one
   * @throws InterruptedException if the thread was interrupted
   * @throws IllegalStateException if the future fails with one, as it does when the transport is
   *     closed
   */
  static TransportResponse await(
      TransportRequest request, Supplier<CompletableFuture<TransportResponse>> exchange)
      throws IOException, InterruptedException {
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
   * Releases what this transport made itself: pools, threads, sockets. Exchanges that run then fail
   * as {@linkplain TransportException.Reason#CANCELLED cancelled}. Does nothing to a client of a
   * library that it was given, nor to what runs there. May be called more than once.
   */
  @Override
  void close();
}
