package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.FakeClock;
import com.beeper.desktop.testkit.internal.IdGenerator;
import com.beeper.desktop.testkit.internal.accounts.FakeAccount;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A run of a login flow. It moves from step to step as steps are submitted or another device acts,
 * and fails when it expires. Guarded by the monitor of {@code ServerState}.
 */
public final class FakeLoginSession {

  /** The time after which a session expires unless it reaches the next step. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  /** The time after which another QR code is displayed. */
  public static final Duration DISPLAY_TIME = Duration.ofSeconds(20);

  private final FakeBridge bridge;
  private final String id;
  private final List<FakeLoginStep> steps;
  private final boolean holdsSubmissions;
  private final FakeClock clock;
  private final IdGenerator ids;
  private final Object lock;
  private final @Nullable FakeAccount reconnected;
  private final Supplier<FakeAccount> connect;
  private final Consumer<FakeLoginSession> onStep;
  private final List<CompletableFuture<JsonObject>> held = new ArrayList<>();
  private final List<String> displays = new ArrayList<>();
  private int step;

  /** The number of times that the display of this step was changed other than by the clock. */
  private int changes;

  private Instant stepStarted;
  private @Nullable String end;
  private @Nullable JsonObject error;
  private @Nullable FakeAccount account;

  FakeLoginSession(
      FakeBridge bridge,
      FakeLoginFlow flow,
      FakeClock clock,
      IdGenerator ids,
      Object lock,
      @Nullable FakeAccount reconnected,
      Supplier<FakeAccount> connect,
      Consumer<FakeLoginSession> onStep) {
    this.bridge = bridge;
    this.id = "session_" + ids.letters(12);
    this.steps = List.copyOf(flow.steps());
    this.holdsSubmissions = flow.holdsSubmissions();
    this.clock = clock;
    this.ids = ids;
    this.lock = lock;
    this.reconnected = reconnected;
    this.connect = connect;
    this.stepStarted = clock.instant();
    this.onStep = onStep;
    enter();
  }

  /** Returns the session ID. */
  public String id() {
    return id;
  }

  /** Returns the status as the spec writes it. */
  public String status() {
    expireIfTooOld();
    return end == null ? steps.get(step).status() : end;
  }

  /** Returns the current step, or null if the session has ended. */
  public @Nullable FakeLoginStep currentStep() {
    expireIfTooOld();
    return end == null ? steps.get(step) : null;
  }

  /** Returns the type of the current step, or null if the session has ended. */
  @Nullable
  String currentType() {
    expireIfTooOld();
    return end == null ? steps.get(step).type() : null;
  }

  /**
   * Submits a step.
   *
   * @return the JSON of this session; completed later if the submission is held
   */
  public CompletableFuture<JsonObject> submit(String stepId, JsonObject body) {
    String status = status();
    if (end != null) {
      throw RejectionException.conflict("The login session is " + status);
    }
    FakeLoginStep current = steps.get(step);
    if (!current.id().equals(stepId)) {
      throw RejectionException.conflict("The current step is " + current.id());
    }
    if (!current.type().equals(body.text("type"))) {
      throw RejectionException.unprocessable(
          "The current step is " + current.type(), "body", "type");
    }
    JsonObject fields = body.object("fields");
    JsonObject given = fields == null ? new JsonObject() : fields;
    if (current instanceof FakeLoginStep.Input input) {
      require(input.required(), given);
      boolean right = input.right().entrySet().stream()
          .allMatch(entry -> entry.getValue().equals(given.text(entry.getKey())));
      if (right) {
        next();
      } else if (input.correctable()) {
        throw RejectionException.unprocessable("The value is wrong", "body", "fields");
      } else {
        fail("login_failed", "The network rejected the sign-in.");
      }
    } else if (current instanceof FakeLoginStep.Cookies cookies) {
      require(cookies.required(), given);
      next();
    } else if (current instanceof FakeLoginStep.Other) {
      next();
    } else if (holdsSubmissions) {
      return hold();
    }
    // Without holding, submitting a display step only returns the state of the session.
    return CompletableFuture.completedFuture(json());
  }

  /** Holds a submission until the session moves on or ends. */
  private CompletableFuture<JsonObject> hold() {
    CompletableFuture<JsonObject> response = new CompletableFuture<>();
    held.add(response);
    clock.at(stepStarted.plus(LIFETIME), () -> {
      synchronized (lock) {
        expireIfTooOld();
      }
    });
    return response;
  }

  private void release() {
    List<CompletableFuture<JsonObject>> released = List.copyOf(held);
    held.clear();
    released.forEach(response -> response.complete(json()));
  }

  /** Displays something else, and releases the held submissions with it. */
  public void changeDisplay() {
    expireIfTooOld();
    if (end == null && steps.get(step) instanceof FakeLoginStep.Display) {
      changes++;
      release();
    }
  }

  /** Cuts the connections of the held submissions. */
  public void cutHeldSubmissions() {
    List<CompletableFuture<JsonObject>> cut = List.copyOf(held);
    held.clear();
    cut.forEach(response -> response.cancel(false));
  }

  /** Returns whether it is at a step. */
  public boolean isOpen() {
    expireIfTooOld();
    return end == null;
  }

  /** Returns the number of submissions that are held. */
  public int heldSubmissions() {
    return held.size();
  }

  private static void require(List<String> fields, JsonObject given) {
    for (String field : fields) {
      String value = given.text(field);
      if (value == null || value.isEmpty()) {
        throw RejectionException.unprocessable("A value is required", "body", "fields", field);
      }
    }
  }

  /** Moves on because the user has scanned, typed or chosen what is displayed. */
  public void otherDeviceActs() {
    expireIfTooOld();
    if (end == null && steps.get(step) instanceof FakeLoginStep.Display) {
      next();
    }
  }

  /** Fails because the network rejects the login. */
  public void fail(String code, String message) {
    if (end == null) {
      end = "failed";
      error = new JsonObject().put("code", code).put("message", message);
      release();
    }
  }

  void cancel() {
    String status = status();
    if (status.equals("complete") || status.equals("failed")) {
      throw RejectionException.conflict("The login session is " + status);
    }
    end = "cancelled";
    release();
  }

  private void next() {
    step++;
    stepStarted = clock.instant();
    displays.clear();
    changes = 0;
    enter();
  }

  private void enter() {
    if (step == steps.size()) {
      account = connect.get();
      end = "complete";
    } else {
      onStep.accept(this);
    }
    release();
  }

  /** Returns the number of steps that are done. */
  int step() {
    return step;
  }

  private void expireIfTooOld() {
    if (end == null && !clock.instant().isBefore(stepStarted.plus(LIFETIME))) {
      expire();
    }
  }

  /** Fails because its time is over. */
  public void expire() {
    fail("expired", "The login session expired.");
  }

  /** Returns the text that is displayed now; it changes after each display time. */
  String displayed(int length) {
    Duration shown = Duration.between(stepStarted, clock.instant());
    long number = shown.dividedBy(DISPLAY_TIME) + changes;
    while (displays.size() <= number) {
      displays.add(ids.letters(length));
    }
    return displays.get((int) number);
  }

  /** Returns the JSON of the schema {@code LoginSession}. */
  JsonObject json() {
    JsonObject json = new JsonObject()
        .put("bridgeID", bridge.id())
        .put("loginSessionID", id)
        .put("status", status());
    FakeAccount known = account == null ? reconnected : account;
    if (known != null) {
      json.put("accountID", known.id()).put("loginID", known.loginId());
    }
    if (end == null) {
      json.put("currentStep", steps.get(step).json(this));
    }
    json.putIfKnown("error", error);
    if (account != null) {
      json.put("account", account.json());
      json.putIfKnown("login", bridge.loginJson(account.loginId()));
    }
    return json;
  }
}
