package com.beeper.desktop.internal.client;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes a call to its value, with the settings of a client or of one of its views.
 *
 * <p>A call is prepared by {@link RequestPreparation}. Its attempts, one after the other, are those
 * of an {@link OngoingCall}: {@link Hooks} before and after, the transport between, watched by the
 * {@link Watcher}. What comes back goes to {@link Failures}, {@link StatusErrors} or {@link
 * Decoding}, and {@link RetryPolicy} says whether there is another attempt. Here is only what differs
 * between calls that block and calls that do not.
 */
public final class Pipeline {

  private static final int COPY_BYTES = 64 * 1024;

  private final Shared shared;
  private final CallOptions options;
  private final @Nullable ResponseRecorder recorder;
  private final RequestPreparation preparation;
  private final RetryPolicy retries;
  private final Failures failures;
  private final StatusErrors statusErrors;
  private final Decoding decoding;

  /** Makes the pipeline of a client. */
  public Pipeline(Shared shared, CallOptions options) {
    this(shared, options, null);
  }

  private Pipeline(Shared shared, CallOptions options, @Nullable ResponseRecorder recorder) {
    this.shared = shared;
    this.options = options;
    this.recorder = recorder;
    BaseUrl baseUrl = shared.baseUrl();
    preparation = new RequestPreparation(baseUrl, shared.token(), shared.codec(), options);
    retries = new RetryPolicy(options, () -> ThreadLocalRandom.current().nextDouble());
    failures = new Failures(baseUrl, options);
    statusErrors = new StatusErrors(shared.codec(), baseUrl);
    decoding = new Decoding(shared.codec(), options.validateResponses(), baseUrl);
  }

  // A call that blocks.

  /**
   * Makes a call on this thread.
   *
   * @throws BeeperException if there is no answer, or not a good one
   * @throws IllegalStateException if the client is closed
   */
  public <T extends @Nullable Object> T call(Call<T> call) {
    begin();
    OngoingCall<T> ongoing = new OngoingCall<>(this, call, Thread.currentThread(), null);
    while (true) {
      Step<T> step = attempt(ongoing);
      if (step instanceof Step.Again<T> again) {
        End end = ongoing.pause(again.delay()).await();
        if (end != End.DEADLINE) {
          throw ongoing.over(end);
        }
      } else {
        return result(step);
      }
    }
  }

  /**
   * Makes one more call on this thread, in one attempt, on behalf of one that was begun before, of
   * which {@code withResponse} has seen the answer.
   *
   * @param owner aborts the exchange when it is completed; null for none
   */
  <T> T callAgain(Call<T> call, @Nullable CompletableFuture<?> owner) {
    Pipeline once = new Pipeline(shared, options.toBuilder().maxRetries(0).build(), null);
    return result(attempt(new OngoingCall<>(once, call, Thread.currentThread(), owner)));
  }

  private <T extends @Nullable Object> Step<T> attempt(OngoingCall<T> call) {
    if (Thread.currentThread().isInterrupted()) {
      throw call.over(End.INTERRUPT);
    }
    try {
      TransportRequest request = call.begin();
      TransportResponse response;
      try {
        response = shared.transport().send(request);
      } catch (IOException | InterruptedException | RuntimeException e) {
        return call.failed(e);
      }
      return call.received(response);
    } finally {
      call.unwatch();
    }
  }

  private static <T extends @Nullable Object> T result(Step<T> step) {
    if (step instanceof Step.Value<T> value) {
      return value.value();
    }
    if (step instanceof Step.Failure<T> failure) {
      throw failure.failure();
    }
    throw new IllegalStateException("the call has not ended");
  }

  // A call that does not.

  /**
   * Makes a call without waiting for it.
   *
   * @return the value to come, or what {@link #call} throws; completing it early aborts the
   *     exchange
   * @throws IllegalStateException if the client is closed
   */
  public <T extends @Nullable Object> CompletableFuture<T> callAsync(Call<T> call) {
    return callAsync(call, value -> value);
  }

  /**
   * Makes a call whose value becomes something else, in one future that can be cancelled.
   *
   * @param then makes the result of the value, on the executor
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks cannot fail
  public <T extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> callAsync(
      Call<T> call, Function<? super T, ? extends R> then) {
    begin();
    CompletableFuture<R> result = new CompletableFuture<>();
    try {
      OngoingCall<T> ongoing = new OngoingCall<>(this, call, null, result);
      if (shared.limit().tryEnter()) {
        enter(ongoing, then, result);
      } else {
        await(ongoing, then, result);
      }
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  /** Waits until there are fewer calls in flight. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks cannot fail
  private <T extends @Nullable Object, R extends @Nullable Object> void await(
      OngoingCall<T> call, Function<? super T, ? extends R> then, CompletableFuture<R> result) {
    Executor executor = shared.executor();
    Pause turn = call.pause(null);
    turn.ended()
        // On the executor, as nobody's stages are work for the watcher's thread.
        .thenAcceptAsync(end -> result.completeExceptionally(call.over(end)), executor)
        .exceptionally(rejection -> {
          result.completeExceptionally(failures.rejected(call.id()));
          return null;
        });
    shared
        .limit()
        .enter(
            () -> {
              if (turn.stop() == End.DONE) {
                enter(call, then, result);
              } else {
                shared.limit().leave(executor);
              }
            },
            executor);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private <T extends @Nullable Object, R extends @Nullable Object> void enter(
      OngoingCall<T> call, Function<? super T, ? extends R> then, CompletableFuture<R> result) {
    result.whenComplete((value, failure) -> shared.limit().leave(shared.executor()));
    attemptAsync(call, then, result);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks cannot fail
  private <T extends @Nullable Object, R extends @Nullable Object> void attemptAsync(
      OngoingCall<T> call, Function<? super T, ? extends R> then, CompletableFuture<R> result) {
    CompletableFuture<TransportResponse> exchange;
    try {
      TransportRequest request = call.begin();
      exchange = send(request);
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
      return;
    }
    exchange
        // On the executor, as decoding and the user's stages are no work for a transport's thread.
        .handleAsync(
            (response, failure) -> {
              conclude(call, response, failure, then, result);
              return null;
            },
            shared.executor())
        .exceptionally(rejection -> {
          call.unwatch();
          call.abandon(); // a response that is streamed has nobody to close it
          result.completeExceptionally(failures.rejected(call.id()));
          return null;
        });
  }

  private CompletableFuture<TransportResponse> send(TransportRequest request) {
    try {
      return shared.transport().sendAsync(request, shared.executor());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private <T extends @Nullable Object, R extends @Nullable Object> void conclude(
      OngoingCall<T> call,
      @Nullable TransportResponse response,
      @Nullable Throwable failure,
      Function<? super T, ? extends R> then,
      CompletableFuture<R> result) {
    try {
      Step<T> step = response != null ? call.received(response) : call.failed(cause(failure));
      if (step instanceof Step.Again<T> again) {
        pauseAsync(call, again, then, result);
      } else if (result.isDone()) {
        call.abandon(); // nobody waits any more, neither for a value nor for what it becomes
      } else if (!result.complete(then.apply(result(step)))) {
        call.abandon();
      }
    } catch (Throwable e) {
      // Also an Error: whoever waits for the future must not wait for ever.
      call.unwatch();
      result.completeExceptionally(e);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks cannot fail
  private <T extends @Nullable Object, R extends @Nullable Object> void pauseAsync(
      OngoingCall<T> call,
      Step.Again<T> again,
      Function<? super T, ? extends R> then,
      CompletableFuture<R> result) {
    call.pause(again.delay())
        .ended()
        .thenAcceptAsync(
            end -> {
              if (end == End.DEADLINE) {
                attemptAsync(call, then, result);
              } else {
                result.completeExceptionally(call.over(end));
              }
            },
            shared.executor())
        .exceptionally(rejection -> {
          result.completeExceptionally(failures.rejected(call.id()));
          return null;
        });
  }

  private static Throwable cause(@Nullable Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause == null ? new IOException("the transport gave no response") : cause;
  }

  // What both have in common.

  private void begin() {
    if (shared.watcher().isClosed()) {
      throw new IllegalStateException("the client is closed; build another one");
    }
    if (recorder != null) {
      recorder.begin();
    }
  }

  /**
   * Begins to watch an exchange or a wait.
   *
   * @param end when it is over, as the time source counts
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  Watch watch(
      CancelSignal signal,
      long end,
      @Nullable Thread waiting,
      @Nullable CompletableFuture<?> owner) {
    Watch watch = shared.watcher().watch(signal, new Deadline(end), waiting);
    if (owner != null) {
      owner.whenComplete((value, failure) -> watch.abort(End.ABANDONED));
    }
    return watch;
  }

  void record(TransportResponse response) {
    if (recorder != null) {
      recorder.record(response);
    }
  }

  /**
   * Reads a body to its end on this thread, for as long as the call may take.
   *
   * @param end when the call is over, as the time source counts
   * @throws IOException what the sink throws
   */
  void copy(
      String id,
      TransportResponse response,
      CancelSignal signal,
      @Nullable CompletableFuture<?> owner,
      long end,
      StreamedAnswer.Sink sink)
      throws IOException {
    Watch watch = watch(signal, end, Thread.currentThread(), owner);
    byte[] buffer = new byte[COPY_BYTES];
    try {
      for (int n = read(id, response, buffer, watch); n >= 0; ) {
        sink.write(buffer, n);
        n = read(id, response, buffer, watch);
      }
    } finally {
      watch.finish();
    }
  }

  private int read(String id, TransportResponse response, byte[] buffer, Watch watch) {
    try {
      return response.stream().read(buffer);
    } catch (IOException | RuntimeException e) {
      End end = watch.finish();
      // A stream that reacts to interrupts itself may be faster than the watcher.
      if (end == End.INTERRUPT || Thread.currentThread().isInterrupted()) {
        Thread.currentThread().interrupt();
        throw failures.over(id, End.INTERRUPT, true);
      }
      throw failures.of(id, e, end, true);
    }
  }

  // The stages, for the calls.

  Shared shared() {
    return shared;
  }

  CallOptions options() {
    return options;
  }

  RequestPreparation preparation() {
    return preparation;
  }

  RetryPolicy retries() {
    return retries;
  }

  Failures failures() {
    return failures;
  }

  StatusErrors statusErrors() {
    return statusErrors;
  }

  Decoding decoding() {
    return decoding;
  }

  // Views.

  Pipeline with(Consumer<? super CallOptions.Builder> settings) {
    CallOptions.Builder changed = options.toBuilder();
    settings.accept(changed);
    return new Pipeline(shared, changed.build(), recorder);
  }

  /** Returns the pipeline for the pages after the first, which {@code withResponse} does not see. */
  public Pipeline forPages() {
    return recorder == null ? this : new Pipeline(shared, options, null);
  }

  Pipeline with(ResponseRecorder recorder) {
    return new Pipeline(shared, options, recorder);
  }

  void close() {
    shared.close();
  }

  /** Shows where the API is and the options, without the token. */
  @Override
  public String toString() {
    return shared.baseUrl() + ", " + shared.token() + ", " + options;
  }
}
