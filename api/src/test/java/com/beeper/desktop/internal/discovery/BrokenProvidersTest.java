package com.beeper.desktop.internal.discovery;

import static com.beeper.desktop.internal.discovery.ProviderFixtures.providerSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.CodecProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Discovery in the presence of providers that do not work. */
class BrokenProvidersTest {

  /** A change to the source of a good provider, and the expected reason in the message. */
  enum Broken {
    CONSTRUCTOR_THROWS(
        "// members",
        "public TYPE() { throw new IllegalStateException(\"no licence\"); }",
        "CONSTRUCTOR_THROWS",
        "IllegalStateException: no licence"),
    CONSTRUCTOR_THROWS_ERROR(
        "// members",
        "public TYPE() { throw new Error(\"to do\"); }",
        "CONSTRUCTOR_THROWS_ERROR",
        "Error: to do"),
    CONSTRUCTOR_HIDDEN("// members", "private TYPE() {}", "CONSTRUCTOR_HIDDEN"),
    INITIALISER_THROWS(
        "// members",
        "static { if (true) throw new IllegalStateException(\"no native part\"); }",
        "INITIALISER_THROWS",
        "IllegalStateException: no native part"),
    NAME_THROWS(
        "return \"broken\"",
        "throw new IllegalStateException(\"no idea\")",
        "NAME_THROWS",
        "IllegalStateException: no idea"),
    NAME_THROWS_ERROR(
        "return \"broken\"",
        "throw new AssertionError(\"to do\")",
        "NAME_THROWS_ERROR",
        "AssertionError: to do"),
    NAME_NULL("\"broken\"", "null", "NAME_NULL", "the name is null or blank"),
    NAME_BLANK("\"broken\"", "\" \"", "NAME_BLANK", "the name is null or blank"),
    PRIORITY_THROWS("return 9", "return 9 / 0", "PRIORITY_THROWS", "ArithmeticException"),
    CLASS_MISSING("// members", "", "CLASS_MISSING", "not found"),
    NOT_A_PROVIDER(
        "implements com.beeper.desktop.codec.CodecProvider", "", "NOT_A_PROVIDER", "not a subtype"),
    SUPERCLASS_MISSING(
        "implements",
        "extends library.Library implements",
        "NoClassDefFoundError",
        "library/Library"),
    LIBRARY_MISSING(
        "// members",
        "Object library = new library.Library();",
        "LIBRARY_MISSING",
        "library.Library"),
    FOR_A_NEWER_JAVA("// members", "", "UnsupportedClassVersionError", "broken/FOR_A_NEWER_JAVA");

    final String from;
    final String to;

    @SuppressWarnings("ImmutableEnumChecker") // never modified
    final String[] reason;

    Broken(String from, String to, String... reason) {
      this.from = from;
      this.to = to;
      this.reason = reason;
    }

    String type() {
      return "broken." + name();
    }

    String source() {
      return providerSource(type(), "broken", 9).replace(from, to.replace("TYPE", name()));
    }
  }

  private static final String GOOD = "good.Good";

  /** Contains all of the classes above, without the missing ones. */
  private static ClassLoader classes;

  private static ProviderFixtures fixtures;

  private final Map<String, String> properties = new HashMap<>();
  private final RecordedLog log = new RecordedLog();

  @BeforeAll
  static void compile(@TempDir Path root) throws IOException {
    fixtures = new ProviderFixtures(root);
    Map<String, String> sources = new HashMap<>();
    sources.put(GOOD, providerSource(GOOD, "good", 1));
    sources.put("library.Library", "package library; public class Library {}");
    for (Broken broken : Broken.values()) {
      sources.put(broken.type(), broken.source());
    }
    Path folder = fixtures.compile(sources);

    Files.delete(folder.resolve("library/Library.class"));
    Files.delete(folder.resolve("broken/CLASS_MISSING.class"));
    Path newer = folder.resolve("broken/FOR_A_NEWER_JAVA.class");
    byte[] bytes = Files.readAllBytes(newer);
    bytes[6] = 3; // The high byte of the major version of the class file.
    Files.write(newer, bytes);
    classes = ProviderFixtures.loader(BrokenProvidersTest.class.getClassLoader(), folder);
  }

  @ParameterizedTest
  @EnumSource
  void logsWarningWhenOneOfTwoProvidersIsBroken(Broken broken) throws IOException {
    BackEnds backEnds = in(services(broken.type(), GOOD));
    assertThat(backEnds.find(BackEndType.CODEC).name()).isEqualTo("good");
    assertThat(log.lines)
        .singleElement()
        .asString()
        .startsWith("WARNING Skipped a broken codec: ")
        .contains(broken.reason);
  }

  @ParameterizedTest
  @EnumSource
  void failsWithCauseWhenOnlyProviderIsBroken(Broken broken) throws IOException {
    ConfigurationException failure = failure(in(services(broken.type())));
    assertThat(failure)
        .hasMessageStartingWith("No working codec was found. Repair the broken one, add com.beeper")
        .hasMessageNotContaining("META-INF/services")
        .hasMessageContaining("\n  Broken: ")
        .hasMessageContainingAll(broken.reason);
    // A class may be missing because a jar was shrunk.
    assertThat(
            String.valueOf(failure.getMessage()).contains("apply the rules in META-INF/proguard"))
        .isEqualTo(broken == Broken.CLASS_MISSING);
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(log.lines).isEmpty();
  }

  @Test
  void namesAllBrokenProvidersWhenNoneWorks() throws IOException {
    Broken[] all = Broken.values();
    String[] lines = Stream.of(all).map(b -> b.type()).toArray(String[]::new);
    ConfigurationException failure = failure(in(services(lines)));
    for (Broken broken : all) {
      assertThat(failure).hasMessageContainingAll(broken.reason);
    }
    assertThat(failure.getSuppressed()).hasSize(all.length);
  }

  @Test
  void failsWithReasonWhenProviderInSettingIsBroken() throws IOException {
    properties.put("beeper.desktop.codec", "broken");
    ConfigurationException failure = failure(in(services(GOOD, Broken.CONSTRUCTOR_THROWS.type())));
    assertThat(failure)
        .hasMessageContainingAll(
            "No codec named \"broken\" was found", "Found: good", "\n  Broken: ")
        .hasMessageContainingAll(Broken.CONSTRUCTOR_THROWS.reason);
    assertThat(failure.getSuppressed()[0]).hasRootCauseMessage("no licence");
  }

  @Test
  void logsBrokenProvidersAtDebugWhenSettingNamesWorkingOne() throws IOException {
    properties.put("beeper.desktop.codec", "good");
    BackEnds backEnds = in(services(Broken.CLASS_MISSING.type(), GOOD));
    assertThat(backEnds.find(BackEndType.CODEC).name()).isEqualTo("good");
    assertThat(log.lines).singleElement().asString().startsWith("DEBUG Skipped a broken codec");
  }

  @Test
  void readsOtherServiceFilesAfterMalformedLine() throws IOException {
    ClassLoader malformed = ProviderFixtures.loader(classes, services("this is no class"));
    ClassLoader good = ProviderFixtures.loader(malformed, services(GOOD));
    ClassLoader turned = ProviderFixtures.loader(
        ProviderFixtures.loader(classes, services(GOOD)), services("this is no class"));
    for (ClassLoader loader : new ClassLoader[] {good, turned}) {
      log.lines.clear();
      assertThat(in(loader).find(BackEndType.CODEC).name()).isEqualTo("good");
      assertThat(log.lines)
          .singleElement()
          .asString()
          .startsWith("WARNING ")
          .contains("META-INF/services/" + CodecProvider.class.getName() + ":1: ");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void endsSearchOfClassLoaderThatAlwaysFails(boolean checked) {
    ClassLoader stopped = new ClassLoader(classes) {
      @Override
      public Enumeration<URL> getResources(String name) throws IOException {
        IOException failure = new IOException("stopped");
        throw checked ? failure : throwUnchecked(failure);
      }
    };
    ConfigurationException failure = failure(in(stopped));
    assertThat(failure).hasMessageContaining("IOException: stopped");
    assertThat(failure.getSuppressed()).hasSize(1);
  }

  private static IOException throwUnchecked(IOException failure) {
    throw new UncheckedIOException(failure);
  }

  private static Path services(String... lines) throws IOException {
    return fixtures.services(CodecProvider.class, lines);
  }

  private BackEnds in(Path folder) {
    return in(ProviderFixtures.loader(classes, folder));
  }

  private BackEnds in(ClassLoader loader) {
    return new BackEnds(loader, properties::get, name -> null, () -> log);
  }

  private static ConfigurationException failure(BackEnds backEnds) {
    return catchThrowableOfType(
        ConfigurationException.class, () -> backEnds.find(BackEndType.CODEC));
  }
}
