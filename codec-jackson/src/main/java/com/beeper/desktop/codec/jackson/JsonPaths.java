package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.DecodingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.ArrayList;
import java.util.List;

/** Turns JSON paths, as the SDK writes them, into Jackson's lists of references and back. */
final class JsonPaths {

  private static final int MAX_NAME_LENGTH = 64;

  private JsonPaths() {}

  /** Returns what is wrong, without the path that the message ends with. */
  static String problem(DecodingException e) {
    String message = String.valueOf(e.getMessage());
    String end = " (at " + e.path() + ")";
    return message.endsWith(end) ? message.substring(0, message.length() - end.length()) : message;
  }

  /** Puts the path inside a model into an exception that has none yet. */
  static void prepend(String path, JsonMappingException e) {
    List<String> segments = segments(path);
    for (int i = segments.size() - 1; i >= 0; i--) {
      String segment = segments.get(i);
      if (segment.startsWith("[")) {
        e.prependPath(Object.class, Integer.parseInt(segment.substring(1)));
      } else {
        e.prependPath(Object.class, segment);
      }
    }
  }

  /** Splits {@code $.a['b c'][0]} into {@code a}, {@code b c} and {@code [0}. */
  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int i = 1;
    while (i < path.length()) {
      int end;
      if (path.startsWith("['", i)) {
        end = path.indexOf("']", i);
        segments.add(path.substring(i + 2, end));
        end += 2;
      } else if (path.charAt(i) == '[') {
        end = path.indexOf(']', i);
        segments.add(path.substring(i, end));
        end++;
      } else {
        // A member, or the sign that the path goes on.
        int start = path.charAt(i) == '.' ? i + 1 : i;
        end = start;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        segments.add(path.substring(start, end));
      }
      i = end;
    }
    return segments;
  }

  static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder("$");
    for (JsonMappingException.Reference reference : e.getPath()) {
      if (reference.getFieldName() != null) {
        appendMember(path, reference.getFieldName());
      } else {
        path.append('[').append(reference.getIndex()).append(']');
      }
    }
    return path.toString();
  }

  /** Member names may come from the text: quotes what is not a plain name, cuts what is long. */
  private static void appendMember(StringBuilder path, String name) {
    boolean isPlain = !name.isEmpty() && name.length() <= MAX_NAME_LENGTH;
    for (int i = 0; isPlain && i < name.length(); i++) {
      isPlain = Character.isLetterOrDigit(name.charAt(i)) || name.charAt(i) == '_';
    }
    if (isPlain) {
      path.append('.').append(name);
      return;
    }
    String shown =
        name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH) + "…";
    path.append("['").append(shown.replaceAll("[\\p{Cntrl}'\\\\]", "?")).append("']");
  }
}
