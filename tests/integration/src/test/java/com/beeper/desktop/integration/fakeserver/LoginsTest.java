package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConflictException;
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
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithFakeBeeperDesktop
class LoginsTest {

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
  void inputsLeadToAnAccount() {
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
  void aWrongCodeFails() {
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
  void whatIsSubmittedMustFitTheStep() {
    LoginSession session = create("phone");

    assertThatThrownBy(
            () -> submit(session, "code", LoginStepType.USER_INPUT, Map.of("code", "42")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("The current step is phone");
    assertThatThrownBy(() -> submit(session, "phone", LoginStepType.COOKIES, Map.of()))
        .isInstanceOf(UnprocessableEntityException.class);
    assertThatThrownBy(() -> submit(session, "phone", LoginStepType.USER_INPUT, Map.of()))
        .isInstanceOf(UnprocessableEntityException.class)
        .hasMessageContaining("A value is needed");
  }

  @Test
  void aQrCodeChangesUntilItIsScanned() {
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
  void theOtherDeviceMayActByItself() {
    bridge.otherDeviceActsAfter(Duration.ofSeconds(15));
    LoginSession session = create("qr");

    server.clock().advance(Duration.ofSeconds(14));
    assertThat(sessions.retrieve(BRIDGE, session.loginSessionId()).account()).isNull();
    server.clock().advance(Duration.ofSeconds(1));
    assertThat(sessions.retrieve(BRIDGE, session.loginSessionId()).account()).isNotNull();
  }

  @Test
  void cookiesLeadToAnAccount() {
    LoginSession session = create("web");
    assertThat(session.status()).isEqualTo(LoginSessionStatus.WAITING_FOR_COOKIES);
    CookiesLoginStep step = (CookiesLoginStep) session.currentStep();
    assertThat(step.url()).isEqualTo("https://www.example.com");

    assertThat(submit(session, "in", LoginStepType.COOKIES, Map.of("sid", "x")).account())
        .isNotNull();
  }

  @Test
  void aSessionExpires() {
    LoginSession session = create("phone");
    server.clock().advance(Duration.ofMinutes(10));

    LoginSession expired = sessions.retrieve(BRIDGE, session.loginSessionId());
    assertThat(expired.status()).isEqualTo(LoginSessionStatus.FAILED);
    assertThat(expired.error().code()).isEqualTo("expired");
  }

  @Test
  void aSessionCanBeCancelledUntilItsEnd() {
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
  void aFullBridgeTakesNobodyButWhomItKnows() {
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
  void aRemovedLoginTakesItsAccountAndChatsAlong() {
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
}
