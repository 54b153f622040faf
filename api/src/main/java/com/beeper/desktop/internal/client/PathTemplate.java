package com.beeper.desktop.internal.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of an operation, as {@code /v1/bridges/{bridgeId}/login-sessions/{loginSessionId}}: the
 * names are those of the Java parameters, for the messages of exceptions.
 */
final class PathTemplate {

  /** The text before each parameter, and the text after the last one. */
  private final List<String> literals = new ArrayList<>();

  /** The length of all literals. */
  private int literalLength;

  private final List<String> names = new ArrayList<>();

  private final @Nullable String template;

  private PathTemplate(@Nullable String template) {
    this.template = template;
  }

  static PathTemplate parse(String template) {
    PathTemplate parsed = new PathTemplate(template);
    int end = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
      int close = template.indexOf('}', open);
      parsed.addLiteral(template.substring(end, open));
      parsed.names.add(template.substring(open + 1, close));
      end = close + 1;
    }
    parsed.addLiteral(template.substring(end));
    return parsed;
  }

  /**
   * Returns the template of a path from the caller, which is already percent-encoded.
   *
   * @throws IllegalArgumentException if the path could escape the base URL
   */
  static PathTemplate literal(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path must start with /");
    }
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      requireSegment(segments[i], i == segments.length - 1);
    }
    PathTemplate literal = new PathTemplate(null);
    literal.addLiteral(path);
    return literal;
  }

  private static void requireSegment(String segment, boolean last) {
    if (segment.isEmpty() && !last) {
      throw new IllegalArgumentException("path must not have // in it");
    }
    String plain = segment.replaceAll("%2[eE]", ".");
    if (plain.equals(".") || plain.equals("..")) {
      throw new IllegalArgumentException("path must not have the segment . or ..");
    }
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '?' || c == '#') {
        throw new IllegalArgumentException(
            "path must not have ? or # in it; query(name, value) adds a query");
      }
      boolean escape = c == '%'
          && i + 2 < segment.length()
          && Character.digit(segment.charAt(i + 1), 16) >= 0
          && Character.digit(segment.charAt(i + 2), 16) >= 0;
      if (!escape && !PercentEncoding.isSegmentCharacter(c)) {
        throw new IllegalArgumentException(
            "path has a character that must be percent-encoded in the segment \"" + segment + "\"");
      }
    }
  }

  private void addLiteral(String text) {
    literals.add(text);
    literalLength += text.length();
  }

  /** Returns the template as it was declared; null for a path from the caller. */
  @Nullable
  String template() {
    return template;
  }

  /**
   * Returns the path for the given values, percent-encoded, to which a query can be appended.
   *
   * @throws IllegalArgumentException if a value is null, empty, a dot segment or cannot be encoded;
   *     the message names the parameter, not the value
   */
  StringBuilder expand(@Nullable String... values) {
    if (values.length != names.size()) {
      throw new IllegalArgumentException(
          "the path has " + names.size() + " parameters, not " + values.length);
    }
    StringBuilder out = new StringBuilder(plainLength(values));
    for (int i = 0; i < values.length; i++) {
      String name = names.get(i);
      String value = values[i];
      if (value == null || value.isEmpty()) {
        throw new IllegalArgumentException(
            name + " must not be " + (value == null ? "null" : "empty"));
      }
      if (value.equals(".") || value.equals("..")) {
        throw new IllegalArgumentException(
            name + " must not be \"" + value + "\", which would mean another path");
      }
      out.append(literals.get(i));
      PercentEncoding.appendSegment(out, value, name);
    }
    return out.append(literals.get(names.size()));
  }

  /** Returns the length of the path if no character of a value needs encoding. */
  private int plainLength(@Nullable String... values) {
    int length = literalLength;
    for (String value : values) {
      length += value == null ? 0 : value.length();
    }
    return length;
  }
}
