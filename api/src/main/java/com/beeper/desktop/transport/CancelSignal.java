package com.beeper.desktop.transport;

import com.beeper.desktop.internal.transport.Arguments;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Aborts an exchange from another thread.
 *
 * <p>The transport registers an abort action with {@link #onCancel}; the client fires the signal with
 * {@link #cancel()}, which runs the action at most once. Thread-safe.
 */
public final class CancelSignal {

  /** Replaces the action once the signal has fired. */
  private enum Fired implements Runnable {
    CANCELLED;

    @Override
    public void run() {}
  }

  private final AtomicReference<@Nullable Runnable> action = new AtomicReference<>();

  /** Creates a signal that has not fired. */
  public CancelSignal() {}

  /**
   * Sets the action that aborts the exchange, and replaces an earlier one. If the signal has fired
   * already, the action runs immediately, on the calling thread.
   *
   * @param abort the action, called at most once; must neither block nor throw
   * @throws IllegalArgumentException if the action is null
   */
  public void onCancel(Runnable abort) {
    Arguments.requireNonNull(abort, "abort");
    Runnable before;
    do {
      before = action.get();
      if (before == Fired.CANCELLED) {
        abort.run();
        return;
      }
    } while (!action.compareAndSet(before, abort));
  }

  /**
   * Fires the signal, which aborts the exchange. Later calls do nothing.
   *
   * @return true for the first call
   */
  public boolean cancel() {
    Runnable abort = action.getAndSet(Fired.CANCELLED);
    if (abort == Fired.CANCELLED) {
      return false;
    }
    if (abort != null) {
      abort.run();
    }
    return true;
  }

  /**
   * Checks that the signal has not fired. A transport calls this method before it sends the request.
   *
   * @throws TransportException if it has fired, with {@link TransportException.Reason#CANCELLED} and
   *     {@link TransportException.Delivery#NOT_SENT}
   */
  public void throwIfCancelled() throws TransportException {
    if (isCancelled()) {
      throw TransportException.cancelled(
          TransportException.Delivery.NOT_SENT, "cancelled before the request was sent", null);
    }
  }

  /**
   * Returns whether the signal has fired.
   *
   * @return true after {@link #cancel()}
   */
  public boolean isCancelled() {
    return action.get() == Fired.CANCELLED;
  }
}
