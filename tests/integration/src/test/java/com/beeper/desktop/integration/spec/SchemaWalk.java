package com.beeper.desktop.integration.spec;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.json.ModelDescriptor;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares a schema with its JSON type, and collects the differences. */
final class SchemaWalk {

  /**
   * Members that the spec requires and older servers leave out, see its README under "Where
   * sources disagreed".
   */
  private static final Set<String> LENIENT = Set.of("Account.status");

  private final OpenApiDocument spec;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Class<?>> typeOfSchema = new HashMap<>();
  private final Map<Class<?>, JsonNode> schemaOfType = new LinkedHashMap<>();
  private final Set<Class<?>> enums = new HashSet<>();

  SchemaWalk(OpenApiDocument spec) {
    this.spec = spec;
  }

  List<String> problems() {
    return problems;
  }

  /** The models that were found, each with its schema. */
  Map<Class<?>, JsonNode> models() {
    return schemaOfType;
  }

  Set<Class<?>> enums() {
    return enums;
  }

  /** Compares the body of a request or response. */
  void walk(String where, JsonNode schema, JsonType<?> jsonType) {
    JsonNode direct = spec.withoutNull(schema);
    String name = OpenApiDocument.name(direct);
    JsonNode plain = spec.resolve(direct);
    if (name != null && !seen.add(name + " " + System.identityHashCode(identity(jsonType)))) {
      return;
    }
    String at = name == null ? where : name;
    String expected = kindOf(plain, at);
    String actual = ModelReflection.name(jsonType);
    boolean duration = actual.equals("Duration") && Set.of("Integer", "Number").contains(expected);
    if (!expected.equals(actual) && !duration && !isOpen(plain, actual)) {
      problems.add(where + " is a " + actual + ", in the spec a " + expected);
      return;
    }
    switch (actual) {
      case "Enum" -> walkEnum(at, plain, jsonType);
      case "List" -> walk(at, plain.path("items"), ModelReflection.part(jsonType));
      case "Map" -> walk(at, plain.path("additionalProperties"), ModelReflection.part(jsonType));
      case "Model" -> walkModel(at, name, plain, ModelReflection.descriptor(jsonType));
      case "Union" -> walkUnion(at, plain, jsonType);
      case "Wrapped" -> plain.path("anyOf").forEach(this::walkForm);
      default -> {}
    }
  }

  private static Object identity(JsonType<?> jsonType) {
    return ModelReflection.name(jsonType).equals("Model")
        ? ModelReflection.descriptor(jsonType)
        : ModelReflection.name(jsonType);
  }

  private static String kindOf(JsonNode schema, String at) {
    if (schema.has("enum")) {
      return "Enum";
    } else if (schema.has("oneOf") || schema.has("anyOf")) {
      JsonNode choices = schema.has("oneOf") ? schema.get("oneOf") : schema.get("anyOf");
      for (JsonNode choice : choices) {
        if (!choice.has("$ref")) {
          return "Wrapped";
        }
      }
      return "Union";
    } else if (schema.has("allOf") || schema.has("properties")) {
      return "Model";
    }
    return switch (OpenApiDocument.type(schema)) {
      case "string" -> schema.path("format").asText().equals("date-time") ? "Instant" : "String";
      case "boolean" -> "Boolean";
      case "integer" -> "Integer";
      case "number" -> "Number";
      case "array" -> "List";
      case "object" -> schema.path("additionalProperties").isEmpty() ? "Object" : "Map";
      case "" -> "Any";
      default -> throw new IllegalStateException(at + ": " + schema);
    };
  }

  /** A hand-written type may represent a value that the spec leaves open, in a list too. */
  private static boolean isOpen(JsonNode schema, String actual) {
    return actual.equals("Wrapped") && schema.path("items").has("anyOf");
  }

  private void walkEnum(String at, JsonNode schema, JsonType<?> jsonType) {
    Set<String> values = new TreeSet<>();
    schema.get("enum").forEach(each -> values.add(each.asText()));
    compare(at + ", enum values", ModelReflection.values(jsonType), values);
    boolean integers = schema.get("enum").get(0).isIntegralNumber();
    if (integers != ModelReflection.isOfIntegers(jsonType)) {
      problems.add(at + " has values of the wrong type");
    }
    Enum<?> unrecognized = ModelReflection.unrecognized(jsonType);
    Class<?> type = unrecognized.getDeclaringClass();
    enums.add(type);
    Object[] constants = type.getEnumConstants();
    if (!unrecognized.name().equals("UNRECOGNIZED") || constants.length != values.size() + 1) {
      problems.add(at + ": " + type.getSimpleName() + " must be the values and UNRECOGNIZED");
    }
    for (Object constant : constants) {
      if (constant != unrecognized
          && !values.contains(((JsonEnum) constant).value().toString())) {
        problems.add(at + ": the spec lacks " + constant);
      }
    }
  }

  /** A form of a hand-written type is a model too, found by its name only. */
  private void walkForm(JsonNode schema) {
    String name = OpenApiDocument.name(schema);
    if (name != null) {
      SdkReflection.classes("com/beeper/desktop/shared").stream()
          .filter(each -> each.getSimpleName().equals(name))
          .findFirst()
          .ifPresentOrElse(
              type ->
                  walk(name, schema, ModelReflection.jsonType(ModelReflection.descriptorOf(type))),
              () -> problems.add("the SDK lacks " + name));
    }
  }

  private void walkUnion(String at, JsonNode schema, JsonType<?> jsonType) {
    JsonNode discriminator = schema.path("discriminator");
    if (discriminator.isMissingNode()) {
      for (JsonNode choice : schema.get("oneOf")) {
        JsonNode sample = new SchemaSamples(spec, 0).of(at, choice);
        walkCase(
            at,
            choice,
            jsonType,
            OpenApiDocument.JSON.convertValue(sample, new TypeReference<>() {}));
      }
      return;
    }
    String member = discriminator.get("propertyName").asText();
    Set<String> inUnion = new TreeSet<>();
    schema.get("oneOf").forEach(each -> inUnion.add(OpenApiDocument.name(each)));
    discriminator.get("mapping").properties().forEach(entry -> {
      JsonNode choice =
          OpenApiDocument.JSON.createObjectNode().put("$ref", entry.getValue().asText());
      inUnion.remove(OpenApiDocument.name(choice));
      walkCase(at, choice, jsonType, Map.of(member, entry.getKey()));
    });
    inUnion.forEach(each -> problems.add(at + ": the spec maps nothing to " + each));
  }

  private void walkCase(
      String at, JsonNode schema, JsonType<?> union, Map<String, Object> members) {
    String name = OpenApiDocument.name(schema);
    ModelDescriptor<?> descriptor = ModelReflection.choose(union, members);
    if (descriptor == null) {
      problems.add(at + " has no case " + name + " for " + members);
      return;
    }
    if (!ModelReflection.unionType(union).isAssignableFrom(ModelReflection.type(descriptor))) {
      problems.add(ModelReflection.type(descriptor) + " is no " + ModelReflection.unionType(union));
    }
    walk(at, schema, ModelReflection.jsonType(descriptor));
  }

  private void walkModel(String at, String name, JsonNode schema, ModelDescriptor<?> descriptor) {
    Class<?> type = ModelReflection.type(descriptor);
    schemaOfType.put(type, schema);
    if (name != null) {
      Class<?> before = typeOfSchema.put(name, type);
      if (before != null && before != type) {
        problems.add(name + " is both " + before + " and " + type);
      }
    }
    walkMembers(
        at, spec.members(schema), spec.required(schema), ModelReflection.members(descriptor));
    for (JsonNode part : schema.path("allOf")) {
      if (part.has("$ref")) {
        Class<?>[] parents = type.getInterfaces();
        String base = OpenApiDocument.name(part);
        boolean found = false;
        for (Class<?> parent : parents) {
          if (JsonModel.class.isAssignableFrom(parent)
              && parent.getSimpleName().equals(baseName(base))) {
            found = true;
          }
        }
        if (!found) {
          problems.add(at + " must extend " + base);
        }
      }
    }
  }

  private String baseName(String schema) {
    Class<?> known = typeOfSchema.get(schema);
    return known == null ? schema : known.getSimpleName();
  }

  /** Compares members by their names in JSON. */
  void walkMembers(
      String at,
      Map<String, JsonNode> schemas,
      Set<String> required,
      List<ModelReflection.Member> members) {
    Set<String> names = new TreeSet<>();
    members.forEach(each -> names.add(each.name()));
    compare(at + ", members", names, schemas.keySet());
    for (ModelReflection.Member member : members) {
      JsonNode schema = schemas.get(member.name());
      if (schema == null) {
        continue;
      }
      String where = at + "." + member.name();
      boolean due = required.contains(member.name()) && !LENIENT.contains(where);
      if (member.required() != due) {
        problems.add(where + (due ? " is required" : " is not required") + " in the spec");
      }
      // In a query, null would be a text; it can only be left out.
      boolean nullable = OpenApiDocument.isNullable(schema) && !member.query();
      if (member.nullable() != nullable) {
        problems.add(where + (nullable ? " may" : " may not") + " be null in the spec");
      }
      walk(where, schema, member.jsonType());
    }
  }

  private void compare(String what, Set<String> actual, Set<String> expected) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(actual);
    Set<String> extra = new TreeSet<>(actual);
    extra.removeAll(expected);
    if (!missing.isEmpty()) {
      problems.add(what + ": the SDK lacks " + missing);
    }
    if (!extra.isEmpty()) {
      problems.add(what + ": the spec lacks " + extra);
    }
  }
}
