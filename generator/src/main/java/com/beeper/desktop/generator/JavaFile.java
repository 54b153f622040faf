package com.beeper.desktop.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The text of one Java file: its package, its imports, its body. */
final class JavaFile {

  private static final int WIDTH = 100;

  private final String packageName;
  private final String typeName;
  private final Map<String, String> imports = new TreeMap<>();
  private final StringBuilder body = new StringBuilder();

  JavaFile(String packageName, String typeName) {
    this.packageName = packageName;
    this.typeName = typeName;
  }

  /** Imports a class if needed, and returns its simple name. */
  String use(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    String simple = qualifiedName.substring(dot + 1);
    String from = qualifiedName.substring(0, dot);
    if (!from.equals(packageName) && !from.equals("java.lang")) {
      String other = imports.putIfAbsent(simple, qualifiedName);
      if (other != null && !other.equals(qualifiedName)) {
        throw new IllegalStateException(
            typeName + " needs both " + other + " and " + qualifiedName);
      }
    }
    return simple;
  }

  String nullable() {
    return "@" + use("org.jspecify.annotations.Nullable");
  }

  JavaFile line(String text) {
    body.append(text).append('\n');
    return this;
  }

  JavaFile blank() {
    return line("");
  }

  /** Appends a Javadoc comment; each paragraph or tag is wrapped on its own. */
  JavaFile doc(String indent, String... paragraphs) {
    List<String> lines = new ArrayList<>();
    boolean inTags = false;
    for (String paragraph : paragraphs) {
      if (paragraph.isEmpty()) {
        continue;
      }
      boolean tag = paragraph.startsWith("@");
      if (!lines.isEmpty() && !(tag && inTags)) {
        lines.add("");
      }
      String text = lines.isEmpty() || tag ? paragraph : "<p>" + paragraph;
      lines.addAll(wrap(text, WIDTH - indent.length() - 3, tag ? "    " : ""));
      inTags = tag;
    }
    if (lines.size() == 1 && lines.get(0).length() + indent.length() + 7 <= WIDTH) {
      return line(indent + "/** " + lines.get(0) + " */");
    }
    line(indent + "/**");
    lines.forEach(each -> line(indent + " *" + (each.isEmpty() ? "" : " " + each)));
    return line(indent + " */");
  }

  private static List<String> wrap(String text, int width, String continuation) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    // An inline tag stays on one line.
    for (String word : text.split(" (?![^{]*\\})", -1)) {
      if (!current.isEmpty() && current.length() + 1 + word.length() > width) {
        lines.add(current.toString());
        current = new StringBuilder(continuation);
      }
      if (!current.isEmpty() && !current.toString().isBlank()) {
        current.append(' ');
      }
      current.append(word);
    }
    lines.add(current.toString());
    return lines;
  }

  /** A text of the contract in a Javadoc comment. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;");
  }

  void writeTo(Path sourceRoot) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("// Written by the module generator from spec/openapi.yaml: change it there.\n");
    text.append("package ").append(packageName).append(";\n\n");
    imports.values().stream()
        .sorted()
        .forEach(each -> text.append("import ").append(each).append(";\n"));
    if (!imports.isEmpty()) {
      text.append('\n');
    }
    text.append(body);
    Path file = sourceRoot.resolve(packageName.replace('.', '/')).resolve(typeName + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
