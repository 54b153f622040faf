package com.beeper.desktop.generator;

import com.beeper.desktop.generator.Spec.Node;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The Java names and other declarations of {@code names.yaml}. */
final class Names {

  private static final String ROOT = "com.beeper.desktop.";

  private final Node tables;
  private final Map<String, String> packageOf = new HashMap<>();

  /** The entries that were looked up, whether they exist or not. */
  private final Set<Entry> used = new HashSet<>();

  private Names(Node tables) {
    this.tables = tables;
    Node packages = tables.child("packages");
    for (String name : Spec.keys(packages)) {
      packages.values(name).forEach(schema -> packageOf.put(schema.toString(), name));
    }
  }

  /** An entry of a section: a key of a table, an element of a list, or a schema of a package. */
  private record Entry(String section, String key) {

    @Override
    public String toString() {
      return key + " under " + section;
    }
  }

  private @Nullable String text(String section, String key) {
    used.add(new Entry(section, key));
    return tables.child(section).text(key);
  }

  private boolean has(String section, String key) {
    used.add(new Entry(section, key));
    return tables.child(section).has(key);
  }

  private boolean lists(String section, String key) {
    used.add(new Entry(section, key));
    return tables.values(section).contains(key);
  }

  /**
   * Checks that every entry was looked up: one that is misspelled, or whose schema has another name now,
   * has no effect.
   */
  void requireAllUsed() {
    List<Entry> entries = new ArrayList<>();
    packageOf.keySet().forEach(schema -> entries.add(new Entry("packages", schema)));
    for (String section : Spec.keys(tables)) {
      if (!section.equals("packages")) {
        tables.names(section).forEach(key -> entries.add(new Entry(section, key)));
        tables.values(section).forEach(key -> entries.add(new Entry(section, key.toString())));
      }
    }
    entries.removeAll(used);
    if (!entries.isEmpty()) {
      throw new IllegalStateException(
          "the generator has no use for these entries of spec/names.yaml: "
              + entries.stream().map(Entry::toString).collect(Collectors.joining(", ")));
    }
  }

  static Names read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Names(new Node(new Yaml().<Map<?, ?>>load(reader)));
    }
  }

  /** Returns the package of a schema, below the root package. */
  String feature(String schema) {
    used.add(new Entry("packages", schema));
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
    String name = text("types", schema);
    return name == null ? schema : name;
  }

  /** Returns the Java name of the inline type of a member. */
  String inlineType(String member) {
    return Objects.requireNonNull(
        text("inline", member), () -> member + " is not under inline in names.yaml");
  }

  boolean hasInline(String member) {
    return has("inline", member);
  }

  /** Returns the package of an enum of a parameter; enums of several features are shared. */
  String featureOfEnum(String member, String feature) {
    return inlineType(member).equals("Direction") ? "shared" : feature;
  }

  Models.@Nullable Handwritten handwritten(String schemaOrMember) {
    String name = text("handwritten", schemaOrMember);
    if (name == null) {
      return null;
    }
    int dot = name.indexOf('.');
    return new Models.Handwritten(name.substring(0, dot), name.substring(dot + 1));
  }

  /** Returns the cases of a union without a discriminator, with the member of each. */
  Map<String, String> cases(String union) {
    if (!has("cases", union)) {
      throw new IllegalStateException(union + " has no discriminator, and is not under cases in"
          + " names.yaml: add the member that identifies each case");
    }
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
              text("examples", path),
              text("extensions", path)));
    }
    return resources;
  }

  /**
   * Checks that a resource, to which the generator adds the methods of an operation, is declared, and that
   * each resource above it is, to which the generator adds the method that returns the one below.
   */
  void requireResource(String operationId) {
    int dot = operationId.lastIndexOf('.');
    if (dot < 0) {
      throw new IllegalStateException(operationId + " belongs to no resource: write its methods by"
          + " hand, and add it to byHand and clientOperations in spec/names.yaml");
    }
    for (int end = operationId.indexOf('.'); end > 0; end = operationId.indexOf('.', end + 1)) {
      String path = operationId.substring(0, end);
      if (!has("resources", path)) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        throw new IllegalStateException(operationId + " belongs to the resource " + path
            + ", which is not declared: add a line such as \"" + path + ": {feature: "
            + path.replaceFirst("\\..*", "") + ", name: " + upperFirst(last)
            + ", text: …}\" under resources in spec/names.yaml");
      }
    }
  }

  /** Returns a name for the parameters of an operation of which none is declared. */
  String suggestedParams(String operationId) {
    int dot = operationId.lastIndexOf('.');
    String resource =
        tables.child("resources").child(operationId.substring(0, dot)).text("name");
    return Objects.requireNonNull(resource).replaceFirst("s$", "")
        + upperFirst(operationId.substring(dot + 1)) + "Params";
  }

  /** Returns the package of an operation's resource; those of the client itself are listed. */
  String featureOf(String operationId) {
    int dot = operationId.lastIndexOf('.');
    if (dot < 0) {
      return Objects.requireNonNull(text("clientOperations", operationId), operationId);
    }
    String path = operationId.substring(0, dot);
    Node table = tables.child("resources");
    return table.has(path) ? Objects.requireNonNull(table.child(path).text("feature")) : path;
  }

  boolean isByHand(String operationId) {
    return lists("byHand", operationId);
  }

  @Nullable
  String params(String operationId) {
    return text("params", operationId);
  }

  @Nullable
  String duration(String member) {
    return text("durations", member);
  }

  boolean isSecret(String member) {
    return lists("secrets", member);
  }

  boolean isLenient(String member) {
    return lists("lenient", member);
  }

  /** Returns the description of an enum; null if that of its member describes the type. */
  @Nullable
  String enumText(String name) {
    return text("enumTexts", name);
  }

  /** A value of an enum. */
  record Constant(String name, Object wireValue, String text) {}

  Constant constant(String enumName, Object wireValue) {
    used.add(new Entry("enums", enumName));
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
