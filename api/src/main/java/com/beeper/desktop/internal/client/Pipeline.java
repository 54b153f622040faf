package com.beeper.desktop.internal.client;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes a call to its value, with the settings of a client or of one of its views.
 *
 * <p>Both ways go through the same stages: {@link RequestPreparation}; an attempt, watched by the
 * {@link Watcher}, whose failure {@link Failures} explains; then {@link StatusErrors} or {@link
 * Decoding}.
 */
public final class Pipeline {

  /** More of an error that comes in place of a stream is not read. */
  private static final int MAX_ERROR_BYTES = 1024 * 1024;

  private static final int COPY_BYTES = 64 * 1024;

  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private final Shared shared;
  private final CallOptions options;
  private final @Nullable ResponseRecorder recorder;
  private final RequestPreparation preparation;
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
    failures = new Failures(baseUrl, options.timeout(), options.maxResponseBytes());
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
    PreparedRequest request = preparation.prepare(call);
    CancelSignal signal = new CancelSignal();
    // Retries: repeat this attempt here, and its twin in callAsync.
    TransportResponse response = attempt(call.operation(), request, signal, null);
    return conclude(call.operation(), response, signal, null);
  }

  /**
   * Makes one more call on this thread on behalf of one that was begun before, of which {@code
   * withResponse} has seen the answer.
   *
   * @param owner aborts the exchange when it is completed; null for none
   */
  <T> T callAgain(Call<T> call, @Nullable CompletableFuture<?> owner) {
    PreparedRequest request = preparation.prepare(call);
    CancelSignal signal = new CancelSignal();
    TransportResponse response = attempt(call.operation(), request, signal, owner);
    return value(call.operation(), response, signal, owner);
  }

  private TransportResponse attempt(
      Operation<?> operation,
      PreparedRequest request,
      CancelSignal signal,
      @Nullable CompletableFuture<?> owner) {
    String id = operation.id();
    if (Thread.currentThread().isInterrupted()) {
      throw failures.interrupted(id);
    }
    Deadline deadline = Deadline.after(options.timeout());
    Watch watch = watch(signal, deadline, Thread.currentThread(), owner);
    try {
      TransportRequest attempt = request.attempt(deadline, signal, progress(watch));
      return whole(operation, shared.transport().send(attempt));
    } catch (IOException | InterruptedException | RuntimeException e) {
      End end = watch.finish();
      if (end == End.INTERRUPT || e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw failures.of(id, e, end);
    } finally {
      watch.finish();
    }
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
  public <T extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> callAsync(
      Call<T> call, Function<? super T, ? extends R> then) {
    begin();
    CompletableFuture<R> result = new CompletableFuture<>();
    try {
      PreparedRequest request = preparation.prepare(call);
      attemptAsync(call.operation(), request, then, result);
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private <T extends @Nullable Object, R extends @Nullable Object> void attemptAsync(
      Operation<T> operation,
      PreparedRequest request,
      Function<? super T, ? extends R> then,
      CompletableFuture<R> result) {
    CancelSignal signal = new CancelSignal();
    Deadline deadline = Deadline.after(options.timeout());
    Watch watch = watch(signal, deadline, null, result);
    TransportRequest attempt = request.attempt(deadline, signal, progress(watch));
    shared
        .transport()
        .sendAsync(attempt, shared.executor())
        // On the executor, as decoding and the user's stages are no work for a transport's thread.
        .handleAsync(
            (response, failure) -> {
              complete(operation, signal, watch, response, failure, then, result);
              return null;
            },
            shared.executor())
        .exceptionally(rejection -> {
          watch.finish();
          signal.cancel(); // a response that is streamed has nobody to close it
          result.completeExceptionally(failures.rejected(operation.id()));
          return null;
        });
  }

  private <T extends @Nullable Object, R extends @Nullable Object> void complete(
      Operation<T> operation,
      CancelSignal signal,
      Watch watch,
      @Nullable TransportResponse received,
      @Nullable Throwable failure,
      Function<? super T, ? extends R> then,
      CompletableFuture<R> result) {
    try {
      TransportResponse response;
      try {
        response = received == null ? null : whole(operation, received);
      } catch (IOException e) {
        throw failures.of(operation.id(), e, watch.finish());
      }
      End end = watch.finish();
      if (response == null) {
        Throwable cause = cause(failure);
        if (cause instanceof Error error) {
          throw error;
        }
        throw failures.of(operation.id(), cause, end);
      }
      if (result.isDone()) {
        signal.cancel(); // nobody waits any more, neither for a value nor for what it becomes
        return;
      }
      R value = then.apply(conclude(operation, response, signal, result));
      if (!result.complete(value) && operation.answer() instanceof Answer.Streamed) {
        signal.cancel();
      }
    } catch (Throwable e) {
      // Also an Error: whoever waits for the future must not wait for ever.
      result.completeExceptionally(e);
    }
  }

  private static Throwable cause(@Nullable Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
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

  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private Watch watch(
      CancelSignal signal,
      Deadline deadline,
      @Nullable Thread waiting,
      @Nullable CompletableFuture<?> owner) {
    Watch watch = shared.watcher().watch(signal, deadline, waiting);
    if (owner != null) {
      owner.whenComplete((value, failure) -> watch.abort(End.ABANDONED));
    }
    return watch;
  }

  private Runnable progress(Watch watch) {
    return () -> watch.extend(Deadline.after(options.timeout()));
  }

  /** Reads the body of an error that came in place of a stream, while the time-out still runs. */
  private static TransportResponse whole(Operation<?> operation, TransportResponse response)
      throws IOException {
    if (!(operation.answer() instanceof Answer.Streamed<?> streamed)
        || streamed.isResult(response.status())) {
      return response;
    }
    try (response) {
      return TransportResponse.buffered(
          response.status(), response.headers(), response.stream().readNBytes(MAX_ERROR_BYTES));
    }
  }

  private <T extends @Nullable Object> T conclude(
      Operation<T> operation,
      TransportResponse response,
      CancelSignal signal,
      @Nullable CompletableFuture<?> owner) {
    if (recorder != null) {
      recorder.record(response);
    }
    return value(operation, response, signal, owner);
  }

  private <T extends @Nullable Object> T value(
      Operation<T> operation,
      TransportResponse response,
      CancelSignal signal,
      @Nullable CompletableFuture<?> owner) {
    if (!operation.answer().isResult(response.status())) {
      throw statusErrors.of(operation.id(), response);
    }
    if (operation.answer() instanceof Answer.Streamed<T> streamed) {
      return streamed
          .wrapper()
          .apply(new StreamedAnswer(operation.id(), response, signal, owner, this));
    }
    return decoding.decode(operation, response);
  }

  /**
   * Reads a body to its end on this thread, for as long as it takes.
   *
   * @throws IOException what the sink throws
   */
  void copy(
      String id,
      TransportResponse response,
      CancelSignal signal,
      @Nullable CompletableFuture<?> owner,
      StreamedAnswer.Sink sink)
      throws IOException {
    Watch watch = watch(signal, Deadline.after(FOR_EVER), Thread.currentThread(), owner);
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
        throw failures.interrupted(id);
      }
      throw failures.of(id, e, end);
    }
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
