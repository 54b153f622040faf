package com.beeper.desktop.tck.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleTest {

  /** Surefire starts tests in the folder of their module. */
  private static final Path CONTRACT = Path.of("../spec/examples");

  @Test
  void theExamplesAreThoseOfTheContract() throws IOException {
    try (Stream<Path> files = Files.list(CONTRACT)) {
      assertThat(Example.all().stream().map(Example::name))
          .containsExactlyInAnyOrderElementsOf(files
              .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
              .filter(name -> name.endsWith(".response") || name.startsWith("error."))
              // Read by the SDK without a model: the flow of OAuth, and the answer that is a map.
              .filter(name -> !name.startsWith("oauth.") && !name.equals("spec.retrieve.response"))
              .toList());
    }
  }

  @Test
  void givesTheTextOfTheContract() throws IOException {
    for (Example example : Example.all()) {
      assertThat(example.json())
          .isEqualToIgnoringWhitespace(Files.readString(CONTRACT.resolve(example + ".json")));
    }
  }
}
