package com.beeper.desktop.internal.waiting;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.transport.support.Causes;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the stages of asynchronous work on the thread that waits for its end. The blocking form of a
 * method thereby shares its code with the asynchronous form, and still runs handlers and interceptors
 * on the thread of the caller. Used by one thread; tasks may be added by any.
 */
public final class CallingThread implements Executor {

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /**
   * Checks that the thread may wait, before anything is sent.
   *
   * @param label the name of the method in messages
   * @throws CallCancelledException if the thread is interrupted; it stays so
   */
  public static void requireUninterrupted(String label) {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(label);
    }
  }

  /**
   * Runs tasks until a future is done, and returns its value.
   *
   * @param label the name of the method in messages
   * @param future the end of the work
   * @param onInterrupt ends the work, which then completes the future soon
   * @throws RuntimeException the failure of the future
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  public <T extends @Nullable Object> T await(
      String label,
      CompletableFuture<T> future,
      Consumer<? super CallCancelledException> onInterrupt) {
    future.whenComplete((value, failure) -> tasks.add(() -> {}));
    boolean interrupted = false;
    try {
      while (!future.isDone()) {
        tasks.take().run();
      }
    } catch (InterruptedException e) {
      interrupted = true;
      onInterrupt.accept(interrupted(label));
    }
    // Not the future itself: newer JDKs replace a CancellationException by one of their own.
    CompletableFuture<@Nullable Throwable> end = future.handle((value, thrown) -> thrown);
    while (true) {
      try {
        Throwable thrown = end.get();
        if (thrown == null) {
          return future.join();
        }
        throw failure(Causes.unwrap(thrown));
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e); // the stage does not fail
      } finally {
        if (interrupted && future.isDone()) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private static CallCancelledException interrupted(String label) {
    return new CallCancelledException(label + ": the thread was interrupted during the wait");
  }

  /** Returns the failure to throw. One of another thread receives the place of the call. */
  private static RuntimeException failure(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    boolean fromHere = Arrays.stream(failure.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(CallingThread.class.getName()));
    if (failure instanceof BeeperException && !fromHere) {
      failure.addSuppressed(new BeeperException("called here", null));
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(failure); // only by an unchecked cast in user code
  }
}
