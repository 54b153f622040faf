package com.beeper.desktop.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * How large the jar of the API is. A third of it is what each class costs alone, its names and the frame of its file,
 * so what makes it grow is classes more than methods.
 */
class ApiSizeTest {

  /**
   * A little above what it was when this was written: who adds a feature may raise it, and says by how much. What every
   * transport needs, and each had for itself before, has added 18 kB.
   */
  private static final int MAX_BYTES = 835_000;

  /** Packed here, as the jar is not there in every phase. */
  @Test
  void theApiStaysSmall() throws IOException {
    Path classes = PublishedModule.API.classes();
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(jar)) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    assertThat(files).hasSizeGreaterThan(500);
    assertThat(jar.size()).as("bytes of the jar of the API").isLessThan(MAX_BYTES);
  }
}
