package com.beeper.desktop.benchmarks.performance;

import java.io.Closeable;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work of threads, which is done in turns. The threads live until it is closed, as those of a server do. */
final class Load implements Closeable {

  private final int threads;
  private final ExecutorService executor;

  /** The work of one thread of a turn. */
  private final Consumer<Turn> work;

  private Load(int threads, ThreadFactory factory, Consumer<Turn> work) {
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(threads, factory);
    this.work = work;
  }

  /** Returns a load of threads that each repeat a call. */
  static Load of(int threads, ThreadFactory factory, Callable<?> call) {
    return new Load(threads, factory, turn -> {
      try {
        do {
          turn.sink = call.call();
          turn.operations.increment();
        } while (turn.isRunning());
      } catch (Throwable e) {
        turn.fail(e);
      }
    });
  }

  /** Returns a load of one thread that keeps a number of asynchronous calls in flight. */
  static Load ofAsync(
      int inFlight, ThreadFactory factory, Supplier<? extends CompletionStage<?>> call) {
    return new Load(1, factory, turn -> {
      Semaphore free = new Semaphore(inFlight);
      try {
        do {
          free.acquire();
          call.get().whenComplete((result, e) -> {
            if (e != null) {
              turn.fail(e);
            }
            turn.operations.increment();
            free.release();
          });
        } while (turn.isRunning());
        free.acquire(inFlight);
      } catch (Throwable e) {
        turn.fail(e);
      }
    });
  }

  /** The threads of one turn. */
  private static final class Turn {

    private final LongAdder operations = new LongAdder();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopped;

    /** Takes the results, so that no compiler can leave the work out. Never read. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable Object sink;

    boolean isRunning() {
      return !stopped && failure.get() == null;
    }

    void fail(Throwable e) {
      failure.compareAndSet(null, e);
    }
  }

  /**
   * Works for a time, at least one operation in each thread, and waits for the operations that have begun.
   *
   * @return the elapsed time and the number of operations
   * @throws Exception if an operation failed
   */
  Batches.Batch turn(long millis) throws Exception {
    Turn turn = new Turn();
    CountDownLatch ended = new CountDownLatch(threads);
    long start = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      executor.execute(() -> {
        work.accept(turn);
        ended.countDown();
      });
    }
    TimeUnit.MILLISECONDS.sleep(millis);
    turn.stopped = true;
    if (!ended.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the calls have not ended after 60 s");
    }
    double elapsed = System.nanoTime() - start;
    Throwable e = turn.failure.get();
    if (e instanceof Exception exception) {
      throw exception;
    }
    if (e != null) {
      throw new IllegalStateException(e);
    }
    return new Batches.Batch(elapsed, turn.operations.sum());
  }

  /** Ends the threads. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
