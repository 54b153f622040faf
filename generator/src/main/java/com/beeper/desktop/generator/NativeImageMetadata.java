package com.beeper.desktop.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the GraalVM reachability metadata of the API: the constants of generated and hand-written models
 * and unions that the SDK reads by the name of the class, and the classes and files by which a diagnosis
 * recognizes libraries.
 */
final class NativeImageMetadata {

  private static final String INTERNAL = "com.beeper.desktop.internal.";

  private static final Pattern CONSTANT = Pattern.compile(
      "static\\s+final\\s+(?:ModelDescriptor|JsonType)<\\w+>\\s+(DESCRIPTOR|TYPE)\\s*=");

  private static final Pattern LIBRARY =
      Pattern.compile("new Library\\(\\s*\"([\\w.]+)\",\\s*(?:\"([^\"]+)\"|null)\\)");

  private NativeImageMetadata() {}

  static void write(List<Path> sourceFolders, Path file) throws IOException {
    Map<String, String> fields = new TreeMap<>();
    List<MatchResult> libraries = new ArrayList<>();
    for (Path folder : sourceFolders) {
      addFields(folder, fields);
      addLibraries(folder, libraries);
    }
    StringBuilder out = new StringBuilder("{\n \"reflection\": [\n");
    String separator = "";
    for (Map.Entry<String, String> field : fields.entrySet()) {
      out.append(separator)
          .append("  {")
          .append(condition("json.ModelRegistry"))
          .append(", \"type\": \"")
          .append(field.getKey())
          .append("\", \"fields\": [{\"name\": \"")
          .append(field.getValue())
          .append("\"}]}");
      separator = ",\n";
    }
    List<String> types = new ArrayList<>(List.of("com.beeper.desktop.diagnosis.Diagnosis"));
    libraries.forEach(library -> types.add(library.group(1)));
    for (String type : types) {
      out.append(",\n  {")
          .append(condition("diagnosis.Libraries"))
          .append(", \"type\": \"")
          .append(type)
          .append("\"}");
    }
    out.append("\n ],\n \"resources\": [\n  {")
        .append(condition("diagnosis.ServerSteps"))
        .append(", \"glob\": \"META-INF/com.beeper.desktop/openapi.json\"}");
    for (MatchResult library : libraries) {
      if (library.group(2) != null) {
        out.append(",\n  {")
            .append(condition("diagnosis.Libraries"))
            .append(", \"glob\": \"")
            .append(library.group(2))
            .append("\"}");
      }
    }
    out.append("\n ]\n}\n");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, out.toString());
  }

  private static String condition(String type) {
    return "\"condition\": {\"typeReached\": \"" + INTERNAL + type + "\"}";
  }

  private static void addFields(Path folder, Map<String, String> fields) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(NativeImageMetadata::mayHaveConstant).toList()) {
        Matcher constant = CONSTANT.matcher(Files.readString(file));
        if (constant.find()) {
          String path = folder.relativize(file).toString().replaceFirst("\\.java$", "");
          fields.put(path.replace(file.getFileSystem().getSeparator(), "."), constant.group(1));
        }
      }
    }
  }

  private static void addLibraries(Path folder, List<MatchResult> libraries) throws IOException {
    Path file = folder.resolve((INTERNAL + "diagnosis.Libraries").replace('.', '/') + ".java");
    if (Files.exists(file)) {
      LIBRARY.matcher(Files.readString(file)).results().forEach(libraries::add);
    }
  }

  /** Returns whether a file may be the implementation of a model, or a union. Parameters are never read. */
  private static boolean mayHaveConstant(Path file) {
    String name = file.getFileName().toString();
    return name.matches("(Default.+|.+Union)\\.java") && !name.endsWith("Params.java");
  }
}
