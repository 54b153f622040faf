package com.beeper.desktop.testkit.internal.app;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.http.RoutedRequest;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.List;

/** Serves {@code app.setup.*}. */
public final class SetupRoutes {

  private final SetupState setup;

  private SetupRoutes(SetupState setup) {
    this.setup = setup;
  }

  /** Adds the routes. */
  public static void add(Routes routes, ServerState state) {
    SetupRoutes setup = new SetupRoutes(state.setup());
    routes
        .add("app.setup.retrieve", setup::retrieve)
        .add("app.setup.start", setup::start)
        .add("app.setup.email", setup::email)
        .add("app.setup.response", setup::submitCode)
        .add("app.setup.register", setup::register)
        .add("app.setup.recoveryKey.verify", setup::verifyRecoveryKey)
        .add("app.setup.recoveryKey.reset.create", setup::resetRecoveryKey)
        .add("app.setup.recoveryKey.reset.confirm", setup::confirmRecoveryKey)
        .add("app.setup.verifications.list", setup::list)
        .add("app.setup.verifications.create", setup::create)
        .add("app.setup.verifications.retrieve", setup::retrieveVerification)
        .add("app.setup.verifications.accept", request -> setup.act(request, "accept"))
        .add("app.setup.verifications.cancel", setup::cancel)
        .add("app.setup.verifications.qr.scan", setup::scan)
        .add(
            "app.setup.verifications.qr.confirmScanned",
            request -> setup.act(request, "qr.confirmScanned"))
        .add("app.setup.verifications.sas.start", request -> setup.act(request, "sas.start"))
        .add("app.setup.verifications.sas.confirm", request -> setup.act(request, "sas.confirm"));
  }

  private FakeResponse retrieve(RoutedRequest request) {
    if (request.token() == null && !setup.isSignedOut()) {
      throw RejectionException.unauthorized();
    }
    return FakeResponse.json(setup.json());
  }

  private FakeResponse start(RoutedRequest request) {
    return FakeResponse.json(new JsonObject()
        .put("setupRequestID", setup.start())
        .put("signInMethods", List.of("email")));
  }

  private FakeResponse email(RoutedRequest request) {
    setup.email(
        request.body().requiredText("setupRequestID"), request.body().requiredText("email"));
    return FakeResponse.empty(204);
  }

  private FakeResponse submitCode(RoutedRequest request) {
    return FakeResponse.json(setup.respond(
        request.body().requiredText("setupRequestID"), request.body().requiredText("response")));
  }

  private FakeResponse register(RoutedRequest request) {
    return FakeResponse.json(setup.register(
        request.body().requiredText("setupRequestID"),
        request.body().requiredText("leadToken"),
        request.body().requiredText("username")));
  }

  private JsonObject session() {
    return new JsonObject().put("session", setup.json());
  }

  private FakeResponse verifyRecoveryKey(RoutedRequest request) {
    setup.verifyRecoveryKey(request.body().requiredText("recoveryKey"));
    return FakeResponse.json(session());
  }

  private FakeResponse resetRecoveryKey(RoutedRequest request) {
    String key = setup.resetRecoveryKey(request.body().text("existingRecoveryKey"));
    return FakeResponse.json(session().put("recoveryKey", key));
  }

  private FakeResponse confirmRecoveryKey(RoutedRequest request) {
    setup.confirmRecoveryKey(request.body().requiredText("recoveryKey"));
    return FakeResponse.json(session());
  }

  private FakeResponse list(RoutedRequest request) {
    List<JsonObject> items = setup.open().stream().map(FakeVerification::json).toList();
    return FakeResponse.json(new JsonObject().put("items", items));
  }

  private FakeResponse create(RoutedRequest request) {
    return respond(
        setup.verify(false, request.body().text("purpose"), request.body().text("userID")));
  }

  private FakeResponse retrieveVerification(RoutedRequest request) {
    return respond(verification(request));
  }

  private FakeVerification verification(RoutedRequest request) {
    return setup.verification(request.path("verificationID"));
  }

  private FakeResponse act(RoutedRequest request, String action) {
    FakeVerification verification = verification(request);
    verification.act(action);
    setup.changed(verification);
    return respond(verification);
  }

  private FakeResponse cancel(RoutedRequest request) {
    FakeVerification verification = verification(request);
    verification.cancel(request.body().text("code"), request.body().text("reason"));
    setup.changed(verification);
    return respond(verification);
  }

  private FakeResponse scan(RoutedRequest request) {
    return respond(setup.scan(request.body().requiredText("data")));
  }

  private FakeResponse respond(FakeVerification verification) {
    return FakeResponse.json(session().put("verification", verification.json()));
  }
}
