package com.beeper.desktop.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules find what is wrong in a small bundle. */
class BundleRulesTest {

  private static final String POM = """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>library</artifactId>
        <version>1.0</version>
        <name>Library</name>
        <description>A library</description>
        <url>https://example.com</url>
        <licenses><license><name>L</name><url>https://example.com/l</url></license></licenses>
        <developers>
          <developer><name>D</name><organization>O</organization></developer>
        </developers>
        <scm>
          <connection>scm:git:https://example.com</connection>
          <developerConnection>scm:git:https://example.com</developerConnection>
          <url>https://example.com</url>
        </scm>
        <dependencies>
          <dependency>
            <groupId>org.example</groupId>
            <artifactId>other</artifactId>
            <version>2.0</version>
            <scope>compile</scope>
          </dependency>
          <dependency>
            <groupId>jakarta.example</groupId>
            <artifactId>api-of-the-server</artifactId>
            <version>1.0</version>
            <scope>provided</scope>
          </dependency>
        </dependencies>
      </project>
      """;

  @TempDir
  private Path repository;

  private Path folder;

  @BeforeEach
  void writeGoodBundle() throws IOException {
    folder = Files.createDirectories(repository.resolve("com/example/library/1.0"));
    write(".pom", POM.getBytes(StandardCharsets.UTF_8));
    writeJar(".jar", "META-INF/LICENSE", "META-INF/NOTICE");
    writeJar("-sources.jar", "META-INF/LICENSE", "META-INF/NOTICE");
    writeJar("-javadoc.jar", "index.html");
    write("-cyclonedx.json", "{}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void acceptsGoodBundle() {
    assertThat(broken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      <url>https://example.com</url>        |                              | lacks /project/url
      <name>D</name>                        |                              | lacks /project/developers/developer/name
      <scope>compile</scope>                | <scope>test</scope>          | org.example:other has the scope "test"
      <scope>compile</scope>                | <scope>provided</scope>      | org.example:other has the scope "provided"
      <version>2.0</version>                |                              | org.example:other has no version
      <version>2.0</version>                | <version>2.0-SNAPSHOT</version> | org.example:other is a snapshot
      <version>2.0</version>                | <version>[2.0,3)</version>   | the version of org.example:other is a range
      <version>2.0</version>                | <version>${v}</version>      | holds a property that is not replaced
      <artifactId>library</artifactId>      | <artifactId>book</artifactId> | /project/artifactId is book and not library
      <name>Library</name>                  | <name>Library</name><parent/> | holds /project/parent
      """)
  void findsWrongPom(String original, String replacement, String message) throws IOException {
    String pom = POM.replaceFirst(
        Pattern.quote(original), Matcher.quoteReplacement(replacement == null ? "" : replacement));
    write(".pom", pom.getBytes(StandardCharsets.UTF_8));

    assertThat(broken()).anyMatch(line -> line.endsWith(message));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      .jar             | library-1.0.jar: is missing
      -sources.jar     | library-1.0-sources.jar: is missing
      -javadoc.jar     | library-1.0-javadoc.jar: is missing
      -cyclonedx.json  | library-1.0-cyclonedx.json: is missing
      .jar.sha1        | library-1.0.jar: has no .sha1
      .pom.md5         | library-1.0.pom: has no .md5
      """)
  void findsMissingFile(String suffix, String message) throws IOException {
    Files.delete(file(suffix));

    assertThat(broken()).contains(message);
  }

  @Test
  void findsWrongChecksum() throws IOException {
    Files.writeString(file(".jar.sha1"), "0000");

    assertThat(broken()).containsExactly("library-1.0.jar: its .sha1 is that of another content");
  }

  @Test
  void findsJarWithoutLicence() throws IOException {
    writeJar(".jar", "META-INF/NOTICE");

    assertThat(broken()).containsExactly("library-1.0.jar: lacks META-INF/LICENSE");
  }

  @Test
  void findsMissingSignatures() {
    assertThat(new BundleRules(new Bundle(repository), Gpg.ofUser()).broken())
        .contains("library-1.0.jar: has no signature")
        .hasSize(5);
  }

  @Test
  void findsEmptyBundle(@TempDir Path empty) {
    assertThat(new BundleRules(new Bundle(empty), null).broken())
        .containsExactly(empty + ": holds no artifact");
  }

  @Test
  void namesDifferingEntriesOfJars(@TempDir Path other) throws IOException {
    Path same = Files.createDirectories(other.resolve("com/example/library/1.0"));
    for (Path file : new Bundle(repository).artifacts().get(0).files()) {
      Files.copy(file, same.resolve(folder.relativize(file)));
    }
    assertThat(new Bundle(repository).differences(new Bundle(other))).isEmpty();

    writeJar(".jar", "META-INF/LICENSE", "META-INF/OTHER");

    assertThat(new Bundle(repository).differences(new Bundle(other)))
        .containsExactly(Path.of("com/example/library/1.0/library-1.0.jar")
            + ": META-INF/NOTICE, META-INF/OTHER");
  }

  private List<String> broken() {
    return new BundleRules(new Bundle(repository), null).broken();
  }

  private Path file(String suffix) {
    return folder.resolve("library-1.0" + suffix);
  }

  private void writeJar(String suffix, String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.closeEntry();
      }
    }
    write(suffix, bytes.toByteArray());
  }

  private void write(String suffix, byte[] content) throws IOException {
    Files.write(file(suffix), content);
    Files.writeString(file(suffix + ".md5"), Checksums.of("MD5", content));
    Files.writeString(file(suffix + ".sha1"), Checksums.of("SHA-1", content));
  }
}
