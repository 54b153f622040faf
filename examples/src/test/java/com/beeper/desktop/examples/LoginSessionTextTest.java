package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.MissingMemberException;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.LoginInputField;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedLoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginSessionTextTest {

  @Test
  void showsUnknownStepsAndMembers() {
    assertThat(text(session()
            .currentStep(UnrecognizedLoginStep.builder()
                .additionalProperty("type", "dance")
                .build())))
        .contains("update the SDK: unknown step dance");
    assertThat(text(session()
            .currentStep(DisplayAndWaitLoginStep.builder()
                .stepId("s")
                .display(UnrecognizedLoginDisplay.builder()
                    .additionalProperty("type", "hologram")
                    .build())
                .build())))
        .contains("update the SDK: unknown display hologram");
    assertThat(text(session().additionalProperty("mood", "good")))
        .contains("Also sent      mood\n");
  }

  @Test
  void showsUnknownStatus() {
    LoginSession session =
        read("{\"bridgeID\": \"b\", \"loginSessionID\": \"s\", \"status\": \"thinking\"}");

    assertThat(new LoginSessionText(session, false).toString())
        .contains("Status         thinking\n", "update the SDK: this status is unknown");
  }

  @Test
  void namesMissingRequiredMember() {
    LoginSession session = read("{\"bridgeID\": \"b\", \"loginSessionID\": \"s\"}");

    assertThatThrownBy(() -> new LoginSessionText(session, false))
        .isInstanceOf(MissingMemberException.class)
        .hasMessageContaining("status");
  }

  @Test
  void suggestsToRetrieveAgainWithoutStep() {
    assertThat(text(session())).contains("What to do     retrieve the session again soon");
  }

  @Test
  void hidesPasswordsAndControlCharacters() {
    String text = text(session()
        .currentStep(UserInputLoginStep.builder()
            .stepId("s")
            .instructions("a\u001b[2Jb\nc\u009b31m")
            .fields(List.of(LoginInputField.builder()
                .id("p")
                .type("password")
                .initialValue("hunter2")
                .build()))
            .build()));

    assertThat(text).contains("Instructions   a [2Jb c 31m\n").doesNotContain("hunter2");
  }

  @Test
  void reportsQrCodeThatIsTooLong() {
    assertThat(text(session()
            .currentStep(DisplayAndWaitLoginStep.builder()
                .stepId("s")
                .display(QrCodeLoginDisplay.builder().data("x".repeat(3000)).build())
                .build())))
        .contains("QR code        cannot be drawn, its text is too long: 3000 characters");
  }

  private static LoginSession.Builder session() {
    return LoginSession.builder()
        .bridgeId("b")
        .loginSessionId("s")
        .status(LoginSessionStatus.WAITING_FOR_INPUT);
  }

  private static String text(LoginSession.Builder session) {
    return new LoginSessionText(session.build(), false).toString();
  }

  private static LoginSession read(String json) {
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start();
        BeeperDesktop client = BeeperDesktop.builder()
            .baseUrl(server.baseUrl())
            .accessToken(server.accessToken())
            .build()) {
      server.on("bridges.loginSessions.retrieve").respond(200, json);
      return client.bridges().loginSessions().retrieve("b", "s");
    }
  }
}
