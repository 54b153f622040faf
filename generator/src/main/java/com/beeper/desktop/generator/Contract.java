package com.beeper.desktop.generator;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document, as far as the generator reads it. */
final class Contract {

  private final Map<?, ?> root;

  private Contract(Map<?, ?> root) {
    this.root = root;
  }

  static Contract read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Contract(new Yaml().<Map<?, ?>>load(reader));
    }
  }

  /** One schema, or a part of one. */
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

    /** The node under a key, which must be there. */
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

    /** The name of the schema that this node refers to, or null. */
    @Nullable
    String reference() {
      String reference = text("$ref");
      return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The type without null, or an empty string. */
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

    /** Without the alternative null, if that leaves one. */
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

  /** An operation of the contract. */
  record Operation(String path, String method, String id, Node node) {}

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

  /** The parameters of an operation, with their references resolved. */
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

  /** The schema of a successful JSON answer, or null. */
  @Nullable
  Node answer(Operation operation) {
    Node responses = operation.node().child("responses");
    for (String status : keys(responses)) {
      Node response = responses.child(status);
      if (status.startsWith("2") && response.has("content")) {
        Node content = response.child("content");
        if (content.has("application/json")) {
          return content.child("application/json").child("schema");
        }
      }
    }
    return null;
  }
}
