package com.beeper.desktop.generator;

import com.beeper.desktop.generator.Spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The Java types of the schemas, found by following references from the responses. */
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

    String implementation() {
      return "Default" + name;
    }

    String qualifiedImplementation() {
      return Names.internalPackage(feature) + "." + implementation();
    }

    boolean has(Member other) {
      return members.stream()
          .anyMatch(member -> member.wireName().equals(other.wireName())
              && member.value().equals(other.value())
              && !member.nullable());
    }

    boolean requires(Member other) {
      return members.stream()
          .anyMatch(member -> member.wireName().equals(other.wireName()) && member.required());
    }

    /** Returns all members, those of the base first. */
    List<Member> allMembers() {
      if (base == null) {
        return members;
      }
      List<Member> all = new ArrayList<>(base.allMembers());
      all.addAll(members);
      return all;
    }
  }

  /**
   * A member of a model or of parameters.
   *
   * @param flag whether it is a boolean whose absence means false
   * @param constant the only value that is allowed; null if there is none
   */
  record Member(
      String wireName,
      String javaName,
      String description,
      boolean required,
      boolean nullable,
      boolean secret,
      boolean query,
      boolean deprecated,
      boolean flag,
      @Nullable Object constant,
      Value value) {

    String constantName() {
      return Names.constantName(javaName);
    }

    /** Returns whether the member needs no setter, because it has one value only. */
    boolean isPreset() {
      return required && constant != null;
    }

    /** Returns whether the accessor may return null. */
    boolean isOptional() {
      return (!required || nullable) && !flag;
    }

    Member withValue(Value other) {
      return new Member(
          wireName,
          javaName,
          description,
          required,
          nullable,
          secret,
          query,
          deprecated,
          flag,
          constant,
          other);
    }
  }

  /**
   * The parameters of an operation that are not in its path.
   *
   * @param form whether the body is a form instead of JSON
   */
  record Params(
      String feature,
      String name,
      String operationId,
      List<Member> members,
      boolean hasBody,
      boolean bodyRequired,
      boolean form) {

    /** Returns whether a parameter must be set. */
    boolean hasRequired() {
      return members.stream().anyMatch(member -> member.required() && !member.isPreset());
    }

    String qualifiedName() {
      return Names.publicPackage(feature) + "." + name;
    }

    String implementation() {
      return "Default" + name;
    }

    String qualifiedImplementation() {
      return Names.internalPackage(feature) + "." + implementation();
    }
  }

  record Enumeration(
      String feature, String name, String description, List<Names.Constant> constants)
      implements GeneratedType {}

  /**
   * One of several objects.
   *
   * @param discriminator the member whose value determines the case; null if the presence of a member
   *     does
   * @param cases the models by the value of the discriminator, or by the member that determines them
   * @param unrecognized the model of an unknown case; it has no members
   */
  record Union(
      String feature,
      String name,
      String description,
      @Nullable String discriminator,
      Map<String, Model> cases,
      Model unrecognized)
      implements GeneratedType {

    String implementation() {
      return name + "Union";
    }

    String qualifiedImplementation() {
      return Names.internalPackage(feature) + "." + implementation();
    }

    /**
     * Returns the members that all cases have. Strings only, because the values of an unknown case
     * are not typed.
     */
    List<Member> shared() {
      List<Model> models = List.copyOf(cases.values());
      return models.get(0).members().stream()
          .filter(first -> first.value().equals(STRING))
          .filter(first -> models.stream().allMatch(model -> model.has(first)))
          .map(first -> new Member(
              first.wireName(),
              first.javaName(),
              first.description(),
              models.stream().allMatch(model -> model.requires(first)),
              false,
              false,
              false,
              false,
              false,
              null,
              STRING))
          .toList();
    }
  }

  /** The value of a member. */
  sealed interface Value permits Scalar, Reference, Handwritten, ListOf, MapOf {}

  /** A value whose type is a constant of {@code JsonType}. */
  record Scalar(String jsonType, String javaType, @Nullable String primitive) implements Value {}

  record Reference(GeneratedType type) implements Value {}

  /** A hand-written class whose JSON type is in an internal class. */
  record Handwritten(String feature, String name) implements Value {
    String qualifiedName() {
      return Names.publicPackage(feature) + "." + name;
    }

    String qualifiedJsonType() {
      return Names.internalPackage(feature) + "." + name + "Type";
    }
  }

  /**
   * An array.
   *
   * @param nullable whether the spec allows null elements
   */
  record ListOf(Value element, boolean nullable) implements Value {}

  record MapOf(Value value) implements Value {}

  static final Scalar ID = new Scalar("ID", "java.lang.String", null);
  static final Scalar STRING = new Scalar("STRING", "java.lang.String", null);
  private static final Scalar BOOLEAN = new Scalar("BOOLEAN", "java.lang.Boolean", "boolean");
  private static final Scalar INTEGER = new Scalar("INTEGER", "java.lang.Long", "long");
  private static final Scalar NUMBER = new Scalar("NUMBER", "java.lang.Double", "double");
  private static final Scalar INSTANT = new Scalar("INSTANT", "java.time.Instant", null);
  static final Scalar ANY = new Scalar("ANY", "java.lang.Object", null);
  static final Scalar OBJECT = new Scalar("OBJECT", "java.util.Map", null);

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Spec spec;
  private final Names names;
  private final Map<String, GeneratedType> types = new TreeMap<>();

  Models(Spec spec, Names names) {
    this.spec = spec;
    this.names = names;
  }

  /** Returns all types found so far, by Java name. */
  Map<String, GeneratedType> types() {
    return types;
  }

  /** Finds the type of a schema, and all types that it uses. */
  GeneratedType resolve(String schema) {
    GeneratedType known = types.get(names.type(schema));
    if (known != null) {
      return known;
    }
    Node node = spec.schema(schema);
    String feature = names.feature(schema);
    if (node.has("enum")) {
      return enumeration(feature, names.type(schema), node);
    } else if (node.has("discriminator")) {
      return union(feature, schema, node);
    } else if (node.has("oneOf")) {
      Map<String, Model> cases = new LinkedHashMap<>();
      names.cases(schema).forEach((target, member) -> cases.put(member, (Model) resolve(target)));
      return union(feature, schema, node, null, cases);
    }
    return model(feature, names.type(schema), schema, node);
  }

  /** Finds the types of a response, which may be a bare array. */
  void resolveResponse(String schema) {
    Node node = spec.schema(schema);
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
    String text = names.enumText(name);
    return add(new Enumeration(feature, name, text == null ? description(node) : text, constants));
  }

  private GeneratedType union(String feature, String schema, Node node) {
    Node discriminator = node.child("discriminator");
    Node mapping = discriminator.child("mapping");
    Map<String, Model> cases = new LinkedHashMap<>();
    for (String value : Spec.keys(mapping)) {
      String reference = Objects.requireNonNull(mapping.text(value));
      String target = reference.substring(reference.lastIndexOf('/') + 1);
      cases.put(value, (Model) resolve(target));
    }
    return union(feature, schema, node, discriminator.text("propertyName"), cases);
  }

  private GeneratedType union(
      String feature,
      String schema,
      Node node,
      @Nullable String discriminator,
      Map<String, Model> cases) {
    String name = names.type(schema);
    Model unrecognized = new Model(
        feature,
        "Unrecognized" + name,
        "A {@link " + name + "} of a kind that this version of the SDK does not define.",
        null,
        List.of(),
        null);
    add(unrecognized);
    return add(new Union(feature, name, description(node), discriminator, cases, unrecognized));
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
      for (String wireName : Spec.keys(properties)) {
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
    boolean flag = value.equals(BOOLEAN) && Boolean.FALSE.equals(node.value("default"));
    return new Member(
        wireName,
        duration == null ? javaName : javaName.replaceFirst("Seconds$", ""),
        describe(node, plain) + (flag ? "" : Constraints.text(node)),
        required,
        node.isNullable(),
        names.isSecret(path),
        false,
        node.flag("deprecated"),
        flag,
        node.value("const"),
        value);
  }

  private String describe(Node node, Node plain) {
    String text = node.text("description");
    if (text == null) {
      String reference = plain.reference();
      text = description(reference == null ? plain : spec.schema(reference));
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
      case "array" -> list(feature, path, described(node, node.child("items")), duration);
      case "object" -> object(feature, path, node);
      case "" -> ANY;
      default -> throw new IllegalStateException(path + " has a type that is not handled");
    };
  }

  private ListOf list(String feature, String path, Node items, @Nullable String duration) {
    Value element = value(feature, path, items.withoutNull(), duration);
    // Without a type any JSON value is allowed, null too.
    return new ListOf(element, items.isNullable() || element.equals(ANY));
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

  /**
   * Returns the parameters of an operation; null if it has none but those of its path, or if its methods
   * are written by hand and their parameters, too.
   *
   * @throws IllegalStateException if the method of the operation would lack parameters
   */
  @Nullable
  Params params(Spec.Operation operation) {
    String name = names.params(operation.id());
    if (!names.isByHand(operation.id())) {
      requireDeclared(operation, name);
    }
    if (name == null) {
      return null;
    }
    String feature = names.featureOf(operation.id());
    List<Member> members = new ArrayList<>();
    for (Node parameter : spec.parameters(operation)) {
      if ("query".equals(parameter.text("in"))) {
        members.add(queryMember(feature, operation.id(), parameter));
      }
    }
    Node body = operation.node().has("requestBody") ? operation.node().child("requestBody") : null;
    boolean form = body != null && body.child("content").has(FORM);
    if (body != null) {
      Node schema =
          body.child("content").child(form ? FORM : "application/json").child("schema");
      String path = Objects.requireNonNull(schema.reference(), operation.id());
      Node node = spec.schema(path);
      Node properties = node.child("properties");
      for (String wireName : Spec.keys(properties)) {
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
        body != null && body.flag("required"),
        form);
  }

  /** Checks that everything a request can contain is among the parameters of the generated method. */
  private void requireDeclared(Spec.Operation operation, @Nullable String name) {
    boolean needed = operation.node().has("requestBody") && !hasEmptyBody(operation);
    for (Node parameter : spec.parameters(operation)) {
      String in = String.valueOf(parameter.text("in"));
      if (!in.equals("path") && !in.equals("query")) {
        throw new IllegalStateException(operation.id() + " has the parameter "
            + parameter.text("name") + " in " + in + ", for which no code is generated: write its"
            + " methods by hand, and add it to byHand in spec/names.yaml");
      }
      needed |= in.equals("query");
    }
    if (needed && name == null) {
      throw new IllegalStateException(operation.id() + " has a body or a query, and no name of its"
          + " parameters: add a line such as \"" + operation.id() + ": "
          + names.suggestedParams(operation.id()) + "\" under params in spec/names.yaml");
    }
  }

  /** Returns whether the body is an object for which no member is defined. */
  private static boolean hasEmptyBody(Spec.Operation operation) {
    Node content = operation.node().child("requestBody").child("content");
    if (!content.has("application/json")) {
      return false;
    }
    Node schema = content.child("application/json").child("schema");
    return schema.type().equals("object")
        && schema.has("properties")
        && schema.child("properties").map().isEmpty();
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
        true,
        false,
        false,
        schema.value("const"),
        value));
  }

  /** Returns a part with a description, by default that of the whole; enums need one. */
  private static Node described(Node whole, Node part) {
    Map<Object, Object> map = new LinkedHashMap<>(part.map());
    map.putIfAbsent("description", whole.text("description"));
    return new Node(map);
  }

  /** Returns a member whose IDs are checked when they are set; an empty one is never valid. */
  private static Member identifier(Member member) {
    Value value = member.value();
    if (member.wireName().endsWith("ID") && value.equals(STRING)) {
      value = ID;
    } else if (member.wireName().endsWith("IDs") && value.equals(new ListOf(STRING, false))) {
      value = new ListOf(ID, false);
    }
    return member.withValue(value);
  }

  private <T extends GeneratedType> T add(T type) {
    types.put(type.name(), type);
    return type;
  }

  private static String description(Node node) {
    return Objects.requireNonNull(node.text("description"), "a schema without a description");
  }

  /** Returns the models that extend a model. */
  List<Model> subtypes(Model base) {
    return types.values().stream()
        .filter(type -> type instanceof Model model && base.equals(model.base()))
        .map(Model.class::cast)
        .toList();
  }

  /** Returns the unions of which a model is a case. */
  List<Union> unions(Model model) {
    return types.values().stream()
        .filter(type -> type instanceof Union union
            && (union.cases().containsValue(model) || union.unrecognized().equals(model)))
        .map(Union.class::cast)
        .toList();
  }
}
