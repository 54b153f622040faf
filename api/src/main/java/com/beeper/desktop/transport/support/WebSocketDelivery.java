package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketListener;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls the listener of one connection as {@link WebSocketListener} requires: one call at a time, in
 * order, not before the connection has been delivered, and with exactly one end, whichever thread
 * reports it first.
 *
 * <pre>{@code
 * WebSocketDelivery delivery = new WebSocketDelivery(listener, socket::abort);
 * future.complete(connection);
 * delivery.start();
 * delivery.text(message);                      // on the library's thread
 * delivery.fail(classifier.connectionLost(e)); // on any thread
 * }</pre>
 *
 * <p>Messages, pongs and close frames are passed on by the thread that reports them. Failures are
 * passed on by a thread of their own, because {@code abort()} may be called by threads that must not
 * run a listener. Demand is left to the transport. Thread-safe.
 */
public final class WebSocketDelivery {

  private final WebSocketListener listener;
  private final Runnable closeSocket;

  // Guarded by this object's monitor.
  private final Deque<Consumer<WebSocketListener>> events = new ArrayDeque<>();
  private boolean started;
  private boolean delivering;
  private boolean ended;

  /**
   * Creates a delivery that has not started.
   *
   * @param listener the listener of the connection
   * @param closeSocket closes the socket at once; called if the listener throws, on the thread that has
   *     called it
   */
  public WebSocketDelivery(WebSocketListener listener, Runnable closeSocket) {
    this.listener = listener;
    this.closeSocket = closeSocket;
  }

  /** Starts the calls, after the connection has been delivered. */
  public void start() {
    synchronized (this) {
      started = true;
    }
    deliver();
  }

  /**
   * Passes on a text message. Ignored after the end.
   *
   * @param text the message
   */
  public void text(String text) {
    if (add(false, to -> to.onText(text))) {
      deliver();
    }
  }

  /**
   * Passes on a binary message. Ignored after the end.
   *
   * @param data the message, which the listener owns
   */
  public void binary(ByteBuffer data) {
    if (add(false, to -> to.onBinary(data))) {
      deliver();
    }
  }

  /**
   * Passes on a pong. Ignored after the end.
   *
   * @param data the data of the pong, which the listener owns
   */
  public void pong(ByteBuffer data) {
    if (add(false, to -> to.onPong(data))) {
      deliver();
    }
  }

  /**
   * Ends the connection with a close frame of the peer. Ignored after the end.
   *
   * @param code the code; 1005 for none
   * @param reason the reason; empty for none
   * @return whether this is the end of the connection
   */
  public boolean close(int code, String reason) {
    boolean isEnd = add(true, to -> to.onClose(code, reason));
    if (isEnd) {
      deliver();
    }
    return isEnd;
  }

  /**
   * Ends the connection with a failure. Ignored after the end. After an abort, messages that have not
   * been passed on yet are dropped.
   *
   * @param failure the failure
   * @return whether this is the end of the connection
   */
  public boolean fail(TransportException failure) {
    synchronized (this) {
      if (ended) {
        return false;
      }
      if (failure.reason() == Reason.CANCELLED) {
        events.clear();
      }
      add(true, to -> to.onFailure(failure));
      if (!started || delivering) {
        return true;
      }
    }
    DaemonThreads.create("beeper-desktop-websocket-failure", this::deliver).start();
    return true;
  }

  /**
   * Returns whether the end of the connection has been reported, though not necessarily passed on.
   *
   * @return true after the end
   */
  public synchronized boolean hasEnded() {
    return ended;
  }

  private synchronized boolean add(boolean isEnd, Consumer<WebSocketListener> event) {
    if (ended) {
      return false;
    }
    ended = isEnd;
    events.add(event);
    return true;
  }

  /** Passes on what is there, unless another thread does. */
  private void deliver() {
    boolean first = true;
    for (Consumer<WebSocketListener> event = next(first); event != null; event = next(false)) {
      first = false;
      try {
        event.accept(listener);
      } catch (RuntimeException | Error e) {
        failed(e);
      }
    }
  }

  private synchronized @Nullable Consumer<WebSocketListener> next(boolean first) {
    if (!started || (first && delivering)) {
      return null;
    }
    Consumer<WebSocketListener> event = events.poll();
    delivering = event != null;
    return event;
  }

  private void failed(Throwable thrown) {
    boolean wasEnd;
    synchronized (this) {
      wasEnd = ended && events.isEmpty();
      if (!ended) {
        events.clear();
        TransportException failure = new TransportException(
            Delivery.MAYBE,
            Reason.CONNECTION,
            "the WebSocket listener failed: " + thrown.getClass().getName(),
            thrown);
        add(true, to -> to.onFailure(failure));
      }
    }
    if (wasEnd) {
      // No call is left that could report it.
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, thrown);
    } else {
      closeSocket.run();
    }
  }
}
