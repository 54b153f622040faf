package com.beeper.desktop.testkit;

import static com.beeper.desktop.testkit.ApiExamples.RETRIEVE_LOGIN_SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiExamplesTest {

  /** Surefire starts tests in the folder of their module. */
  private static final Path EXAMPLES = Path.of("../spec/examples");

  @Test
  void hasCasesOfSpec() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<String> cases = files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(RETRIEVE_LOGIN_SESSION + "."))
          .map(name -> name.substring(RETRIEVE_LOGIN_SESSION.length()))
          .map(name -> name.equals(".response.json")
              ? "seed"
              : name.substring(1).replace(".response.json", ""))
          .toList();

      assertThat(ApiExamples.cases(RETRIEVE_LOGIN_SESSION))
          .containsExactlyInAnyOrderElementsOf(cases);
    }
  }

  @Test
  void returnsTextOfSpec() throws IOException {
    assertThat(ApiExamples.response(RETRIEVE_LOGIN_SESSION, "seed"))
        .isEqualTo(Files.readString(EXAMPLES.resolve(RETRIEVE_LOGIN_SESSION + ".response.json")));
    for (String name : ApiExamples.cases(RETRIEVE_LOGIN_SESSION)) {
      assertThat(ApiExamples.response(RETRIEVE_LOGIN_SESSION, name)).startsWith("{");
    }
  }

  @Test
  void listsExistingCasesForUnknownOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiExamples.response(RETRIEVE_LOGIN_SESSION, "nope"))
        .withMessageContaining("nope")
        .withMessageContaining("display_qr");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiExamples.cases("chats.list"))
        .withMessageContaining("chats.list")
        .withMessageContaining(RETRIEVE_LOGIN_SESSION);
  }
}
