package com.beeper.desktop.benchmarks.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that goes on in threads of its own until it is stopped, and counts its operations. */
final class Load {

  private final LongAdder operations = new LongAdder();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final CountDownLatch ended;
  private volatile boolean stopped;

  /** Takes the results, so that no compiler can leave the work out. Never read. */
  @SuppressWarnings("UnusedVariable")
  private @Nullable Object sink;

  private Load(int threads) {
    ended = new CountDownLatch(threads);
  }

  /** Starts threads that each repeat a call. */
  static Load start(int threads, ThreadFactory factory, Callable<?> call) {
    Load load = new Load(threads);
    for (int i = 0; i < threads; i++) {
      factory.newThread(() -> load.repeat(call)).start();
    }
    return load;
  }

  private void repeat(Callable<?> call) {
    try {
      while (!stopped && failure.get() == null) {
        sink = call.call();
        operations.increment();
      }
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    } finally {
      ended.countDown();
    }
  }

  /** Starts a thread that keeps a number of asynchronous calls in flight. */
  static Load startAsync(
      int inFlight, ThreadFactory factory, Supplier<? extends CompletionStage<?>> call) {
    Load load = new Load(1);
    Semaphore free = new Semaphore(inFlight);
    factory.newThread(() -> load.keepInFlight(inFlight, free, call)).start();
    return load;
  }

  private void keepInFlight(
      int inFlight, Semaphore free, Supplier<? extends CompletionStage<?>> call) {
    try {
      while (!stopped && failure.get() == null) {
        free.acquire();
        call.get().whenComplete((result, e) -> {
          if (e != null) {
            failure.compareAndSet(null, e);
          }
          operations.increment();
          free.release();
        });
      }
      free.acquire(inFlight);
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    } finally {
      ended.countDown();
    }
  }

  /** Returns the nanoseconds of an operation in each of some periods. */
  List<Double> sample(int batches, long batchMillis) throws Exception {
    List<Double> samples = new ArrayList<>();
    long count = operations.sum();
    long time = System.nanoTime();
    for (int i = 0; i < batches; i++) {
      TimeUnit.MILLISECONDS.sleep(batchMillis);
      long newCount = operations.sum();
      long newTime = System.nanoTime();
      throwFailure();
      if (newCount > count) {
        samples.add((double) (newTime - time) / (newCount - count));
        count = newCount;
        time = newTime;
      }
    }
    return samples;
  }

  /** Returns the number of operations until now. */
  long operations() {
    return operations.sum();
  }

  /** Ends the threads and waits for them. */
  void stop() throws Exception {
    stopped = true;
    if (!ended.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the calls have not ended after 60 s");
    }
    throwFailure();
  }

  private void throwFailure() throws Exception {
    Throwable e = failure.get();
    if (e instanceof Exception exception) {
      throw exception;
    }
    if (e != null) {
      throw new IllegalStateException(e);
    }
  }
}
