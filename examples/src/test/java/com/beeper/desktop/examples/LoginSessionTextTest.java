package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.LoginInputField;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedCurrentStep;
import com.beeper.desktop.bridges.UnrecognizedLoginDisplay;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginSessionTextTest {

  @Test
  void saysWhatANewerServerSentThatItDoesNotKnow() {
    assertThat(text(session().currentStep(new UnrecognizedCurrentStep(Map.of("type", "dance")))))
        .contains("update the SDK: it does not know the step dance");
    assertThat(text(session()
            .currentStep(DisplayAndWaitLoginStep.builder()
                .stepId("s")
                .display(new UnrecognizedLoginDisplay(Map.of("type", "hologram")))
                .build())))
        .contains("update the SDK: it does not know the display hologram");
    assertThat(text(session().additionalProperty("mood", "good")))
        .contains("Also sent      mood\n");
  }

  @Test
  void showsAStatusThatItDoesNotKnow() {
    LoginSession session =
        read("{\"bridgeID\": \"b\", \"loginSessionID\": \"s\", \"status\": \"thinking\"}");

    assertThat(new LoginSessionText(session, false).toString())
        .contains("Status         thinking\n", "update the SDK: it does not know this status");
  }

  @Test
  void namesTheMemberThatTheServerLeftOut() {
    LoginSession session = read("{\"bridgeID\": \"b\", \"loginSessionID\": \"s\"}");

    assertThatThrownBy(() -> new LoginSessionText(session, false))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("status");
  }

  @Test
  void waitsWhereAStepIsMissing() {
    assertThat(text(session())).contains("What to do     ask again soon");
  }

  @Test
  void keepsPasswordsAndControlCharactersOffTheTerminal() {
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
  void saysThatAQrCodeIsTooLongToDraw() {
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
      server.on("bridges.loginSessions.retrieve").answer(200, json);
      return client.bridges().loginSessions().retrieve("b", "s");
    }
  }
}
