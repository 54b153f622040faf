package com.beeper.desktop.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Records the API of the published modules, as they are compiled now, as the baseline with which
 * later builds are compared.
 *
 * <p>The modules are those of the BOM. Each gets the file {@code baseline/api.jar} in its folder.
 */
public final class RecordApi {

  private RecordApi() {}

  /**
   * Records the API.
   *
   * @param arguments the root of the project
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    List<Path> poms = poms(root);
    for (String artifact : artifactsOfBom(root)) {
      Path module = poms.stream()
          .filter(pom -> artifactOf(pom).equals(artifact))
          .map(Path::getParent)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No module has the artifact " + artifact));
      Path classes = module.resolve("target/classes");
      if (!Files.isDirectory(classes)) {
        throw new IllegalStateException(classes + " does not exist: compile the modules first");
      }
      ApiClasses.of(classes)
          .writeTo(Files.createDirectories(module.resolve("baseline")).resolve("api.jar"));
    }
  }

  /** Returns the artifacts that the BOM manages. */
  private static List<String> artifactsOfBom(Path root) {
    NodeList found = read(root.resolve("bom/pom.xml")).getElementsByTagName("dependency");
    return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
        .map(found::item)
        .map(dependency -> childText(dependency, "artifactId"))
        .toList();
  }

  private static String artifactOf(Path pom) {
    return childText(read(pom).getDocumentElement(), "artifactId");
  }

  private static String childText(Node parent, String name) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeName().equals(name)) {
        return child.getTextContent().strip();
      }
    }
    return "";
  }

  private static Document read(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    } catch (Exception e) {
      throw new IllegalStateException("Cannot read " + pom, e);
    }
  }

  private static List<Path> poms(Path root) throws IOException {
    try (Stream<Path> files = Files.find(
        root,
        4,
        (file, attributes) ->
            file.endsWith("pom.xml") && !root.relativize(file).toString().contains("target"))) {
      return files.sorted().toList();
    }
  }
}
