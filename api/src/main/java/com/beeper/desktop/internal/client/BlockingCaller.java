package com.beeper.desktop.internal.client;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Performs calls on the calling thread. Thread-safe. */
public final class BlockingCaller {

  private final CallContext context;

  /** Creates a caller with the settings of a client or view. */
  public BlockingCaller(CallContext context) {
    this.context = context;
  }

  /** Returns a caller for all pages but the first, which {@code withResponse} does not record. */
  public BlockingCaller forPages() {
    CallContext unrecorded = context.unrecorded();
    return unrecorded == context ? this : new BlockingCaller(unrecorded);
  }

  /** Returns a caller that does not block, for waits. */
  public AsyncCaller async() {
    return new AsyncCaller(context);
  }

  BaseUrl baseUrl() {
    return context.resources().baseUrl();
  }

  /**
   * Performs a call.
   *
   * @throws BeeperException if there is no response, or not a successful one
   * @throws IllegalStateException if the client is closed
   */
  public <T extends @Nullable Object> T call(Call<T> call) {
    context.admit();
    CallLifetime lifetime = new CallLifetime(context.resources().monitor());
    return run(new CallExecution<>(context, call, lifetime, Thread.currentThread()));
  }

  /** Returns the address of a call that a browser performs. */
  public URI address(Call<?> call) {
    return URI.create(baseUrl() + call.target());
  }

  /** Returns the base URL of the client. */
  public URI baseUri() {
    return URI.create(baseUrl().text());
  }

  /** Returns the time of the client. */
  public TimeSource time() {
    return context.resources().time();
  }

  /**
   * Waits on this thread until a future is done.
   *
   * @param label the name of the wait in messages
   * @param timeout the longest wait, on the client's time source; none if it is not positive
   * @return true if the future is done; false if the time is over
   * @throws CallCancelledException if the thread is interrupted or the client is closed
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  public boolean await(String label, CompletableFuture<?> future, Duration timeout) {
    CancellableDelay limit = CancellableDelay.start(
        new CallLifetime(context.resources().monitor()),
        time().nanoTime() + DeadlineMonitor.nanos(timeout),
        Thread.currentThread());
    CompletableFuture<End> over = limit.ended();
    future.whenComplete((value, failure) -> over.complete(End.DONE));
    End end = limit.await();
    limit.cancel();
    if (future.isDone()) {
      return true;
    }
    if (end == End.DEADLINE) {
      return false;
    }
    throw context.failures().endedEarly(label, end, false, false, timeout);
  }

  /**
   * Performs another call as a part of the one that returned a response: in one attempt, and aborted
   * when that call is abandoned.
   *
   * @throws BeeperException if there is no response, or not a successful one
   */
  public <T extends @Nullable Object> T resume(StreamedResponse response, Call<T> call) {
    return run(new CallExecution<>(
        context.forContinuation(), call, response.lifetime(), Thread.currentThread()));
  }

  private <T extends @Nullable Object> T run(CallExecution<T> execution) {
    try {
      execution.start();
      while (true) {
        AttemptResult<T> result = attempt(execution);
        if (result instanceof AttemptResult.TokenRefused) {
          result = execution.renewToken();
        }
        if (result instanceof AttemptResult.Success<T> success) {
          return success.value();
        }
        if (result instanceof AttemptResult.Failure<T> failure) {
          throw failure.failure();
        }
        if (result instanceof AttemptResult.Retry<T> retry) {
          End end = execution.delay(retry.delay()).await();
          if (end != End.DEADLINE) {
            throw execution.endedEarly(end);
          }
        }
      }
    } catch (Throwable e) {
      execution.finish(e);
      throw e;
    }
  }

  private <T extends @Nullable Object> AttemptResult<T> attempt(CallExecution<T> execution) {
    if (Thread.currentThread().isInterrupted()) {
      throw execution.endedEarly(End.INTERRUPT);
    }
    TransportRequest request = execution.beginAttempt();
    TransportResponse response;
    try {
      response = context.resources().transport().send(request);
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      return execution.endAttempt(e);
    }
    return execution.endAttempt(response);
  }
}
