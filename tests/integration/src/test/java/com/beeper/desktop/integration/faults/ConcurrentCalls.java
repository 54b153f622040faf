package com.beeper.desktop.integration.faults;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.integration.TransportMode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Makes many calls concurrently: on a few threads if they block, otherwise with as many in flight as a client usually has. */
final class ConcurrentCalls {

  private static final int THREADS = 8;
  private static final int IN_FLIGHT = 64;

  private ConcurrentCalls() {}

  /** One of many calls, in both styles. */
  interface Call<T> {
    T make(BeeperDesktop client, int number);

    CompletableFuture<T> make(BeeperDesktopAsync client, int number);
  }

  /**
   * Makes the calls and waits for all of them.
   *
   * @param outcome receives the number of each call and its failure, or null
   */
  static <T> void call(
      TransportMode mode,
      BeeperDesktop client,
      int from,
      int to,
      Call<T> call,
      BiConsumer<Integer, Throwable> outcome)
      throws InterruptedException {
    if (mode.isAsync()) {
      callAsync(client.async(), from, to, call, outcome);
      return;
    }
    AtomicInteger next = new AtomicInteger(from);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    for (int i = 0; i < THREADS; i++) {
      threads.execute(() -> {
        for (int n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
          Throwable failure = null;
          try {
            call.make(client, n);
          } catch (Throwable e) {
            failure = e;
          }
          outcome.accept(n, failure);
        }
      });
    }
    threads.shutdown();
    if (!threads.awaitTermination(1, TimeUnit.HOURS)) {
      throw new AssertionError("calls do not end");
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the outcome is seen
  private static <T> void callAsync(
      BeeperDesktopAsync client,
      int from,
      int to,
      Call<T> call,
      BiConsumer<Integer, Throwable> outcome)
      throws InterruptedException {
    Semaphore places = new Semaphore(IN_FLIGHT);
    for (int i = from; i < to; i++) {
      int number = i;
      places.acquire();
      call.make(client, number).whenComplete((value, failure) -> {
        outcome.accept(
            number, failure instanceof CompletionException ? failure.getCause() : failure);
        places.release();
      });
    }
    if (!places.tryAcquire(IN_FLIGHT, 1, TimeUnit.MINUTES)) {
      throw new AssertionError("calls do not end");
    }
  }
}
