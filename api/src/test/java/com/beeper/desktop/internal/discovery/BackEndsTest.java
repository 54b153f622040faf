package com.beeper.desktop.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice among the providers of one class loader. */
class BackEndsTest {

  private static final String PROPERTY = "beeper.desktop.codec";
  private static final String VARIABLE = "BEEPER_DESKTOP_CODEC";

  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final RecordedLog log = new RecordedLog();
  private ProviderFixtures fixtures;

  @BeforeEach
  void setUp(@TempDir Path root) {
    fixtures = new ProviderFixtures(root);
  }

  @Test
  void choosesOnlyProviderWithoutLogging() throws IOException {
    assertThat(find(Low.class)).isInstanceOf(Low.class);
    assertThat(log.lines).isEmpty();
  }

  @Test
  void choosesHighestPriorityAndLogsAllProviders() throws IOException {
    assertThat(find(Low.class, High.class, Middle.class)).isInstanceOf(High.class);
    assertThat(log.lines)
        .containsExactly(
            "DEBUG Chose the codec high (priority 30, %s) over middle (priority 20, %s), low (priority 10, %s)"
                .formatted(High.class.getName(), Middle.class.getName(), Low.class.getName()));
  }

  @Test
  void comparesPrioritiesWithoutOverflow() throws IOException {
    assertThat(find(Lowest.class, High.class)).isInstanceOf(High.class);
  }

  @Test
  void failsWhenSeveralProvidersShareHighestPriority() throws IOException {
    ConfigurationException failure = failure(High.class, Low.class, AlsoHigh.class);
    assertThat(failure)
        .hasMessage(
            "Several codecs share the highest priority: also-high (priority 30, %s), high (priority 30, %s)."
                    .formatted(AlsoHigh.class.getName(), High.class.getName())
                + " Choose one by its name, with the system property beeper.desktop.codec or the"
                + " environment variable BEEPER_DESKTOP_CODEC, or pass one to the client's builder."
                + searched(failure));

    ConfigurationException turned = failure(AlsoHigh.class, Low.class, High.class);
    assertThat(message(turned).replace(searched(turned), ""))
        .isEqualTo(message(failure).replace(searched(failure), ""));
  }

  @Test
  void ignoresEqualPrioritiesBelowHighest() throws IOException {
    assertThat(find(Low.class, AlsoLow.class, High.class)).isInstanceOf(High.class);
  }

  @Test
  void prefersSystemPropertyToEnvironmentAndPriority() throws IOException {
    properties.put(PROPERTY, "low");
    environment.put(VARIABLE, "middle");
    assertThat(find(Low.class, Middle.class, High.class)).isInstanceOf(Low.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t"})
  void usesEnvironmentWhenPropertyIsEmpty(String empty) throws IOException {
    properties.put(PROPERTY, empty);
    environment.put(VARIABLE, "middle");
    assertThat(find(Low.class, Middle.class, High.class)).isInstanceOf(Middle.class);
  }

  @Test
  void usesEnvironmentWhenPropertyIsMissing() throws IOException {
    environment.put(VARIABLE, "middle");
    assertThat(find(Low.class, Middle.class, High.class)).isInstanceOf(Middle.class);
  }

  @Test
  void ignoresEmptySettings() throws IOException {
    properties.put(PROPERTY, " ");
    environment.put(VARIABLE, "");
    assertThat(find(Low.class, Middle.class, High.class)).isInstanceOf(High.class);
  }

  @Test
  void ignoresWhiteSpaceAroundNameInSetting() throws IOException {
    properties.put(PROPERTY, " low\n");
    assertThat(find(Low.class, High.class)).isInstanceOf(Low.class);
    properties.clear();
    environment.put(VARIABLE, "\tlow ");
    assertThat(find(Low.class, High.class)).isInstanceOf(Low.class);
  }

  @Test
  void choosesByNameBetweenEqualPriorities() throws IOException {
    properties.put(PROPERTY, "high");
    assertThat(find(High.class, AlsoHigh.class)).isInstanceOf(High.class);
  }

  @Test
  void failsWhenNoProviderHasNameInSetting() throws IOException {
    properties.put(PROPERTY, "hihg");
    assertThat(failure(High.class, Low.class))
        .hasMessageContainingAll(
            "No codec named \"hihg\" was found",
            "system property beeper.desktop.codec",
            "Found: high (priority 30, " + High.class.getName() + "), low (priority 10, ",
            "META-INF/services/com.beeper.desktop.codec.CodecProvider");

    properties.clear();
    environment.put(VARIABLE, "hihg");
    assertThat(failure(High.class))
        .hasMessageContaining("environment variable BEEPER_DESKTOP_CODEC");
    assertThat(failure())
        .hasMessageContainingAll("Found: none.", "com.beeper.desktop:beeper-desktop-codec-jackson");
  }

  @Test
  void failsWhenTwoProvidersHaveNameInSetting() throws IOException {
    properties.put(PROPERTY, "low");
    assertThat(failure(Low.class, AlsoNamedLow.class))
        .hasMessageContainingAll(
            "Several codecs are named \"low\"",
            "system property beeper.desktop.codec",
            Low.class.getName(),
            AlsoNamedLow.class.getName(),
            "Remove all but one");

    properties.clear();
    assertThat(find(Low.class, AlsoNamedLow.class)).isInstanceOf(AlsoNamedLow.class);
  }

  @Test
  void namesArtifactsAndServiceFilesWhenNothingIsFound() throws IOException {
    assertThat(failure())
        .hasMessageContainingAll(
            "No codec was found. Add com.beeper.desktop:beeper-desktop-codec-jackson,"
                + " com.beeper.desktop:beeper-desktop-codec-jackson3 or"
                + " com.beeper.desktop:beeper-desktop-codec-jsonb,",
            "its service file was lost",
            "merge META-INF/services/com.beeper.desktop.codec.CodecProvider")
        .hasNoSuppressedExceptions();
    assertThat(catchThrowableOfType(ConfigurationException.class, () -> transport(emptyFolder())))
        .hasMessageContainingAll(
            "No transport was found. Add com.beeper.desktop:beeper-desktop-transport-jdk or"
                + " com.beeper.desktop:beeper-desktop-transport-apache,",
            "merge META-INF/services/com.beeper.desktop.transport.TransportProvider");
  }

  @Test
  void findsTransportsByTheirOwnSettings() throws IOException {
    Path folder = fixtures.services(
        TransportProvider.class, FastTransport.class.getName(), SlowTransport.class.getName());
    properties.put(PROPERTY, "of the codec");
    environment.put(VARIABLE, "of the codec");
    assertThat(transport(folder)).isInstanceOf(FastTransport.class);
    environment.put("BEEPER_DESKTOP_TRANSPORT", "slow");
    assertThat(transport(folder)).isInstanceOf(SlowTransport.class);
    properties.put("beeper.desktop.transport", "fast");
    assertThat(transport(folder)).isInstanceOf(FastTransport.class);
  }

  @Test
  void prefersNameOfBuilderToSettings() throws IOException {
    Path folder = fixtures.services(
        TransportProvider.class, FastTransport.class.getName(), SlowTransport.class.getName());
    properties.put("beeper.desktop.transport", "fast");

    assertThat(in(folder).named(BackEndType.TRANSPORT, "slow")).isInstanceOf(SlowTransport.class);
  }

  @Test
  void reportsUnknownNameOfBuilder() throws IOException {
    Path folder = fixtures.services(TransportProvider.class, FastTransport.class.getName());

    assertThatThrownBy(() -> in(folder).named(BackEndType.TRANSPORT, "other"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            "No transport named \"other\" was found, although the client's builder selects it.");
  }

  @Test
  void searchesAgainEachTime() throws IOException {
    BackEnds backEnds = in(fixtures.services(CodecProvider.class, Low.class.getName()));
    CodecProvider first = backEnds.find(BackEndType.CODEC);
    assertThat(backEnds.find(BackEndType.CODEC)).isInstanceOf(Low.class).isNotSameAs(first);
  }

  private CodecProvider find(Class<?>... providers) throws IOException {
    String[] lines = Stream.of(providers).map(Class::getName).toArray(String[]::new);
    return in(fixtures.services(CodecProvider.class, lines)).find(BackEndType.CODEC);
  }

  private ConfigurationException failure(Class<?>... providers) {
    return catchThrowableOfType(ConfigurationException.class, () -> find(providers));
  }

  private TransportProvider transport(Path folder) {
    return in(folder).find(BackEndType.TRANSPORT);
  }

  private Path emptyFolder() throws IOException {
    return fixtures.services(TransportProvider.class);
  }

  private BackEnds in(Path folder) {
    ClassLoader loader = ProviderFixtures.loader(BackEndsTest.class.getClassLoader(), folder);
    return new BackEnds(loader, properties::get, environment::get, () -> log);
  }

  private static String message(ConfigurationException failure) {
    return Objects.requireNonNull(failure.getMessage());
  }

  /** The sentence about the explicit class loader, the only part that differs between runs. */
  private static String searched(ConfigurationException failure) {
    String message = message(failure);
    return message.substring(message.indexOf(" Only the class loader given to"));
  }

  /** A provider that is found but never used. */
  abstract static class Found implements CodecProvider {
    private final String name;
    private final int priority;

    Found(String name, int priority) {
      this.name = name;
      this.priority = priority;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int priority() {
      return priority;
    }

    @Override
    public Codec create() {
      throw new AssertionError("discovery must not create a back end");
    }
  }

  /** Has the name low. */
  public static class Low extends Found {
    public Low() {
      super("low", 10);
    }
  }

  /** Has the priority of Low. */
  public static class AlsoLow extends Found {
    public AlsoLow() {
      super("also-low", 10);
    }
  }

  /** Has the name of Low. */
  public static class AlsoNamedLow extends Found {
    public AlsoNamedLow() {
      super("low", 15);
    }
  }

  /** Has the name middle. */
  public static class Middle extends Found {
    public Middle() {
      super("middle", 20);
    }
  }

  /** Has the name high. */
  public static class High extends Found {
    public High() {
      super("high", 30);
    }
  }

  /** Has the priority of High. */
  public static class AlsoHigh extends Found {
    public AlsoHigh() {
      super("also-high", 30);
    }
  }

  /** Has the lowest possible priority. */
  public static class Lowest extends Found {
    public Lowest() {
      super("lowest", Integer.MIN_VALUE);
    }
  }

  abstract static class FoundTransport implements TransportProvider {
    @Override
    public Set<TransportCapability> capabilities() {
      throw new AssertionError("discovery must not read capabilities");
    }

    @Override
    public Transport create(TransportSettings settings) {
      throw new AssertionError("discovery must not create a back end");
    }
  }

  /** Has the default priority. */
  public static class FastTransport extends FoundTransport {
    @Override
    public String name() {
      return "fast";
    }
  }

  /** Has a lower priority. */
  public static class SlowTransport extends FoundTransport {
    @Override
    public String name() {
      return "slow";
    }

    @Override
    public int priority() {
      return 100;
    }
  }
}
