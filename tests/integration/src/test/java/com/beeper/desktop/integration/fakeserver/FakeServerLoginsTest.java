package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConflictException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.UnprocessableEntityException;
import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.bridges.BridgeLoginRemoveScope;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.LoginSessions;
import com.beeper.desktop.bridges.LoginStepType;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.testkit.BridgeScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeClock;
import com.beeper.desktop.testkit.LoginFlowScene;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@WithFakeBeeperDesktop
@Timeout(60)
class FakeServerLoginsTest {

  private static final String BRIDGE = "local-whatsapp";

  private FakeBeeperDesktop server;
  private BeeperDesktop client;
  private BridgeScene bridge;
  private LoginSessions sessions;

  @BeforeEach
  void scene(FakeBeeperDesktop server, BeeperDesktop client) {
    this.server = server;
    this.client = client;
    bridge = server.bridge("WhatsApp");
    bridge.flow("phone").input("phone", "phone_number").rightInput("code", "code", "42");
    bridge.flow("qr").qr("scan");
    bridge.flow("web").cookies("in", "https://www.example.com", "sid");
    sessions = client.bridges().loginSessions();
  }

  private LoginSession create(String flow) {
    return sessions.create(BRIDGE, p -> p.flowId(flow));
  }

  private LoginSession submit(
      LoginSession session, String step, LoginStepType type, Map<String, String> fields) {
    return sessions
        .steps()
        .submit(BRIDGE, session.loginSessionId(), step, p -> p.type(type).fields(fields));
  }

  @Test
  void createsAccountAfterInputs() {
    LoginSession session = create("phone");
    assertThat(session.status()).isEqualTo(LoginSessionStatus.WAITING_FOR_INPUT);
    assertThat(session.currentStep()).isInstanceOf(UserInputLoginStep.class);

    session = submit(session, "phone", LoginStepType.USER_INPUT, Map.of("phone_number", "+1"));
    session = submit(session, "code", LoginStepType.USER_INPUT, Map.of("code", "42"));

    assertThat(session.status()).isEqualTo(LoginSessionStatus.COMPLETE);
    assertThat(session.currentStep()).isNull();
    Account account = session.account();
    assertThat(client.accounts().list()).containsExactly(account);
    assertThat(client.bridges().retrieve(BRIDGE).accounts()).containsExactly(account);
    assertThat(client.bridges().logins().list(BRIDGE).items()).containsExactly(session.login());
    assertThat(sessions.retrieve(BRIDGE, session.loginSessionId())).isEqualTo(session);
  }

  @Test
  void failsAfterWrongCode() {
    LoginSession session = create("phone");
    submit(session, "phone", LoginStepType.USER_INPUT, Map.of("phone_number", "+1"));
    LoginSession failed = submit(session, "code", LoginStepType.USER_INPUT, Map.of("code", "41"));

    assertThat(failed.status()).isEqualTo(LoginSessionStatus.FAILED);
    assertThat(failed.error().code()).isEqualTo("login_failed");
    assertThatThrownBy(
            () -> submit(session, "code", LoginStepType.USER_INPUT, Map.of("code", "42")))
        .isInstanceOf(ConflictException.class);
    assertThat(client.accounts().list()).isEmpty();
  }

  @Test
  void rejectsSubmissionThatDoesNotFitStep() {
    LoginSession session = create("phone");

    assertThatThrownBy(
            () -> submit(session, "code", LoginStepType.USER_INPUT, Map.of("code", "42")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("The current step is phone");
    assertThatThrownBy(() -> submit(session, "phone", LoginStepType.COOKIES, Map.of()))
        .isInstanceOf(UnprocessableEntityException.class);
    assertThatThrownBy(() -> submit(session, "phone", LoginStepType.USER_INPUT, Map.of()))
        .isInstanceOf(UnprocessableEntityException.class)
        .hasMessageContaining("A value is required");
  }

  @Test
  void changesQrCodeUntilScanned() {
    LoginSession session = create("qr");
    String first = qr(session);
    assertThat(qr(sessions.retrieve(BRIDGE, session.loginSessionId()))).isEqualTo(first);

    server.clock().advance(Duration.ofSeconds(20));
    assertThat(qr(sessions.retrieve(BRIDGE, session.loginSessionId()))).isNotEqualTo(first);
    assertThat(submit(session, "scan", LoginStepType.DISPLAY_AND_WAIT, Map.of()).status())
        .isEqualTo(LoginSessionStatus.WAITING_FOR_DISPLAY);

    bridge.otherDeviceActs();
    assertThat(sessions.retrieve(BRIDGE, session.loginSessionId()).status())
        .isEqualTo(LoginSessionStatus.COMPLETE);
  }

  private static String qr(LoginSession session) {
    DisplayAndWaitLoginStep step = (DisplayAndWaitLoginStep) session.currentStep();
    return ((QrCodeLoginDisplay) step.display()).data();
  }

  @Test
  void completesWhenOtherDeviceActsByItself() {
    bridge.otherDeviceActsAfter(Duration.ofSeconds(15));
    LoginSession session = create("qr");

    server.clock().advance(Duration.ofSeconds(14));
    assertThat(sessions.retrieve(BRIDGE, session.loginSessionId()).account()).isNull();
    server.clock().advance(Duration.ofSeconds(1));
    assertThat(sessions.retrieve(BRIDGE, session.loginSessionId()).account()).isNotNull();
  }

  @Test
  void createsAccountAfterCookies() {
    LoginSession session = create("web");
    assertThat(session.status()).isEqualTo(LoginSessionStatus.WAITING_FOR_COOKIES);
    CookiesLoginStep step = (CookiesLoginStep) session.currentStep();
    assertThat(step.url()).isEqualTo("https://www.example.com");

    assertThat(submit(session, "in", LoginStepType.COOKIES, Map.of("sid", "x")).account())
        .isNotNull();
  }

  @Test
  void failsWhenSessionExpires() {
    LoginSession session = create("phone");
    server.clock().advance(Duration.ofMinutes(10));

    LoginSession expired = sessions.retrieve(BRIDGE, session.loginSessionId());
    assertThat(expired.status()).isEqualTo(LoginSessionStatus.FAILED);
    assertThat(expired.error().code()).isEqualTo("expired");
  }

  @Test
  void cancelsSessionUntilItEnds() {
    LoginSession session = create("phone");
    sessions.cancel(BRIDGE, session.loginSessionId());
    assertThat(sessions.retrieve(BRIDGE, session.loginSessionId()).status())
        .isEqualTo(LoginSessionStatus.CANCELLED);

    LoginSession failed = create("phone");
    bridge.failLogins("banned", "No more.");
    assertThatThrownBy(() -> sessions.cancel(BRIDGE, failed.loginSessionId()))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void rejectsSecondAccountButReconnectsFirst() {
    bridge.oneAccountOnly();
    String account = bridge.account().disconnected().id();
    assertThat(client.accounts().retrieve(account).status()).hasToString("RECONNECT_REQUIRED");

    assertThatThrownBy(() -> create("phone")).isInstanceOf(ConflictException.class);
    LoginSession session = sessions.create(BRIDGE, p -> p.flowId("qr").accountId(account));
    assertThat(session.accountId()).isEqualTo(account);
    bridge.otherDeviceActs();
    assertThat(client.accounts().list())
        .singleElement()
        .satisfies(each -> assertThat(each.status()).hasToString("CONNECTED"));
  }

  @Test
  void removesAccountAndChatsWithLogin() {
    server.account("Telegram").chat("Stays");
    bridge.account().chat("Goes");
    String login = client.bridges().logins().list(BRIDGE).items().get(0).loginId();

    client
        .bridges()
        .logins()
        .remove(BRIDGE, login, p -> p.scope(BridgeLoginRemoveScope.CURRENT_DEVICE));

    assertThat(client.bridges().logins().list(BRIDGE).items()).isEmpty();
    assertThat(client.accounts().list()).hasSize(1);
    assertThat(client.chats().list().items())
        .singleElement()
        .satisfies(chat -> assertThat(chat.title()).isEqualTo("Stays"));
  }

  private CompletableFuture<LoginSession> submitHeld(LoginSession session) {
    CompletableFuture<LoginSession> response = client
        .async()
        .bridges()
        .loginSessions()
        .steps()
        .submit(
            BRIDGE, session.loginSessionId(), "scan", p -> p.type(LoginStepType.DISPLAY_AND_WAIT));
    while (bridge.heldSubmissions() == 0) {
      assertThat(response).isNotDone();
      Thread.onSpinWait();
    }
    return response;
  }

  @Test
  void holdsSubmissionUntilOtherDeviceActs() {
    bridge.flow("held").holdsSubmissions().qr("scan").code("confirm");
    CompletableFuture<LoginSession> response = submitHeld(create("held"));

    bridge.otherDeviceActs();

    assertThat(((DisplayAndWaitLoginStep) response.join().currentStep()).stepId())
        .isEqualTo("confirm");
    assertThat(bridge.heldSubmissions()).isZero();
  }

  @Test
  void returnsNextQrCodeToHeldSubmission() {
    bridge.flow("held").holdsSubmissions().qr("scan").qr("scan");
    LoginSession session = create("held");
    CompletableFuture<LoginSession> response = submitHeld(session);

    bridge.otherDeviceActs();

    assertThat(qr(response.join())).isNotEqualTo(qr(session));
  }

  @Test
  void releasesHeldSubmissionWhenSessionIsCancelled() {
    bridge.flow("held").holdsSubmissions().qr("scan");
    LoginSession session = create("held");
    CompletableFuture<LoginSession> response = submitHeld(session);

    sessions.cancel(BRIDGE, session.loginSessionId());

    assertThat(response.join().status()).isEqualTo(LoginSessionStatus.CANCELLED);
  }

  @Test
  void releasesHeldSubmissionWhenSessionExpires() {
    bridge.flow("held").holdsSubmissions().qr("scan");
    CompletableFuture<LoginSession> response = submitHeld(create("held"));

    server.clock().advance(Duration.ofMinutes(10));

    assertThat(response.join().error().code()).isEqualTo("expired");
  }

  @Test
  void releasesHeldSubmissionWhenNetworkRejectsLogin() {
    bridge.flow("held").holdsSubmissions().qr("scan");
    CompletableFuture<LoginSession> response = submitHeld(create("held"));

    bridge.failLogins("banned", "No more.");

    assertThat(response.join().error().code()).isEqualTo("banned");
  }

  @Test
  void cutsHeldSubmissionWhenServerIsClosed() {
    bridge.flow("held").holdsSubmissions().qr("scan");
    CompletableFuture<LoginSession> response = submitHeld(create("held"));

    server.close();

    assertThatThrownBy(response::join).hasCauseInstanceOf(ConnectionException.class);
  }

  @Test
  void servesOtherRequestsWhileManySubmissionsAreHeld() {
    bridge.flow("held").holdsSubmissions().qr("scan");
    String path = "/v1/bridges/" + BRIDGE + "/login-sessions/" + create("held").loginSessionId()
        + "/steps/scan";
    List<CompletableFuture<HttpResponse<String>>> responses = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      responses.add(RawClient.of(server).postLater(path, "{\"type\":\"display_and_wait\"}"));
    }
    while (bridge.heldSubmissions() < responses.size()) {
      Thread.onSpinWait();
    }

    assertThat(client.accounts().list()).isEmpty();
    bridge.otherDeviceActs();

    assertThat(responses)
        .allSatisfy(
            response -> assertThat(response.join().body()).contains("\"status\":\"complete\""));
  }

  @Test
  void respondsAtOnceAgainWhenHoldingIsSwitchedOff() {
    bridge.flow("held").holdsSubmissions().respondsAtOnce().qr("scan");

    LoginSession session = submit(create("held"), "scan", LoginStepType.DISPLAY_AND_WAIT, Map.of());

    assertThat(session.status()).isEqualTo(LoginSessionStatus.WAITING_FOR_DISPLAY);
  }

  @Test
  void acceptsSubmissionOfScriptedStepOfUnknownType() {
    bridge.flow("passkey").other("key", "webauthn", Map.of("request", Map.of("rp", "example")));
    LoginSession session = create("passkey");
    String path =
        "/v1/bridges/" + BRIDGE + "/login-sessions/" + session.loginSessionId() + "/steps/key";

    assertThat(session.currentStep().raw("type")).isEqualTo("webauthn");
    assertThat(RawClient.of(server).post(path, "{\"type\":\"client_http\"}").status())
        .as("neither in the spec nor scripted")
        .isEqualTo(400);
    assertThat(RawClient.of(server).post(path, "{\"type\":\"cookies\"}").status())
        .as("in the spec, but not the current step")
        .isEqualTo(422);
    RawClient.Response response = RawClient.of(server)
        .post(path, "{\"type\":\"webauthn\",\"fields\":{\"response\":\"signed\"}}");
    assertThat(response.json().get("status").asText()).isEqualTo("complete");
  }

  @Test
  void rejectsScriptedMembersThatAreNotJson() {
    LoginFlowScene flow = bridge.flow("passkey");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> flow.other("key", "webauthn", Map.of("since", FakeClock.START)))
        .withMessageContaining("since");
  }
}
