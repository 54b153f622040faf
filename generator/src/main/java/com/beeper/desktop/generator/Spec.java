package com.beeper.desktop.generator;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The parts of the OpenAPI document that the generator reads. */
final class Spec {

  private final Map<?, ?> root;

  private Spec(Map<?, ?> root) {
    this.root = root;
  }

  static Spec read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Spec(new Yaml().<Map<?, ?>>load(reader));
    }
  }

  /** A node of the document, for example a schema. */
  record Node(Map<?, ?> map) {

    boolean has(String key) {
      return map.containsKey(key);
    }

    @Nullable
    String text(String key) {
      Object value = map.get(key);
      return value == null ? null : value.toString();
    }

    boolean flag(String key) {
      return Boolean.TRUE.equals(map.get(key));
    }

    @Nullable
    Object value(String key) {
      return map.get(key);
    }

    /** Returns the node under a key, which must exist. */
    Node child(String key) {
      return new Node((Map<?, ?>) Objects.requireNonNull(map.get(key), key));
    }

    List<Node> children(String key) {
      List<Node> nodes = new ArrayList<>();
      if (map.get(key) instanceof List<?> list) {
        list.forEach(element -> nodes.add(new Node((Map<?, ?>) element)));
      }
      return nodes;
    }

    List<Object> values(String key) {
      return map.get(key) instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    List<String> names(String key) {
      List<String> names = new ArrayList<>();
      if (map.get(key) instanceof Map<?, ?> members) {
        members.keySet().forEach(name -> names.add(name.toString()));
      }
      return names;
    }

    /** Returns the name of the schema that this node refers to; null if it is not a reference. */
    @Nullable
    String reference() {
      String reference = text("$ref");
      return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Returns the type without null, or an empty string. */
    String type() {
      Object type = map.get("type");
      if (type instanceof List<?> several) {
        List<?> others = several.stream().filter(each -> !"null".equals(each)).toList();
        return others.size() == 1 ? others.get(0).toString() : "";
      }
      return type == null ? "" : type.toString();
    }

    boolean isNullable() {
      return (map.get("type") instanceof List<?> types && types.contains("null"))
          || children("oneOf").stream().anyMatch(each -> each.type().equals("null"));
    }

    /** Returns the node without the alternative null, if one alternative remains. */
    Node withoutNull() {
      List<Node> others =
          children("oneOf").stream().filter(each -> !each.type().equals("null")).toList();
      return isNullable() && others.size() == 1 ? others.get(0) : this;
    }
  }

  Node schemas() {
    return new Node(root).child("components").child("schemas");
  }

  Node schema(String name) {
    return schemas().child(name);
  }

  /** An operation of the API. */
  record Operation(String path, String method, String id, Node node) {

    /** Returns whether sending the operation again has no further effect, as it must declare. */
    boolean isIdempotent() {
      if (!node.has("x-idempotent")) {
        throw new IllegalStateException(id + " does not declare x-idempotent");
      }
      return node.flag("x-idempotent");
    }

    /** Returns the attempt timeout of the operation; null for the default one. */
    @Nullable
    AttemptTimeout attemptTimeout() {
      if (!node.has("x-attempt-timeout")) {
        return null;
      }
      Node timeout = node.child("x-attempt-timeout");
      Node when = timeout.child("when");
      String member = keys(when).get(0);
      return new AttemptTimeout(
          Duration.ofSeconds(Long.parseLong(Objects.requireNonNull(timeout.text("seconds")))),
          member,
          Objects.requireNonNull(when.text(member)));
    }
  }

  /** An attempt timeout for calls in which a member of the body has a value. */
  record AttemptTimeout(Duration timeout, String member, String value) {}

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    Node paths = new Node(root).child("paths");
    for (String path : keys(paths)) {
      Node methods = paths.child(path);
      for (String method : keys(methods)) {
        Node node = methods.child(method);
        operations.add(
            new Operation(path, method, Objects.requireNonNull(node.text("operationId")), node));
      }
    }
    return operations;
  }

  static List<String> keys(Node node) {
    return node.map().keySet().stream().map(Object::toString).toList();
  }

  /** Returns the parameters of an operation, with references resolved. */
  List<Node> parameters(Operation operation) {
    return operation.node().children("parameters").stream()
        .map(node -> {
          String reference = node.reference();
          return reference == null
              ? node
              : new Node(root).child("components").child("parameters").child(reference);
        })
        .toList();
  }

  /** Returns whether a successful response has a body, of whatever type. */
  boolean hasResponseContent(Operation operation) {
    Node responses = operation.node().child("responses");
    return Spec.keys(responses).stream()
        .anyMatch(status -> status.startsWith("2") && responses.child(status).has("content"));
  }

  /** Returns the schema of a successful JSON response; null if there is none. */
  @Nullable
  Node response(Operation operation) {
    Node responses = operation.node().child("responses");
    for (String status : keys(responses)) {
      Node success = responses.child(status);
      if (status.startsWith("2") && success.has("content")) {
        Node content = success.child("content");
        if (content.has("application/json")) {
          return content.child("application/json").child("schema");
        }
      }
    }
    return null;
  }
}
