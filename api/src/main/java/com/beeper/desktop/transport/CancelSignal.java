package com.beeper.desktop.transport;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Aborts one exchange from outside, once.
 *
 * <p>The transport says with {@link #onCancel} how to abort, as soon as it can; the client calls
 * {@link #cancel()}. Thread-safe.
 */
public final class CancelSignal {

  /** Stands for the action once the signal has fired. */
  private enum Fired implements Runnable {
    CANCELLED;

    @Override
    public void run() {}
  }

  private final AtomicReference<@Nullable Runnable> action = new AtomicReference<>();

  /** Makes a signal that has not fired. */
  public CancelSignal() {}

  /**
   * Says how to abort the exchange. Replaces what was said before. If the signal has fired already,
   * the action runs at once, on this thread.
   *
   * @param abort aborts without blocking; called at most once; must not throw
   */
  public void onCancel(Runnable abort) {
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
   * Aborts the exchange. Only the first call does something.
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
   * Checks that the signal has not fired. A transport calls it before it sends anything.
   *
   * @throws TransportException if it has fired: {@link TransportException.Reason#CANCELLED}, {@link
   *     TransportException.Delivery#NOT_SENT}
   */
  public void throwIfCancelled() throws TransportException {
    if (isCancelled()) {
      throw TransportException.cancelled(
          TransportException.Delivery.NOT_SENT, "cancelled before the request was sent", null);
    }
  }

  /**
   * Tells whether the signal has fired.
   *
   * @return true after {@link #cancel()}
   */
  public boolean isCancelled() {
    return action.get() == Fired.CANCELLED;
  }
}
