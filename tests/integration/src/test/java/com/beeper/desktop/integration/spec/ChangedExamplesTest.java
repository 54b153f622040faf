package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.MissingMemberException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.json.ModelDescriptor;
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
 * Every example response with each member in turn missing, null, of an unknown enum value, and of a
 * wrong type.
 */
class ChangedExamplesTest {

  private static final Set<String> OPEN = Set.of("Any", "Wrapped");

  @TestFactory
  Stream<DynamicTest> readsExamplesWithEachMemberChanged() {
    return ExamplesTest.responses()
        .map(each -> DynamicTest.dynamicTest(each.file(), () -> new Run(each).run()));
  }

  private static final class Run {
    private final String file;
    private final JsonType<?> jsonType;
    private final JsonNode root;

    Run(OpenApiDocument.Example example) {
      file = example.file();
      jsonType = SdkReflection.responseType(example.operation().id()).orElseThrow();
      root = example.json();
    }

    void run() {
      visit(root, jsonType, "$");
    }

    private void visit(JsonNode node, JsonType<?> jsonType, String path) {
      switch (ModelReflection.name(jsonType)) {
        case "Model" ->
          visitModel((ObjectNode) node, ModelReflection.descriptor(jsonType), null, path);
        case "Union" -> {
          Map<String, Object> members =
              OpenApiDocument.JSON.convertValue(node, new TypeReference<>() {});
          visitModel((ObjectNode) node, ModelReflection.choose(jsonType, members), jsonType, path);
        }
        case "List" -> visitList((ArrayNode) node, ModelReflection.part(jsonType), path);
        case "Map" ->
          node.properties().forEach(each -> {
            if (!each.getValue().isNull()) {
              visit(each.getValue(), ModelReflection.part(jsonType), path + member(each.getKey()));
            }
          });
        default -> {}
      }
    }

    private void visitList(ArrayNode list, JsonType<?> element, String path) {
      for (int i = 0; i < list.size(); i++) {
        JsonNode before = list.get(i);
        if (!before.isNull()) {
          visit(before, element, path + "[" + i + "]");
        }
        list.setNull(i);
        if (path.equals("$")) {
          // There is no accessor that could fail instead.
          refused(path + "[" + i + "]");
        } else {
          kept(path + "[" + i + "] null");
        }
        if (ModelReflection.name(element).equals("Enum")) {
          list.set(i, unknown(element));
          kept(path + "[" + i + "] unknown");
        }
        if (!OPEN.contains(ModelReflection.name(element))) {
          list.set(i, wrong(element));
          refused(path + "[" + i + "]");
        }
        list.set(i, before);
      }
    }

    private void visitModel(
        ObjectNode object, ModelDescriptor<?> descriptor, JsonType<?> union, String path) {
      for (ModelReflection.Member member : ModelReflection.members(descriptor)) {
        String name = member.name();
        JsonNode before = object.get(name);
        if (before == null) {
          continue;
        }
        String at = path + member(name);
        if (!before.isNull()) {
          visit(before, member.jsonType(), at);
        }
        object.remove(name);
        kept(at + " missing");
        if (union == null) {
          typed(object, descriptor, member, at);
        }
        object.putNull(name);
        kept(at + " null");
        if (union == null) {
          typed(object, descriptor, member, at);
        }
        if (ModelReflection.name(member.jsonType()).equals("Enum")) {
          object.set(name, unknown(member.jsonType()));
          kept(at + " unknown");
          recognised(object, descriptor, member, at);
        }
        if (!OPEN.contains(ModelReflection.name(member.jsonType()))) {
          object.set(name, wrong(member.jsonType()));
          Map<String, Object> members =
              OpenApiDocument.JSON.convertValue(object, new TypeReference<>() {});
          if (union != null && ModelReflection.choose(union, members) == null) {
            kept(at + " no case");
          } else {
            refused(at);
          }
        }
        object.set(name, before);
      }
    }

    private static JsonNode unknown(JsonType<?> enumeration) {
      return ModelReflection.isOfIntegers(enumeration)
          ? OpenApiDocument.JSON.valueToTree(4711)
          : OpenApiDocument.JSON.valueToTree("of-the-future");
    }

    private static JsonNode wrong(JsonType<?> jsonType) {
      return Set.of("Model", "Union", "Map", "Object", "List")
              .contains(ModelReflection.name(jsonType))
          ? OpenApiDocument.JSON.valueToTree("a string")
          : OpenApiDocument.JSON.createObjectNode();
    }

    /** Decode succeeds, nothing is lost, and both codecs see the same. */
    private void kept(String what) {
      byte[] json = OpenApiDocument.bytes(root);
      Object first = null;
      for (Codec codec : ShippedBackEnds.CODECS.values()) {
        Object value = JsonDocument.read(codec, json, jsonType, DecodingOptions.DEFAULT);
        JsonEquality.assertJson(
            file + " " + what,
            OpenApiDocument.parse(ModelReflection.write(codec, jsonType, value)),
            root);
        assertThat(first == null || first.equals(value)).as("%s %s", file, what).isTrue();
        first = value;
      }
    }

    private void refused(String path) {
      byte[] json = OpenApiDocument.bytes(root);
      for (Codec codec : ShippedBackEnds.CODECS.values()) {
        try {
          JsonDocument.read(codec, json, jsonType, DecodingOptions.DEFAULT);
        } catch (DecodingException e) {
          assertThat(e.path()).as("%s, path of %s", file, e.getMessage()).isEqualTo(path);
          continue;
        }
        throw new AssertionError(file + " " + path + ": a wrong type was accepted");
      }
    }

    /** Required members throw on access, the others are null. */
    private static void typed(
        ObjectNode object,
        ModelDescriptor<?> descriptor,
        ModelReflection.Member member,
        String what) {
      JsonModel model = read(object, descriptor, false);
      Method accessor = accessor(descriptor, member.name());
      boolean mayLack = !member.required() || (member.nullable() && object.has(member.name()));
      try {
        assertThat(ModelReflection.invoke(accessor, model))
            .as(what)
            .isEqualTo(accessor.getReturnType() == boolean.class ? Boolean.FALSE : null);
        assertThat(!member.required() || member.nullable())
            .as("%s may lack", what)
            .isTrue();
      } catch (MissingMemberException e) {
        assertThat(mayLack).as("%s may lack", what).isFalse();
        assertThat(e.member()).isEqualTo(member.name());
      }
    }

    private static void recognised(
        ObjectNode object,
        ModelDescriptor<?> descriptor,
        ModelReflection.Member member,
        String what) {
      JsonModel model = read(object, descriptor, false);
      assertThat(ModelReflection.invoke(accessor(descriptor, member.name()), model))
          .as(what)
          .isSameAs(ModelReflection.unrecognized(member.jsonType()));
      assertThat(OpenApiDocument.JSON
              .<JsonNode>valueToTree(model.raw(member.name()))
              .asText())
          .as(what)
          .isEqualTo(object.get(member.name()).asText());
    }

    private static JsonModel read(
        ObjectNode object, ModelDescriptor<?> descriptor, boolean strict) {
      return JsonDocument.read(
          ShippedBackEnds.CODECS.get("jackson"),
          OpenApiDocument.bytes(object),
          ModelReflection.jsonType(descriptor),
          new DecodingOptions(strict, DecodingOptions.DEFAULT_MAX_BYTES));
    }

    private static Method accessor(ModelDescriptor<?> descriptor, String wireName) {
      return ModelReflection.accessors(ModelReflection.type(descriptor)).stream()
          .filter(each -> ReflectiveBuilder.isNameOf(each.getName(), wireName))
          .findFirst()
          .orElseThrow();
    }

    private static String member(String name) {
      return name.matches("\\w+") ? "." + name : "['" + name + "']";
    }
  }
}
