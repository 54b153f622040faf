package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.integration.spec.OpenApiDocument.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code spec/README.md} describes the operations of the spec. */
class SpecDocumentTest {

  private static final Path DOCUMENT = Path.of("../..", "spec", "README.md");

  private static final Pattern OPERATIONS =
      Pattern.compile("(\\d+) operations, (\\d+) of them with the method path of the official SDKs"
          + " [^;]*; the other (\\d+) \\(([^)]*)\\) carry `x-official-sdk: false`");

  @Test
  void statesWhichOperationsOfficialSdksHave() throws IOException {
    List<Operation> all = OpenApiDocument.ofProject().allOperations();
    List<Operation> others = all.stream()
        .filter(operation -> !operation.node().path("x-official-sdk").asBoolean(true))
        .toList();
    Matcher stated = OPERATIONS.matcher(Files.readString(DOCUMENT));

    assertThat(stated.find()).as("a sentence like " + OPERATIONS).isTrue();
    assertThat(List.of(stated.group(1), stated.group(2), stated.group(3)))
        .as("all operations, those of the official SDKs, and the others")
        .containsExactly("" + all.size(), "" + (all.size() - others.size()), "" + others.size());
    List<String> names = Arrays.asList(stated.group(4).replace("`", "").split(", "));
    assertThat(others.stream().map(SpecDocumentTest::shortened).distinct())
        .containsExactlyInAnyOrderElementsOf(names);
  }

  /** The document names all operations of OAuth together. */
  private static String shortened(Operation operation) {
    return operation.id().replaceFirst("^oauth\\..*", "oauth.*");
  }
}
