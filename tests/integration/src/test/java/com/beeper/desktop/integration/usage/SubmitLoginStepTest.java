package com.beeper.desktop.integration.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.bridges.LoginSteps;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.integration.TransportMode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A login step is submitted with the session and the step of an earlier response. */
class SubmitLoginStepTest {

  private static final String SESSION = """
      {"bridgeID":"local-whatsapp","loginSessionID":"123","status":"waiting_for_input",
       "currentStep":{"type":"%s","stepID":"phone","fields":[]}}""";

  private RequestServer server;
  private BeeperDesktop client;

  @BeforeEach
  void start() throws IOException {
    server = RequestServer.respondingWith(SESSION.formatted("user_input"));
    client = TransportMode.clientBuilder(server.uri()).build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private LoginSession session(String type) {
    return client.json().fromJson(LoginSession.class, SESSION.formatted(type));
  }

  @Test
  void takesIdsFromSessionAndStep() {
    LoginSession session = session("user_input");
    LoginStep step = session.currentStep();
    LoginSession next =
        client.bridges().loginSessions().steps().submit(session, step, Map.of("phone", "+1"));
    assertThat(next.loginSessionId()).isEqualTo("123");
    assertThat(server.last().method()).isEqualTo("POST");
    assertThat(server.last().target())
        .isEqualTo("/v1/bridges/local-whatsapp/login-sessions/123/steps/phone");
    assertThat(server.last().body())
        .isEqualTo("{\"type\":\"user_input\",\"fields\":{\"phone\":\"+1\"}}");
  }

  @Test
  void sendsTypeOfUnrecognizedStepUnchangedAndNoEmptyFields() {
    LoginSession session = session("retina_scan");
    LoginStep step = session.currentStep();
    assertThat(step).isInstanceOf(UnrecognizedLoginStep.class);
    client
        .async()
        .bridges()
        .loginSessions()
        .steps()
        .submit(session, step, Map.of())
        .join();
    assertThat(server.last().body()).isEqualTo("{\"type\":\"retina_scan\"}");
  }

  @Test
  void namesMemberThatIsAbsent() {
    LoginSession session = session("user_input");
    LoginStep step = session.currentStep();
    LoginSteps steps = client.bridges().loginSessions().steps();
    LoginSession empty = client.json().fromJson(LoginSession.class, "{}");
    assertThatThrownBy(() -> steps.submit(empty, step, Map.of()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("session lacks bridgeID");
    LoginStep untyped = client.json().fromJson(LoginStep.class, "{\"stepID\":\"a\"}");
    assertThatThrownBy(() -> steps.submit(session, untyped, Map.of()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("step lacks type");
    LoginStep complete = client.json().fromJson(LoginStep.class, "{\"type\":\"complete\"}");
    assertThatThrownBy(() -> steps.submit(session, complete, Map.of()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("step lacks stepID");
    assertThat(server.requests()).isEmpty();
  }
}
