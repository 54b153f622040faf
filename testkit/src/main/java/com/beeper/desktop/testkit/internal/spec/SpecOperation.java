package com.beeper.desktop.testkit.internal.spec;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the spec. Immutable.
 *
 * @param id the operationId, for example {@code chats.list}
 * @param method in capitals
 * @param template the segments of the path, parameters as {@code {name}}
 * @param parameters of path, query and header
 * @param body the schema of the body by media type; empty if there is none
 * @param bodyRequired whether a body is required
 * @param token whether a token is required
 */
public record SpecOperation(
    String id,
    String method,
    List<String> template,
    List<Parameter> parameters,
    Map<String, JsonObject> body,
    boolean bodyRequired,
    TokenRule token) {

  /** Whether a token is required. */
  public enum TokenRule {
    /** A token is ignored. */
    NONE,
    /** A token may be required, depending on the state of the server. */
    OPTIONAL,
    /** A token is required. */
    REQUIRED
  }

  /**
   * A parameter.
   *
   * @param in {@code path}, {@code query} or {@code header}
   */
  public record Parameter(String name, String in, boolean required, JsonObject schema) {}

  /** Returns whether errors have the form of OAuth instead of the API's own. */
  public boolean isOAuth() {
    return id.startsWith("oauth.") && token == TokenRule.NONE;
  }

  /** Returns the values of the path parameters, or null if the path is not of this operation. */
  @Nullable
  Map<String, String> match(List<String> segments) {
    if (segments.size() != template.size()) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String expected = template.get(i);
      if (isParameter(expected)) {
        values.put(expected.substring(1, expected.length() - 1), segments.get(i));
      } else if (!expected.equals(segments.get(i))) {
        return null;
      }
    }
    return values;
  }

  int literals() {
    return (int) template.stream().filter(segment -> !isParameter(segment)).count();
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  static List<String> template(String path) {
    return new ArrayList<>(List.of(path.split("/", -1)));
  }
}
