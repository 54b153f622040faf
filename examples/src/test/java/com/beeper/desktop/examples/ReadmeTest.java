package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  /** Surefire starts tests in the folder of their module. */
  private static final Path README = Path.of("../README.md");

  private static final Path PROGRAM =
      Path.of("src/test/java/com/beeper/desktop/examples/ReadmeProgram.java");

  @Test
  void showsWhatIsCompiledHere() throws IOException {
    List<String> compiled = blocks(PROGRAM, "// README begins\n(.*?)\\s*// README ends");

    // Those after these are compiled by the module checks.
    assertThat(blocks(README, "```java\n(.*?)```")).startsWith(compiled.toArray(new String[0]));
  }

  private static List<String> blocks(Path file, String pattern) throws IOException {
    // Git may check out with other line ends.
    String text = Files.readString(file).replace("\r\n", "\n");
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1).stripIndent().strip())
        .toList();
  }

  @Test
  void namesEachOption() throws IOException {
    List<String> options = Pattern.compile("--[a-z]+")
        .matcher(Options.HELP)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();

    assertThat(Files.readString(README)).contains(options);
  }

  @Test
  void theProgramRuns() throws Exception {
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
      RetrieveLoginSession.script(server, "local-whatsapp", "123", "display_qr");
      ChildJvm.Result result = ChildJvm.run(ReadmeProgram.class, ChildJvm.environment(server));

      assertThat(result.err()).isEmpty();
      assertThat(result.out()).contains("WAITING_FOR_DISPLAY", "200, ", "DisplayAndWait", "123");
      assertThat(result.exitCode()).isZero();
      server.assertCalled("bridges.loginSessions.retrieve", 4);
    }
  }

  @Test
  void theConfiguredClientCanBeBuilt() throws IOException {
    try (CloseableHttpClient http = HttpClients.createDefault();
        BeeperDesktop client = ReadmeProgram.configured(
            () -> "token", http, new ObjectMapper(), new Tracing(OpenTelemetry.noop()))) {
      assertThat(client).isNotNull();
    }
  }
}
