package com.beeper.desktop.testkit.internal.app;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.http.Call;
import com.beeper.desktop.testkit.internal.http.Refusal;
import com.beeper.desktop.testkit.internal.http.Reply;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.List;

/** Answers {@code app.setup.*}. */
public final class SetupRoutes {

  private final Setup setup;

  private SetupRoutes(Setup setup) {
    this.setup = setup;
  }

  /** Adds the routes. */
  public static void add(Routes routes, World world) {
    SetupRoutes setup = new SetupRoutes(world.setup());
    routes
        .add("app.setup.retrieve", setup::retrieve)
        .add("app.setup.start", setup::start)
        .add("app.setup.email", setup::email)
        .add("app.setup.response", setup::respond)
        .add("app.setup.register", setup::register)
        .add("app.setup.recoveryKey.verify", setup::verifyRecoveryKey)
        .add("app.setup.recoveryKey.reset.create", setup::resetRecoveryKey)
        .add("app.setup.recoveryKey.reset.confirm", setup::confirmRecoveryKey)
        .add("app.setup.verifications.list", setup::list)
        .add("app.setup.verifications.create", setup::create)
        .add("app.setup.verifications.retrieve", setup::retrieveVerification)
        .add("app.setup.verifications.accept", call -> setup.act(call, "accept"))
        .add("app.setup.verifications.cancel", setup::cancel)
        .add("app.setup.verifications.qr.scan", setup::scan)
        .add(
            "app.setup.verifications.qr.confirmScanned",
            call -> setup.act(call, "qr.confirmScanned"))
        .add("app.setup.verifications.sas.start", call -> setup.act(call, "sas.start"))
        .add("app.setup.verifications.sas.confirm", call -> setup.act(call, "sas.confirm"));
  }

  private Reply retrieve(Call call) {
    if (call.token() == null && !setup.isSignedOut()) {
      throw Refusal.unauthorized();
    }
    return Reply.json(setup.json());
  }

  private Reply start(Call call) {
    return Reply.json(new JsonObject()
        .put("setupRequestID", setup.start())
        .put("signInMethods", List.of("email")));
  }

  private Reply email(Call call) {
    setup.email(call.body().requiredText("setupRequestID"), call.body().requiredText("email"));
    return Reply.empty(204);
  }

  private Reply respond(Call call) {
    return Reply.json(setup.respond(
        call.body().requiredText("setupRequestID"), call.body().requiredText("response")));
  }

  private Reply register(Call call) {
    return Reply.json(setup.register(
        call.body().requiredText("setupRequestID"),
        call.body().requiredText("leadToken"),
        call.body().requiredText("username")));
  }

  private JsonObject session() {
    return new JsonObject().put("session", setup.json());
  }

  private Reply verifyRecoveryKey(Call call) {
    setup.verifyRecoveryKey(call.body().requiredText("recoveryKey"));
    return Reply.json(session());
  }

  private Reply resetRecoveryKey(Call call) {
    String key = setup.resetRecoveryKey(call.body().text("existingRecoveryKey"));
    return Reply.json(session().put("recoveryKey", key));
  }

  private Reply confirmRecoveryKey(Call call) {
    setup.confirmRecoveryKey(call.body().requiredText("recoveryKey"));
    return Reply.json(session());
  }

  private Reply list(Call call) {
    List<JsonObject> items = setup.open().stream().map(Verification::json).toList();
    return Reply.json(new JsonObject().put("items", items));
  }

  private Reply create(Call call) {
    return answer(setup.verify(false, call.body().text("purpose"), call.body().text("userID")));
  }

  private Reply retrieveVerification(Call call) {
    return answer(verification(call));
  }

  private Verification verification(Call call) {
    return setup.verification(call.path("verificationID"));
  }

  private Reply act(Call call, String action) {
    Verification verification = verification(call);
    verification.act(action);
    setup.changed(verification);
    return answer(verification);
  }

  private Reply cancel(Call call) {
    Verification verification = verification(call);
    verification.cancel(call.body().text("code"), call.body().text("reason"));
    setup.changed(verification);
    return answer(verification);
  }

  private Reply scan(Call call) {
    return answer(setup.scan(call.body().requiredText("data")));
  }

  private Reply answer(Verification verification) {
    return Reply.json(session().put("verification", verification.json()));
  }
}
