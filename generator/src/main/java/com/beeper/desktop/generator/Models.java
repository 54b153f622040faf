package com.beeper.desktop.generator;

import com.beeper.desktop.generator.Contract.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The Java types that the schemas become, found by walking from those that answers use. */
final class Models {

  /** A type that is generated. */
  sealed interface Type permits Model, Enumeration, Union {
    String feature();

    String name();

    String description();

    default String qualifiedName() {
      return Names.publicPackage(feature()) + "." + name();
    }
  }

  /** An object. */
  record Model(
      String feature,
      String name,
      String description,
      @Nullable String since,
      List<Member> members,
      @Nullable Model base)
      implements Type {

    String valueName() {
      return name + "Value";
    }

    String qualifiedValueName() {
      return Names.internalPackage(feature) + "." + valueName();
    }

    /** Members of the base first. */
    List<Member> allMembers() {
      if (base == null) {
        return members;
      }
      List<Member> all = new ArrayList<>(base.allMembers());
      all.addAll(members);
      return all;
    }
  }

  record Member(
      String wireName,
      String javaName,
      String description,
      boolean required,
      boolean nullable,
      boolean secret,
      boolean deprecated,
      @Nullable Object constant,
      Value value) {}

  record Enumeration(
      String feature, String name, String description, List<Names.Constant> constants)
      implements Type {}

  /** One of several objects; {@code discriminator} is null where there is none. */
  record Union(
      String feature,
      String name,
      String description,
      @Nullable String discriminator,
      Map<String, Model> cases)
      implements Type {

    String unrecognizedName() {
      return "Unrecognized" + name;
    }

    String kindName() {
      return name + "Kind";
    }
  }

  /** What a member holds. */
  sealed interface Value permits Scalar, Reference, ListOf, MapOf {}

  /** Something with a constant in {@code Kind}. */
  record Scalar(String kind, String javaType, @Nullable String primitive) implements Value {}

  record Reference(Type type) implements Value {}

  record ListOf(Value element) implements Value {}

  record MapOf(Value value) implements Value {}

  static final Scalar STRING = new Scalar("STRING", "java.lang.String", null);
  private static final Scalar BOOLEAN = new Scalar("BOOLEAN", "java.lang.Boolean", "boolean");
  private static final Scalar INTEGER = new Scalar("INTEGER", "java.lang.Long", "long");
  private static final Scalar NUMBER = new Scalar("NUMBER", "java.lang.Double", "double");
  private static final Scalar INSTANT = new Scalar("INSTANT", "java.time.Instant", null);
  static final Scalar ANY = new Scalar("ANY", "java.lang.Object", null);
  static final Scalar OBJECT = new Scalar("OBJECT", "java.util.Map", null);

  private final Contract contract;
  private final Names names;
  private final Map<String, Type> types = new TreeMap<>();

  Models(Contract contract, Names names) {
    this.contract = contract;
    this.names = names;
  }

  /** All types found so far, by Java name. */
  Map<String, Type> types() {
    return types;
  }

  /** Finds the type of a schema, and all that it uses. */
  Type resolve(String schema) {
    Type known = types.get(names.type(schema));
    if (known != null) {
      return known;
    }
    Node node = contract.schema(schema);
    String feature = names.feature(schema);
    if (node.has("enum")) {
      return enumeration(feature, names.type(schema), node);
    } else if (node.has("discriminator")) {
      return union(feature, schema, node);
    }
    return model(feature, names.type(schema), schema, node);
  }

  private Type enumeration(String feature, String name, Node node) {
    Type known = types.get(name);
    if (known != null) {
      return known;
    }
    List<Names.Constant> constants =
        node.values("enum").stream().map(value -> names.constant(name, value)).toList();
    return add(new Enumeration(feature, name, description(node), constants));
  }

  private Type union(String feature, String schema, Node node) {
    Node discriminator = node.child("discriminator");
    Node mapping = discriminator.child("mapping");
    Map<String, Model> cases = new LinkedHashMap<>();
    for (String value : Contract.keys(mapping)) {
      String reference = Objects.requireNonNull(mapping.text(value));
      String target = reference.substring(reference.lastIndexOf('/') + 1);
      cases.put(value, (Model) resolve(target));
    }
    return add(new Union(
        feature, names.type(schema), description(node), discriminator.text("propertyName"), cases));
  }

  private Model model(String feature, String name, String path, Node node) {
    Model base = null;
    Node own = node;
    for (Node part : node.children("allOf")) {
      String reference = part.reference();
      if (reference != null) {
        base = (Model) resolve(reference);
      } else {
        own = part;
      }
    }
    List<Member> members = new ArrayList<>();
    if (own.has("properties")) {
      Node properties = own.child("properties");
      List<Object> required = own.values("required");
      for (String wireName : Contract.keys(properties)) {
        String memberPath = path + "." + wireName;
        members.add(member(
            feature,
            memberPath,
            wireName,
            properties.child(wireName),
            required.contains(wireName) && !names.isLenient(memberPath)));
      }
    }
    return add(
        new Model(feature, name, description(node), node.text("x-available-since"), members, base));
  }

  private Member member(String feature, String path, String wireName, Node node, boolean required) {
    String duration = names.duration(path);
    Node plain = node.withoutNull();
    Value value = value(feature, path, plain, duration);
    String javaName = Names.member(wireName);
    return new Member(
        wireName,
        duration == null ? javaName : javaName.replaceFirst("Seconds$", ""),
        describe(node, plain),
        required,
        node.isNullable(),
        names.isSecret(path),
        node.flag("deprecated"),
        node.value("const"),
        value);
  }

  private String describe(Node node, Node plain) {
    String text = node.text("description");
    if (text == null) {
      String reference = plain.reference();
      text = description(reference == null ? plain : contract.schema(reference));
    }
    return text;
  }

  private Value value(String feature, String path, Node node, @Nullable String duration) {
    String reference = node.reference();
    if (reference != null) {
      return new Reference(resolve(reference));
    } else if (node.has("enum")) {
      return new Reference(enumeration(feature, names.inlineType(path), node));
    } else if (duration != null && !node.type().equals("array")) {
      return new Scalar(duration, "java.time.Duration", null);
    }
    return switch (node.type()) {
      case "string" -> "date-time".equals(node.text("format")) ? INSTANT : STRING;
      case "boolean" -> BOOLEAN;
      case "integer" -> INTEGER;
      case "number" -> NUMBER;
      case "array" -> new ListOf(value(feature, path, node.child("items"), duration));
      case "object" -> object(feature, path, node);
      case "" -> ANY;
      default -> throw new IllegalStateException(path + " has a type that is not handled");
    };
  }

  private Value object(String feature, String path, Node node) {
    if (node.has("properties")) {
      return new Reference(model(feature, names.inlineType(path), path, node));
    }
    Object additional = node.value("additionalProperties");
    if (additional instanceof Map<?, ?> schema && !schema.isEmpty()) {
      return new MapOf(value(feature, path, new Node(schema), null));
    }
    return OBJECT;
  }

  private <T extends Type> T add(T type) {
    types.put(type.name(), type);
    return type;
  }

  private static String description(Node node) {
    return Objects.requireNonNull(node.text("description"), "a schema without a description");
  }

  /** Models that extend a model. */
  List<Model> subtypes(Model base) {
    return types.values().stream()
        .filter(type -> type instanceof Model model && base.equals(model.base()))
        .map(Model.class::cast)
        .toList();
  }

  /** Unions of which a model is a case. */
  List<Union> unions(Model model) {
    return types.values().stream()
        .filter(type -> type instanceof Union union && union.cases().containsValue(model))
        .map(Union.class::cast)
        .toList();
  }
}
