package com.beeper.desktop.internal.client;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.ApiException.ErrorAnswer;
import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BadRequestException;
import com.beeper.desktop.ConflictException;
import com.beeper.desktop.InternalServerException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.PermissionDeniedException;
import com.beeper.desktop.RateLimitException;
import com.beeper.desktop.UnprocessableEntityException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.shared.ErrorDetails;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions for statuses that are no success. */
final class StatusErrors {

  /** A message for people is not longer than this; more would hide the rest in logs. */
  private static final int MAX_TEXT = 500;

  private final Codec codec;
  private final BaseUrl baseUrl;

  StatusErrors(Codec codec, BaseUrl baseUrl) {
    this.codec = codec;
    this.baseUrl = baseUrl;
  }

  ApiException of(String id, TransportResponse response) {
    Map<String, @Nullable Object> body = body(response.bytes());
    Object details = body.get("details");
    ErrorAnswer answer = new ErrorAnswer(
        response.status(),
        response.headers(),
        body.get("code") instanceof String code ? code : null,
        body.get("message") instanceof String message ? message : null,
        details == null ? null : ErrorDetails.ofRaw(details),
        new String(response.bytes(), StandardCharsets.UTF_8));
    boolean page = body.isEmpty() && Decoding.isHtml(response);
    String message = message(id, answer, page);
    return switch (answer.status()) {
      case 400 -> new BadRequestException(message, answer);
      case 401 -> new AuthenticationException(message, answer);
      case 403 -> new PermissionDeniedException(message, answer);
      case 404 -> new NotFoundException(message, answer);
      case 409 -> new ConflictException(message, answer);
      case 422 -> new UnprocessableEntityException(message, answer);
      case 429 -> new RateLimitException(message, answer);
      default ->
        answer.status() >= 500
            ? new InternalServerException(message, answer)
            : new ApiException(message, answer);
    };
  }

  /** Reads the body for what it tells. Whatever is wrong with it, the status matters more. */
  private Map<String, @Nullable Object> body(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != '{') {
      return Map.of();
    }
    try {
      return JsonDocument.read(codec, bytes, Kind.OBJECT, false);
    } catch (RuntimeException e) {
      return Map.of();
    }
  }

  private String message(String id, ErrorAnswer answer, boolean page) {
    StringBuilder message = new StringBuilder(id).append(": ").append(answer.status());
    if (answer.code() != null) {
      message.append(' ').append(clean(answer.code()));
    }
    if (answer.message() != null) {
      message.append(": ").append(clean(answer.message()));
    }
    String advice = advice(answer, page);
    if (!advice.isEmpty()) {
      boolean ended = ".!?".indexOf(message.charAt(message.length() - 1)) >= 0;
      message.append(ended ? " " : ". ").append(advice);
    }
    return message.toString();
  }

  private String advice(ErrorAnswer answer, boolean page) {
    if (answer.status() >= 300 && answer.status() < 400) {
      return "Redirects are never followed; it points to " + location(answer.headers())
          + ". Set the base URL to where the API is.";
    }
    return switch (answer.status()) {
      case 401 -> "Set BEEPER_ACCESS_TOKEN or call accessToken(…) with a valid token.";
      case 403 -> "The access token lacks the scope for this.";
      default ->
        page ? "The answer is a web page. Is " + baseUrl + " the base URL of Beeper Desktop?" : "";
    };
  }

  /** Without the query, which carries secrets in sign-in flows. */
  private static String location(Headers headers) {
    return headers
        .first("Location")
        .map(location -> clean(location.replaceFirst("[?#].*", "")))
        .orElse("nowhere, as Location is missing");
  }

  /** Keeps a text of the server on one line. */
  private static String clean(String text) {
    String line = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
    return line.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
