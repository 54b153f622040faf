package com.beeper.desktop.integration.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * JSON as trees of Jackson, a reference for the SDK's reader and writer. Of duplicate names the last
 * counts.
 */
final class JsonComparison {

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();

  private JsonComparison() {}

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Returns where two values differ, numbers by value and members in any order. */
  static List<String> differences(JsonNode expected, JsonNode actual) {
    List<String> differences = new ArrayList<>();
    compare(expected, actual, "$", differences);
    return differences;
  }

  private static void compare(
      JsonNode expected, JsonNode actual, String path, List<String> differences) {
    if (expected.isObject() && actual.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String member = path + "." + name;
        if (!actual.has(name)) {
          differences.add(member + " is lost");
        } else if (!expected.has(name)) {
          differences.add(member + " is made up");
        } else {
          compare(expected.get(name), actual.get(name), member, differences);
        }
      }
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(expected.get(i), actual.get(i), path + "[" + i + "]", differences);
      }
    } else if (!sameScalar(expected, actual)) {
      differences.add(path + " was " + expected + " and is " + actual);
    }
  }

  private static boolean sameScalar(JsonNode expected, JsonNode actual) {
    return (expected.isNumber() && actual.isNumber())
        ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
        : expected.equals(actual);
  }
}
