package com.beeper.desktop.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SPEC = PROJECT.resolve("spec");
  private static final Path JSON = Path.of("META-INF/com.beeper.desktop/openapi.json");
  private static final Path METADATA = Path.of("META-INF/native-image/com.beeper.desktop")
      .resolve("beeper-desktop-api/reachability-metadata.json");
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
