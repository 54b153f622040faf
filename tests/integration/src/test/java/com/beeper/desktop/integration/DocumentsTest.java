package com.beeper.desktop.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java and Kotlin code of the documents is compiled, and their links lead to files and headings.
 *
 * <p>Each block of code is part of an example or a test, apart from indentation. Sources mark code for
 * documents with {@code // snippet begins} and {@code // snippet ends}.
 */
class DocumentsTest {

  private static final Pattern BLOCK =
      Pattern.compile("```(?:java|kotlin)\n(.*?)```", Pattern.DOTALL);

  private static final Pattern MARKED =
      Pattern.compile("// snippet begins\n(.*?)\n *// snippet ends", Pattern.DOTALL);

  /** A link to a file of the project, with or without a heading; not an address. */
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]*)(?:#([^)\\s]+))?\\)");

  private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

  private static final Set<String> SKIPPED_FOLDERS = Set.of("target", "node_modules", ".git");

  private static List<String> sources = List.of();

  @BeforeAll
  static void readSources() throws IOException {
    // The starters cannot be on the class path of the examples, as they need other versions of
    // libraries.
    sources = Stream.of(
            files("examples", ".java"),
            files("tests", ".java"),
            files("tests", ".kt"),
            files("integrations", ".java"))
        .flatMap(List::stream)
        .map(DocumentsTest::text)
        .toList();
  }

  static Stream<Path> documents() throws IOException {
    List<Path> documents = files("", ".md");
    assertThat(documents).as("the documents").hasSizeGreaterThan(10);
    return documents.stream().map(PublishedModule.ROOT::relativize);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCodeBlockIsCompiled(Path document) {
    for (String block : matches(BLOCK, text(PublishedModule.ROOT.resolve(document)))) {
      // The environments tests compile the descriptor in docs/enterprise.md.
      if (!block.startsWith("module com.example.app {")) {
        // Not an assertion on the sources, whose message would show all of them.
        assertThat(sources.stream().anyMatch(source -> source.contains(block)))
            .as(() -> "a source contains this block of " + document + ":\n" + block)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkTargetExists(Path document) {
    Path path = PublishedModule.ROOT.resolve(document);
    LINK.matcher(text(path)).results().forEach(link -> {
      Path target = link.group(1).isEmpty() ? path : path.resolveSibling(link.group(1));
      assertThat(target)
          .as(() -> "the target of " + link.group() + " in " + document)
          .exists();
      if (link.group(2) != null) {
        assertThat(anchors(target))
            .as(() -> "the headings for " + link.group() + " in " + document)
            .contains(link.group(2));
      }
    });
  }

  /** A blank line within a table ends it: what follows is shown as text. */
  @ParameterizedTest
  @MethodSource("documents")
  void everyTableHasHeader(Path document) {
    List<String> lines = text(PublishedModule.ROOT.resolve(document)).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("|") && (i == 0 || !lines.get(i - 1).startsWith("|"))) {
        assertThat(lines.subList(i, Math.min(i + 2, lines.size())))
            .as("line %d of %s", i + 1, document)
            .last()
            .asString()
            .matches("\\|( *:?-+:? *\\|)+");
      }
    }
  }

  @Test
  void everyGuideIsPageOfSite() throws IOException {
    String pages = text(PublishedModule.ROOT.resolve("site/.vitepress/config.mjs"));

    assertThat(documents())
        .map(document -> document.toString().replace('\\', '/'))
        .filteredOn(document -> document.startsWith("docs/") || !document.contains("/"))
        .hasSizeGreaterThan(10)
        .allMatch(document -> pages.contains("'" + document + "'"));
  }

  /** Returns the anchors of the headings of a document, as Git hosts derive them. */
  private static List<String> anchors(Path document) {
    return matches(HEADING, text(document)).stream()
        .map(heading -> heading
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N} _-]", "")
            .replace(' ', '-'))
        .toList();
  }

  @Test
  void everyMarkedSnippetIsInDocument() throws IOException {
    String shown =
        files("", ".md").stream().map(DocumentsTest::text).collect(Collectors.joining("\n"));
    List<String> marked =
        sources.stream().flatMap(source -> matches(MARKED, source).stream()).toList();

    assertThat(marked).as("the marked snippets").hasSizeGreaterThan(10);
    assertThat(marked).filteredOn(snippet -> !shown.contains(snippet)).isEmpty();
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1).strip()).toList();
  }

  /** Returns the text of a file without indentation and with Unix line ends. */
  private static String text(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(String::strip).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String folder, String extension) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(PublishedModule.ROOT.resolve(folder), new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
        Path name = visited.getFileName();
        return name != null && SKIPPED_FOLDERS.contains(name.toString())
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.toString().endsWith(extension)) {
          found.add(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        // Another module is built at the same time, and may have deleted a file of its own.
        if (failure instanceof NoSuchFileException) {
          return FileVisitResult.CONTINUE;
        }
        throw failure;
      }
    });
    return found;
  }
}
