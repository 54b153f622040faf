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
 * The size of the jar of the API. A third of it are the names and the file format of each class:
 * further classes make it grow more than further methods.
 */
class ApiSizeTest {

  /**
   * A little above the present size; a feature may raise it, and its commit gives the amount. Typed
   * member constants, builders of sub-models that return themselves, and setters for enum values
   * without a constant added 72 kB; tools for transports and null marks on packages 10 kB; saving
   * attachments, forms, overloads for login steps and checks of arguments 30 kB; limits of decoded
   * values, masking and the control of executors 30 kB; event streams 112 kB; the operations of OAuth and
   * sign-in 90 kB; guided logins and waits 42 kB; context propagation 8 kB; the lookup of hosts and the
   * limit of token suppliers 6 kB; the diagnosis with the spec as JSON 74 kB; rules and metadata for tools
   * that shrink or compile jars 7 kB.
   */
  private static final int MAX_BYTES = 1_348_000;

  /** Packs the classes, because the jar does not exist in every phase. */
  @Test
  void apiJarIsWithinItsBudget() throws IOException {
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
