package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.internal.Ids;
import com.beeper.desktop.testkit.internal.accounts.Account;
import com.beeper.desktop.testkit.internal.http.Refusal;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A run of a login flow. It moves from step to step as steps are submitted or another device acts,
 * and fails when nothing happens for too long. Guarded by the world's monitor.
 */
public final class LoginSession {

  /** How long a session waits for the next step. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  /** How long a QR code is shown before there is another one. */
  public static final Duration DISPLAY_TIME = Duration.ofSeconds(20);

  private final Bridge bridge;
  private final String id;
  private final List<LoginStep> steps;
  private final InstantSource clock;
  private final Ids ids;
  private final @Nullable Account reconnected;
  private final Supplier<Account> connect;
  private final Consumer<LoginSession> onStep;
  private final List<String> displays = new ArrayList<>();
  private int step;
  private Instant stepStarted;
  private @Nullable String end;
  private @Nullable JsonObject error;
  private @Nullable Account account;

  LoginSession(
      Bridge bridge,
      LoginFlow flow,
      InstantSource clock,
      Ids ids,
      @Nullable Account reconnected,
      Supplier<Account> connect,
      Consumer<LoginSession> onStep) {
    this.bridge = bridge;
    this.id = "session_" + ids.letters(12);
    this.steps = List.copyOf(flow.steps());
    this.clock = clock;
    this.ids = ids;
    this.reconnected = reconnected;
    this.connect = connect;
    this.stepStarted = clock.instant();
    this.onStep = onStep;
    enter();
  }

  /** The session ID. */
  public String id() {
    return id;
  }

  /** The status, as the contract writes it. */
  public String status() {
    expireIfTooOld();
    return end == null ? steps.get(step).status() : end;
  }

  /** Takes the answer to a step. */
  void submit(String stepId, JsonObject body) {
    String status = status();
    if (end != null) {
      throw Refusal.conflict("The login session is " + status);
    }
    LoginStep current = steps.get(step);
    if (!current.id().equals(stepId)) {
      throw Refusal.conflict("The current step is " + current.id());
    }
    if (!current.type().equals(body.text("type"))) {
      throw Refusal.unprocessable("The current step is " + current.type(), "body", "type");
    }
    JsonObject fields = body.object("fields");
    JsonObject given = fields == null ? new JsonObject() : fields;
    if (current instanceof LoginStep.Input input) {
      require(input.required(), given);
      boolean right = input.right().entrySet().stream()
          .allMatch(entry -> entry.getValue().equals(given.text(entry.getKey())));
      if (!right) {
        fail("login_failed", "The network turned the sign-in down.");
        return;
      }
      next();
    } else if (current instanceof LoginStep.Cookies cookies) {
      require(cookies.required(), given);
      next();
    }
    // A display step is left when the other device acts; submitting it only asks how it stands.
  }

  private static void require(List<String> fields, JsonObject given) {
    for (String field : fields) {
      String value = given.text(field);
      if (value == null || value.isEmpty()) {
        throw Refusal.unprocessable("A value is needed", "body", "fields", field);
      }
    }
  }

  /** The user has acted on the other device: scanned, typed or chosen what is displayed. */
  public void otherDeviceActs() {
    expireIfTooOld();
    if (end == null && steps.get(step) instanceof LoginStep.Display) {
      next();
    }
  }

  /** The network turns the login down. */
  public void fail(String code, String message) {
    if (end == null) {
      end = "failed";
      error = new JsonObject().put("code", code).put("message", message);
    }
  }

  void cancel() {
    String status = status();
    if (status.equals("complete") || status.equals("failed")) {
      throw Refusal.conflict("The login session is " + status);
    }
    end = "cancelled";
  }

  private void next() {
    step++;
    stepStarted = clock.instant();
    displays.clear();
    enter();
  }

  private void enter() {
    if (step == steps.size()) {
      account = connect.get();
      end = "complete";
    } else {
      onStep.accept(this);
    }
  }

  /** How many steps are behind it. */
  int step() {
    return step;
  }

  private void expireIfTooOld() {
    if (end == null && !clock.instant().isBefore(stepStarted.plus(LIFETIME))) {
      fail("expired", "Nothing happened for too long.");
    }
  }

  /** What is displayed now; another text each time that the display time is over. */
  String displayed(int length) {
    Duration shown = Duration.between(stepStarted, clock.instant());
    long number = shown.dividedBy(DISPLAY_TIME);
    while (displays.size() <= number) {
      displays.add(ids.letters(length));
    }
    return displays.get((int) number);
  }

  /** Writes the schema {@code LoginSession}. */
  JsonObject json() {
    JsonObject json = new JsonObject()
        .put("bridgeID", bridge.id())
        .put("loginSessionID", id)
        .put("status", status());
    Account known = account == null ? reconnected : account;
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
