package com.beeper.desktop.testkit.internal.http;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown to answer a request with an error. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient @Nullable JsonObject details;

  private Refusal(int status, String code, String message, @Nullable JsonObject details) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  /** Refuses for another reason than those below. */
  public static Refusal of(int status, String code, String message) {
    return new Refusal(status, code, message, null);
  }

  /** 400: the request is not what the contract says. */
  public static Refusal invalid(List<JsonObject> issues) {
    return new Refusal(
        400, "validation_error", "Request is not valid", new JsonObject().put("issues", issues));
  }

  /** 400: the request is not what the contract says, in one place. */
  public static Refusal invalid(String message, String code, List<?> path) {
    return invalid(
        List.of(new JsonObject().put("code", code).put("message", message).put("path", path)));
  }

  /** 422: the request has the right form, but makes no sense. */
  public static Refusal unprocessable(String message, Object... path) {
    return new Refusal(
        422,
        "validation_error",
        message,
        new JsonObject()
            .put(
                "issues",
                List.of(new JsonObject()
                    .put("code", "custom")
                    .put("message", message)
                    .put("path", List.of(path)))));
  }

  /** 401, to the byte as Beeper Desktop was seen to answer. */
  public static Refusal unauthorized() {
    return of(401, "unauthorized", "Unauthorized: Invalid or missing token");
  }

  /** 403: the token lacks a scope. */
  public static Refusal forbidden(String scope) {
    return of(403, "forbidden", "The token lacks the scope " + scope);
  }

  /** 404: there is no such thing. */
  public static Refusal notFound(String what) {
    return of(404, "not_found", "There is no such " + what);
  }

  /** 409: the request does not fit the state. */
  public static Refusal conflict(String message) {
    return of(409, "conflict", message);
  }

  /** The status. */
  public int status() {
    return status;
  }

  /** The machine code, or the error of OAuth. */
  public String code() {
    return code;
  }

  /** Writes the schema {@code Error}, or that of OAuth. */
  public JsonObject body(boolean oauth) {
    String message = String.valueOf(getMessage());
    if (oauth) {
      return new JsonObject()
          .put("error", code.equals("validation_error") ? "invalid_request" : code)
          .put("error_description", message);
    }
    return new JsonObject()
        .put("message", message)
        .put("code", code)
        .putIfKnown("details", details);
  }
}
