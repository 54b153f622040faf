package com.beeper.desktop.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every published jar has besides classes. */
class JarContentTest {

  @ParameterizedTest
  @EnumSource
  void holdsLicenceAndNotice(PublishedModule module) {
    for (String name : new String[] {"LICENSE", "NOTICE"}) {
      assertThat(module.classes().resolve("META-INF").resolve(name))
          .hasSameBinaryContentAs(PublishedModule.ROOT.resolve(name));
    }
  }

  @Test
  void manifestsNameTitleAndVersion() throws IOException {
    Path parent = PublishedModule.ROOT.resolve("pom.xml");

    assertThat(Files.readString(parent))
        .contains("<addDefaultImplementationEntries>true</addDefaultImplementationEntries>");
  }
}
