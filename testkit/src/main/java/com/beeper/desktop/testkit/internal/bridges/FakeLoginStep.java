package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A step of a login flow. Immutable. */
public sealed interface FakeLoginStep {

  /** Returns the step ID. */
  String id();

  /** Returns the type, for example {@code user_input}. */
  String type();

  /** Returns the status of a session that is at this step. */
  String status();

  /** Returns the JSON of the schema {@code LoginStep}. */
  JsonObject json(FakeLoginSession session);

  /**
   * Requests values from the user.
   *
   * @param required the IDs of the fields
   * @param optional the IDs of the fields that may be left out
   * @param right values without which the login fails, by field
   * @param correctable whether a wrong value is rejected instead, so that another one can be submitted
   */
  record Input(
      String id,
      List<String> required,
      List<String> optional,
      Map<String, String> right,
      boolean correctable)
      implements FakeLoginStep {

    private static final Set<String> SECRETS = Set.of("password", "pin");

    @Override
    public String type() {
      return "user_input";
    }

    @Override
    public String status() {
      return "waiting_for_input";
    }

    @Override
    public JsonObject json(FakeLoginSession session) {
      return new JsonObject()
          .put("type", type())
          .put("stepID", id)
          .put("instructions", "Fill in the fields.")
          .put(
              "fields",
              Stream.concat(
                      required.stream().map(field -> field(field, false)),
                      optional.stream().map(field -> field(field, true)))
                  .toList());
    }

    private static JsonObject field(String id, boolean optional) {
      return new JsonObject()
          .put("id", id)
          .put("label", id.replace('_', ' '))
          .put("type", SECRETS.contains(id) ? "password" : "text")
          .put("optional", optional);
    }
  }

  /** Requests values from a browser that is signed in. */
  record Cookies(String id, String url, List<String> required) implements FakeLoginStep {

    @Override
    public String type() {
      return "cookies";
    }

    @Override
    public String status() {
      return "waiting_for_cookies";
    }

    @Override
    public JsonObject json(FakeLoginSession session) {
      return new JsonObject()
          .put("type", type())
          .put("stepID", id)
          .put("instructions", "Sign in.")
          .put("url", url)
          .put(
              "fields",
              required.stream()
                  .map(field ->
                      new JsonObject().put("id", field).put("name", field).put("type", "cookie"))
                  .toList());
    }
  }

  /** Displays something and waits for the user to act on another device. */
  record Display(String id, Kind kind) implements FakeLoginStep {

    /** The kind of display. */
    public enum Kind {
      /** A QR code, which changes as time passes. */
      QR,
      /** A code to type. */
      CODE,
      /** A picture to choose. */
      EMOJI,
      /** Nothing. */
      NOTHING
    }

    @Override
    public String type() {
      return "display_and_wait";
    }

    @Override
    public String status() {
      return "waiting_for_display";
    }

    @Override
    public JsonObject json(FakeLoginSession session) {
      return new JsonObject()
          .put("type", type())
          .put("stepID", id)
          .put("display", display(session));
    }

    private JsonObject display(FakeLoginSession session) {
      return switch (kind) {
        case QR -> new JsonObject().put("type", "qr").put("data", "2@" + session.displayed(24));
        case CODE -> new JsonObject().put("type", "code").put("data", session.displayed(8));
        case EMOJI ->
          new JsonObject()
              .put("type", "emoji")
              .put("imageURL", "https://www.example.com/" + session.displayed(8) + ".png");
        case NOTHING -> new JsonObject().put("type", "nothing");
      };
    }
  }

  /**
   * A step of a type that the spec does not have. Any submission of its type completes it.
   *
   * @param members the further members of the step
   */
  record Other(String id, String type, JsonObject members) implements FakeLoginStep {

    @Override
    public String status() {
      return "waiting_for_input";
    }

    @Override
    public JsonObject json(FakeLoginSession session) {
      return new JsonObject().put("type", type).put("stepID", id).putAll(members);
    }
  }
}
