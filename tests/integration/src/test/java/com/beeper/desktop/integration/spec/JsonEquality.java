package com.beeper.desktop.integration.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** Equal JSON: numbers by value, whatever the order of members. */
final class JsonEquality {

  private static final Comparator<JsonNode> BY_VALUE = (left, right) -> {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue());
    }
    return left.equals(right) ? 0 : 1;
  };

  private JsonEquality() {}

  static boolean json(JsonNode left, JsonNode right) {
    return left.equals(BY_VALUE, right);
  }

  static void assertJson(String what, JsonNode actual, JsonNode expected) {
    if (!json(expected, actual)) {
      throw new AssertionError(what + "\nexpected " + expected + "\nbut was " + actual);
    }
  }
}
