package com.beeper.desktop.integration.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Values made from schemas, with every member set. */
final class SchemaSamples {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final OpenApiDocument spec;

  /** Which of several choices is taken, modulo their number. */
  private final int choice;

  SchemaSamples(OpenApiDocument spec, int choice) {
    this.spec = spec;
    this.choice = choice;
  }

  /** Returns the query and the body of an operation as one object. */
  ObjectNode parameters(OpenApiDocument.Operation operation) {
    ObjectNode all = JSON.objectNode();
    operation
        .query()
        .forEach((name, parameter) -> all.set(name, of(name, parameter.get("schema"))));
    if (!operation.body().isMissingNode()) {
      all.setAll((ObjectNode) of("body", operation.body()));
    }
    return all;
  }

  private static String padded(String text, JsonNode schema) {
    int missing = schema.path("minLength").asInt() - text.codePointCount(0, text.length());
    return text + "x".repeat(Math.max(0, missing));
  }

  JsonNode of(String name, JsonNode schema) {
    JsonNode plain = spec.plain(schema);
    if (plain.has("const")) {
      return plain.get("const");
    } else if (plain.has("enum")) {
      return choose(plain.get("enum"));
    } else if (plain.has("oneOf") || plain.has("anyOf")) {
      JsonNode choices = plain.has("oneOf") ? plain.get("oneOf") : plain.get("anyOf");
      return of(name, choose(choices));
    } else if (plain.has("allOf") || plain.has("properties")) {
      return object(plain);
    }
    return switch (OpenApiDocument.type(plain)) {
      case "string" ->
        JSON.textNode(
            switch (plain.path("format").asText()) {
              case "date-time" -> "2026-09-1" + choice % 9 + "T10:05:00.120Z";
              case "email" -> "ada+" + choice + "@example.com";
              default -> padded(name + " \"ä😀\" & + " + choice, plain);
            });
      case "boolean" -> JSON.booleanNode(choice % 2 == 0);
      case "integer" -> JSON.numberNode(java.math.BigInteger.valueOf(7 + choice));
      case "number" -> JSON.numberNode(new java.math.BigDecimal("2.5"));
      case "array" -> array(name, plain);
      case "object" -> map(name, plain);
      default -> JSON.textNode("any " + choice);
    };
  }

  private JsonNode choose(JsonNode choices) {
    return choices.get(choice % choices.size());
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> member : spec.members(schema).entrySet()) {
      object.set(member.getKey(), of(member.getKey(), member.getValue()));
    }
    return object;
  }

  private ArrayNode array(String name, JsonNode schema) {
    JsonNode items = schema.path("items");
    ArrayNode array = JSON.arrayNode().add(of(name, items));
    array.add(new SchemaSamples(spec, choice + 1).of(name, items));
    return array;
  }

  private ObjectNode map(String name, JsonNode schema) {
    ObjectNode map = JSON.objectNode();
    JsonNode values = schema.path("additionalProperties");
    map.set("first key", of(name, values));
    map.set("ключ", of(name, values));
    return map;
  }
}
