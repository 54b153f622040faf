package com.beeper.desktop.generator;

import com.beeper.desktop.generator.Contract.Node;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Java names, and what else {@code names.yaml} says. */
final class Names {

  private static final String ROOT = "com.beeper.desktop.";

  private final Node tables;
  private final Map<String, String> packageOf = new HashMap<>();

  private Names(Node tables) {
    this.tables = tables;
    Node packages = tables.child("packages");
    for (String name : Contract.keys(packages)) {
      packages.values(name).forEach(schema -> packageOf.put(schema.toString(), name));
    }
  }

  static Names read() throws IOException {
    try (InputStream in = Objects.requireNonNull(Names.class.getResourceAsStream("names.yaml"))) {
      return new Names(new Node(new Yaml().<Map<?, ?>>load(in)));
    }
  }

  /** The package of a schema, below the root package. */
  String feature(String schema) {
    return Objects.requireNonNull(
        packageOf.get(schema), () -> schema + " is not under packages in names.yaml");
  }

  static String publicPackage(String feature) {
    return ROOT + feature;
  }

  static String internalPackage(String feature) {
    return ROOT + "internal." + feature;
  }

  /** The Java name of a schema. */
  String type(String schema) {
    String name = tables.child("types").text(schema);
    return name == null ? schema : name;
  }

  /** The Java name of what stands inline at a member. */
  String inlineType(String member) {
    return Objects.requireNonNull(
        tables.child("inline").text(member), () -> member + " is not under inline in names.yaml");
  }

  boolean hasInline(String member) {
    return tables.child("inline").has(member);
  }

  /** Enums of parameters that several features use are shared. */
  String featureOfEnum(String member, String feature) {
    return inlineType(member).equals("Direction") ? "shared" : feature;
  }

  Models.@Nullable Handwritten handwritten(String schemaOrMember) {
    String name = tables.child("handwritten").text(schemaOrMember);
    if (name == null) {
      return null;
    }
    int dot = name.indexOf('.');
    return new Models.Handwritten(name.substring(0, dot), name.substring(dot + 1));
  }

  /** The cases of a union without a discriminator, and the member of each. */
  Map<String, String> cases(String union) {
    Node cases = tables.child("cases").child(union);
    Map<String, String> members = new LinkedHashMap<>();
    for (String target : Contract.keys(cases)) {
      members.put(target, Objects.requireNonNull(cases.text(target)));
    }
    return members;
  }

  /** One resource. */
  record Resource(String path, String feature, String name, String text) {

    String qualifiedName() {
      return publicPackage(feature) + "." + name;
    }
  }

  /** All resources, by the first part of their operationIds. */
  Map<String, Resource> resources() {
    Node table = tables.child("resources");
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (String path : Contract.keys(table)) {
      Node entry = table.child(path);
      resources.put(
          path,
          new Resource(
              path,
              Objects.requireNonNull(entry.text("feature")),
              Objects.requireNonNull(entry.text("name")),
              Objects.requireNonNull(entry.text("text"))));
    }
    return resources;
  }

  /** The feature of an operation's resource; what stands at the client itself is shared. */
  String featureOf(String operationId) {
    int dot = operationId.lastIndexOf('.');
    if (dot < 0) {
      return "shared";
    }
    String path = operationId.substring(0, dot);
    Node table = tables.child("resources");
    return table.has(path) ? Objects.requireNonNull(table.child(path).text("feature")) : path;
  }

  boolean isByHand(String operationId) {
    return tables.values("byHand").contains(operationId);
  }

  @Nullable
  String params(String operationId) {
    return tables.child("params").text(operationId);
  }

  boolean isIdempotent(String operationId) {
    return tables.values("idempotent").contains(operationId);
  }

  @Nullable
  String page(String operationId) {
    return tables.child("pages").text(operationId);
  }

  @Nullable
  String duration(String member) {
    return tables.child("durations").text(member);
  }

  boolean isSecret(String member) {
    return tables.values("secrets").contains(member);
  }

  boolean isLenient(String member) {
    return tables.values("lenient").contains(member);
  }

  /** One value of an enum. */
  record Constant(String name, Object wireValue, String text) {}

  Constant constant(String enumName, Object wireValue) {
    Node values = tables.child("enums").child(enumName);
    Object entry = values.map().entrySet().stream()
        .filter(each -> each.getKey().toString().equals(wireValue.toString()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "names.yaml does not say what " + enumName + " " + wireValue + " means"));
    if (entry instanceof Map<?, ?> named) {
      Node node = new Node(named);
      return new Constant(
          Objects.requireNonNull(node.text("name")),
          wireValue,
          Objects.requireNonNull(node.text("text")));
    }
    String name = wireValue
        .toString()
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]", "_")
        .toUpperCase(Locale.ROOT);
    return new Constant(name, wireValue, entry.toString());
  }

  /** The Java name of a member: acronyms become words, underscores go. */
  static String member(String wireName) {
    String words = wireName
        .replace("IDs", "Ids")
        .replace("ID", "Id")
        .replace("URL", "Url")
        .replace("JS", "Js");
    StringBuilder name = new StringBuilder();
    for (String part : words.split("_", -1)) {
      name.append(name.isEmpty() ? part : upperFirst(part));
    }
    return name.toString();
  }

  static String upperFirst(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
