package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.support.Causes;
import java.net.http.WebSocket;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the frames of one connection one after the other, because the JDK refuses a message while the
 * preceding one is being sent. Thread-safe.
 */
final class JdkWebSocketSender {

  /** A frame, and the future of its caller. */
  private record Frame(
      Function<WebSocket, CompletableFuture<WebSocket>> send, CompletableFuture<Void> sent) {}

  // Guarded by this object's monitor.
  private final Queue<Frame> waiting = new ArrayDeque<>();
  private @Nullable WebSocket socket;
  private @Nullable Frame current;
  private boolean lastAccepted;
  private @Nullable TransportException closed;

  /** Sets the open connection. */
  synchronized void open(WebSocket opened) {
    socket = opened;
  }

  /** Sends a frame after those that wait. */
  CompletableFuture<Void> send(Function<WebSocket, CompletableFuture<WebSocket>> frame) {
    return add(frame, false);
  }

  /** Sends a close frame after those that wait; later frames are refused. */
  CompletableFuture<Void> sendLast(Function<WebSocket, CompletableFuture<WebSocket>> frame) {
    return add(frame, true);
  }

  private CompletableFuture<Void> add(
      Function<WebSocket, CompletableFuture<WebSocket>> send, boolean last) {
    Frame frame = new Frame(send, new CompletableFuture<>());
    synchronized (this) {
      if (lastAccepted) {
        return CompletableFuture.failedFuture(
            new IllegalStateException("a close frame has been sent"));
      }
      if (closed != null) {
        return CompletableFuture.failedFuture(closed);
      }
      lastAccepted = last;
      waiting.add(frame);
    }
    sendWaiting();
    return frame.sent();
  }

  /** Fails the frames that have not been sent, and all later ones. */
  void close(TransportException failure) {
    Queue<Frame> unsent;
    synchronized (this) {
      if (closed != null) {
        return;
      }
      closed = failure;
      unsent = new ArrayDeque<>(waiting);
      waiting.clear();
      if (current != null) {
        unsent.add(current);
      }
    }
    unsent.forEach(frame -> frame.sent().completeExceptionally(failure));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private void sendWaiting() {
    while (true) {
      Frame frame;
      WebSocket to;
      synchronized (this) {
        to = socket;
        if (current != null || to == null) {
          return;
        }
        frame = waiting.poll();
        if (frame == null) {
          return;
        }
        current = frame;
      }
      CompletableFuture<WebSocket> sending = frame.send().apply(to);
      if (!sending.isDone()) {
        sending.whenComplete((sent, failure) -> {
          finish(frame, failure);
          sendWaiting();
        });
        return;
      }
      finish(frame, sending.handle((sent, failure) -> failure).join());
    }
  }

  private void finish(Frame frame, @Nullable Throwable failure) {
    synchronized (this) {
      current = null;
    }
    if (failure == null) {
      frame.sent().complete(null);
    } else {
      Throwable cause = Causes.unwrap(failure);
      frame
          .sent()
          .completeExceptionally(
              cause instanceof IllegalArgumentException
                  ? cause
                  : new TransportException(
                      Delivery.MAYBE, Reason.CONNECTION, "the frame could not be sent", cause));
    }
  }
}
