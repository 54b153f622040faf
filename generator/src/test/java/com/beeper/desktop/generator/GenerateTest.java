package com.beeper.desktop.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GenerateTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SPEC = PROJECT.resolve("spec");
  private static final Path JSON = Path.of("META-INF/com.beeper.desktop/openapi.json");
  private static final Path METADATA = Path.of("META-INF/native-image/com.beeper.desktop")
      .resolve("beeper-desktop-api/reachability-metadata.json");
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final String ADVICE =
      "run the generator as generator/README.md describes, and commit what it writes";

  /** Except for the white space, which the formatter changes. */
  @Test
  void committedSourcesEqualGeneratedSources(@TempDir Path folder) throws IOException {
    Generate.run(SPEC, folder);

    Map<String, String> committed = sources(PROJECT.resolve("api/src/generated/java"));
    Map<String, String> generated = sources(folder);
    assertThat(generated).hasSizeGreaterThan(20);
    assertThat(committed.keySet()).as(ADVICE).isEqualTo(generated.keySet());
    List<String> different = generated.entrySet().stream()
        .filter(file -> !file.getValue().equals(committed.get(file.getKey())))
        .map(Map.Entry::getKey)
        .toList();
    assertThat(different).as(ADVICE).isEmpty();
  }

  @Test
  void committedJsonEqualsSpec(@TempDir Path folder) throws IOException {
    Path json = folder.resolve("openapi.json");
    SpecJson.write(SPEC.resolve("openapi.yaml"), json);

    String committed =
        Files.readString(PROJECT.resolve("api/src/generated/resources").resolve(JSON));
    // Git may check out with other line ends.
    assertThat(committed.replace("\r\n", "\n").equals(Files.readString(json)))
        .as(ADVICE)
        .isTrue();
  }

  @Test
  void rejectsUnquotedTimeInSpec(@TempDir Path folder) throws IOException {
    Path spec = Files.writeString(folder.resolve("openapi.yaml"), "example: 2026-01-02T03:04:05Z");

    assertThatThrownBy(() -> SpecJson.write(spec, folder.resolve("openapi.json")))
        .hasMessageContaining("quote this in the spec: 2026-01-02T03:04:05Z");
  }

  @Test
  void committedMetadataEqualsSources(@TempDir Path folder) throws IOException {
    Path metadata = folder.resolve("metadata.json");
    NativeImageMetadata.write(
        List.of(PROJECT.resolve("api/src/generated/java"), PROJECT.resolve("api/src/main/java")),
        metadata);

    String generated = Files.readString(metadata);
    assertThat(generated)
        .contains("internal.chats.DefaultChat\"", "internal.events.DefaultChatUpserted\"", "Union");
    String committed =
        Files.readString(PROJECT.resolve("api/src/main/resources").resolve(METADATA));
    assertThat(committed.replace("\r\n", "\n").equals(generated)).as(ADVICE).isTrue();
  }

  @Test
  void deletesStaleFiles(@TempDir Path folder) throws IOException {
    Path stale = folder.resolve("sources/com/beeper/desktop/chats/Old.java");
    Files.createDirectories(stale.getParent());
    Files.writeString(stale, JavaFile.HEADER + "\n");

    generate(folder);

    assertThat(stale).doesNotExist();
    assertThat(stale.resolveSibling("Chat.java")).exists();
  }

  @Test
  void refusesHandWrittenFile(@TempDir Path folder) throws IOException {
    Path foreign = folder.resolve("sources/Foreign.java");
    Files.createDirectories(foreign.getParent());
    Files.writeString(foreign, "class Foreign {}\n");

    assertThatThrownBy(() -> generate(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Foreign.java");
    assertThat(foreign).exists();
  }

  static List<Arguments> incompleteNames() {
    return List.of(
        change(
            "  chats.archive: ChatArchiveParams\n",
            "",
            "chats.archive has a body or a query",
            "\"chats.archive: ChatArchiveParams\" under params in spec/names.yaml"),
        change(
            "  messages.list: MessageListParams\n",
            "",
            "messages.list has a body or a query",
            "\"messages.list: MessageListParams\" under params"),
        change(
            "  labels: {feature: labels, ",
            "  tags: {feature: labels, ",
            "labels.list belongs to the resource labels",
            "\"labels: {feature: labels, name: Labels, text: …}\" under resources in spec/names.yaml"),
        change(
            "  chats.messages: {",
            "  chats.message: {",
            "chats.messages.reactions.",
            "belongs to the resource chats.messages,",
            "\"chats.messages: {feature: chats, name: Messages, text: …}\" under resources"),
        change(", focus, search]", ", search]", "focus belongs to no resource", "add it to byHand"),
        change(
            "  SetupResponseOutput:\n",
            "  SetupOutput:\n",
            "SetupResponseOutput has no discriminator, and is not under cases"),
        change(
            "  - CodeLoginDisplay.data\n",
            "  - CodeLoginDisplay.date\n",
            "the generator has no use for these entries of spec/names.yaml",
            "CodeLoginDisplay.date under secrets"),
        change(
            "  Attachment.duration: SECONDS\n",
            "  Attachment.length: SECONDS\n",
            "Attachment.length under durations"),
        change("  labels: [Label]", "  labels: [Label, Tag]", "Tag under packages"));
  }

  private static Arguments change(String declared, String instead, String... messages) {
    return Arguments.of(declared, instead, messages);
  }

  @ParameterizedTest
  @MethodSource("incompleteNames")
  void refusesIncompleteNames(
      String declared, String instead, String[] messages, @TempDir Path folder) throws IOException {
    Path spec = specWith(folder, "names.yaml", declared, instead);

    assertThatThrownBy(() -> Generate.run(spec, folder.resolve("sources")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(messages);
  }

  @Test
  void refusesHeaderParameter(@TempDir Path folder) throws IOException {
    Path spec = specWith(
        folder,
        "openapi.yaml",
        "      operationId: labels.list\n",
        "      operationId: labels.list\n      parameters: [{name: If-Match, in: header}]\n");

    assertThatThrownBy(() -> Generate.run(spec, folder.resolve("sources")))
        .hasMessageContaining("labels.list has the parameter If-Match in header")
        .hasMessageContaining("add it to byHand");
  }

  @Test
  void refusesResponseThatIsNotJson(@TempDir Path folder) throws IOException {
    Path spec = specWith(
        folder,
        "openapi.yaml",
        "application/json:\n              schema:\n                $ref: '#/components/schemas/LabelList'",
        "text/csv:\n              schema:\n                type: string");

    assertThatThrownBy(() -> Generate.run(spec, folder.resolve("sources")))
        .hasMessageContaining("labels.list has a response that is not JSON")
        .hasMessageContaining("add it to byHand");
  }

  /** Returns a folder with the spec, one text of which is replaced. */
  private static Path specWith(Path folder, String changed, String before, String after)
      throws IOException {
    for (String name : List.of("openapi.yaml", "names.yaml")) {
      String text = Files.readString(SPEC.resolve(name)).replace("\r\n", "\n");
      if (name.equals(changed)) {
        assertThat(text).containsOnlyOnce(before);
        text = text.replace(before, after);
      }
      Files.writeString(folder.resolve(name), text);
    }
    return folder;
  }

  /** A second verb would remain an imperative: "Archives a chat, or return it to the inbox." */
  @Test
  void firstSentencesHaveNoSecondVerb() throws IOException {
    Set<String> verbs = new TreeSet<>();
    for (Spec.Operation operation : Spec.read(SPEC.resolve("openapi.yaml")).operations()) {
      String summary = Objects.requireNonNull(operation.node().text("summary"));
      verbs.add(JavaTypes.lowerFirst(summary.split(" ", 2)[0]));
    }
    Pattern imperative = Pattern.compile(
        "\\b(and|or|then) (then )?((" + String.join("|", verbs) + ")\\b|[a-z]+ (it|them)\\b)");
    assertThat("Archives a chat, or return it to the inbox").containsPattern(imperative);
    assertThat("Finds a person and open the direct chat").containsPattern(imperative);

    List<String> found = new ArrayList<>();
    Path sources = PROJECT.resolve("api/src/generated/java");
    int sentences = 0;
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String sentence : firstSentences(Files.readString(file))) {
          sentences++;
          if (imperative.matcher(sentence).find()) {
            found.add(file.getFileName() + ": " + sentence);
          }
        }
      }
    }
    assertThat(sentences).isGreaterThan(1000);
    assertThat(found).as("give these summaries in spec/openapi.yaml one verb").isEmpty();
  }

  private static List<String> firstSentences(String source) {
    return COMMENT
        .matcher(source)
        .results()
        .map(comment -> comment.group(1).replaceAll("\\s*\\n\\s*\\* ?", " ").strip())
        .map(text -> text.split("\\.( |$)", 2)[0])
        .toList();
  }

  private static void generate(Path folder) throws IOException {
    Generate.main(new String[] {
      SPEC.toString(),
      folder.resolve("sources").toString(),
      folder.resolve("json").toString(),
      folder.resolve("sources").toString(),
      folder.resolve("metadata").toString()
    });
  }

  private static Map<String, String> sources(Path root) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file ->
              sources.put(root.relativize(file).toString(), read(file).replaceAll("\\s+", "")));
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
