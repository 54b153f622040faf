package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.testkit.ApiExamples;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetrieveLoginSessionTest {

  /** The texts that each case of the spec must show. */
  private static final Map<String, List<String>> EXPECTED = Map.ofEntries(
      Map.entry(
          "seed",
          List.of(
              "Login session loginSessionID of bridge bridgeID",
              "waiting_for_input",
              "fill in these fields and submit them to the step stepID",
              "Field id       label, type type, now initialValue, as placeholder, optional",
              "Attachment     {}",
              "Error          message, code code",
              "Details        {foo=bar}",
              "Account        network, fullName, username, phoneNumber, email, status connected,"
                  + " ID accountID",
              "Login          status connected, ID loginID")),
      Map.entry(
          "user_input",
          List.of(
              "What to do     fill in these fields and submit them to the step phone_number",
              "Instructions   Enter your phone number.",
              "Field phone    Phone number, type text, now +1, as +15550100001\n",
              "Field password type password, optional",
              "Attachment     {kind=note, text=free form}",
              "Attachment     null",
              "Attachment     text")),
      Map.entry(
          "cookies",
          List.of(
              "Login session 124 of bridge local-instagram",
              "sign in with a browser and submit these fields to the step cookies",
              "Page           https://www.example.com/login",
              "Ends at        ^https://www\\.example\\.com/home",
              "Script         return {}",
              "User agent     ExampleAgent/1.0",
              "Field sessionid read from cookie, sessionid",
              "Field token    read from header, x-token",
              "Field device   read from local_storage, deviceID",
              "Field bare\n",
              "Account        local-instagram_ba_ExampleKey",
              "Login          ba_ExampleKey")),
      Map.entry(
          "display_qr",
          List.of(
              "Login session 123 of bridge local-whatsapp",
              "Status         waiting_for_display",
              "What to do     scan this QR code, then wait",
              "Instructions   Scan this code with the phone.")),
      Map.entry("display_code", List.of("enter this code", "Code           ABCD-1234")),
      Map.entry(
          "display_emoji",
          List.of("choose this picture", "Picture        https://www.example.com/emoji.png")),
      Map.entry("display_nothing", List.of("What to do     wait\n")),
      Map.entry(
          "complete_step",
          List.of(
              "What to do     nothing, the account is connected",
              "Instructions   All set.",
              "Account        WhatsApp, Ada Example, +15550100001, status connected,"
                  + " ID local-whatsapp_ba_ExampleDeviceKey")),
      Map.entry(
          "complete",
          List.of(
              "Status         complete",
              "What to do     nothing, the account is connected",
              "Account        WhatsApp, Ada Example")),
      Map.entry("cancelled", List.of("Status         cancelled", "this one was cancelled")),
      Map.entry(
          "failed",
          List.of(
              "Status         failed",
              "this one failed",
              "Error          The network turned the sign-in down., code login_failed",
              "Details        {reason=bad_code, attempts=3}")));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @AfterEach
  void forgetBackEnds() {
    System.clearProperty("beeper.desktop.transport");
    System.clearProperty("beeper.desktop.codec");
  }

  static Stream<Arguments> pairsAndCases() {
    return Stream.of("jdk", "apache")
        .flatMap(transport -> Stream.of("jackson", "jackson3", "jsonb")
            .flatMap(codec -> ApiExamples.cases("bridges.loginSessions.retrieve").stream()
                .map(name -> Arguments.of(transport, codec, name))));
  }

  @ParameterizedTest
  @MethodSource("pairsAndCases")
  void showsEachCaseWithEachPair(String transport, String codec, String name) throws Exception {
    int exitCode = run("--transport", transport, "--codec", codec, "--case", name);

    assertThat(err()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(out()).startsWith("BEEPER_ACCESS_TOKEN is not set, so this comes from a fake");
    assertThat(out()).contains(EXPECTED.get(name));
    if (name.equals("display_qr")) {
      assertThat(QrCodeDrawing.read(QrCodeDrawing.linesOf(out()), false))
          .isEqualTo("2@exampleqrpayload");
    }
  }

  @Test
  void runsWithoutOptions() throws Exception {
    assertThat(run()).isZero();

    assertThat(out()).contains(EXPECTED.get("display_qr")).contains("--light");
    assertThat(QrCodeDrawing.read(QrCodeDrawing.linesOf(out()), false))
        .isEqualTo("2@exampleqrpayload");
  }

  @Test
  void drawsForLightTerminals() throws Exception {
    assertThat(run("--light")).isZero();

    assertThat(QrCodeDrawing.read(QrCodeDrawing.linesOf(out()), true))
        .isEqualTo("2@exampleqrpayload");
    assertThat(out()).doesNotContain("--light");
  }

  @Test
  void retrievesNamedSession() {
    assertThat(run("--bridge", "local-instagram", "--session", "124")).isZero();

    assertThat(out()).contains(EXPECTED.get("cookies"));
  }

  @Test
  void showsCaseForNamedSession() {
    assertThat(run("--session", "a/b c", "--case", "failed")).isZero();

    assertThat(out()).contains(EXPECTED.get("failed"));
  }

  @Test
  void printsHelp() {
    assertThat(run("--help")).isZero();

    assertThat(out()).isEqualTo(Options.HELP);
    assertThat(err()).isEmpty();
  }

  @Test
  void reportsWrongOption() {
    assertThat(run("--colour")).isEqualTo(2);

    assertThat(out()).isEmpty();
    assertThat(err().lines())
        .containsExactly("There is no option --colour.", "--help shows the options.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", ""})
  void reportsInvalidId(String id) {
    assertThat(run("--session", id)).isEqualTo(2);

    assertThat(err()).contains("loginSession");
  }

  @Test
  void reportsUnknownSession() {
    assertThat(run("--session", "nope")).isEqualTo(1);

    assertThat(err().lines()).hasSize(1);
    assertThat(err()).contains("404", "not_found", "There is no such login session");
  }

  @Test
  void callsBeeperDesktopWhenTokenIsSet() throws Exception {
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
      RetrieveLoginSession.script(server, "local-whatsapp", "123", "display_qr");
      ChildJvm.Result result = ChildJvm.run(
          RetrieveLoginSession.class,
          ChildJvm.environment(server),
          "--bridge",
          "local-whatsapp",
          "--session",
          "123");

      assertThat(result.err()).isEmpty();
      assertThat(result.exitCode()).isZero();
      assertThat(result.out()).contains(EXPECTED.get("display_qr")).doesNotContain("fake");
      // The child has an encoding that lacks the characters.
      assertThat(QrCodeDrawing.read(QrCodeDrawing.linesOf(result.out()), false))
          .isEqualTo("2@exampleqrpayload");
      server.assertCalled("bridges.loginSessions.retrieve", 1);
    }
  }

  @Test
  void reportsInvalidToken() throws Exception {
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
      Map<String, String> environment = new HashMap<>(ChildJvm.environment(server));
      environment.put("BEEPER_ACCESS_TOKEN", "another-token");

      ChildJvm.Result result =
          ChildJvm.run(RetrieveLoginSession.class, environment, "--bridge", "b", "--session", "s");

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.out()).isEmpty();
      assertThat(result.err())
          .contains("401", "Invalid or missing token")
          .doesNotContain("another-token", "\tat ");
    }
  }

  @Test
  void reportsUnreachableBeeperDesktop() throws Exception {
    FakeBeeperDesktop server = FakeBeeperDesktop.start();
    server.close();

    ChildJvm.Result result = ChildJvm.run(
        RetrieveLoginSession.class,
        ChildJvm.environment(server),
        "--bridge",
        "b",
        "--session",
        "s");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("127.0.0.1:" + server.baseUrl().getPort(), "Is Beeper Desktop running")
        .doesNotContain("\tat ");
  }

  @Test
  void exitsWithTwoWhenOptionsAreWrong() throws Exception {
    ChildJvm.Result result = ChildJvm.run(RetrieveLoginSession.class, Map.of(), "--nope");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("There is no option --nope.");
  }

  private int run(String... args) {
    return RetrieveLoginSession.run(args, true, stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
