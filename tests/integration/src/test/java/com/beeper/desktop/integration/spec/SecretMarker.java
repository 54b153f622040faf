package com.beeper.desktop.integration.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** Finds what is secret in JSON of the spec, and puts marks in its place that can be looked for. */
final class SecretMarker {

  /** Is in everything that no log may show. */
  static final String MARK = "S3CR3T";

  /** The same for numbers. */
  static final long NUMBER = 7_355_608_000L;

  private static final Path NAMES = Path.of("../../spec/names.yaml");

  /** Members as {@code Schema.member}, the list that the generator masks. */
  private static final Set<String> MEMBERS = members();

  private final OpenApiDocument spec;
  private final Set<String> found = new TreeSet<>();
  private int count;

  SecretMarker(OpenApiDocument spec) {
    this.spec = spec;
  }

  private static Set<String> members() {
    try {
      Map<String, Object> names = new Yaml().load(Files.readString(NAMES));
      return new TreeSet<>(
          ((List<?>) names.get("secrets")).stream().map(String::valueOf).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> all() {
    return MEMBERS;
  }

  /** The members that were met. */
  Set<String> found() {
    return found;
  }

  /** Marks the secrets in a value of a schema. */
  void mark(JsonNode value, JsonNode schema) {
    mark(value, schema, "");
  }

  private void mark(JsonNode value, JsonNode schema, String name) {
    if (schema.has("$ref")) {
      mark(value, spec.resolve(schema), OpenApiDocument.name(schema));
      return;
    }
    for (String parts : List.of("allOf", "oneOf", "anyOf")) {
      schema.path(parts).forEach(part -> mark(value, part, name));
    }
    if (value instanceof ArrayNode array) {
      array.forEach(item -> mark(item, schema.path("items"), name));
    }
    if (value instanceof ObjectNode object) {
      schema.path("properties").properties().forEach(each -> {
        JsonNode member = object.get(each.getKey());
        String path = name + "." + each.getKey();
        if (member == null || member.isNull()) {
          return;
        }
        if (MEMBERS.contains(path)) {
          found.add(path);
          object.set(each.getKey(), marked(member));
        } else {
          mark(member, each.getValue(), path);
        }
      });
    }
  }

  private JsonNode marked(JsonNode value) {
    if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        object.set(member.getKey(), marked(member.getValue()));
      }
      return object;
    }
    if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, marked(array.get(i)));
      }
      return array;
    }
    count++;
    return value.isNumber()
        ? OpenApiDocument.JSON.getNodeFactory().numberNode(NUMBER + count)
        : OpenApiDocument.JSON.getNodeFactory().textNode(MARK + "-" + count);
  }
}
