package com.beeper.desktop.generator;

import com.beeper.desktop.generator.Spec.Node;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The Java names and other declarations of {@code names.yaml}. */
final class Names {

  private static final String ROOT = "com.beeper.desktop.";

  private final Node tables;
  private final Map<String, String> packageOf = new HashMap<>();

  private Names(Node tables) {
    this.tables = tables;
    Node packages = tables.child("packages");
    for (String name : Spec.keys(packages)) {
      packages.values(name).forEach(schema -> packageOf.put(schema.toString(), name));
    }
  }

  static Names read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Names(new Node(new Yaml().<Map<?, ?>>load(reader)));
    }
  }

  /** Returns the package of a schema, below the root package. */
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

  /** Returns the Java name of a schema. */
  String type(String schema) {
    String name = tables.child("types").text(schema);
    return name == null ? schema : name;
  }

  /** Returns the Java name of the inline type of a member. */
  String inlineType(String member) {
    return Objects.requireNonNull(
        tables.child("inline").text(member), () -> member + " is not under inline in names.yaml");
  }

  boolean hasInline(String member) {
    return tables.child("inline").has(member);
  }

  /** Returns the package of an enum of a parameter; enums of several features are shared. */
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

  /** Returns the cases of a union without a discriminator, with the member of each. */
  Map<String, String> cases(String union) {
    Node cases = tables.child("cases").child(union);
    Map<String, String> members = new LinkedHashMap<>();
    for (String target : Spec.keys(cases)) {
      members.put(target, Objects.requireNonNull(cases.text(target)));
    }
    return members;
  }

  /** A resource. */
  record Resource(
      String path,
      String feature,
      String name,
      String text,
      @Nullable String example,
      @Nullable String extension) {

    String qualifiedName() {
      return publicPackage(feature) + "." + name;
    }
  }

  /** Returns all resources, by the first part of their operationIds. */
  Map<String, Resource> resources() {
    Node table = tables.child("resources");
    Node examples = tables.child("examples");
    Node extensions = tables.child("extensions");
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (String path : Spec.keys(table)) {
      Node entry = table.child(path);
      resources.put(
          path,
          new Resource(
              path,
              Objects.requireNonNull(entry.text("feature")),
              Objects.requireNonNull(entry.text("name")),
              Objects.requireNonNull(entry.text("text")),
              examples.text(path),
              extensions.text(path)));
    }
    return resources;
  }

  /** Returns the package of an operation's resource; those of the client itself are listed. */
  String featureOf(String operationId) {
    int dot = operationId.lastIndexOf('.');
    if (dot < 0) {
      return Objects.requireNonNull(
          tables.child("clientOperations").text(operationId), operationId);
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

  /** Returns the description of an enum; null if that of its member describes the type. */
  @Nullable
  String enumText(String name) {
    return tables.child("enumTexts").text(name);
  }

  /** A value of an enum. */
  record Constant(String name, Object wireValue, String text) {}

  Constant constant(String enumName, Object wireValue) {
    Node values = tables.child("enums").child(enumName);
    Object entry = values.map().entrySet().stream()
        .filter(each -> each.getKey().toString().equals(wireValue.toString()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("names.yaml has no text for " + enumName + " " + wireValue));
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

  /** Returns the name of the constant of a member. */
  static String constantName(String javaName) {
    return javaName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  /** Returns the Java name of a member: acronyms become words, underscores are removed. */
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
