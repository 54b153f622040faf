package com.beeper.desktop.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What docs/architecture.md names exists, and its picture of the modules shows their dependencies. */
class ArchitectureDocumentTest {

  private static final Pattern DIAGRAM = Pattern.compile("```mermaid\n(.*?)```", Pattern.DOTALL);

  private static final Pattern ARROW =
      Pattern.compile("^ *([a-z0-9-]+) (-->|-\\.->) ([a-z0-9-]+)$", Pattern.MULTILINE);

  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

  /** A class, or a class and a method of it. */
  private static final Pattern CLASS = Pattern.compile("([A-Z][A-Za-z0-9]+)(?:\\.([a-z]\\w*))?");

  /** In diagrams, where other words begin with a capital letter too: at least two words. */
  private static final Pattern LONG_CLASS =
      Pattern.compile("\\b([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:\\.([a-z]\\w*))?");

  private static final Pattern PATH = Pattern.compile("[a-z][\\w.-]*(?:/[\\w.-]+)+");

  private static final Pattern PACKAGE = Pattern.compile("com\\.beeper\\.desktop(?:\\.[a-z]\\w*)*");

  private static final Set<String> OF_JDK = Set.of("ServiceLoader");

  private static final Map<String, Path> SOURCES = new HashMap<>();

  private static String document = "";

  @BeforeAll
  static void readFiles() throws IOException {
    document = Files.readString(PublishedModule.ROOT.resolve("docs/architecture.md"));
    Files.walkFileTree(PublishedModule.ROOT, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        Path name = folder.getFileName();
        return name != null && Set.of("target", "node_modules", ".git").contains(name.toString())
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".java")) {
          SOURCES.put(name.substring(0, name.length() - ".java".length()), file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) {
        // Another module is built at the same time, and may have deleted a file of its own.
        return FileVisitResult.CONTINUE;
      }
    });
  }

  @Test
  void everyClassAndMethodExists() {
    List<MatchResult> named = Stream.concat(
            code()
                .flatMap(
                    code -> CLASS.matcher(code).results().filter(found -> isWhole(code, found))),
            diagrams().flatMap(diagram -> LONG_CLASS.matcher(diagram).results()))
        .toList();

    assertThat(named).as("the classes that docs/architecture.md names").hasSizeGreaterThan(60);
    assertThat(named.stream().filter(found -> !exists(found.group(1), found.group(2))))
        .extracting(MatchResult::group)
        .as("the names of classes and methods that do not exist")
        .isEmpty();
  }

  private static boolean exists(String type, @Nullable String method) {
    if (OF_JDK.contains(type)) {
      return true;
    }
    Path source = SOURCES.get(type);
    return source != null && (method == null || text(source).contains(" " + method + "("));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPackageAndPathExists() {
    List<String> packages =
        code().filter(code -> PACKAGE.matcher(code).matches()).toList();
    List<String> paths = code().filter(code -> PATH.matcher(code).matches()).toList();

    assertThat(packages)
        .hasSizeGreaterThan(5)
        .allMatch(name -> Stream.of("api", "testkit")
            .flatMap(module -> Stream.of("src/main/java", "src/generated/java")
                .map(sources -> PublishedModule.ROOT.resolve(module).resolve(sources)))
            .anyMatch(sources -> Files.isDirectory(sources.resolve(name.replace('.', '/')))));
    assertThat(paths)
        .hasSizeGreaterThan(5)
        .allMatch(path -> Files.exists(PublishedModule.ROOT.resolve(path)));
  }

  @Test
  void pictureOfModulesShowsTheirDependencies() throws Exception {
    Set<String> shown = new TreeSet<>();
    ARROW
        .matcher(diagrams().findFirst().orElseThrow())
        .results()
        .forEach(arrow -> shown.add(arrow.group()));

    assertThat(shown.stream().map(String::strip))
        .containsExactlyInAnyOrderElementsOf(dependencies());
  }

  /**
   * Returns the dependencies of the published modules on others of them, as in the picture: without
   * those on the API that follow from others.
   */
  private static Set<String> dependencies() throws Exception {
    Set<String> found = new TreeSet<>();
    for (String folder : foldersOfPublishedModules()) {
      NodeList dependencies = nodes(
          PublishedModule.ROOT.resolve(folder).resolve("pom.xml"),
          "/project/dependencies/dependency[groupId='com.beeper.desktop' and not(scope='test')]");
      Set<String> required = new TreeSet<>();
      for (int i = 0; i < dependencies.getLength(); i++) {
        Node dependency = dependencies.item(i);
        String target = text(dependency, "artifactId").replaceFirst("^beeper-desktop-", "");
        if ("true".equals(text(dependency, "optional"))) {
          found.add(nameOf(folder) + " -.-> " + target);
        } else {
          required.add(target);
        }
      }
      if (required.size() > 1) {
        required.remove("api");
      }
      required.forEach(target -> found.add(nameOf(folder) + " --> " + target));
    }
    return found;
  }

  private static List<String> foldersOfPublishedModules() {
    return Stream.concat(
            Stream.of(PublishedModule.values()).map(module -> module.folder),
            Stream.of("integrations/spring-boot", "integrations/spring-boot-3"))
        .toList();
  }

  private static String nameOf(String folder) {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  private static boolean isWhole(String code, MatchResult found) {
    return found.start() == 0 && found.end() == code.length();
  }

  private static Stream<String> code() {
    return CODE.matcher(DIAGRAM.matcher(document).replaceAll(""))
        .results()
        .map(code -> code.group(1));
  }

  private static Stream<String> diagrams() {
    return DIAGRAM.matcher(document).results().map(diagram -> diagram.group(1));
  }

  private static NodeList nodes(Path pom, String path) throws Exception {
    Document parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    XPath xpath = XPathFactory.newInstance().newXPath();
    return (NodeList) xpath.evaluate(path, parsed, XPathConstants.NODESET);
  }

  private static String text(Node parent, String name) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(name, parent);
  }
}
