package com.beeper.desktop.tck.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleTest {

  /** Surefire runs tests in the folder of their module. */
  private static final Path EXAMPLES = Path.of("../spec/examples");

  @Test
  void listsAllExamplesWithModels() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      assertThat(Example.all().stream().map(Example::name))
          .containsExactlyInAnyOrderElementsOf(files
              .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
              .filter(name -> name.endsWith(".response"))
              // The SDK reads errors and the OpenAPI document without a model.
              .filter(name -> !name.equals("spec.retrieve.response"))
              .toList());
    }
  }

  @Test
  void returnsTextOfExample() throws IOException {
    for (Example example : Example.all()) {
      assertThat(example.json())
          .isEqualToIgnoringWhitespace(Files.readString(EXAMPLES.resolve(example + ".json")));
    }
  }
}
