package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallOptions;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way: its attempts, one after the other, and what each leads to. Whether somebody
 * waits for it makes no difference here. One thread at a time uses it.
 *
 * @param <T> the Java type of the answer
 */
final class OngoingCall<T extends @Nullable Object> {

  /** More of an error that comes in place of a stream is not read. */
  private static final int MAX_ERROR_BYTES = 1024 * 1024;

  private static final long FOR_EVER = Duration.ofDays(36_500).toNanos();

  private final Pipeline pipeline;
  private final Call<T> call;
  private final Operation<T> operation;
  private final CallOptions options;
  private final TimeSource time;
  private final @Nullable Thread waiting;
  private final @Nullable CompletableFuture<?> owner;
  private final @Nullable Hooks hooks;
  private final long start;
  private final long longest;

  private PreparedRequest request;
  private int attempts;
  private int retries;
  private CancelSignal signal = new CancelSignal();
  private @Nullable Watch watch;

  /** Whether an attempt may have done what the call is for, though no answer has said so. */
  private boolean possiblyDone;

  private boolean tokenRenewed;

  /**
   * Prepares a call.
   *
   * @param waiting the thread that waits for it; null if none does
   * @param owner the future whose end aborts it; null for none
   */
  OngoingCall(
      Pipeline pipeline,
      Call<T> call,
      @Nullable Thread waiting,
      @Nullable CompletableFuture<?> owner) {
    this.pipeline = pipeline;
    this.call = call;
    this.operation = call.operation();
    this.options = pipeline.options();
    this.time = pipeline.shared().time();
    this.waiting = waiting;
    this.owner = owner;
    this.start = time.nanoTime();
    Duration callTimeout = options.callTimeout();
    this.longest = callTimeout == null ? FOR_EVER : nanos(callTimeout);
    this.request = pipeline.preparation().prepare(call);
    this.hooks = options.interceptors().isEmpty()
        ? null
        : new Hooks(operation.id(), options.interceptors(), request);
    if (options.logBodies() && log().isDebug()) {
      log()
          .requestBody(
              operation.id(), call.body(), request.body(), pipeline.shared().codec());
    }
  }

  private static long nanos(Duration duration) {
    return duration.compareTo(Duration.ofNanos(FOR_EVER)) > 0 ? FOR_EVER : duration.toNanos();
  }

  private long remaining() {
    return longest - (time.nanoTime() - start);
  }

  private CallLog log() {
    return pipeline.shared().log();
  }

  /** Returns the operation. */
  String id() {
    return operation.id();
  }

  /** Returns how messages name the call. */
  private String label() {
    return attempts > 1 ? operation.id() + " (attempt " + attempts + ")" : operation.id();
  }

  // An attempt, from its begin to its end.

  /**
   * Begins the next attempt.
   *
   * @return what to send
   * @throws RuntimeException what an interceptor throws, or why nothing can be sent any more
   */
  TransportRequest begin() {
    attempts++;
    if (pipeline.shared().watcher().isClosed()) {
      throw over(End.CLOSE);
    }
    if (remaining() <= 0) {
      throw over(End.DEADLINE);
    }
    Headers headers = request.headers();
    if (hooks != null) {
      headers = hooks.beforeSend(attempts, headers);
    }
    long nanos = Math.min(nanos(options.timeout()), remaining());
    signal = new CancelSignal();
    Watch begun = pipeline.watch(signal, time.nanoTime() + nanos, waiting, owner);
    watch = begun;
    return request.attempt(
        headers, Deadline.after(Duration.ofNanos(nanos)), signal, () -> extend(begun));
  }

  /** Gives an upload that moves on more time, though not more than the call has. */
  private void extend(Watch begun) {
    long nanos = Math.min(nanos(options.timeout()), remaining());
    begun.extend(new Deadline(time.nanoTime() + nanos));
  }

  /** Ends an attempt that was answered. */
  Step<T> received(TransportResponse received) {
    TransportResponse response;
    try {
      response = whole(received);
    } catch (IOException e) {
      return failed(e);
    }
    unwatch();
    pipeline.record(response);
    try {
      if (hooks != null) {
        byte[] body = isStream(response) ? null : response.bytes();
        hooks.afterReceive(new RawResponse(response.status(), response.headers(), body));
      }
      return operation.answer().isResult(response.status())
          ? new Step.Value<>(value(response))
          : error(response);
    } catch (RuntimeException e) {
      abandon();
      return fail(e, response.status() + " " + e.getClass().getSimpleName());
    }
  }

  private boolean isStream(TransportResponse response) {
    return operation.answer() instanceof Answer.Streamed<T> streamed
        && streamed.isResult(response.status());
  }

  /** Reads the body of an error that came in place of a stream, while the time-out still runs. */
  private TransportResponse whole(TransportResponse response) throws IOException {
    if (!(operation.answer() instanceof Answer.Streamed) || isStream(response)) {
      return response;
    }
    try (response) {
      return TransportResponse.buffered(
          response.status(), response.headers(), response.stream().readNBytes(MAX_ERROR_BYTES));
    }
  }

  private T value(TransportResponse response) {
    T value = operation.answer() instanceof Answer.Streamed<T> streamed
        ? streamed.wrapper().apply(stream(response))
        : pipeline.decoding().decode(operation, response);
    if (options.logBodies() && log().isDebug()) {
      log().value(operation.id(), value);
    }
    logEnd(Integer.toString(response.status()));
    return value;
  }

  private StreamedAnswer stream(TransportResponse response) {
    return new StreamedAnswer(operation.id(), response, signal, owner, pipeline, start + longest);
  }

  private Step<T> error(TransportResponse response) {
    int status = response.status();
    if (options.logBodies() && log().isDebug()) {
      log().errorBody(operation.id(), response, pipeline.shared().codec());
    }
    if (status == 401 && !tokenRenewed) {
      PreparedRequest renewed = pipeline.preparation().renew(request);
      if (renewed != null) {
        tokenRenewed = true;
        request = renewed;
        return again(Duration.ZERO, "401");
      }
    }
    if (status == 404 && possiblyDone && call.isDelete()) {
      // What an attempt before has deleted is gone, as it should be.
      logEnd("404");
      return new Step.Value<>(call.whenGone());
    }
    Duration wait = pipeline
        .retries()
        .afterStatus(request, retries, status, response.headers(), time.instant());
    if (wait != null && nanos(wait) < remaining()) {
      retries++;
      possiblyDone |= status != 429;
      return again(wait, Integer.toString(status));
    }
    return fail(pipeline.statusErrors().of(label(), response), Integer.toString(status));
  }

  /** Ends an attempt that was not answered. */
  Step<T> failed(Throwable thrown) {
    End end = unwatch();
    if (waiting != null && (end == End.INTERRUPT || thrown instanceof InterruptedException)) {
      Thread.currentThread().interrupt();
    }
    RuntimeException failure = pipeline.failures().of(label(), thrown, end, remaining() <= 0);
    if (hooks != null) {
      hooks.onFailure(failure);
    }
    if (failure instanceof ConnectionException connection) {
      boolean sent = connection.possiblySent();
      Duration wait = pipeline.retries().afterFailure(request, retries, sent);
      if (wait != null && nanos(wait) < remaining()) {
        retries++;
        possiblyDone |= sent;
        return again(wait, connection.getClass().getSimpleName());
      }
    }
    return fail(failure, failure.getClass().getSimpleName());
  }

  private Step<T> again(Duration wait, String why) {
    log().retrying(operation.id(), request, attempts, why, wait);
    return new Step.Again<>(wait);
  }

  private Step<T> fail(RuntimeException failure, String why) {
    logEnd(why);
    return new Step.Failure<>(failure);
  }

  private void logEnd(String end) {
    if (log().isDebug()) {
      log().ended(operation.id(), request, end, attempts, time.nanoTime() - start);
    }
  }

  // Waits.

  /**
   * Begins a wait, be it between two attempts or for the call's turn.
   *
   * @param wait how long; null for as long as the call may take
   * @return why the wait ended, later: {@link End#DEADLINE}, if it is simply over
   */
  Pause pause(@Nullable Duration wait) {
    long nanos = wait == null ? remaining() : Math.min(nanos(wait), remaining());
    return new Pause(pipeline, time.nanoTime() + nanos, waiting, owner);
  }

  /** Makes the exception of a call that ended between two attempts, or before the first. */
  RuntimeException over(End end) {
    RuntimeException failure = pipeline.failures().over(label(), end, possiblyDone);
    logEnd(failure.getClass().getSimpleName());
    return failure;
  }

  /** Drops an answer that nobody reads. */
  void abandon() {
    if (operation.answer() instanceof Answer.Streamed) {
      signal.cancel();
    }
  }

  /** Ends the watch of the attempt, whatever has become of it. */
  End unwatch() {
    return watch == null ? End.DONE : watch.finish();
  }
}
