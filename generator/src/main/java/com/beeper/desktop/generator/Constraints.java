package com.beeper.desktop.generator;

import com.beeper.desktop.generator.Contract.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits of a value, which the SDK leaves to the server, as words for a comment. */
final class Constraints {

  private Constraints() {}

  static String text(Node schema) {
    List<String> parts = new ArrayList<>();
    range(parts, schema.value("minimum"), schema.value("maximum"), "");
    if (schema.has("exclusiveMinimum")) {
      parts.add("more than " + schema.value("exclusiveMinimum"));
    }
    range(parts, schema.value("minLength"), schema.value("maxLength"), " characters");
    range(parts, schema.value("minItems"), schema.value("maxItems"), " elements");
    if ("email".equals(schema.text("format"))) {
      parts.add("an e-mail address");
    }
    if (schema.has("default")) {
      parts.add("the server takes " + schema.value("default") + " if it is not set");
    }
    return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
  }

  private static void range(
      List<String> parts, @Nullable Object least, @Nullable Object most, String unit) {
    if (least != null && most != null) {
      parts.add(least + " to " + most + unit);
    } else if (least != null) {
      parts.add("at least " + least + unit);
    } else if (most != null) {
      parts.add("at most " + most + unit);
    }
  }
}
