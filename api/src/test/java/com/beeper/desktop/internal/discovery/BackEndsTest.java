package com.beeper.desktop.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which provider is chosen of those that one class loader holds. */
class BackEndsTest {

  private static final String PROPERTY = "beeper.desktop.codec";
  private static final String VARIABLE = "BEEPER_DESKTOP_CODEC";

  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final RecordedLog log = new RecordedLog();
  private Workshop workshop;

  @BeforeEach
  void setUp(@TempDir Path root) {
    workshop = new Workshop(root);
  }

  @Test
  void theOnlyOneFoundIsChosenInSilence() throws IOException {
    assertThat(find(Low.class)).isInstanceOf(Low.class);
    assertThat(log.lines).isEmpty();
  }

  @Test
  void ofSeveralTheHighestPriorityIsChosenAndOneDebugLineNamesAll() throws IOException {
    assertThat(find(Low.class, High.class, Middle.class)).isInstanceOf(High.class);
    assertThat(log.lines)
        .containsExactly(
            "DEBUG Chose the codec high (priority 30, %s) over middle (priority 20, %s), low (priority 10, %s)"
                .formatted(High.class.getName(), Middle.class.getName(), Low.class.getName()));
  }

  @Test
  void prioritiesAreComparedWithoutOverflow() throws IOException {
    assertThat(find(Lowest.class, High.class)).isInstanceOf(High.class);
  }

  @Test
  void aTieAtTheTopIsAnErrorThatNamesTheTiedInAnyOrder() throws IOException {
    ConfigurationException failure = failure(High.class, Low.class, AlsoHigh.class);
    assertThat(failure)
        .hasMessage(
            "Several codecs share the highest priority: also-high (priority 30, %s), high (priority 30, %s)."
                    .formatted(AlsoHigh.class.getName(), High.class.getName())
                + " Choose one by its name, with the system property beeper.desktop.codec or the"
                + " environment variable BEEPER_DESKTOP_CODEC, or give one to the client's builder."
                + searched(failure));

    ConfigurationException turned = failure(AlsoHigh.class, Low.class, High.class);
    assertThat(turned.getMessage().replace(searched(turned), ""))
        .isEqualTo(failure.getMessage().replace(searched(failure), ""));
  }

  @Test
  void aTieBelowTheTopIsNone() throws IOException {
    assertThat(find(Low.class, AlsoLow.class, High.class)).isInstanceOf(High.class);
  }

  @Test
  void theSystemPropertyChoosesBeforeTheEnvironmentAndThePriority() throws IOException {
    properties.put(PROPERTY, "low");
    environment.put(VARIABLE, "middle");
    assertThat(find(Low.class, Middle.class, High.class)).isInstanceOf(Low.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t"})
  void theEnvironmentChoosesWhereThePropertyIsEmpty(String empty) throws IOException {
    properties.put(PROPERTY, empty);
    environment.put(VARIABLE, "middle");
    assertThat(find(Low.class, Middle.class, High.class)).isInstanceOf(Middle.class);
  }

  @Test
  void theEnvironmentChoosesWhereThereIsNoProperty() throws IOException {
    environment.put(VARIABLE, "middle");
    assertThat(find(Low.class, Middle.class, High.class)).isInstanceOf(Middle.class);
  }

  @Test
  void emptySettingsCountAsMissing() throws IOException {
    properties.put(PROPERTY, " ");
    environment.put(VARIABLE, "");
    assertThat(find(Low.class, Middle.class, High.class)).isInstanceOf(High.class);
  }

  @Test
  void whiteSpaceAroundANameIsDropped() throws IOException {
    properties.put(PROPERTY, " low\n");
    assertThat(find(Low.class, High.class)).isInstanceOf(Low.class);
    properties.clear();
    environment.put(VARIABLE, "\tlow ");
    assertThat(find(Low.class, High.class)).isInstanceOf(Low.class);
  }

  @Test
  void aNameSettlesATie() throws IOException {
    properties.put(PROPERTY, "high");
    assertThat(find(High.class, AlsoHigh.class)).isInstanceOf(High.class);
  }

  @Test
  void aNameThatNoProviderHasIsAnErrorThatListsTheNamesAndTheSetting() throws IOException {
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
  void aNameThatTwoProvidersHaveIsAnErrorIfItIsAskedFor() throws IOException {
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
  void noneIsAnErrorThatNamesTheArtifactsAndLostServiceFiles() throws IOException {
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
  void transportsAreFoundWithTheirOwnSettings() throws IOException {
    Path folder = workshop.services(
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
  void everySearchLooksAgain() throws IOException {
    BackEnds backEnds = in(workshop.services(CodecProvider.class, Low.class.getName()));
    CodecProvider first = backEnds.find(Kind.CODEC);
    assertThat(backEnds.find(Kind.CODEC)).isInstanceOf(Low.class).isNotSameAs(first);
  }

  private CodecProvider find(Class<?>... providers) throws IOException {
    String[] lines = Stream.of(providers).map(Class::getName).toArray(String[]::new);
    return in(workshop.services(CodecProvider.class, lines)).find(Kind.CODEC);
  }

  private ConfigurationException failure(Class<?>... providers) {
    return catchThrowableOfType(ConfigurationException.class, () -> find(providers));
  }

  private TransportProvider transport(Path folder) {
    return in(folder).find(Kind.TRANSPORT);
  }

  private Path emptyFolder() throws IOException {
    return workshop.services(TransportProvider.class);
  }

  private BackEnds in(Path folder) {
    ClassLoader loader = Workshop.loader(BackEndsTest.class.getClassLoader(), folder);
    return new BackEnds(loader, properties::get, environment::get, () -> log);
  }

  /** The sentence about the explicit class loader, the only part that differs between runs. */
  private static String searched(ConfigurationException failure) {
    String message = failure.getMessage();
    return message.substring(message.indexOf(" Only the class loader given to"));
  }

  /** A provider that is only found, never used. */
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
      throw new AssertionError("nothing is created by looking");
    }
  }

  /** Named low. */
  public static class Low extends Found {
    public Low() {
      super("low", 10);
    }
  }

  /** As low as Low. */
  public static class AlsoLow extends Found {
    public AlsoLow() {
      super("also-low", 10);
    }
  }

  /** Named as Low is. */
  public static class AlsoNamedLow extends Found {
    public AlsoNamedLow() {
      super("low", 15);
    }
  }

  /** Named middle. */
  public static class Middle extends Found {
    public Middle() {
      super("middle", 20);
    }
  }

  /** Named high. */
  public static class High extends Found {
    public High() {
      super("high", 30);
    }
  }

  /** As high as High. */
  public static class AlsoHigh extends Found {
    public AlsoHigh() {
      super("also-high", 30);
    }
  }

  /** The lowest that there can be. */
  public static class Lowest extends Found {
    public Lowest() {
      super("lowest", Integer.MIN_VALUE);
    }
  }

  abstract static class FoundTransport implements TransportProvider {
    @Override
    public Set<TransportCapability> capabilities() {
      throw new AssertionError("nobody asks");
    }

    @Override
    public Transport create(TransportSettings settings) {
      throw new AssertionError("nothing is created by looking");
    }
  }

  /** Keeps the priority of a plug-in. */
  public static class FastTransport extends FoundTransport {
    @Override
    public String name() {
      return "fast";
    }
  }

  /** Ranks below. */
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
