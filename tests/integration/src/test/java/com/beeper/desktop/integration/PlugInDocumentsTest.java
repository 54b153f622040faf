package com.beeper.desktop.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java code in the documents for plug-ins is part of the example plug-ins, which are compiled. */
class PlugInDocumentsTest {

  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @CsvSource({
    "docs/writing-a-transport.md, examples/transport-okhttp examples/transport-jetty",
    "docs/writing-a-websocket-transport.md, examples/transport-okhttp examples/transport-jetty",
    "docs/writing-a-codec.md, examples/codec-gson"
  })
  void everyCodeBlockIsCompiled(String document, String plugIns) throws IOException {
    List<String> code = JAVA.matcher(Files.readString(PublishedModule.ROOT.resolve(document)))
        .results()
        .map(block -> block.group(1))
        .toList();
    List<String> sources = new ArrayList<>();
    for (String plugIn : plugIns.split(" ", -1)) {
      List<String> own = sources(PublishedModule.ROOT.resolve(plugIn).resolve("src"));
      assertThat(code)
          .as("code of " + plugIn)
          .anyMatch(block -> own.stream().anyMatch(source -> source.contains(block)));
      sources.addAll(own);
    }

    assertThat(code)
        .as("code of %s that no plug-in contains", document)
        .filteredOn(block -> sources.stream().noneMatch(source -> source.contains(block)))
        .isEmpty();
  }

  private static List<String> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(PlugInDocumentsTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
