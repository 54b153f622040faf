package com.beeper.desktop.internal.client;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.ApiException.Response;
import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BadRequestException;
import com.beeper.desktop.ConflictException;
import com.beeper.desktop.InternalServerException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.PermissionDeniedException;
import com.beeper.desktop.RateLimitException;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.UnprocessableEntityException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.transport.Masking;
import com.beeper.desktop.shared.ErrorDetails;
import com.beeper.desktop.shared.ErrorPath;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the exceptions of responses whose status is not a success. Immutable. */
final class StatusErrors {

  /** The longest text of the server in a message; more would hide the rest of a log. */
  private static final int MAX_TEXT = 500;

  /** The largest number of issues in a message. */
  private static final int MAX_ISSUES = 10;

  private final Codec codec;
  private final DecodingOptions decoding;
  private final BaseUrl baseUrl;
  private final AccessToken token;
  private final TimeSource time;

  StatusErrors(
      Codec codec, DecodingOptions decoding, BaseUrl baseUrl, AccessToken token, TimeSource time) {
    this.token = token;
    this.codec = codec;
    this.decoding = decoding;
    this.baseUrl = baseUrl;
    this.time = time;
  }

  /**
   * Returns the exception of a response.
   *
   * @param label the name of the call in messages
   * @param sent the headers of the request, whose token is masked where the server repeats it
   * @param notRepeated a sentence on the wait that the server requests; null if it requests none
   */
  ApiException of(
      String label, Headers sent, TransportResponse received, @Nullable String notRepeated) {
    Map<String, @Nullable Object> body = body(received.bytes());
    Object details = body.get("details");
    int status = received.status();
    // The OAuth endpoints send "error" and "error_description" (RFC 6749, 5.2).
    String code = text(body, "code", "error");
    String serverMessage = text(body, "message", "error_description");
    Response response = Response.builder(status)
        .headers(received.headers())
        .code(code)
        .message(serverMessage)
        .details(details == null ? null : ErrorDetails.ofRaw(details))
        .body(new String(received.bytes(), StandardCharsets.UTF_8))
        .build();
    boolean page = body.isEmpty() && ResponseDecoder.isHtml(received);
    String message = message(
        label + ": " + status,
        code,
        serverMessage,
        issues(details),
        notRepeated != null ? notRepeated : advice(status, received.headers(), page));
    message = Masking.withoutToken(message, sent.first("Authorization"));
    return switch (status) {
      case 400 -> new BadRequestException(message, response);
      case 401 -> new AuthenticationException(message, response);
      case 403 -> new PermissionDeniedException(message, response);
      case 404 -> new NotFoundException(message, response);
      case 409 -> new ConflictException(message, response);
      case 422 -> new UnprocessableEntityException(message, response);
      case 429 ->
        new RateLimitException(
            message, response, RetryAfter.of(received.headers(), time.instant()));
      default ->
        status >= 500
            ? new InternalServerException(message, response)
            : new ApiException(message, response);
    };
  }

  /** Reads the body. If that fails, the exception has the status alone. */
  private Map<String, @Nullable Object> body(byte[] bytes) {
    try {
      return JsonDocument.read(codec, bytes, JsonType.OBJECT, decoding);
    } catch (RuntimeException e) {
      return Map.of();
    }
  }

  /** Returns the text of the first of two members, else of the second one; null if both lack one. */
  private static @Nullable String text(
      Map<String, @Nullable Object> body, String name, String otherName) {
    Object value = body.get(name) instanceof String ? body.get(name) : body.get(otherName);
    return value instanceof String text ? text : null;
  }

  private static String message(
      String start,
      @Nullable String code,
      @Nullable String serverMessage,
      String issues,
      String advice) {
    StringBuilder message = new StringBuilder(start);
    if (code != null) {
      message.append(' ').append(clean(code));
    }
    if (serverMessage != null) {
      message.append(": ").append(clean(serverMessage));
    }
    if (!issues.isEmpty()) {
      message.append(serverMessage == null ? ": " : " (").append(issues);
      message.append(serverMessage == null ? "" : ")");
    }
    if (!advice.isEmpty()) {
      boolean ended = ".!?".indexOf(message.charAt(message.length() - 1)) >= 0;
      message.append(ended ? " " : ". ").append(advice);
    }
    return message.toString();
  }

  /** Returns the issues of a validation, each with its path; empty if the details have none. */
  private static String issues(@Nullable Object details) {
    if (!(details instanceof Map<?, ?> members)
        || !(members.get("issues") instanceof List<?> issues)) {
      return "";
    }
    List<String> shown = new ArrayList<>();
    for (Object issue : issues) {
      if (issue instanceof Map<?, ?> parts && shown.size() < MAX_ISSUES) {
        shown.add(issue(parts));
      }
    }
    int more = issues.size() - shown.size();
    return String.join("; ", shown) + (more > 0 ? "; and " + more + " more" : "");
  }

  private static String issue(Map<?, ?> parts) {
    Object place = parts.get("path");
    String path = place instanceof List<?> ? ErrorPath.ofRaw(place).toString() : "";
    Object text = parts.get("message") instanceof String message ? message : parts.get("code");
    // The message can repeat the refused value.
    String problem =
        !(text instanceof String words) || Masking.isSecret(path) ? "is not valid" : clean(words);
    return path.isEmpty() ? problem : clean(path) + ": " + problem;
  }

  private String advice(int status, Headers headers, boolean page) {
    if (status >= 300 && status < 400) {
      return "Redirects are never followed; it points to " + location(headers)
          + ". Set the base URL to where the API is.";
    }
    return switch (status) {
      case 401 -> token.remedy();
      case 403 ->
        "Use an access token that is allowed to do this: create one in the settings of Beeper Desktop,"
            + " or sign in again with the scope.";
      default ->
        page
            ? "The response is a web page. Is " + baseUrl + " the base URL of Beeper Desktop?"
            : "";
    };
  }

  /** Returns the location without its query, which contains secrets in sign-in flows. */
  private static String location(Headers headers) {
    String location = headers.first("Location");
    return location == null
        ? "nowhere, as Location is missing"
        : clean(location.replaceFirst("(?s)[?#].*", ""));
  }

  private static String clean(String text) {
    return Masking.line(text, MAX_TEXT);
  }
}
