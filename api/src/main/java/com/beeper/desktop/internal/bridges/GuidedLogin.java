package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.BadRequestException;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.ConflictException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.UnprocessableEntityException;
import com.beeper.desktop.WaitTimeoutException;
import com.beeper.desktop.bridges.CompleteLoginStep;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.LoginFailedException;
import com.beeper.desktop.bridges.LoginFlow;
import com.beeper.desktop.bridges.LoginHandlerAsync;
import com.beeper.desktop.bridges.LoginOptions;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionCreateParams;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.bridges.LoginStepSubmitParams;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.internal.client.AsyncCaller;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Words;
import com.beeper.desktop.internal.waiting.Backoff;
import com.beeper.desktop.internal.waiting.FailedPolls;
import com.beeper.desktop.internal.waiting.PendingCalls;
import com.beeper.desktop.internal.waiting.TaskLoop;
import com.beeper.desktop.shared.ApiError;
import com.beeper.desktop.transport.support.Causes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One guided login. Its steps are tasks of one executor, one after the other: each task ends by starting
 * a call, a delay or the work of the handler, whose end starts the next task. {@link #advance} decides
 * what follows a state of the session.
 *
 * <p>Other threads only end the login ({@link #end}), because of its timeout or of its user.
 */
final class GuidedLogin {

  private static final Backoff POLLS = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(3));

  /** The number of times that the handler is called for one step. */
  private static final int MAX_INPUTS = 5;

  /** The longest time between a failure and its exception. */
  private static final Duration CLOSE_TIME = Duration.ofSeconds(10);

  private final String label;
  private final AsyncCaller caller;
  private final String bridgeId;
  private final @Nullable String loginId;
  private final LoginOptions options;
  private final LoginHandlerAsync handler;
  private final PendingCalls pending = new PendingCalls();
  private final TaskLoop loop;
  private final CompletableFuture<LoginSession> result = new CompletableFuture<>();
  private final AtomicBoolean ended = new AtomicBoolean();

  /** The creation of the session; not among the pending calls, because its response has the ID. */
  private volatile @Nullable CompletableFuture<LoginSession> created;

  /** Whether there is nothing to cancel on the server. */
  private volatile boolean over;

  // Used by the tasks only.

  private final FailedPolls failedPolls = new FailedPolls();

  /** The values that the handler has returned, which no message may contain. */
  private final Set<String> typed = new HashSet<>();

  private Duration delay = POLLS.first();

  /** The step that the handler has received last. */
  private @Nullable LoginStep current;

  /** The number of times that the handler was called for the current step. */
  private int inputs;

  /** Why the last input of the current step has had no effect; null unless that is to be found out. */
  private @Nullable BeeperException unconfirmed;

  /** The submission of a display that may be held by the server. */
  private @Nullable CompletableFuture<LoginSession> submission;

  /** Ends with the submission, without its failure. */
  private @Nullable CompletableFuture<?> responded;

  private long submitted;

  /** Whether the display is to be submitted (again). */
  private boolean unsubmitted;

  GuidedLogin(
      String label,
      AsyncCaller caller,
      Executor executor,
      String bridgeId,
      @Nullable String loginId,
      LoginOptions options,
      LoginHandlerAsync handler) {
    this.label = label;
    this.caller = caller;
    this.loop = new TaskLoop(executor, pending, this::end);
    this.bridgeId = bridgeId;
    this.loginId = loginId;
    this.options = options;
    this.handler = handler;
  }

  /**
   * Starts the login.
   *
   * @throws IllegalArgumentException if an ID is not valid
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks cannot fail
  CompletableFuture<LoginSession> start() {
    Call<LoginSession> creation = creation(options.flowId()); // checks the IDs
    submitted = caller.nanoTime() - POLLS.first().toNanos();
    result.whenComplete((session, failure) -> {
      if (failure != null) {
        end(failure);
      }
    });
    pending
        .add(caller.delay(options.timeout()))
        .thenRun(() -> end(new WaitTimeoutException(
            label + ": the login took longer than " + Words.of(options.timeout())
                + ", its timeout(…)",
            null)));
    if (options.flowId() != null) {
      create(creation);
    } else {
      loop.then(caller.call(DefaultLoginFlows.listCall(bridgeId)), list -> choose(list.items()));
    }
    return result;
  }

  private Call<LoginSession> creation(@Nullable String flowId) {
    LoginSessionCreateParams.Builder params = LoginSessionCreateParams.builder();
    if (flowId != null) {
      params.flowId(flowId);
    }
    if (loginId != null) {
      params.loginId(loginId);
    }
    return DefaultLoginSessions.createCall(bridgeId, params.build());
  }

  // The tasks.

  private void choose(List<LoginFlow> flows) {
    if (flows.size() < 2) {
      create(creation(null));
    } else {
      loop.then(
          returned(handler.chooseFlow(flows), "chooseFlow"),
          flow -> create(creation(returned(flow, "chooseFlow").id())));
    }
  }

  private static <T> T returned(@Nullable T value, String method) {
    if (value == null) {
      throw new IllegalArgumentException("the login handler returned null from " + method + "(…)");
    }
    return value;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback catches all
  private void create(Call<LoginSession> creation) {
    CompletableFuture<LoginSession> call = caller.call(creation);
    created = call;
    if (ended.get()) {
      close(new IllegalStateException()); // the other thread has seen no session
    }
    // A copy, so that only the copy is cancelled.
    loop.then(call.copy(), this::advance);
  }

  /** Continues with a state of the session. */
  private void advance(LoginSession session) {
    failedPolls.reset();
    LoginStep step = session.currentStep();
    LoginSessionStatus status = session.status();
    if (status == LoginSessionStatus.COMPLETE) {
      succeed(session);
    } else if (status == LoginSessionStatus.FAILED || status == LoginSessionStatus.CANCELLED) {
      over = true;
      throw failed(session);
    } else if (step instanceof CompleteLoginStep) {
      succeed(session);
    } else if (step instanceof DisplayAndWaitLoginStep display) {
      wait(session, display);
    } else if (step == null) {
      poll(session);
    } else {
      requestInput(session, step);
    }
  }

  // Steps that need the user's input.

  private void requestInput(LoginSession session, LoginStep step) {
    abandonSubmission();
    BeeperException error = null;
    if (step.equals(current)) {
      error = unconfirmed;
    } else {
      current = step;
      inputs = 0;
    }
    unconfirmed = null;
    if (++inputs > MAX_INPUTS) {
      throw rejected(session, step, error);
    }
    delay = POLLS.first();
    if (step instanceof UserInputLoginStep input) {
      loop.then(
          returned(handler.userInput(input, error), "userInput"),
          fields -> submit(session, step, fields(session, step, returned(fields, "userInput"))));
    } else if (step instanceof CookiesLoginStep cookies) {
      loop.then(
          returned(handler.cookies(cookies, error), "cookies"),
          params -> submit(session, step, returned(params, "cookies")));
    } else {
      loop.then(
          returned(handler.other((UnrecognizedLoginStep) step, error), "other"),
          params -> submit(session, step, returned(params, "other")));
    }
  }

  private static LoginStepSubmitParams fields(
      LoginSession session, LoginStep step, Map<String, String> fields) {
    return StepSubmission.of(session, step, fields).params();
  }

  private void submit(LoginSession session, LoginStep step, LoginStepSubmitParams params) {
    Map<String, String> fields = params.fields();
    if (fields != null) {
      typed.addAll(fields.values());
    }
    loop.then(
        caller.call(submission(session, step, params)),
        this::advance,
        failure -> submissionFailed(session, failure));
  }

  private static Call<LoginSession> submission(
      LoginSession session, LoginStep step, LoginStepSubmitParams params) {
    StepSubmission ids = StepSubmission.of(session, step, Map.of());
    return DefaultLoginSteps.submitCall(ids.bridgeId(), ids.loginSessionId(), ids.stepId(), params);
  }

  private void submissionFailed(LoginSession session, Throwable failure) {
    if (failure instanceof BadRequestException || failure instanceof UnprocessableEntityException) {
      unconfirmed = (BeeperException) failure;
      advance(session);
    } else if (FailedPolls.isTemporary(failure)) {
      unconfirmed = (BeeperException) failure;
      poll(session);
    } else {
      callFailed(session, failure);
    }
  }

  private LoginFailedException rejected(
      LoginSession session, LoginStep step, @Nullable BeeperException error) {
    String message = label + ": the step " + step.stepId() + " of the login session "
        + session.loginSessionId() + " was not accepted " + MAX_INPUTS + " times";
    // The server may quote what the user has entered.
    boolean quotes =
        error != null && !masked(String.valueOf(error.getMessage())).equals(error.getMessage());
    return new LoginFailedException(
        error == null ? message : message + "; last: " + masked(String.valueOf(error.getMessage())),
        quotes ? null : error,
        session);
  }

  // Steps that wait for another device.

  private void wait(LoginSession session, DisplayAndWaitLoginStep step) {
    LoginStep before = current;
    if (!step.equals(before)) {
      if (before == null || !String.valueOf(step.stepId()).equals(before.stepId())) {
        abandonSubmission();
      }
      current = step;
      inputs = 0;
      unsubmitted = true;
      delay = POLLS.first();
      LoginDisplays.show(handler, step);
    }
    if (submission == null && unsubmitted && sinceSubmission() >= POLLS.first().toNanos()) {
      unsubmitted = false;
      submitted = caller.nanoTime();
      CompletableFuture<LoginSession> call =
          pending.add(caller.call(submission(session, step, fields(session, step, Map.of()))));
      submission = call;
      responded = call.handle((later, failure) -> later);
    }
    CompletableFuture<@Nullable Void> tick = pending.add(caller.delay(delay));
    delay = POLLS.after(delay);
    CompletableFuture<?> held = responded;
    CompletableFuture<?> first = held == null ? tick : CompletableFuture.anyOf(tick, held);
    loop.then(first, nothing -> {
      tick.cancel(false);
      waited(session);
    });
  }

  private long sinceSubmission() {
    return caller.nanoTime() - submitted;
  }

  private void waited(LoginSession session) {
    CompletableFuture<LoginSession> done = submission;
    if (done == null || !done.isDone()) {
      retrieve(session);
      return;
    }
    submission = null;
    responded = null;
    loop.then(
        done,
        later -> {
          // A server that has held the submission expects the next one. With one that
          // responds at once, the session is only polled.
          unsubmitted = sinceSubmission() >= POLLS.first().toNanos();
          advance(later);
        },
        failure -> {
          if (failure instanceof ConflictException
              || failure instanceof BadRequestException
              || failure instanceof UnprocessableEntityException) {
            poll(session); // the session has moved on, or the server expects no submission
          } else if (FailedPolls.isTemporary(failure)) {
            unsubmitted = true;
            poll(session);
          } else {
            callFailed(session, failure);
          }
        });
  }

  private void abandonSubmission() {
    CompletableFuture<LoginSession> held = submission;
    if (held != null) {
      held.cancel(false);
      submission = null;
      responded = null;
    }
  }

  // Polls.

  private void poll(LoginSession session) {
    CompletableFuture<@Nullable Void> pause = caller.delay(delay);
    delay = POLLS.after(delay);
    loop.then(pause, nothing -> retrieve(session));
  }

  private void retrieve(LoginSession session) {
    loop.then(
        caller.call(DefaultLoginSessions.retrieveCall(bridgeId, session.loginSessionId())),
        this::advance,
        failure -> {
          if (failedPolls.tolerates(failure)) {
            poll(session);
          } else {
            callFailed(session, failure);
          }
        });
  }

  // The end.

  private void callFailed(LoginSession session, Throwable failure) {
    if (failure instanceof NotFoundException) {
      over = true;
      end(new LoginFailedException(
          label + ": the server no longer has the login session " + session.loginSessionId()
              + "; start another login",
          failure,
          session));
    } else {
      end(failure);
    }
  }

  private LoginFailedException failed(LoginSession session) {
    String message = label + ": the login session " + session.loginSessionId() + " is "
        + session.status().value();
    ApiError error = session.error();
    return new LoginFailedException(
        error == null ? message : message + " (" + error.code() + "): " + masked(error.message()),
        null,
        session);
  }

  /** Returns a text without the values that the user has entered. */
  private String masked(String text) {
    String masked = text;
    for (String value : typed) {
      if (!value.isEmpty()) {
        masked = masked.replace(value, "***");
      }
    }
    return masked;
  }

  private void succeed(LoginSession session) {
    if (ended.compareAndSet(false, true)) {
      pending.cancel();
      result.complete(session);
    }
  }

  /** Ends the login with a failure, on any thread, after its session is cancelled on the server. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  void end(Throwable failure) {
    if (ended.compareAndSet(false, true)) {
      pending.cancel();
      close(failure).whenComplete((nothing, ignored) -> result.completeExceptionally(failure));
    }
  }

  /** Cancels the session on the server. The future does not fail. */
  private CompletableFuture<?> close(Throwable failure) {
    CompletableFuture<LoginSession> opened = created;
    if (opened == null || over) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<?> closed = opened
        .handle((session, unopened) -> session)
        .thenCompose(session -> session == null
            ? CompletableFuture.completedFuture(null)
            : caller.call(DefaultLoginSessions.cancelCall(bridgeId, session.loginSessionId())))
        .handle((response, unclosed) -> {
          note(failure, unclosed);
          return response;
        });
    return CompletableFuture.anyOf(closed, caller.delay(CLOSE_TIME)).handle((r, f) -> "");
  }

  /** Adds the failure of the cancellation, unless the session had ended before. */
  private static void note(Throwable failure, @Nullable Throwable unclosed) {
    if (unclosed != null) {
      Throwable cause = Causes.unwrap(unclosed);
      if (!(cause instanceof ConflictException || cause instanceof NotFoundException)) {
        failure.addSuppressed(cause);
      }
    }
  }
}
