package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.Kind;
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

/** Random answers: nothing is lost, and both codecs give the same value or the same kind of error. */
class ModelProperties {

  private static final Contract CONTRACT = Contract.ofProject();

  private static final List<Contract.Operation> OPERATIONS = Sdk.operations().stream()
      .filter(each -> Sdk.answer(each.id()).isPresent())
      .toList();

  @Provide
  Arbitrary<Contract.Operation> operations() {
    return Arbitraries.of(OPERATIONS);
  }

  @Property(tries = 1500)
  void whatFitsTheContractComesBackEqual(
      @ForAll("operations") Contract.Operation operation, @ForAll long seed) {
    JsonNode json = new Wild(seed, 0).answer(operation);
    Kind<?> kind = Sdk.answer(operation.id()).orElseThrow();
    Object first = null;
    for (Codec codec : BackEnds.CODECS.values()) {
      Object value = JsonDocument.read(codec, Contract.bytes(json), kind, false);
      Equal.assertJson(operation.id(), Contract.parse(Shapes.write(codec, kind, value)), json);
      assertThat(first == null || first.equals(value)).as(operation.id()).isTrue();
      first = value;
    }
  }

  @Property(tries = 1500)
  void whatDoesNotFitIsTheSameForBothCodecs(
      @ForAll("operations") Contract.Operation operation, @ForAll long seed) {
    Random random = new Random(seed);
    byte[] json = Contract.bytes(new Wild(seed, 4).answer(operation));
    for (int i = random.nextInt(4) - 1; i > 0; i--) {
      // Damage that may be in the text, between tokens, or in the middle of a character.
      json[random.nextInt(json.length)] =
          (byte) "{}[],:\"\\ 0-e.tn\u00c3".charAt(random.nextInt(16));
    }
    Kind<?> kind = Sdk.answer(operation.id()).orElseThrow();
    for (boolean strict : new boolean[] {false, true}) {
      Object jackson = outcome(BackEnds.CODECS.get("jackson"), json, kind, strict);
      for (String other : List.of("jackson3", "jsonb")) {
        assertThat(outcome(BackEnds.CODECS.get(other), json, kind, strict))
            .as("%s, %s %s", other, operation.id(), new String(json, StandardCharsets.UTF_8))
            .isEqualTo(jackson);
      }
    }
  }

  /** The value, or what kind of error there was. */
  private static Object outcome(Codec codec, byte[] json, Kind<?> kind, boolean strict) {
    try {
      return JsonDocument.read(codec, json, kind, strict);
    } catch (DecodingException e) {
      return e.getClass();
    }
  }

  /** Random JSON along a schema. */
  private static final class Wild {
    private final Random random;

    /** How many of a hundred values are not what the schema says. */
    private final int wrong;

    Wild(long seed, int wrong) {
      this.random = new Random(seed);
      this.wrong = wrong;
    }

    JsonNode answer(Contract.Operation operation) {
      return value(operation.answer());
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    private JsonNode value(JsonNode schema) {
      if (chance(wrong)) {
        return anything(2);
      } else if (Contract.isNullable(schema) && chance(20)) {
        return Contract.JSON.nullNode();
      }
      JsonNode plain = CONTRACT.plain(schema);
      if (plain.has("const")) {
        return plain.get("const");
      } else if (plain.has("enum")) {
        return chance(80) ? one(plain.get("enum")) : other(plain.get("enum"));
      } else if (plain.has("oneOf") || plain.has("anyOf")) {
        return value(one(plain.has("oneOf") ? plain.get("oneOf") : plain.get("anyOf")));
      } else if (plain.has("allOf") || plain.has("properties")) {
        return object(plain);
      }
      return switch (Contract.type(plain)) {
        case "string" ->
          plain.path("format").asText().equals("date-time") && chance(90)
              ? Contract.JSON.valueToTree(
                  java.time.Instant.ofEpochMilli(random.nextLong() >> 20).toString())
              : text();
        case "boolean" -> Contract.JSON.valueToTree(random.nextBoolean());
        case "integer" ->
          Contract.JSON.valueToTree(chance(90) ? (long) random.nextInt() : random.nextLong());
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
      return values.get(0).isNumber() ? Contract.JSON.valueToTree(random.nextInt()) : text();
    }

    private ObjectNode object(JsonNode schema) {
      ObjectNode object = Contract.JSON.createObjectNode();
      CONTRACT.members(schema).forEach((name, member) -> {
        if (chance(75) || member.has("const")) {
          object.set(name, chance(3) ? Contract.JSON.nullNode() : value(member));
        }
      });
      if (chance(20)) {
        object.set("unknown " + random.nextInt(9), anything(3));
      }
      return object;
    }

    private ArrayNode array(JsonNode items) {
      ArrayNode array = Contract.JSON.createArrayNode();
      for (int i = random.nextInt(4); i > 0; i--) {
        array.add(chance(5) ? Contract.JSON.nullNode() : value(items));
      }
      return array;
    }

    private ObjectNode map(JsonNode values) {
      ObjectNode map = Contract.JSON.createObjectNode();
      for (int i = random.nextInt(4); i > 0; i--) {
        map.set(text().asText(), value(values));
      }
      return map;
    }

    private JsonNode number() {
      return Contract.JSON.valueToTree(
          new BigDecimal(java.math.BigInteger.valueOf(random.nextLong()), random.nextInt(30) - 5));
    }

    private JsonNode text() {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        int codePoint = random.nextInt(chance(80) ? 0x250 : 0x110000);
        text.appendCodePoint(codePoint >= 0xD800 && codePoint < 0xE000 ? '?' : codePoint);
      }
      return Contract.JSON.valueToTree(text.toString());
    }

    private JsonNode anything(int depth) {
      return switch (random.nextInt(depth == 0 ? 4 : 6)) {
        case 0 -> Contract.JSON.nullNode();
        case 1 -> Contract.JSON.valueToTree(random.nextBoolean());
        case 2 -> number();
        case 3 -> text();
        case 4 -> Contract.JSON.createArrayNode().add(anything(depth - 1)).add(anything(depth - 1));
        default -> {
          ObjectNode object = Contract.JSON.createObjectNode();
          object.set(text().asText(), anything(depth - 1));
          yield object;
        }
      };
    }
  }
}
