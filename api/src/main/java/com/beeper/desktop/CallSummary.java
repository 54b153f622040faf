package com.beeper.desktop;

import com.beeper.desktop.internal.transport.Arguments;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The outcome of a call, as {@link Interceptor#onEnd} receives it. Immutable. */
public final class CallSummary {

  private final int attempts;
  private final int status;
  private final @Nullable Throwable failure;
  private final Duration duration;
  private final Duration queueTime;

  /**
   * Creates a summary.
   *
   * @param attempts the number of attempts
   * @param status the status of the last response; 0 if there was none
   * @param failure the failure of the call; null if it succeeded
   * @param duration the time from the start of the call to its end
   * @param queueTime the part of {@code duration} spent waiting for {@code maxAsyncCalls}
   */
  public CallSummary(
      int attempts,
      int status,
      @Nullable Throwable failure,
      Duration duration,
      Duration queueTime) {
    this.attempts = attempts;
    this.status = status;
    this.failure = failure;
    this.duration = Arguments.requireNonNull(duration, "duration");
    this.queueTime = Arguments.requireNonNull(queueTime, "queueTime");
  }

  /**
   * Returns whether the call succeeded.
   *
   * @return true if the caller receives a value
   */
  public boolean isSuccess() {
    return failure == null;
  }

  /**
   * Returns the number of attempts.
   *
   * @return the number; 0 if the call ended before its first attempt
   */
  public int attempts() {
    return attempts;
  }

  /**
   * Returns the status of the last response.
   *
   * @return the HTTP status; 0 if no attempt received a response
   */
  public int status() {
    return status;
  }

  /**
   * Returns the failure of the call.
   *
   * @return the exception that the caller receives; null if the call succeeded
   */
  public @Nullable Throwable failure() {
    return failure;
  }

  /**
   * Returns the time from the start of the call to its end, including all attempts and waits. The
   * time in which the caller reads a streamed response is not included.
   *
   * @return the duration, measured with the client's {@link TimeSource}
   */
  public Duration duration() {
    return duration;
  }

  /**
   * Returns how long the call waited for other asynchronous calls to end, because {@link
   * BeeperDesktop.Builder#maxAsyncCalls} of them were in flight.
   *
   * @return the wait, a part of {@link #duration()}; zero for a blocking call
   */
  public Duration queueTime() {
    return queueTime;
  }

  /** Returns all values but the failure's message. */
  @Override
  public String toString() {
    return "CallSummary[attempts="
        + attempts
        + ", status="
        + status
        + ", failure="
        + (failure == null ? "none" : failure.getClass().getSimpleName())
        + ", duration="
        + duration
        + ", queueTime="
        + queueTime
        + "]";
  }
}
