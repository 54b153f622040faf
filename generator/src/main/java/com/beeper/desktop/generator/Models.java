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
  sealed interface GeneratedType permits Model, Enumeration, Union {
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
      implements GeneratedType {

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
      Value value,
      Place place) {

    boolean isQuery() {
      return place == Place.QUERY;
    }
  }

  /** Where a member goes. */
  enum Place {
    BODY,
    QUERY
  }

  /** What an operation takes beside its path parameters. */
  record Params(
      String feature,
      String name,
      String operationId,
      List<Member> members,
      boolean hasBody,
      boolean bodyRequired) {

    boolean hasRequired() {
      return members.stream().anyMatch(Member::required);
    }

    String qualifiedName() {
      return Names.publicPackage(feature) + "." + name;
    }

    String valueName() {
      return name + "Value";
    }

    String qualifiedValueName() {
      return Names.internalPackage(feature) + "." + valueName();
    }
  }

  record Enumeration(
      String feature, String name, String description, List<Names.Constant> constants)
      implements GeneratedType {}

  /**
   * One of several objects, by the value of the discriminator. Where that is null, by the member
   * that the case has.
   */
  record Union(
      String feature,
      String name,
      String description,
      @Nullable String discriminator,
      Map<String, Model> cases)
      implements GeneratedType {

    String unrecognizedName() {
      return "Unrecognized" + name;
    }

    String kindName() {
      return name + "Kind";
    }
  }

  /** What a member holds. */
  sealed interface Value permits Scalar, Reference, Handwritten, ListOf, MapOf {}

  /** Something with a constant in {@code Kind}. */
  record Scalar(String kind, String javaType, @Nullable String primitive) implements Value {}

  record Reference(GeneratedType type) implements Value {}

  /** A class by hand, beside which there is an internal one with its kind. */
  record Handwritten(String feature, String name) implements Value {
    String qualifiedName() {
      return Names.publicPackage(feature) + "." + name;
    }

    String qualifiedKindName() {
      return Names.internalPackage(feature) + "." + name + "Kind";
    }
  }

  record ListOf(Value element) implements Value {}

  record MapOf(Value value) implements Value {}

  static final Scalar ID = new Scalar("ID", "java.lang.String", null);
  static final Scalar STRING = new Scalar("STRING", "java.lang.String", null);
  private static final Scalar BOOLEAN = new Scalar("BOOLEAN", "java.lang.Boolean", "boolean");
  private static final Scalar INTEGER = new Scalar("INTEGER", "java.lang.Long", "long");
  private static final Scalar NUMBER = new Scalar("NUMBER", "java.lang.Double", "double");
  private static final Scalar INSTANT = new Scalar("INSTANT", "java.time.Instant", null);
  static final Scalar ANY = new Scalar("ANY", "java.lang.Object", null);
  static final Scalar OBJECT = new Scalar("OBJECT", "java.util.Map", null);

  private final Contract contract;
  private final Names names;
  private final Map<String, GeneratedType> types = new TreeMap<>();

  Models(Contract contract, Names names) {
    this.contract = contract;
    this.names = names;
  }

  /** All types found so far, by Java name. */
  Map<String, GeneratedType> types() {
    return types;
  }

  /** Finds the type of a schema, and all that it uses. */
  GeneratedType resolve(String schema) {
    GeneratedType known = types.get(names.type(schema));
    if (known != null) {
      return known;
    }
    Node node = contract.schema(schema);
    String feature = names.feature(schema);
    if (node.has("enum")) {
      return enumeration(feature, names.type(schema), node);
    } else if (node.has("discriminator")) {
      return union(feature, schema, node);
    } else if (node.has("oneOf")) {
      Map<String, Model> cases = new LinkedHashMap<>();
      names.cases(schema).forEach((target, member) -> cases.put(member, (Model) resolve(target)));
      return add(new Union(feature, names.type(schema), description(node), null, cases));
    }
    return model(feature, names.type(schema), schema, node);
  }

  /** Finds the types of an answer, which may be a bare array. */
  void resolveAnswer(String schema) {
    Node node = contract.schema(schema);
    if (node.type().equals("array")) {
      resolve(Objects.requireNonNull(node.child("items").reference()));
    } else {
      resolve(schema);
    }
  }

  private GeneratedType enumeration(String feature, String name, Node node) {
    GeneratedType known = types.get(name);
    if (known != null) {
      return known;
    }
    List<Names.Constant> constants =
        node.values("enum").stream().map(value -> names.constant(name, value)).toList();
    return add(new Enumeration(feature, name, description(node), constants));
  }

  private GeneratedType union(String feature, String schema, Node node) {
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
        describe(node, plain) + Constraints.text(node),
        required,
        node.isNullable(),
        names.isSecret(path),
        node.flag("deprecated"),
        node.value("const"),
        value,
        Place.BODY);
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
    Handwritten handwritten = names.handwritten(reference == null ? path : reference);
    if (handwritten != null) {
      return handwritten;
    } else if (reference != null) {
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
      case "array" ->
        new ListOf(value(feature, path, described(node, node.child("items")), duration));
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

  /** The parameters of an operation, or null if it has none beside those of its path. */
  @Nullable
  Params params(Contract.Operation operation) {
    String name = names.params(operation.id());
    if (name == null) {
      return null;
    }
    String feature = names.featureOf(operation.id());
    List<Member> members = new ArrayList<>();
    for (Node parameter : contract.parameters(operation)) {
      if ("query".equals(parameter.text("in"))) {
        members.add(queryMember(feature, operation.id(), parameter));
      }
    }
    Node body = operation.node().has("requestBody") ? operation.node().child("requestBody") : null;
    if (body != null) {
      Node schema = body.child("content").child("application/json").child("schema");
      String path = Objects.requireNonNull(schema.reference(), operation.id());
      Node node = contract.schema(path);
      Node properties = node.child("properties");
      for (String wireName : Contract.keys(properties)) {
        boolean required = node.values("required").contains(wireName);
        members.add(identifier(member(
            feature, path + "." + wireName, wireName, properties.child(wireName), required)));
      }
    }
    return new Params(
        feature,
        name,
        operation.id(),
        members,
        body != null,
        body != null && body.flag("required"));
  }

  private Member queryMember(String feature, String operationId, Node parameter) {
    String wireName = Objects.requireNonNull(parameter.text("name"));
    Node schema = parameter.child("schema");
    String path = operationId + "." + wireName;
    Value value = names.hasInline(path) && !schema.type().equals("array")
        ? new Reference(enumeration(
            names.featureOfEnum(path, feature),
            names.inlineType(path),
            described(parameter, schema)))
        : value(feature, path, described(parameter, schema), null);
    return identifier(new Member(
        wireName,
        Names.member(wireName),
        parameter.text("description") + Constraints.text(schema),
        parameter.flag("required"),
        false,
        false,
        false,
        null,
        value,
        Place.QUERY));
  }

  /** A part without a description of its own, which an enum needs, has that of the whole. */
  private static Node described(Node whole, Node part) {
    Map<Object, Object> map = new LinkedHashMap<>(part.map());
    map.putIfAbsent("description", whole.text("description"));
    return new Node(map);
  }

  /** IDs are checked when they are set: an empty one never means anything. */
  private static Member identifier(Member member) {
    Value value = member.value();
    if (member.wireName().endsWith("ID") && value.equals(STRING)) {
      value = ID;
    } else if (member.wireName().endsWith("IDs") && value.equals(new ListOf(STRING))) {
      value = new ListOf(ID);
    }
    return new Member(
        member.wireName(),
        member.javaName(),
        member.description(),
        member.required(),
        member.nullable(),
        member.secret(),
        member.deprecated(),
        member.constant(),
        value,
        member.place());
  }

  private <T extends GeneratedType> T add(T type) {
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
