package com.beeper.desktop.integration.spec;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The file {@code spec/openapi.yaml}, and the examples beside it. */
public record OpenApiDocument(JsonNode root) {

  /** Keeps numbers as they are. */
  public static final ObjectMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
      .build();

  /** Surefire starts tests in the folder of their module. */
  private static final Path FOLDER = Path.of("../../spec");

  private static final String FORM = "application/x-www-form-urlencoded";

  private static final OpenApiDocument OF_PROJECT = read();

  /** The operations without a method in official clients that have one in this SDK. */
  private static final Pattern TEMPLATE = Pattern.compile("\\{(\\w+)}");

  private static OpenApiDocument read() {
    try {
      Object yaml = new Yaml().load(Files.readString(FOLDER.resolve("openapi.yaml")));
      return new OpenApiDocument(JSON.readTree(JSON.writeValueAsBytes(yaml)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The spec of this project. */
  public static OpenApiDocument ofProject() {
    return OF_PROJECT;
  }

  /** One operation; {@code method} is in capitals. */
  public record Operation(
      OpenApiDocument spec, String id, String method, String path, JsonNode node) {

    /** The names of the path parameters, in the order of the URL. */
    public List<String> pathParameters() {
      return TEMPLATE.matcher(path).results().map(match -> match.group(1)).toList();
    }

    /** The query parameters, by name. */
    public Map<String, JsonNode> query() {
      Map<String, JsonNode> query = new LinkedHashMap<>();
      for (JsonNode parameter : node.path("parameters")) {
        JsonNode resolved = spec.resolve(parameter);
        if (resolved.path("in").asText().equals("query")) {
          query.put(resolved.get("name").asText(), resolved);
        }
      }
      return query;
    }

    /** The schema of the body, JSON or a form without files, or a missing node. */
    JsonNode body() {
      return isForm()
          ? node.at("/requestBody/content").get(FORM).get("schema")
          : node.at("/requestBody/content/application~1json/schema");
    }

    /** Returns whether the body is a form without files. */
    boolean isForm() {
      return node.at("/requestBody/content").has(FORM);
    }

    /** Returns whether a browser performs the operation, and the method returns its address. */
    boolean isAddress() {
      return node.path("x-java-address").asBoolean();
    }

    /** The required parameters that have one text only, which builders preset. */
    Set<String> constants() {
      Set<String> constants = new TreeSet<>();
      query().forEach((name, parameter) -> {
        if (parameter.path("required").asBoolean()
            && parameter.get("schema").path("const").isTextual()) {
          constants.add(name);
        }
      });
      Set<String> required = body().isMissingNode() ? Set.of() : spec.required(body());
      spec.members(body()).forEach((name, member) -> {
        if (required.contains(name) && member.path("const").isTextual()) {
          constants.add(name);
        }
      });
      return constants;
    }

    /** Reads a body that was sent: JSON, or the fields of a form as strings. */
    JsonNode parseBody(byte[] body) {
      if (!isForm()) {
        return parse(body);
      }
      ObjectNode form = JSON.createObjectNode();
      for (String pair : new String(body, StandardCharsets.US_ASCII).split("&", -1)) {
        int equals = pair.indexOf('=');
        // Not a decoder of forms, which would read a plus as a space.
        form.put(
            URI.create("x:/?" + pair.substring(0, equals)).getQuery(),
            URI.create("x:/?" + pair.substring(equals + 1)).getQuery());
      }
      return form;
    }

    /** Returns whether the body is required. */
    public boolean isBodyRequired() {
      return node.at("/requestBody/required").asBoolean();
    }

    /** Returns the schema of the success response, or a missing node. */
    JsonNode response() {
      for (Map.Entry<String, JsonNode> response : node.get("responses").properties()) {
        if (response.getKey().startsWith("2")) {
          return spec.resolve(response.getValue()).at("/content/application~1json/schema");
        }
      }
      throw new IllegalStateException(id + " documents no success");
    }

    int successStatus() {
      return node.get("responses").properties().stream()
          .map(Map.Entry::getKey)
          .filter(status -> status.startsWith("2"))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElseThrow();
    }

    /** The documented statuses that are errors. */
    List<Integer> errors() {
      return node.get("responses").properties().stream()
          .map(Map.Entry::getKey)
          .filter(status -> status.startsWith("4") || status.startsWith("5"))
          .map(Integer::valueOf)
          .toList();
    }

    boolean isPaged() {
      return node.has("x-pagination");
    }

    /** REQUIRED, OPTIONAL or NONE. */
    public String token() {
      JsonNode security = node.has("security") ? node.get("security") : spec.root.get("security");
      boolean without = security.isEmpty();
      boolean with = false;
      for (JsonNode choice : security) {
        without |= choice.isEmpty();
        with |= !choice.isEmpty();
      }
      return !with ? "NONE" : without ? "OPTIONAL" : "REQUIRED";
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /** The operations that have methods. */
  List<Operation> operations() {
    return allOperations().stream()
        .filter(each -> !each.node().path("x-java-skip").asBoolean())
        .toList();
  }

  /** The operations that open a WebSocket. */
  List<Operation> webSocketOperations() {
    return allOperations().stream()
        .filter(each -> each.node().has("x-websocket"))
        .toList();
  }

  /** All operations. */
  public List<Operation> allOperations() {
    List<Operation> operations = new ArrayList<>();
    root.get("paths")
        .properties()
        .forEach(path -> path.getValue().properties().forEach(method -> {
          JsonNode node = method.getValue();
          String id = node.get("operationId").asText();
          operations.add(new Operation(
              this, id, method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), node));
        }));
    return operations;
  }

  Operation operation(String id) {
    return operations().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Follows references. */
  public JsonNode resolve(JsonNode node) {
    JsonNode resolved = node;
    while (resolved.has("$ref")) {
      resolved = root.at(resolved.get("$ref").asText().substring(1));
      if (resolved.isMissingNode()) {
        throw new IllegalStateException("nothing is at " + node.get("$ref"));
      }
    }
    return resolved;
  }

  JsonNode schema(String name) {
    return root.at("/components/schemas/" + name);
  }

  /** The name of the schema that is referred to, or null. */
  static String name(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.isEmpty() ? null : reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** Takes the alternative null away, and follows references. */
  JsonNode plain(JsonNode schema) {
    return resolve(withoutNull(schema));
  }

  /** Takes the alternative null away. */
  JsonNode withoutNull(JsonNode schema) {
    if (schema.has("oneOf") && isNullable(schema)) {
      List<JsonNode> others = new ArrayList<>();
      schema.get("oneOf").forEach(each -> {
        if (!each.path("type").asText().equals("null")) {
          others.add(each);
        }
      });
      if (others.size() == 1) {
        return others.get(0);
      }
    }
    return schema;
  }

  /** Returns the type without null; empty if there is none or several. */
  public static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (!type.isArray()) {
      return type.asText("");
    }
    List<String> others = new ArrayList<>();
    type.forEach(each -> {
      if (!each.asText().equals("null")) {
        others.add(each.asText());
      }
    });
    return others.size() == 1 ? others.get(0) : "";
  }

  /** Returns whether null is allowed. */
  public static boolean isNullable(JsonNode schema) {
    for (JsonNode type : schema.path("type")) {
      if (type.asText().equals("null")) {
        return true;
      }
    }
    for (JsonNode choice : schema.path("oneOf")) {
      if (choice.path("type").asText().equals("null")) {
        return true;
      }
    }
    return false;
  }

  /** The members of an object, those of its bases first. */
  Map<String, JsonNode> members(JsonNode schema) {
    JsonNode resolved = resolve(schema);
    Map<String, JsonNode> members = new LinkedHashMap<>();
    resolved.path("allOf").forEach(part -> members.putAll(members(part)));
    resolved
        .path("properties")
        .properties()
        .forEach(each -> members.put(each.getKey(), each.getValue()));
    return members;
  }

  Set<String> required(JsonNode schema) {
    JsonNode resolved = resolve(schema);
    Set<String> required = new java.util.LinkedHashSet<>();
    resolved.path("allOf").forEach(part -> required.addAll(required(part)));
    resolved.path("required").forEach(each -> required.add(each.asText()));
    return required;
  }

  /** A copy that a test may change. */
  OpenApiDocument copy() {
    return new OpenApiDocument(root.deepCopy());
  }

  ObjectNode objectAt(String pointer) {
    return (ObjectNode) root.at(pointer);
  }

  /** A file of the folder {@code examples}. */
  record Example(Operation operation, String kind, String file) {

    byte[] bytes() {
      return example(file);
    }

    JsonNode json() {
      return parse(bytes());
    }

    @Override
    public String toString() {
      return file;
    }
  }

  /** Returns the examples of a kind, {@code request} or {@code response}. */
  List<Example> examples(String kind) {
    List<Operation> operations = operations();
    String suffix = "." + kind + ".json";
    List<Example> examples = new ArrayList<>();
    for (String file : exampleFiles()) {
      if (file.endsWith(suffix)) {
        operations.stream()
            .filter(each -> file.startsWith(each.id() + "."))
            .max(java.util.Comparator.comparingInt(each -> each.id().length()))
            .ifPresent(operation -> examples.add(new Example(operation, kind, file)));
      }
    }
    return examples;
  }

  static List<String> exampleFiles() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("examples"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] example(String file) {
    try {
      return Files.readAllBytes(FOLDER.resolve("examples").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads JSON. */
  public static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(JsonNode json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
