package com.beeper.desktop.internal.client;

import static com.beeper.desktop.internal.client.DeadlineMonitor.nanos;

import com.beeper.desktop.CallOptions;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.support.Causes;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of one call: its attempts, one after the other, and the consequence of each.
 * The same for blocking and asynchronous calls. Used by one thread at a time.
 *
 * <p>{@link #start} is followed by attempts, each from {@link #beginAttempt} to {@code endAttempt},
 * with a {@link #delay} before each retry, until an attempt's result ends the call. A call that
 * ends otherwise is ended with {@link #finish}.
 *
 * @param <T> the Java type of the response
 */
final class CallExecution<T extends @Nullable Object> {

  /** The limit of an error body read in place of a streamed one. */
  private static final int MAX_ERROR_BYTES = 1024 * 1024;

  private static final Duration UNLIMITED = Duration.ofSeconds(Long.MAX_VALUE);

  private final CallContext context;
  private final Call<T> call;
  private final Operation<T> operation;
  private final CallLifetime lifetime;
  private final @Nullable Thread waiting;
  private final TimeSource time;
  private final Duration attemptTimeout;
  private final long startTime;
  private final long callNanos;

  private @Nullable PreparedRequest request;
  private @Nullable InterceptorChain interceptors;
  private CancelSignal signal = new CancelSignal();
  private @Nullable Watch watch;
  private int attempts;
  private int retries;
  private int lastStatus;
  private boolean queued;
  private long queueStart;
  private long queueNanos;
  private boolean finished;

  /** Whether an attempt may have had the intended effect although no response has confirmed it. */
  private boolean possiblyDone;

  /** Whether the outcome of an attempt is open. */
  private boolean inFlight;

  private boolean tokenRequested;
  private boolean tokenRenewed;

  /** The response to a refused token, while another one is requested. */
  private @Nullable TransportResponse refusal;

  /**
   * Creates the execution of a call.
   *
   * @param waiting the thread that waits for it; null if none does
   */
  CallExecution(
      CallContext context, Call<T> call, CallLifetime lifetime, @Nullable Thread waiting) {
    this.context = context;
    this.call = call;
    this.operation = call.operation();
    this.lifetime = lifetime;
    this.waiting = waiting;
    this.time = context.resources().time();
    this.startTime = time.nanoTime();
    this.attemptTimeout = call.attemptTimeout(context.options());
    Duration callTimeout = context.options().callTimeout();
    this.callNanos = nanos(callTimeout == null ? UNLIMITED : callTimeout);
  }

  /** Returns the time that the call has left. */
  private long remaining() {
    return remaining(time.nanoTime());
  }

  private long remaining(long now) {
    return callNanos - (now - startTime);
  }

  private CallLog log() {
    return context.resources().log();
  }

  private boolean logsBodies() {
    return context.options().logBodies() && log().isDebug();
  }

  /** Returns the name of the call in messages. */
  private String label() {
    return attempts > 1 ? call.label() + " (attempt " + attempts + ")" : call.label();
  }

  private PreparedRequest request() {
    PreparedRequest prepared = request;
    if (prepared == null) {
      throw new IllegalStateException("the call has not been started");
    }
    return prepared;
  }

  // The call.

  /** Prepares the request and starts the interceptors. Propagates their exceptions. */
  void start() {
    PreparedRequest prepared = context.preparation().prepare(call);
    request = prepared;
    CallOptions options = context.options();
    if (!options.interceptors().isEmpty()) {
      InterceptorChain chain = new InterceptorChain(operation, options.interceptors(), prepared);
      interceptors = chain;
      chain.onCall();
    }
    if (logsBodies()) {
      log()
          .requestBody(
              call.label(), call.body(), prepared.body(), context.resources().codec());
    }
  }

  /** Returns whether the first attempt may block its thread before it waits for the response. */
  boolean mayBlock() {
    return needsToken() || context.preparation().resolvesName();
  }

  /** Returns whether the next attempt needs a token of the supplier. */
  boolean needsToken() {
    return !tokenRequested && context.preparation().needsToken(request());
  }

  /**
   * Returns the request with a token of the supplier or store, which may block: the first one, or
   * another one after the server has refused it. Changes nothing.
   *
   * @return the request; null if there is no token, or no other one
   */
  @Nullable
  PreparedRequest authorized() {
    if (refusal != null) {
      return context.preparation().renew(request());
    }
    String token = context.preparation().requestToken(call);
    return token == null ? null : request().authorizedWith(token);
  }

  /** Sets the request of this and the following attempts, with its token. */
  void authorize(@Nullable PreparedRequest authorized) {
    tokenRequested = true;
    if (authorized != null) {
      request = authorized;
    }
  }

  /** Starts the time for a token, which is that of an attempt. */
  CancellableDelay limitOfToken() {
    return delay(attemptTimeout);
  }

  /** Requests a token on this thread, which is interrupted when the time is over. */
  private @Nullable PreparedRequest authorizedInTime() {
    CancellableDelay limit = limitOfToken();
    InterruptibleWork work = InterruptibleWork.begin(limit);
    PreparedRequest authorized = null;
    Throwable failure = null;
    try {
      authorized = authorized();
    } catch (Throwable e) {
      failure = e;
    }
    work.end();
    Throwable ended = tokenFailure(limit.cancel(), failure);
    if (ended instanceof Error error) {
      throw error;
    }
    if (ended instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    return authorized;
  }

  /**
   * Returns the failure of a request for a token; null if there is none.
   *
   * @param end why the wait for it ended
   * @param thrown what the supplier has thrown
   */
  @Nullable
  Throwable tokenFailure(End end, @Nullable Throwable thrown) {
    if (thrown instanceof Error) {
      return thrown;
    }
    if (end == End.DONE
        && !(thrown != null && Causes.find(thrown, InterruptedException.class) != null)) {
      return thrown;
    }
    RuntimeException failure = endedEarly(end == End.DONE ? End.INTERRUPT : end);
    if (waiting != null && end != End.DEADLINE && end != End.CLOSE) {
      Thread.currentThread().interrupt();
    }
    if (thrown != null) {
      failure.addSuppressed(thrown);
    }
    return failure;
  }

  /** Requests another token on this thread, after the server has refused the first one. */
  AttemptResult<T> renewToken() {
    PreparedRequest renewed;
    try {
      renewed = authorizedInTime();
    } catch (RuntimeException e) {
      return tokenFailed(e);
    }
    return endRenewal(renewed);
  }

  /** Ends the call because no other token could be requested. */
  AttemptResult<T> tokenFailed(RuntimeException failure) {
    refusal = null;
    return fail(failure, "401 " + failure.getClass().getSimpleName());
  }

  /**
   * Ends the request for another token.
   *
   * @param renewed the request with the token; null if there is no other one
   */
  AttemptResult<T> endRenewal(@Nullable PreparedRequest renewed) {
    TransportResponse refused = Objects.requireNonNull(refusal);
    refusal = null;
    if (renewed == null) {
      return error(refused);
    }
    request = renewed;
    return retry(Duration.ZERO, "401");
  }

  /** Begins the wait for the call's turn. */
  CancellableDelay enqueue() {
    queued = true;
    queueStart = time.nanoTime();
    return delay(null);
  }

  /** Ends the wait for the call's turn. */
  void dequeue() {
    if (queued) {
      queued = false;
      queueNanos = time.nanoTime() - queueStart;
    }
  }

  /**
   * Ends the call with a failure, if it has not ended. Also ends its current attempt.
   *
   * @param failure the exception that the caller receives
   */
  @SuppressWarnings("ReferenceEquality") // an exception cannot suppress itself
  void finish(Throwable failure) {
    if (finished) {
      return;
    }
    try {
      unwatch();
      if (interceptors != null) {
        interceptors.onFailure(failure);
      }
      discard();
      finish(failure.getClass().getSimpleName(), failure);
    } catch (Throwable e) {
      // For example of the user's time source: the caller needs the first failure, and an end.
      if (e != failure) {
        failure.addSuppressed(e);
      }
    }
  }

  /**
   * Ends the call.
   *
   * @param end how it ended, for the log; null if with the status of the last response
   */
  private void finish(@Nullable String end, @Nullable Throwable failure) {
    finished = true;
    dequeue();
    PreparedRequest prepared = request;
    if (prepared != null && log().isDebug()) {
      log()
          .ended(
              call.label(),
              prepared,
              end == null ? String.valueOf(lastStatus) : end,
              attempts,
              time.nanoTime() - startTime);
    }
    if (interceptors != null) {
      interceptors.onEnd(
          new CallSummary(
              attempts,
              lastStatus,
              failure,
              Duration.ofNanos(time.nanoTime() - startTime),
              Duration.ofNanos(queueNanos)),
          log());
    }
  }

  /** Discards the response if it is streamed, because it has no reader. */
  void discard() {
    if (operation.response() instanceof ResponseType.Streamed) {
      signal.cancel();
    }
  }

  // An attempt.

  /**
   * Begins the next attempt, with a token of the supplier if none has been set. Propagates exceptions
   * of interceptors and of the supplier.
   *
   * @return the request to send
   * @throws RuntimeException if the time of the call is over or the client is closed
   */
  TransportRequest beginAttempt() {
    if (context.resources().monitor().isClosed()) {
      throw endedEarly(End.CLOSE);
    }
    attempts++;
    if (remaining() <= 0) {
      throw endedEarly(End.DEADLINE);
    }
    if (needsToken()) {
      authorize(authorizedInTime());
    }
    PreparedRequest prepared = request();
    Headers headers = prepared.headers();
    if (interceptors != null) {
      headers = interceptors.beforeSend(attempts, headers);
    }
    signal = new CancelSignal();
    long deadline = attemptDeadline();
    inFlight = true;
    Watch begun = lifetime.watchExchange(signal, deadline, waiting);
    watch = begun;
    return prepared.attempt(
        headers,
        new Deadline(deadline, context.resources().monitor().clock()),
        signal,
        // An upload that makes progress gets more time, though not more than the call has.
        prepared.isUpload() ? () -> begun.move(attemptDeadline()) : null);
  }

  /** Returns the end of an attempt that begins now, on the scale of the time source. */
  long attemptDeadline() {
    // One time for both: with two, the end could be before that of the call, and look like the
    // attempt's.
    long now = time.nanoTime();
    return now + Math.min(nanos(attemptTimeout), remaining(now));
  }

  /** Returns why the attempt was aborted; null if it was not. */
  @Nullable
  End aborted() {
    return watch == null ? null : watch.aborted();
  }

  private End unwatch() {
    return watch == null ? End.DONE : watch.unwatch();
  }

  /** Ends the watch if the transport has noticed before it that the time of the attempt is over. */
  private boolean isTimeout(Throwable thrown) {
    Watch running = watch;
    return running != null
        && thrown instanceof TransportException failure
        && failure.reason() == TransportException.Reason.TIMEOUT
        && time.nanoTime() - running.deadline() >= 0
        && running.unwatch() == End.DONE;
  }

  /** Ends an attempt that received a response. Propagates exceptions of interceptors. */
  AttemptResult<T> endAttempt(TransportResponse received) {
    TransportResponse response;
    try {
      response = whole(received);
    } catch (IOException e) {
      return endAttempt(e);
    }
    unwatch();
    inFlight = false;
    lastStatus = response.status();
    ResponseRecorder recorder = context.recorder();
    if (recorder != null) {
      recorder.record(response);
    }
    if (interceptors != null) {
      byte[] body = isStream(response) ? null : response.bytes();
      interceptors.afterReceive(new RawResponse(response.status(), response.headers(), body));
    }
    try {
      return operation.response().isResult(response.status())
          ? new AttemptResult.Success<>(value(response))
          : error(response);
    } catch (RuntimeException e) {
      discard();
      return fail(e, response.status() + " " + e.getClass().getSimpleName());
    }
  }

  private boolean isStream(TransportResponse response) {
    return operation.response() instanceof ResponseType.Streamed<T> streamed
        && streamed.isResult(response.status());
  }

  /** Reads the body of an error received in place of a stream, within the attempt's deadline. */
  private TransportResponse whole(TransportResponse response) throws IOException {
    if (!(operation.response() instanceof ResponseType.Streamed) || isStream(response)) {
      return response;
    }
    try (response) {
      return TransportResponse.buffered(
          response.status(), response.headers(), response.stream().readNBytes(MAX_ERROR_BYTES));
    }
  }

  private T value(TransportResponse response) {
    T value = operation.response() instanceof ResponseType.Streamed<T> streamed
        ? streamed.wrapper().apply(stream(response))
        : context.decoder().decode(call, response);
    if (logsBodies()) {
      log().value(call.label(), request(), value);
    }
    finish(null, null);
    return value;
  }

  private StreamedResponse stream(TransportResponse response) {
    return new StreamedResponse(
        call.label(), response, signal, lifetime, context.failures(), startTime + callNanos);
  }

  private AttemptResult<T> error(TransportResponse response) {
    int status = response.status();
    if (logsBodies()) {
      log().errorBody(call.label(), request(), response, context.resources().codec());
    }
    if (status == 401 && !tokenRenewed && context.preparation().canRenew(request())) {
      tokenRenewed = true;
      refusal = response;
      return new AttemptResult.TokenRefused<>();
    }
    if (status == 404 && possiblyDone && call.isDelete()) {
      // An earlier attempt has deleted it, as intended.
      T value = call.whenGone();
      finish(null, null);
      return new AttemptResult.Success<>(value);
    }
    Duration wait = context
        .retries()
        .afterStatus(request(), retries, status, response.headers(), time.instant());
    if (wait != null && nanos(wait) < remaining()) {
      retries++;
      possiblyDone |= status != 429;
      return retry(wait, Integer.toString(status));
    }
    return fail(
        context.statusErrors().of(label(), request().headers(), response, notRepeated(response)),
        Integer.toString(status));
  }

  /** Returns the wait that the server requests and why there is no retry; null if it requests none. */
  private @Nullable String notRepeated(TransportResponse response) {
    Headers headers = response.headers();
    Duration asked = RetryAfter.of(headers, time.instant());
    return asked == null || asked.isZero()
        ? null
        : "The server requests a wait of " + Words.of(asked) + "; not sent again, because "
            + context.retries().whyFinal(request(), retries, response.status(), headers, asked)
            + ".";
  }

  /**
   * Ends an attempt that received no response.
   *
   * @param thrown the failure of the transport; an {@link Error} is thrown again
   */
  AttemptResult<T> endAttempt(Throwable thrown) {
    End end = isTimeout(thrown) ? End.DEADLINE : unwatch();
    inFlight = false;
    if (thrown instanceof Error error) {
      throw error;
    }
    if (waiting != null && (end == End.INTERRUPT || thrown instanceof InterruptedException)) {
      Thread.currentThread().interrupt();
    }
    RuntimeException failure =
        context.failures().of(label(), thrown, end, remaining() <= 0, attemptTimeout);
    if (interceptors != null) {
      interceptors.onFailure(failure);
    }
    // An unchecked exception is a bug of the transport, which another attempt would meet again.
    if (failure instanceof ConnectionException connection
        && !(thrown instanceof RuntimeException)) {
      boolean sent = connection.possiblySent();
      Duration wait = context.retries().afterFailure(request(), retries, sent);
      if (wait != null && nanos(wait) < remaining()) {
        retries++;
        possiblyDone |= sent;
        return retry(wait, connection.getClass().getSimpleName());
      }
    }
    return fail(failure, failure.getClass().getSimpleName());
  }

  private AttemptResult<T> retry(Duration wait, String why) {
    boolean last = retries >= context.options().maxRetries();
    log().retrying(call.label(), request(), attempts, why, wait, last);
    return new AttemptResult.Retry<>(wait);
  }

  private AttemptResult<T> fail(RuntimeException failure, String why) {
    finish(why, failure);
    return new AttemptResult.Failure<>(failure);
  }

  // Waits.

  /**
   * Starts a wait between two attempts or for the call's turn.
   *
   * @param wait the duration; null for the remaining time of the call
   * @return the wait; it ends with {@link End#DEADLINE} when its time is over
   */
  CancellableDelay delay(@Nullable Duration wait) {
    long nanos = wait == null ? remaining() : Math.min(nanos(wait), remaining());
    return CancellableDelay.start(lifetime, time.nanoTime() + nanos, waiting);
  }

  /** Returns the exception of a call that ends without a result of its attempt. */
  RuntimeException endedEarly(End end) {
    return context
        .failures()
        .endedEarly(label(), end, possiblyDone || inFlight, remaining() <= 0, attemptTimeout);
  }

  /** Returns the exception of a call whose work the client's executor rejects. */
  RuntimeException rejected(Throwable rejection) {
    return context.failures().rejected(call.label(), rejection, inFlight);
  }
}
