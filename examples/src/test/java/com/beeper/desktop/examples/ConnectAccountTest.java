package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.testkit.BridgeScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeClock;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConnectAccountTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String input, String... args) {
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    return ConnectAccount.run(
        args,
        true,
        new TerminalPrompt(new BufferedReader(new StringReader(input)), printed, null),
        printed,
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void connectsWithPhoneNumberAndCode() {
    int status = run("3\n2\n+15550100001\n111111\n123456\n");

    assertThat(errors()).isEmpty();
    assertThat(printed())
        .contains("1  qr", "2  phone", "A number from 1 to 2, please.")
        .contains("phone number:", "Not accepted: ", "Connected: local-signal_");
    assertThat(status).isZero();
  }

  @Test
  void endsWithoutInput() {
    assertThat(run("2\n+15550100001\n")).isEqualTo(1);
    assertThat(errors()).contains("Cancelled: the input has ended.");
  }

  @Test
  void rejectsWrongOptions() {
    assertThat(run("", "--bridge")).isEqualTo(2);
    assertThat(run("", "--nothing")).isEqualTo(2);
    assertThat(errors()).contains("--bridge needs a value.", "There is no option --nothing.");
  }

  @Test
  void reportsUnknownFlowAndBridge() {
    assertThat(run("", "--flow", "none")).isEqualTo(1);
    assertThat(run("", "--bridge", "..")).isEqualTo(1);
    assertThat(errors()).contains("login flow").contains("bridgeId");
  }

  @Test
  void drawsQrCodeAndLogsNoSecret() throws Exception {
    try (FakeBeeperDesktop server =
        FakeBeeperDesktop.builder().clock(FakeClock.running()).start()) {
      BridgeScene bridge = server.bridge("WhatsApp").otherDeviceActsAfter(Duration.ofMillis(10));
      bridge.flow("qr").qr("scan");
      Map<String, String> environment = new HashMap<>(ChildJvm.environment(server));
      environment.put("BEEPER_LOG", "debug");

      ChildJvm.Result result =
          ChildJvm.run(ConnectAccount.class, environment, "--bridge", bridge.id());

      assertThat(result.out()).contains("Scan this code:", "█▀", "Connected: local-whatsapp_");
      assertThat(result.err()).contains("bridges.loginSessions.steps.submit").doesNotContain("2@");
      assertThat(result.exitCode()).isZero();
      assertThat(bridge.openLogins()).isZero();
    }
  }

  @Test
  void requiresBridgeWithToken() throws Exception {
    ChildJvm.Result result =
        ChildJvm.run(ConnectAccount.class, Map.of("BEEPER_ACCESS_TOKEN", "token"));

    assertThat(result.err()).contains("name the bridge of Beeper Desktop with --bridge");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void documentsEveryOption() throws IOException {
    List<String> options = Pattern.compile("--[a-z]+")
        .matcher(ConnectAccount.HELP)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();

    assertThat(Files.readString(Path.of("README.md"))).contains(options);
    assertThat(run("", "--help")).isZero();
    assertThat(printed()).isEqualTo(ConnectAccount.HELP);
  }
}
