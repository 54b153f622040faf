package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A step of a login flow, as the flow is planned. Immutable. */
public sealed interface LoginStep {

  /** The step ID. */
  String id();

  /** What is submitted to it: user_input, cookies or display_and_wait. */
  String type();

  /** The status of a session that is at this step. */
  String status();

  /** Writes the schema {@code CurrentStep}. */
  JsonObject json(LoginSession session);

  /**
   * Asks the user for values.
   *
   * @param required the IDs of the fields
   * @param optional the IDs of the fields that may be left out
   * @param right values without which the login fails, by field
   */
  record Input(String id, List<String> required, List<String> optional, Map<String, String> right)
      implements LoginStep {

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
    public JsonObject json(LoginSession session) {
      return new JsonObject()
          .put("type", type())
          .put("stepID", id)
          .put("instructions", "Fill in what is asked for.")
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

  /** Asks for values of a browser that has signed in. */
  record Cookies(String id, String url, List<String> required) implements LoginStep {

    @Override
    public String type() {
      return "cookies";
    }

    @Override
    public String status() {
      return "waiting_for_cookies";
    }

    @Override
    public JsonObject json(LoginSession session) {
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

  /** Shows something, and waits for the user to act on another device. */
  record Display(String id, Kind kind) implements LoginStep {

    /** What is shown. */
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
    public JsonObject json(LoginSession session) {
      return new JsonObject()
          .put("type", type())
          .put("stepID", id)
          .put("display", display(session));
    }

    private JsonObject display(LoginSession session) {
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
}
