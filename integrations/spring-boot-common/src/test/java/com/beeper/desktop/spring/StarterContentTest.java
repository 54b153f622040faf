package com.beeper.desktop.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of the jar besides classes. */
class StarterContentTest {

  private static Path file(String name) {
    return Path.of("target/classes/META-INF", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LICENSE", "NOTICE"})
  void holdsLicenceAndNotice(String name) {
    assertThat(file(name)).hasSameBinaryContentAs(Path.of("../..", name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"name\": \"beeper.desktop.access-token\"",
        "\"name\": \"beeper.desktop.events.resync\"",
        "\"name\": \"management.health.beeper-desktop.enabled\""
      })
  void describesProperties(String entry) throws IOException {
    assertThat(file("spring-configuration-metadata.json")).content().contains(entry);
  }

  @Test
  void describesEachProperty() throws IOException {
    String metadata = Files.readString(file("spring-configuration-metadata.json"));

    assertThat(metadata.split("\"defaultValue\"|\"description\"", -1)).hasSizeGreaterThan(30);
    try (InputStream factories =
        StarterContentTest.class.getResourceAsStream("/META-INF/spring.factories")) {
      assertThat(new String(factories.readAllBytes(), StandardCharsets.UTF_8))
          .contains(ConfigurationFailureAnalyzer.class.getName());
    }
  }
}
