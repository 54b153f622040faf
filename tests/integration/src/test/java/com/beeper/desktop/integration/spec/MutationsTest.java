package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.Shape;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of an answer with each member in turn missing, null, of a value that no enum has, and
 * of a wrong kind.
 */
class MutationsTest {

  private static final Set<String> OPEN = Set.of("Any", "Wrapped");

  @TestFactory
  Stream<DynamicTest> everyMemberInTurn() {
    return ExamplesTest.responses()
        .map(each -> DynamicTest.dynamicTest(each.file(), () -> new Run(each).run()));
  }

  private static final class Run {
    private final String file;
    private final Kind<?> kind;
    private final JsonNode root;

    Run(Contract.Example example) {
      file = example.file();
      kind = Sdk.answer(example.operation().id()).orElseThrow();
      root = example.json();
    }

    void run() {
      visit(root, kind, "$");
    }

    private void visit(JsonNode node, Kind<?> kind, String path) {
      switch (Shapes.name(kind)) {
        case "Model" -> visitModel((ObjectNode) node, Shapes.shape(kind), null, path);
        case "Union" -> {
          Map<String, Object> members = Contract.JSON.convertValue(node, new TypeReference<>() {});
          visitModel((ObjectNode) node, Shapes.choose(kind, members), kind, path);
        }
        case "List" -> visitList((ArrayNode) node, Shapes.part(kind), path);
        case "Map" ->
          node.properties().forEach(each -> {
            if (!each.getValue().isNull()) {
              visit(each.getValue(), Shapes.part(kind), path + member(each.getKey()));
            }
          });
        default -> {}
      }
    }

    private void visitList(ArrayNode list, Kind<?> element, String path) {
      for (int i = 0; i < list.size(); i++) {
        JsonNode before = list.get(i);
        if (!before.isNull()) {
          visit(before, element, path + "[" + i + "]");
        }
        list.setNull(i);
        kept(path + "[" + i + "] null");
        if (Shapes.name(element).equals("Enum")) {
          list.set(i, unknown(element));
          kept(path + "[" + i + "] unknown");
        }
        if (!OPEN.contains(Shapes.name(element))) {
          list.set(i, wrong(element));
          refused(path + "[" + i + "]");
        }
        list.set(i, before);
      }
    }

    private void visitModel(ObjectNode object, Shape<?> shape, Kind<?> union, String path) {
      for (Shapes.Member member : Shapes.members(shape)) {
        String name = member.name();
        JsonNode before = object.get(name);
        if (before == null) {
          continue;
        }
        String at = path + member(name);
        if (!before.isNull()) {
          visit(before, member.kind(), at);
        }
        object.remove(name);
        kept(at + " missing");
        if (union == null) {
          typed(object, shape, member, at);
        }
        object.putNull(name);
        kept(at + " null");
        if (union == null) {
          typed(object, shape, member, at);
        }
        if (Shapes.name(member.kind()).equals("Enum")) {
          object.set(name, unknown(member.kind()));
          kept(at + " unknown");
          recognised(object, shape, member, at);
        }
        if (!OPEN.contains(Shapes.name(member.kind()))) {
          object.set(name, wrong(member.kind()));
          Map<String, Object> members =
              Contract.JSON.convertValue(object, new TypeReference<>() {});
          if (union != null && Shapes.choose(union, members) == null) {
            kept(at + " no case");
          } else {
            refused(at);
          }
        }
        object.set(name, before);
      }
    }

    private static JsonNode unknown(Kind<?> enumeration) {
      return Shapes.isOfIntegers(enumeration)
          ? Contract.JSON.valueToTree(4711)
          : Contract.JSON.valueToTree("of-the-future");
    }

    private static JsonNode wrong(Kind<?> kind) {
      return Set.of("Model", "Union", "Map", "Object", "List").contains(Shapes.name(kind))
          ? Contract.JSON.valueToTree("a string")
          : Contract.JSON.createObjectNode();
    }

    /** Decode succeeds, nothing is lost, and both codecs see the same. */
    private void kept(String what) {
      byte[] json = Contract.bytes(root);
      Object first = null;
      for (Codec codec : BackEnds.CODECS.values()) {
        Object value = JsonDocument.read(codec, json, kind, false);
        Equal.assertJson(file + " " + what, Contract.parse(Shapes.write(codec, kind, value)), root);
        assertThat(first == null || first.equals(value)).as("%s %s", file, what).isTrue();
        first = value;
      }
    }

    private void refused(String path) {
      byte[] json = Contract.bytes(root);
      for (Codec codec : BackEnds.CODECS.values()) {
        try {
          JsonDocument.read(codec, json, kind, false);
        } catch (DecodingException e) {
          assertThat(e.path()).as("%s, path of %s", file, e.getMessage()).isEqualTo(path);
          continue;
        }
        throw new AssertionError(file + " " + path + ": a wrong kind was taken");
      }
    }

    /** What is required throws when it is asked for, the rest is null. */
    private static void typed(
        ObjectNode object, Shape<?> shape, Shapes.Member member, String what) {
      JsonModel model = read(object, shape, false);
      Method accessor = accessor(shape, member.name());
      boolean mayLack = !member.required() || (member.nullable() && object.has(member.name()));
      try {
        assertThat(Shapes.invoke(accessor, model)).as(what).isNull();
        assertThat(!member.required() || member.nullable())
            .as("%s may lack", what)
            .isTrue();
      } catch (DecodingException e) {
        assertThat(mayLack).as("%s may lack", what).isFalse();
        assertThat(e.path()).isEqualTo("$" + member(member.name()));
      }
    }

    private static void recognised(
        ObjectNode object, Shape<?> shape, Shapes.Member member, String what) {
      JsonModel model = read(object, shape, false);
      assertThat(Shapes.invoke(accessor(shape, member.name()), model))
          .as(what)
          .isSameAs(Shapes.unrecognized(member.kind()));
      assertThat(Contract.JSON.<JsonNode>valueToTree(model.raw(member.name())).asText())
          .as(what)
          .isEqualTo(object.get(member.name()).asText());
    }

    private static JsonModel read(ObjectNode object, Shape<?> shape, boolean strict) {
      return JsonDocument.read(
          BackEnds.CODECS.get("jackson"), Contract.bytes(object), Shapes.kind(shape), strict);
    }

    private static Method accessor(Shape<?> shape, String wireName) {
      return Shapes.accessors(Shapes.type(shape)).stream()
          .filter(each -> Express.isNameOf(each.getName(), wireName))
          .findFirst()
          .orElseThrow();
    }

    private static String member(String name) {
      return name.matches("\\w+") ? "." + name : "['" + name + "']";
    }
  }
}
