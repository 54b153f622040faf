package com.beeper.desktop.generator;

import com.beeper.desktop.generator.Models.Enumeration;
import com.beeper.desktop.generator.Models.GeneratedType;
import com.beeper.desktop.generator.Models.Model;
import com.beeper.desktop.generator.Models.Params;
import com.beeper.desktop.generator.Models.Union;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the Java sources of the spec, the spec as JSON for the API and the test kit, and the metadata for
 * GraalVM of the models. The source folder, which contains generated files only, is emptied first.
 */
public final class Generate {

  private Generate() {}

  /**
   * Runs the generator.
   *
   * @param args the folder of the spec, the folder of the generated sources, the JSON file, the folder of the
   *     hand-written sources, and the file for metadata of GraalVM
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 5) {
      throw new IllegalArgumentException(
          "expected five arguments: the folder of the spec, the source"
              + " folder, the JSON file, the folder of hand-written sources and the metadata file");
    }
    Path spec = Path.of(args[0]);
    Path sources = Path.of(args[1]);
    clear(sources);
    run(spec, sources);
    SpecJson.write(spec.resolve("openapi.yaml"), Path.of(args[2]));
    NativeImageMetadata.write(List.of(sources, Path.of(args[3])), Path.of(args[4]));
  }

  /** Deletes the generated sources, so that no stale file remains. */
  private static void clear(Path sources) throws IOException {
    if (!Files.exists(sources)) {
      return;
    }
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!Files.readString(file).startsWith(JavaFile.HEADER)) {
          throw new IllegalStateException(file + " is not generated; move it to src/main/java");
        }
        Files.delete(file);
      }
    }
  }

  static void run(Path specFolder, Path sources) throws IOException {
    Spec spec = Spec.read(specFolder.resolve("openapi.yaml"));
    Names names = Names.read(specFolder.resolve("names.yaml"));
    Models models = new Models(spec, names);
    List<Spec.Operation> operations = spec.operations().stream()
        .filter(operation -> !operation.node().flag("x-java-skip"))
        .toList();
    new ResourceWriter(spec, names, models, sources).writeAll(operations);
    for (Spec.Operation operation : operations) {
      Spec.Node response = spec.response(operation);
      if (response != null && response.reference() != null) {
        models.resolveResponse(response.reference());
      }
      Params params = models.params(operation);
      if (params != null) {
        ParamsWriter.interfaceFile(params).writeTo(sources);
        ParamsWriter.implementationFile(params).writeTo(sources);
      }
    }
    // Used by hand-written classes only.
    models.resolve("ErrorValidationIssue");
    ModelWriter writer = new ModelWriter(models);
    for (GeneratedType type : models.types().values()) {
      if (type instanceof Enumeration enumeration) {
        EnumWriter.file(enumeration).writeTo(sources);
      } else if (type instanceof Union union) {
        UnionWriter.interfaceFile(union).writeTo(sources);
        UnionWriter.jsonTypeFile(union).writeTo(sources);
      } else if (type instanceof Model model) {
        writer.interfaceFile(model).writeTo(sources);
        writer.implementationFile(model).writeTo(sources);
      }
    }
    names.requireAllUsed();
  }
}
