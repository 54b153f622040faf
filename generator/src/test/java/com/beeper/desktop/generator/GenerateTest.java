package com.beeper.desktop.generator;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What is committed is what the generator writes, but for the white space of the formatter. */
class GenerateTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final String ADVICE =
      "run the generator as generator/README.md says, and commit what it writes";
  private static final String MARK = "// Written by the module generator";

  @Test
  void theCommittedSourcesAreThoseOfTheContract(@TempDir Path folder) throws IOException {
    Generate.run(PROJECT.resolve("spec/openapi.yaml"), folder);

    Map<String, String> committed = sources(PROJECT.resolve("api/src/main/java"));
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
  void theCommittedJsonIsTheContract(@TempDir Path folder) throws IOException {
    Path json = folder.resolve("openapi.json");
    ContractJson.write(PROJECT.resolve("spec/openapi.yaml"), json);

    String committed = Files.readString(
        PROJECT.resolve("testkit/src/main/resources/com/beeper/desktop/testkit/openapi.json"));
    // Git may check out with other line ends.
    assertThat(committed.replace("\r\n", "\n").equals(Files.readString(json)))
        .as(ADVICE)
        .isTrue();
  }

  private static Map<String, String> sources(Path root) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
        String text = read(file);
        if (text.startsWith(MARK)) {
          sources.put(root.relativize(file).toString(), text.replaceAll("\\s+", ""));
        }
      });
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
