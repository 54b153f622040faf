package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.support.Causes;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One asynchronous call: its execution, the conversion of its value and its future. Its place among
 * {@code maxAsyncCalls} is released as soon as the response has been handled, before the user's
 * stages run, and whatever fails.
 *
 * <p>The call alternates between running on one thread and waiting without a thread: for its turn, for
 * a response and for a retry. Each wait has a number, and is ended by the first of its ends: the
 * expected event, which the executor handles, or the abort of the call. An abort is handled by a
 * thread of the client if neither the transport nor the executor reacts within {@link #GRACE}.
 *
 * @param <T> the Java type of the response
 * @param <R> the type of the result
 */
final class AsyncCall<T extends @Nullable Object, R extends @Nullable Object>
    implements Watch.Listener {

  /** The time that transport and executor have to end an aborted call. */
  static final Duration GRACE = Duration.ofMillis(250);

  private final ClientResources resources;
  private final CallExecution<T> execution;
  private final CallLifetime lifetime;
  private final Function<? super T, ? extends R> then;
  private final CompletableFuture<R> result = new CompletableFuture<>();
  private final AtomicBoolean holdsPlace = new AtomicBoolean();

  /** Runs the work of this call, in the context of its caller; set before the call starts. */
  private CallExecutor executor;

  /** Even while a thread runs the call; odd, and the number of the wait, while the call waits. */
  private final AtomicInteger step = new AtomicInteger();

  /** The number of the last wait for a response. */
  private volatile int responseWait;

  AsyncCall(
      ClientResources resources,
      CallExecution<T> execution,
      CallLifetime lifetime,
      Function<? super T, ? extends R> then) {
    this.resources = resources;
    this.execution = execution;
    this.lifetime = lifetime;
    this.then = then;
    this.executor = resources.executor();
  }

  /** Starts the call, and returns the future of its result. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  CompletableFuture<R> start() {
    try {
      executor = executor.inCurrentContext();
      lifetime.onAbort(this);
      execution.start();
      result.whenComplete((value, failure) -> {
        lifetime.abandon();
        releasePlace();
      });
      if (resources.limit().tryAcquire()) {
        holdsPlace.set(true);
        firstAttempt(false);
      } else {
        enqueue();
      }
    } catch (Throwable e) {
      fail(e);
    }
    return result;
  }

  // Waits.

  /** Begins a wait, and returns its number. */
  private int beginWait() {
    return step.incrementAndGet();
  }

  /** Ends a wait. Returns false if it has ended before. */
  private boolean endWait(int wait) {
    return step.compareAndSet(wait, wait + 1);
  }

  /** Ends a wait on the executor, because neither decoding nor user code may hold up this thread. */
  private void resume(int wait, Runnable next) {
    executor.execute(
        () -> {
          if (endWait(wait)) {
            next.run();
          }
        },
        rejection -> reject(wait, rejection));
  }

  /** Fails the call because the executor has rejected its work, or has thrown an error. */
  private void reject(int wait, Throwable rejection) {
    if (endWait(wait)) {
      fail(rejection instanceof Error ? rejection : execution.rejected(rejection));
    }
  }

  @Override
  public void onAbort(End why) {
    int wait = step.get();
    if (wait % 2 != 0) {
      expire(wait, why);
    }
  }

  /**
   * Ends a wait that goes on although it was aborted: the attempt, which may be followed by another
   * one, if the transport does not react; otherwise the call.
   */
  private void expire(int wait, End why) {
    expire(wait, why, System.nanoTime());
  }

  private void expire(int wait, End why, long aborted) {
    DeadlineMonitor monitor = resources.monitor();
    CancelSignal over = new CancelSignal();
    over.onCancel(() -> {
      if (step.get() != wait) {
        return;
      }
      // Transport and executor need real time, whatever the time source of the client.
      if (System.nanoTime() - aborted < GRACE.toNanos() && !monitor.isClosed()) {
        expire(wait, why, aborted);
      } else {
        executor.executeOwn(() -> expired(wait, why));
      }
    });
    monitor.watch(over, monitor.clock().getAsLong() + GRACE.toNanos(), null, null);
  }

  private void expired(int wait, End why) {
    if (!endWait(wait)) {
      return;
    }
    if (wait == responseWait) {
      end(
          null,
          TransportException.cancelled(
              Delivery.MAYBE, "the transport did not end the aborted exchange", null));
    } else {
      fail(execution.endedEarly(why));
    }
  }

  // The turn.

  /** Waits until there are fewer calls in flight. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private void enqueue() {
    CancellableDelay turn = execution.enqueue();
    int wait = beginWait();
    turn.ended().thenAccept(end -> {
      resume(wait, () -> fail(execution.endedEarly(end)));
      expire(wait, end);
    });
    resources.limit().acquire(() -> enter(turn, wait));
  }

  /** Takes over an acquired place, and begins the first attempt. */
  private void enter(CancellableDelay turn, int wait) {
    holdsPlace.set(true);
    if (result.isDone()) {
      releasePlace();
      return;
    }
    // From here on it is the executor that the call waits for.
    turn.limit(execution.attemptDeadline());
    resume(wait, () -> {
      End end = turn.cancel();
      if (end == End.DONE) {
        execution.dequeue();
        firstAttempt(true);
      } else {
        fail(execution.endedEarly(end));
      }
    });
  }

  private void releasePlace() {
    if (holdsPlace.compareAndSet(true, false)) {
      resources.limit().release();
    }
  }

  // The attempts.

  /**
   * Begins the first attempt: on this thread, to save the change of threads, unless it may block, and
   * this thread is that of the caller.
   */
  private void firstAttempt(boolean onExecutor) {
    if (!execution.mayBlock()) {
      attempt();
    } else if (onExecutor) {
      int wait = beginWait();
      attempt(wait, limit(wait));
    } else {
      attemptLater(beginWait());
    }
  }

  /** Begins an attempt on the executor. */
  private void attemptLater(int wait) {
    CancellableDelay limit = limit(wait);
    executor.execute(() -> attempt(wait, limit), rejection -> reject(wait, rejection));
  }

  /** Limits a wait for the executor or the token to the time of an attempt. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private CancellableDelay limit(int wait) {
    CancellableDelay limit = execution.limitOfToken();
    limit.ended().thenAccept(end -> expire(wait, end));
    return limit;
  }

  /** Begins an attempt, after a wait for the token. */
  private void attempt(int wait, CancellableDelay limit) {
    if (execution.needsToken()) {
      awaitToken(
          wait,
          limit,
          authorized -> {
            execution.authorize(authorized);
            attempt();
          },
          this::fail);
    } else if (endWait(wait)) {
      limit.cancel();
      attempt();
    }
  }

  /**
   * Requests a token on this thread, in a wait that lasts until the supplier has returned. The call can
   * be aborted meanwhile, which interrupts the supplier; what it then returns is ignored.
   */
  private void awaitToken(
      int wait,
      CancellableDelay limit,
      Consumer<@Nullable PreparedRequest> next,
      Consumer<Throwable> onFailure) {
    InterruptibleWork work = InterruptibleWork.begin(limit);
    PreparedRequest authorized = null;
    Throwable failure = null;
    try {
      authorized = execution.authorized();
    } catch (Throwable e) {
      failure = e;
    }
    work.end();
    if (!endWait(wait)) {
      return;
    }
    End end = limit.cancel();
    Throwable ended = execution.tokenFailure(end, failure);
    if (ended != null) {
      onFailure.accept(ended);
    } else {
      next.accept(authorized);
    }
  }

  /** Requests another token, after the server has refused the first one. */
  private void renewToken() {
    int wait = beginWait();
    awaitToken(
        wait, limit(wait), renewed -> proceed(() -> execution.endRenewal(renewed)), failure -> {
          if (failure instanceof RuntimeException unchecked) {
            proceed(() -> execution.tokenFailed(unchecked));
          } else {
            fail(failure);
          }
        });
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private void attempt() {
    TransportRequest request;
    try {
      if (result.isDone()) {
        throw execution.endedEarly(End.ABANDONED);
      }
      request = execution.beginAttempt();
    } catch (Throwable e) {
      fail(e);
      return;
    }
    int wait = beginWait();
    responseWait = wait;
    End aborted = execution.aborted();
    if (aborted != null) {
      expire(wait, aborted); // before the wait began
    }
    send(request).whenComplete((response, failure) -> receive(wait, response, failure));
  }

  private CompletableFuture<TransportResponse> send(TransportRequest request) {
    try {
      return Objects.requireNonNull(
          resources.transport().sendAsync(request, executor),
          "the transport returned null instead of a future");
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void receive(
      int wait, @Nullable TransportResponse response, @Nullable Throwable failure) {
    executor.execute(
        () -> {
          if (endWait(wait)) {
            end(response, failure);
          } else if (response != null) {
            drop(response);
          }
        },
        rejection -> {
          reject(wait, rejection);
          if (response != null) {
            drop(response);
          }
        });
  }

  /** Closes a response for which there is no receiver any more. */
  private static void drop(TransportResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // Nothing is lost: the response is not wanted.
    }
  }

  private void end(@Nullable TransportResponse response, @Nullable Throwable failure) {
    proceed(() -> response != null
        ? execution.endAttempt(response)
        : execution.endAttempt(
            failure == null
                ? new IOException("the transport returned no response")
                : Causes.unwrap(failure)));
  }

  /** Continues the call after an attempt. */
  private void proceed(Supplier<AttemptResult<T>> end) {
    try {
      AttemptResult<T> attempt = end.get();
      if (attempt instanceof AttemptResult.Retry<T> retry) {
        delay(retry.delay());
      } else if (attempt instanceof AttemptResult.Failure<T> failed) {
        fail(failed.failure());
      } else if (attempt instanceof AttemptResult.Success<T> success) {
        succeed(success.value());
      } else if (attempt instanceof AttemptResult.TokenRefused<T>) {
        renewToken();
      }
    } catch (Throwable e) {
      fail(e);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private void delay(Duration delay) {
    CancellableDelay pause = execution.delay(delay);
    int wait = beginWait();
    pause.ended().thenAccept(end -> {
      if (end == End.DEADLINE) {
        attemptLater(wait);
      } else {
        resume(wait, () -> fail(execution.endedEarly(end)));
        expire(wait, end);
      }
    });
  }

  // The end.

  private void succeed(T value) {
    if (result.isDone()) {
      execution.discard(); // abandoned: there is no receiver, neither for the value nor the result
      return;
    }
    R converted = then.apply(value);
    releasePlace();
    if (!result.complete(converted)) {
      execution.discard();
    }
  }

  private void fail(Throwable failure) {
    execution.finish(failure);
    releasePlace();
    result.completeExceptionally(failure);
  }
}
