package com.beeper.desktop.testkit.internal.http;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown to reject a request with an error response. */
public final class RejectionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient @Nullable JsonObject details;

  private RejectionException(
      int status, String code, String message, @Nullable JsonObject details) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  /** Returns an exception with any status and code. */
  public static RejectionException of(int status, String code, String message) {
    return new RejectionException(status, code, message, null);
  }

  /** 400: the request does not match the spec. */
  public static RejectionException invalid(List<JsonObject> issues) {
    return new RejectionException(
        400, "validation_error", "Request is not valid", new JsonObject().put("issues", issues));
  }

  /** 400: the request does not match the spec in one place. */
  public static RejectionException invalid(String message, String code, List<?> path) {
    return invalid(
        List.of(new JsonObject().put("code", code).put("message", message).put("path", path)));
  }

  /** 422: the request is well-formed but cannot be processed. */
  public static RejectionException unprocessable(String message, Object... path) {
    return new RejectionException(
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

  /** 401, byte for byte the observed response of Beeper Desktop. */
  public static RejectionException unauthorized() {
    return of(401, "unauthorized", "Unauthorized: Invalid or missing token");
  }

  /** 401: the token has expired; the message is the observed one. */
  public static RejectionException tokenExpired() {
    return of(401, "unauthorized", "Token expired");
  }

  /** 403: the token lacks a scope. */
  public static RejectionException forbidden(String scope) {
    return of(403, "forbidden", "The token lacks the scope " + scope);
  }

  /** 404: the resource does not exist. */
  public static RejectionException notFound(String what) {
    return of(404, "not_found", "There is no such " + what);
  }

  /** 409: the request conflicts with the state. */
  public static RejectionException conflict(String message) {
    return of(409, "conflict", message);
  }

  /** Returns the status. */
  public int status() {
    return status;
  }

  /** Returns the JSON of the schema {@code Error}, or that of OAuth. */
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
