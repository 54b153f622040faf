package com.beeper.desktop.integration.spec;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.Shape;
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

/** Walks a schema and the kind that stands for it side by side, and collects where they differ. */
final class SchemaWalk {

  /**
   * Members that the contract requires and older servers leave out; its README says so in "Where
   * sources disagreed".
   */
  private static final Set<String> LENIENT = Set.of("Account.status");

  private final Contract contract;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Class<?>> typeOfSchema = new HashMap<>();
  private final Map<Class<?>, JsonNode> schemaOfType = new LinkedHashMap<>();
  private final Set<Class<?>> enums = new HashSet<>();

  SchemaWalk(Contract contract) {
    this.contract = contract;
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

  /** Compares what an operation sends or answers. */
  void walk(String where, JsonNode schema, Kind<?> kind) {
    JsonNode direct = contract.withoutNull(schema);
    String name = Contract.name(direct);
    JsonNode plain = contract.resolve(direct);
    if (name != null && !seen.add(name + " " + System.identityHashCode(identity(kind)))) {
      return;
    }
    String at = name == null ? where : name;
    String expected = kindOf(plain, at);
    String actual = Shapes.name(kind);
    boolean duration = actual.equals("Duration") && Set.of("Integer", "Number").contains(expected);
    if (!expected.equals(actual) && !duration && !isOpen(plain, actual)) {
      problems.add(where + " is a " + actual + ", in the contract a " + expected);
      return;
    }
    switch (actual) {
      case "Enum" -> walkEnum(at, plain, kind);
      case "List" -> walk(at, plain.path("items"), Shapes.part(kind));
      case "Map" -> walk(at, plain.path("additionalProperties"), Shapes.part(kind));
      case "Model" -> walkModel(at, name, plain, Shapes.shape(kind));
      case "Union" -> walkUnion(at, plain, kind);
      case "Wrapped" -> plain.path("anyOf").forEach(this::walkForm);
      default -> {}
    }
  }

  private static Object identity(Kind<?> kind) {
    return Shapes.name(kind).equals("Model") ? Shapes.shape(kind) : Shapes.name(kind);
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
    return switch (Contract.type(schema)) {
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

  /** A type by hand may stand for what the contract leaves open, in a list too. */
  private static boolean isOpen(JsonNode schema, String actual) {
    return actual.equals("Wrapped") && schema.path("items").has("anyOf");
  }

  private void walkEnum(String at, JsonNode schema, Kind<?> kind) {
    Set<String> values = new TreeSet<>();
    schema.get("enum").forEach(each -> values.add(each.asText()));
    compare(at + ", enum values", Shapes.values(kind), values);
    boolean integers = schema.get("enum").get(0).isIntegralNumber();
    if (integers != Shapes.isOfIntegers(kind)) {
      problems.add(at + " has values of the wrong type");
    }
    Enum<?> unrecognized = Shapes.unrecognized(kind);
    Class<?> type = unrecognized.getDeclaringClass();
    enums.add(type);
    Object[] constants = type.getEnumConstants();
    if (!unrecognized.name().equals("UNRECOGNIZED") || constants.length != values.size() + 1) {
      problems.add(at + ": " + type.getSimpleName() + " must be the values and UNRECOGNIZED");
    }
    for (Object constant : constants) {
      if (constant != unrecognized
          && !values.contains(((JsonEnum) constant).wireValue().toString())) {
        problems.add(at + ": the contract lacks " + constant);
      }
    }
  }

  /** A form that a type by hand can take is a model too, but found by its name alone. */
  private void walkForm(JsonNode schema) {
    String name = Contract.name(schema);
    if (name != null) {
      Sdk.classes("com/beeper/desktop/shared").stream()
          .filter(each -> each.getSimpleName().equals(name))
          .findFirst()
          .ifPresentOrElse(
              type -> walk(name, schema, Shapes.kind(Shapes.shapeOf(type))),
              () -> problems.add("the SDK lacks " + name));
    }
  }

  private void walkUnion(String at, JsonNode schema, Kind<?> kind) {
    JsonNode discriminator = schema.path("discriminator");
    if (discriminator.isMissingNode()) {
      for (JsonNode choice : schema.get("oneOf")) {
        JsonNode sample = new Samples(contract, 0).of(at, choice);
        walkCase(at, choice, kind, Contract.JSON.convertValue(sample, new TypeReference<>() {}));
      }
      return;
    }
    String member = discriminator.get("propertyName").asText();
    Set<String> inUnion = new TreeSet<>();
    schema.get("oneOf").forEach(each -> inUnion.add(Contract.name(each)));
    discriminator.get("mapping").properties().forEach(entry -> {
      JsonNode choice =
          Contract.JSON.createObjectNode().put("$ref", entry.getValue().asText());
      inUnion.remove(Contract.name(choice));
      walkCase(at, choice, kind, Map.of(member, entry.getKey()));
    });
    inUnion.forEach(each -> problems.add(at + ": the contract maps nothing to " + each));
  }

  private void walkCase(String at, JsonNode schema, Kind<?> union, Map<String, Object> members) {
    String name = Contract.name(schema);
    Shape<?> shape = Shapes.choose(union, members);
    if (shape == null) {
      problems.add(at + " has no case " + name + " for " + members);
      return;
    }
    if (!Shapes.unionType(union).isAssignableFrom(Shapes.type(shape))) {
      problems.add(Shapes.type(shape) + " is no " + Shapes.unionType(union));
    }
    walk(at, schema, Shapes.kind(shape));
  }

  private void walkModel(String at, String name, JsonNode schema, Shape<?> shape) {
    Class<?> type = Shapes.type(shape);
    schemaOfType.put(type, schema);
    if (name != null) {
      Class<?> before = typeOfSchema.put(name, type);
      if (before != null && before != type) {
        problems.add(name + " is both " + before + " and " + type);
      }
    }
    walkMembers(at, contract.members(schema), contract.required(schema), Shapes.members(shape));
    for (JsonNode part : schema.path("allOf")) {
      if (part.has("$ref")) {
        Class<?>[] parents = type.getInterfaces();
        String base = Contract.name(part);
        boolean found = false;
        for (Class<?> parent : parents) {
          if (parent.isSealed() && parent.getSimpleName().equals(baseName(base))) {
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
      String at, Map<String, JsonNode> schemas, Set<String> required, List<Shapes.Member> members) {
    Set<String> names = new TreeSet<>();
    members.forEach(each -> names.add(each.name()));
    compare(at + ", members", names, schemas.keySet());
    for (Shapes.Member member : members) {
      JsonNode schema = schemas.get(member.name());
      if (schema == null) {
        continue;
      }
      String where = at + "." + member.name();
      boolean due = required.contains(member.name()) && !LENIENT.contains(where);
      if (member.required() != due) {
        problems.add(where + (due ? " is required" : " is not required") + " in the contract");
      }
      // In a query, null would be a text; it can only be left out.
      boolean nullable = Contract.isNullable(schema) && !member.place().equals("QUERY");
      if (member.nullable() != nullable) {
        problems.add(where + (nullable ? " may" : " may not") + " be null in the contract");
      }
      walk(where, schema, member.kind());
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
      problems.add(what + ": the contract lacks " + extra);
    }
  }
}
