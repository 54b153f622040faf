package com.beeper.desktop.generator;

import com.beeper.desktop.generator.Spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes the limits of a value, which the server checks. */
final class Constraints {

  private Constraints() {}

  /** Returns the limits as sentences, each with a space before it. */
  static String text(Node schema) {
    List<String> parts = new ArrayList<>();
    range(parts, schema.value("minimum"), schema.value("maximum"), "");
    if (schema.has("exclusiveMinimum")) {
      parts.add("More than " + schema.value("exclusiveMinimum"));
    }
    range(parts, schema.value("minLength"), schema.value("maxLength"), " characters");
    range(parts, schema.value("minItems"), schema.value("maxItems"), " elements");
    if (schema.has("default")) {
      parts.add("Default: " + schema.value("default"));
    }
    return parts.stream().map(part -> " " + part + ".").collect(Collectors.joining());
  }

  private static void range(
      List<String> parts, @Nullable Object least, @Nullable Object most, String unit) {
    if (!unit.isEmpty() && most == null) {
      if (least != null && !least.equals(0)) {
        parts.add(least.equals(1) ? "Must not be empty" : "At least " + least + unit);
      }
    } else if (least != null && most != null) {
      parts.add("From " + least + " to " + most + unit);
    } else if (least != null) {
      parts.add("At least " + least + unit);
    } else if (most != null) {
      parts.add("At most " + most + unit);
    }
  }
}
