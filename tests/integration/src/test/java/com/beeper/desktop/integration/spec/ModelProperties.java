package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random responses: nothing is lost, and all codecs return the same value or the same type of error. */
class ModelProperties {

  private static final OpenApiDocument SPEC = OpenApiDocument.ofProject();

  private static final List<OpenApiDocument.Operation> OPERATIONS =
      SdkReflection.operations().stream()
          .filter(each -> SdkReflection.responseType(each.id()).isPresent())
          .toList();

  @Provide
  Arbitrary<OpenApiDocument.Operation> operations() {
    return Arbitraries.of(OPERATIONS);
  }

  @Property(tries = 1500)
  void writesValidJsonBackEqual(
      @ForAll("operations") OpenApiDocument.Operation operation, @ForAll long seed) {
    JsonNode json = new RandomJson(seed, 0).response(operation);
    JsonType<?> jsonType = SdkReflection.responseType(operation.id()).orElseThrow();
    Object first = null;
    for (Codec codec : ShippedBackEnds.CODECS.values()) {
      Object value =
          JsonDocument.read(codec, OpenApiDocument.bytes(json), jsonType, DecodingOptions.DEFAULT);
      JsonEquality.assertJson(
          operation.id(),
          OpenApiDocument.parse(ModelReflection.write(codec, jsonType, value)),
          json);
      assertThat(first == null || first.equals(value)).as(operation.id()).isTrue();
      first = value;
    }
  }

  @Property(tries = 1500)
  void codecsFailAlikeOnInvalidJson(
      @ForAll("operations") OpenApiDocument.Operation operation, @ForAll long seed) {
    Random random = new Random(seed);
    byte[] json = OpenApiDocument.bytes(new RandomJson(seed, 4).response(operation));
    for (int i = random.nextInt(4) - 1; i > 0; i--) {
      // Damage that may be in the text, between tokens, or in the middle of a character.
      json[random.nextInt(json.length)] =
          (byte) "{}[],:\"\\ 0-e.tn\u00c3".charAt(random.nextInt(16));
    }
    JsonType<?> jsonType = SdkReflection.responseType(operation.id()).orElseThrow();
    for (boolean strict : new boolean[] {false, true}) {
      Object jackson = outcome(ShippedBackEnds.CODECS.get("jackson"), json, jsonType, strict);
      for (String other : List.of("jackson3", "jsonb")) {
        assertThat(outcome(ShippedBackEnds.CODECS.get(other), json, jsonType, strict))
            .as("%s, %s %s", other, operation.id(), new String(json, StandardCharsets.UTF_8))
            .isEqualTo(jackson);
      }
    }
  }

  /** Returns the value, or the type of the error. */
  private static Object outcome(Codec codec, byte[] json, JsonType<?> jsonType, boolean strict) {
    try {
      return JsonDocument.read(
          codec, json, jsonType, new DecodingOptions(strict, DecodingOptions.DEFAULT_MAX_BYTES));
    } catch (DecodingException e) {
      return e.getClass();
    }
  }

  /** Random JSON along a schema. */
  private static final class RandomJson {
    private final Random random;

    /** The percentage of values that do not conform to the schema. */
    private final int wrong;

    RandomJson(long seed, int wrong) {
      this.random = new Random(seed);
      this.wrong = wrong;
    }

    JsonNode response(OpenApiDocument.Operation operation) {
      JsonNode response = value(operation.response());
      if (wrong == 0 && response instanceof ArrayNode array) {
        // A list without an accessor that could fail holds no nulls.
        array.removeIf(JsonNode::isNull);
      }
      return response;
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    private JsonNode value(JsonNode schema) {
      if (chance(wrong)) {
        return anything(2);
      } else if (OpenApiDocument.isNullable(schema) && chance(20)) {
        return OpenApiDocument.JSON.nullNode();
      }
      JsonNode plain = SPEC.plain(schema);
      if (plain.has("const")) {
        return plain.get("const");
      } else if (plain.has("enum")) {
        return chance(80) ? one(plain.get("enum")) : other(plain.get("enum"));
      } else if (plain.has("oneOf") || plain.has("anyOf")) {
        return value(one(plain.has("oneOf") ? plain.get("oneOf") : plain.get("anyOf")));
      } else if (plain.has("allOf") || plain.has("properties")) {
        return object(plain);
      }
      return switch (OpenApiDocument.type(plain)) {
        case "string" ->
          plain.path("format").asText().equals("date-time") && chance(90)
              ? OpenApiDocument.JSON.valueToTree(
                  java.time.Instant.ofEpochMilli(random.nextLong() >> 20).toString())
              : text();
        case "boolean" -> OpenApiDocument.JSON.valueToTree(random.nextBoolean());
        case "integer" ->
          OpenApiDocument.JSON.valueToTree(
              chance(90) ? (long) random.nextInt() : random.nextLong());
        case "number" -> number();
        case "array" -> array(plain.path("items"));
        case "object" -> map(plain.path("additionalProperties"));
        default -> anything(2);
      };
    }

    private JsonNode one(JsonNode choices) {
      return choices.get(random.nextInt(choices.size()));
    }

    private JsonNode other(JsonNode values) {
      return values.get(0).isNumber() ? OpenApiDocument.JSON.valueToTree(random.nextInt()) : text();
    }

    private ObjectNode object(JsonNode schema) {
      ObjectNode object = OpenApiDocument.JSON.createObjectNode();
      SPEC.members(schema).forEach((name, member) -> {
        if (chance(75) || member.has("const")) {
          object.set(name, chance(3) ? OpenApiDocument.JSON.nullNode() : value(member));
        }
      });
      if (chance(20)) {
        object.set("unknown " + random.nextInt(9), anything(3));
      }
      return object;
    }

    private ArrayNode array(JsonNode items) {
      ArrayNode array = OpenApiDocument.JSON.createArrayNode();
      for (int i = random.nextInt(4); i > 0; i--) {
        array.add(chance(5) ? OpenApiDocument.JSON.nullNode() : value(items));
      }
      return array;
    }

    private ObjectNode map(JsonNode values) {
      ObjectNode map = OpenApiDocument.JSON.createObjectNode();
      for (int i = random.nextInt(4); i > 0; i--) {
        map.set(text().asText(), value(values));
      }
      return map;
    }

    private JsonNode number() {
      return OpenApiDocument.JSON.valueToTree(
          new BigDecimal(java.math.BigInteger.valueOf(random.nextLong()), random.nextInt(30) - 5));
    }

    private JsonNode text() {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        int codePoint = random.nextInt(chance(80) ? 0x250 : 0x110000);
        text.appendCodePoint(codePoint >= 0xD800 && codePoint < 0xE000 ? '?' : codePoint);
      }
      return OpenApiDocument.JSON.valueToTree(text.toString());
    }

    private JsonNode anything(int depth) {
      return switch (random.nextInt(depth == 0 ? 4 : 6)) {
        case 0 -> OpenApiDocument.JSON.nullNode();
        case 1 -> OpenApiDocument.JSON.valueToTree(random.nextBoolean());
        case 2 -> number();
        case 3 -> text();
        case 4 ->
          OpenApiDocument.JSON.createArrayNode().add(anything(depth - 1)).add(anything(depth - 1));
        default -> {
          ObjectNode object = OpenApiDocument.JSON.createObjectNode();
          object.set(text().asText(), anything(depth - 1));
          yield object;
        }
      };
    }
  }
}
