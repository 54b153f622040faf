package com.beeper.desktop.internal.client;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
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
