package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Code of the user that a call runs on the current thread. When the call does not wait for it any longer,
 * the thread is interrupted, so that the code can end; a thread cannot be stopped. The thread is that of
 * the call, because the code may depend on its thread locals, such as the user of a web application.
 */
final class InterruptibleWork {

  /** The thread while it runs the code; guarded by this. */
  private @Nullable Thread running = Thread.currentThread();

  /** Whether this object has interrupted the thread; guarded by this. */
  private boolean interrupted;

  private InterruptibleWork() {}

  /** Begins work of the current thread that is interrupted when a wait is cut short. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  static InterruptibleWork begin(CancellableDelay limit) {
    InterruptibleWork work = new InterruptibleWork();
    limit.ended().thenAccept(end -> {
      if (end != End.INTERRUPT) {
        work.interrupt();
      }
    });
    return work;
  }

  /** Runs work on the current thread that is interrupted when a signal fires. */
  static <V extends @Nullable Object> V run(CancelSignal signal, Supplier<V> code) {
    InterruptibleWork work = new InterruptibleWork();
    signal.onCancel(work::interrupt);
    try {
      return code.get();
    } finally {
      work.end();
    }
  }

  private synchronized void interrupt() {
    if (running != null) {
      interrupted = true;
      running.interrupt();
    }
  }

  /** Ends the work, on its thread, which remains interrupted only if other code has interrupted it. */
  synchronized void end() {
    running = null;
    if (interrupted) {
      Thread.interrupted();
    }
  }
}
