package com.beeper.desktop.generator;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes the spec as JSON, for code without a library for YAML: the diagnosis of the API compares it
 * with the document of a server; the fake server returns it at {@code /v1/spec} and validates requests
 * with it.
 */
final class SpecJson {

  private final StringBuilder out = new StringBuilder();

  private SpecJson() {}

  static void write(Path specFile, Path jsonFile) throws IOException {
    SpecJson json = new SpecJson();
    try (Reader reader = Files.newBufferedReader(specFile)) {
      json.value(new Yaml().load(reader), 0);
    }
    Files.createDirectories(jsonFile.toAbsolutePath().getParent());
    Files.writeString(jsonFile, json.out.append('\n').toString());
  }

  private void value(@Nullable Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof List<?> list) {
      array(list, depth);
    } else if (value instanceof String text) {
      string(text);
    } else if (value == null || value instanceof Boolean || value instanceof Number) {
      out.append(value);
    } else {
      // SnakeYAML parses an unquoted time as a date, and JSON has none.
      throw new IllegalArgumentException("quote this in the spec: " + value);
    }
  }

  private void object(Map<?, ?> map, int depth) {
    out.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator();
        members.hasNext(); ) {
      Map.Entry<?, ?> member = members.next();
      line(depth + 1);
      string(member.getKey().toString());
      out.append(": ");
      value(member.getValue(), depth + 1);
      out.append(members.hasNext() ? "," : "");
    }
    if (!map.isEmpty()) {
      line(depth);
    }
    out.append('}');
  }

  private void array(List<?> list, int depth) {
    out.append('[');
    for (Iterator<?> elements = list.iterator(); elements.hasNext(); ) {
      value(elements.next(), depth);
      out.append(elements.hasNext() ? ", " : "");
    }
    out.append(']');
  }

  /** Indents by one space a level, because the file is part of a jar. */
  private void line(int depth) {
    out.append('\n').append(" ".repeat(depth));
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
