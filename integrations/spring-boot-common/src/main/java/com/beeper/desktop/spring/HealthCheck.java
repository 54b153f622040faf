package com.beeper.desktop.spring;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.info.InfoResponse;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Checks in the background whether the server responds, at most once in an interval, and keeps the last
 * result. Thread-safe.
 */
final class HealthCheck {

  private final BeeperDesktop client;
  private final BeeperDesktopProperties.Health settings;
  private @Nullable CompletableFuture<Result> running;
  private @Nullable Result last;

  HealthCheck(BeeperDesktop client, BeeperDesktopProperties.Health settings) {
    this.client = client;
    this.settings = settings;
  }

  /**
   * The outcome of a check.
   *
   * @param at the time of its end
   * @param nanos the same on the clock that measures durations
   * @param version the version of the app; null if the response lacks it
   * @param failure why the check failed; null if the server responded
   */
  record Result(
      Instant at,
      long nanos,
      @Nullable String version,
      @Nullable Throwable failure) {}

  /**
   * Returns the last result. If it is older than the interval, a check is started, and waited for no
   * longer than the settings allow.
   *
   * @return the last result; null if the first check has not ended
   */
  @SuppressWarnings("FutureReturnValueIgnored") // failures are results
  @Nullable
  Result result() {
    CompletableFuture<Result> check;
    synchronized (this) {
      if (last != null && System.nanoTime() - last.nanos() < settings.interval().toNanos()) {
        return last;
      }
      check = running;
      if (check == null) {
        check = start();
        running = check;
        check.whenComplete((result, failure) -> keep(result));
      }
    }
    try {
      return check.get(settings.maxWait().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      synchronized (this) {
        return last;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      synchronized (this) {
        return last;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("failures are results", e);
    }
  }

  private synchronized void keep(Result result) {
    last = result;
    running = null;
  }

  private CompletableFuture<Result> start() {
    CompletableFuture<InfoResponse> info;
    try {
      info = client
          .with(o -> o.timeout(settings.timeout()).maxRetries(0))
          .async()
          .info()
          .retrieve();
    } catch (RuntimeException e) {
      info = CompletableFuture.failedFuture(e);
    }
    return info.handle(HealthCheck::result);
  }

  private static Result result(@Nullable InfoResponse info, @Nullable Throwable wrapped) {
    Throwable failure = wrapped instanceof CompletionException && wrapped.getCause() != null
        ? wrapped.getCause()
        : wrapped;
    String version = null;
    if (info != null) {
      try {
        version = info.app().version();
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    return new Result(Instant.now(), System.nanoTime(), version, failure);
  }
}
