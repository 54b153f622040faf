package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs that follow live messages. */
@Timeout(120)
class LiveMessagesTest {

  private static final Duration PACE = Duration.ofMillis(20);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsMessagesOfFakeServer() {
    int status = TailMessages.run(new String[] {"--count", "12"}, true, PACE, to(out), to(err));

    assertThat(text(err)).isEmpty();
    assertThat(status).isZero();
    assertThat(text(out))
        .startsWith("BEEPER_ACCESS_TOKEN is not set")
        .containsPattern("\\d\\d:\\d\\d:\\d\\d  Family \\| Ada Example: ")
        .containsPattern("  Book club \\| 田中 見本: 了解です 📚\n");
  }

  @Test
  void respondsToPings() {
    int status = PingBot.run(new String[] {"--count", "2"}, true, PACE, to(out), to(err));

    assertThat(text(err)).isEmpty();
    assertThat(status).isZero();
    assertThat(text(out)).containsPattern("(?s) \\| [^\n]+: ping -> pong\n.*: ping -> pong\n$");
  }

  @ParameterizedTest
  @ValueSource(classes = {TailMessages.class, PingBot.class})
  void explainsRefusedToken(Class<?> program) throws Exception {
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
      ChildJvm.Result result = ChildJvm.run(
          program,
          Map.of(
              "BEEPER_ACCESS_TOKEN",
              "wrong",
              "BEEPER_BASE_URL",
              server.baseUrl().toString()));

      assertThat(result.err()).contains("401").doesNotContain("\tat ").doesNotContain("wrong");
      assertThat(result.exitCode()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nope     | There is no option --nope.",
        "--count    | --count needs a value.",
        "--count 0  | --count is a number from 1 on, not 0.",
        "--count x  | --count is a number from 1 on, not x.",
        "--chat     | --chat needs a value."
      })
  void explainsWrongOptions(String args, String message) {
    int status = TailMessages.run(args.split(" "), true, PACE, to(out), to(err));

    assertThat(text(err)).isEqualTo(message + "\n--help shows the options.\n");
    assertThat(status).isEqualTo(2);
    assertThat(PingBot.run(args.split(" "), true, PACE, to(out), to(err))).isEqualTo(2);
  }

  @Test
  void printsHelp() {
    assertThat(TailMessages.run(new String[] {"--help"}, true, PACE, to(out), to(err)))
        .isZero();
    assertThat(PingBot.run(new String[] {"--help"}, true, PACE, to(out), to(err)))
        .isZero();
    assertThat(text(out)).isEqualTo(TailMessages.HELP + PingBot.HELP);
  }

  private static PrintStream to(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
