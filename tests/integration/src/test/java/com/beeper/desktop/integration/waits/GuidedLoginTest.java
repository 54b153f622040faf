package com.beeper.desktop.integration.waits;

import static com.beeper.desktop.integration.waits.OngoingWait.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.InternalServerException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.UnprocessableEntityException;
import com.beeper.desktop.WaitTimeoutException;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.LoginFailedException;
import com.beeper.desktop.bridges.LoginHandler;
import com.beeper.desktop.bridges.LoginHandlerAsync;
import com.beeper.desktop.bridges.LoginOptions;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.testkit.BridgeScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.LoginFlowScene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** Guided logins with servers that hold submissions and servers that respond at once. */
@Timeout(120)
class GuidedLoginTest {

  private static final String BRIDGE = "local-whatsapp";
  private static final String CREATE = "bridges.loginSessions.create";
  private static final String RETRIEVE = "bridges.loginSessions.retrieve";
  private static final String SUBMIT = "bridges.loginSessions.steps.submit";
  private static final String CANCEL = "bridges.loginSessions.cancel";

  private final UserOfLogin user = new UserOfLogin();
  private FastClients clients;
  private FakeBeeperDesktop server;
  private BridgeScene bridge;

  @BeforeEach
  void start() {
    clients = new FastClients();
    server = clients.server();
    bridge = server.bridge("WhatsApp");
  }

  @AfterEach
  void close() throws Exception {
    clients.close();
  }

  static Stream<Arguments> modesAndServers() {
    return Stream.of(TransportMode.values())
        .flatMap(mode -> Stream.of(Arguments.of(mode, true), Arguments.of(mode, false)));
  }

  private static LoginOptions patient() {
    return LoginOptions.builder().timeout(Duration.ofDays(30)).build();
  }

  private OngoingWait<LoginSession> connect(TransportMode mode, LoginHandler handler) {
    return connect(mode, clients.client(mode), patient(), handler);
  }

  private static OngoingWait<LoginSession> connect(
      TransportMode mode, BeeperDesktop client, LoginOptions options, LoginHandler handler) {
    return OngoingWait.start(
        mode,
        client,
        c -> c.bridges().logins().connect(BRIDGE, options, handler),
        c -> c.bridges().logins().connect(BRIDGE, options, UserOfLogin.async(handler)));
  }

  private LoginFlowScene qrFlow(boolean holds) {
    LoginFlowScene flow = bridge.flow("qr").qr("scan");
    return holds ? flow.holdsSubmissions() : flow;
  }

  /** Waits until a display is submitted, and held if the server holds it. */
  private void untilSubmitted(boolean holds, int times) {
    until(() -> server.calls(SUBMIT).size() >= times && (!holds || bridge.heldSubmissions() > 0));
  }

  private void assertClosed() {
    assertThat(bridge.openLogins()).as("sessions left open on the server").isZero();
  }

  private void assertConnected(OngoingWait<LoginSession> login) {
    LoginSession session = login.value();
    assertThat(session.status()).isEqualTo(LoginSessionStatus.COMPLETE);
    assertThat(session.account()).isNotNull();
    assertClosed();
    server.assertCalled(CANCEL, 0);
  }

  // The steps.

  @ParameterizedTest
  @EnumSource
  void connectsWithEnteredValues(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number").checkedInput("code", "pin", "1234");

    assertConnected(connect(mode, user.entering("+1555", "1111", "1234")));

    assertThat(user.asked)
        .containsExactly("number", "code", "code after UnprocessableEntityException");
    server.assertCalled(RETRIEVE, 0);
  }

  @ParameterizedTest
  @EnumSource
  void connectsWithCookiesOfChosenFlow(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number");
    bridge.flow("web").cookies("in", "https://www.example.com", "sid", "device");

    assertConnected(connect(mode, user.entering("a", "b")));

    assertThat(user.asked).containsExactly("flow of 2", "in");
    assertThat(server.calls(SUBMIT).get(0).body()).contains("\"lastURL\"");
  }

  @ParameterizedTest
  @MethodSource("modesAndServers")
  void connectsWithEachKindOfDisplay(TransportMode mode, boolean holds) {
    LoginFlowScene flow = qrFlow(holds).code("pair").emoji("pick").waiting("wait");
    assertThat(flow).isNotNull();
    OngoingWait<LoginSession> login = connect(mode, user);

    for (String kind : List.of("qr 2@", "code ", "emoji https:", "nothing")) {
      assertThat(user.seen()).startsWith(kind);
      if (holds) {
        until(() -> bridge.heldSubmissions() == 1);
      }
      bridge.otherDeviceActs();
    }

    assertConnected(login);
    assertThat(user.sawMore()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void connectsWithStepOfUnknownType(TransportMode mode) {
    bridge.flow("passkey").other("key", "webauthn", Map.of("challenge", "abc"));

    assertConnected(connect(mode, user.entering("signed")));

    assertThat(server.calls(SUBMIT).get(0).body()).contains("webauthn").contains("signed");
  }

  @ParameterizedTest
  @EnumSource
  void throwsUnsupportedOperationForStepThatHandlerLacks(TransportMode mode) {
    bridge.flow("passkey").other("key", "webauthn", Map.of());

    assertThat(connect(mode, new LoginHandler() {}).failure())
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("webauthn")
        .hasMessageContaining("override other(…)");
    assertClosed();
  }

  @ParameterizedTest
  @EnumSource
  void reconnectsExistingLogin(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number");
    String account = bridge.account().disconnected().id();
    BeeperDesktop client = clients.client(mode);
    String login = client.bridges().logins().list(BRIDGE).items().get(0).loginId();
    user.entering("+1555");

    LoginSession session = OngoingWait.start(
            mode,
            client,
            c -> c.bridges().logins().reconnect(BRIDGE, login, user),
            c -> c.bridges().logins().reconnect(BRIDGE, login, UserOfLogin.async(user)))
        .value();

    assertThat(session.accountId()).isEqualTo(account);
    assertThat(client.accounts().list())
        .singleElement()
        .satisfies(each -> assertThat(each.status()).hasToString("CONNECTED"));
  }

  @ParameterizedTest
  @EnumSource(names = {"JDK", "APACHE"})
  void callsHandlerOnCallingThread(TransportMode mode) {
    bridge.flow("both").input("number", "phone_number").qr("scan");
    bridge.otherDeviceActsAfter(Duration.ofNanos(1));
    user.entering("+1555");
    OngoingWait<LoginSession> login = connect(mode, new UserOfLogin() {
      @Override
      public void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
        user.showQrCode(step, code);
        server.clock().advance(Duration.ofSeconds(1));
      }

      @Override
      public Map<String, String> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        return user.userInput(step, error);
      }
    });

    assertConnected(login);

    assertThat(user.threads).extracting(Thread::getName).containsOnly("waiting");
  }

  @Test
  void waitsForFutureOfAsynchronousHandler() {
    bridge.flow("phone").input("number", "phone_number");
    CompletableFuture<Map<String, String>> form = new CompletableFuture<>();
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<LoginSession> login = clients
        .client(TransportMode.JDK_ASYNC)
        .async()
        .bridges()
        .logins()
        .connect(BRIDGE, patient(), new LoginHandlerAsync() {
          @Override
          public CompletableFuture<Map<String, String>> userInput(
              UserInputLoginStep step, @Nullable BeeperException error) {
            asked.countDown();
            return form;
          }
        });
    until(() -> asked.getCount() == 0);
    assertThat(login).isNotDone();

    form.complete(Map.of("phone_number", "+1555"));

    assertThat(login.join().status()).isEqualTo(LoginSessionStatus.COMPLETE);
  }

  // Displays that change, and users that are slow.

  @ParameterizedTest
  @MethodSource("modesAndServers")
  void showsEachQrCodeOnce(TransportMode mode, boolean holds) {
    qrFlow(holds);
    OngoingWait<LoginSession> login = connect(mode, user);
    String first = user.seen();
    untilSubmitted(holds, 1);

    bridge.changeDisplays();
    String second = user.seen();
    untilSubmitted(holds, 2);
    server.clock().advance(Duration.ofSeconds(20));
    String third = user.seen();
    bridge.otherDeviceActs();

    assertConnected(login);
    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    assertThat(user.sawMore()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("modesAndServers")
  void waitsForSlowUser(TransportMode mode, boolean holds) {
    qrFlow(holds).input("code", "pin");
    user.entering("1234");
    OngoingWait<LoginSession> login = connect(mode, new UserOfLogin() {
      @Override
      public void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
        user.showQrCode(step, code);
      }

      @Override
      public Map<String, String> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        passFiveMinutes();
        return user.userInput(step, error);
      }
    });
    String first = user.seen();
    untilSubmitted(holds, 1);

    passFiveMinutes();
    assertThat(user.seen()).isNotEqualTo(first);
    bridge.otherDeviceActs();

    assertConnected(login);
  }

  private void passFiveMinutes() {
    server.clock().advance(Duration.ofMinutes(5));
    clients.time().jump(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @EnumSource
  void pollsAtGrowingIntervalsWhenServerRespondsAtOnce(TransportMode mode) {
    qrFlow(false);
    List<Long> polls = Collections.synchronizedList(new ArrayList<>());
    BeeperDesktop client = clients
        .builder(mode)
        .interceptor(new Interceptor() {
          @Override
          public void onCall(CallAttempt attempt) {
            if (attempt.operationId().equals(RETRIEVE)) {
              polls.add(clients.time().nanoTime());
            }
          }
        })
        .build();
    clients.add(client);
    OngoingWait<LoginSession> login = connect(mode, client, patient(), user);
    until(() -> polls.size() > 6);
    bridge.otherDeviceActs();

    assertConnected(login);
    server.assertCalled(SUBMIT, 1);
    long[] least = {1_500, 2_250, 3_000, 3_000};
    for (int i = 0; i < least.length; i++) {
      assertThat((polls.get(i + 1) - polls.get(i)) / 1_000_000).isGreaterThanOrEqualTo(least[i]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void submitsAtMostOnceASecondWhenEachResponseHasNewCode(TransportMode mode) {
    qrFlow(false);
    List<Long> submissions = Collections.synchronizedList(new ArrayList<>());
    BeeperDesktop client = clients
        .builder(mode)
        .interceptor(new Interceptor() {
          @Override
          public void onCall(CallAttempt attempt) {
            if (attempt.operationId().equals(SUBMIT)) {
              submissions.add(clients.time().nanoTime());
              bridge.changeDisplays();
            }
          }
        })
        .build();
    clients.add(client);
    OngoingWait<LoginSession> login = connect(mode, client, patient(), user);
    until(() -> submissions.size() > 4);
    bridge.otherDeviceActs();

    assertConnected(login);
    for (int i = 0; i < 4; i++) {
      assertThat(submissions.get(i + 1) - submissions.get(i)).isGreaterThanOrEqualTo(900_000_000L);
    }
  }

  // Lost connections.

  @ParameterizedTest
  @EnumSource
  void submitsAgainWhenConnectionOfHeldSubmissionIsLost(TransportMode mode) {
    qrFlow(true);
    OngoingWait<LoginSession> login = connect(mode, user);
    String code = user.seen();
    assertThat(code).startsWith("qr");
    untilSubmitted(true, 1);

    bridge.cutHeldSubmissions();
    untilSubmitted(true, 2);
    bridge.otherDeviceActs();

    assertConnected(login);
    assertThat(user.sawMore()).as("the same code was displayed again").isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void submitsAgainWhenHeldSubmissionTimesOut(TransportMode mode) {
    qrFlow(true);
    OngoingWait<LoginSession> login = connect(mode, user);
    assertThat(user.seen()).startsWith("qr");
    untilSubmitted(true, 1);

    clients.time().jump(Duration.ofDays(2)); // the client has a timeout of a day
    untilSubmitted(true, 2);
    bridge.otherDeviceActs();

    assertConnected(login);
  }

  @ParameterizedTest
  @EnumSource
  void continuesWhenResponseToInputIsLost(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number").input("code", "pin");
    server.on(SUBMIT).once().truncated();

    assertConnected(connect(mode, user.entering("+1555", "1234")));

    assertThat(user.asked).containsExactly("number", "code");
  }

  @ParameterizedTest
  @EnumSource
  void asksAgainWhenInputIsLost(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number");
    server.on(SUBMIT).once().reset();

    assertConnected(connect(mode, user.entering("+1555")));

    assertThat(user.asked).containsExactly("number", "number after ConnectionException");
  }

  @ParameterizedTest
  @MethodSource("modesAndServers")
  void toleratesFailedPolls(TransportMode mode, boolean holds) {
    qrFlow(holds);
    server.on(RETRIEVE).times(6).status(502); // two polls with three attempts each
    OngoingWait<LoginSession> login = connect(mode, user);
    assertThat(user.seen()).startsWith("qr");

    until(() -> server.calls(RETRIEVE).size() > 6);
    bridge.otherDeviceActs();

    assertConnected(login);
  }

  @ParameterizedTest
  @EnumSource
  void toleratesPollsThatConflictWithSubmission(TransportMode mode) {
    qrFlow(true);
    server.on(RETRIEVE).times(6).status(409);
    OngoingWait<LoginSession> login = connect(mode, user);
    assertThat(user.seen()).startsWith("qr");

    until(() -> server.calls(RETRIEVE).size() > 6);
    bridge.otherDeviceActs();

    assertConnected(login);
  }

  @ParameterizedTest
  @EnumSource
  void submitsDisplayOnceWhenSubmissionConflicts(TransportMode mode) {
    qrFlow(false);
    server.on(SUBMIT).once().status(409);
    OngoingWait<LoginSession> login = connect(mode, user);
    assertThat(user.seen()).startsWith("qr");

    until(() -> server.calls(RETRIEVE).size() > 3);
    bridge.otherDeviceActs();

    assertConnected(login);
    server.assertCalled(SUBMIT, 1);
  }

  @ParameterizedTest
  @EnumSource
  void failsAfterFivePollsThatFail(TransportMode mode) {
    qrFlow(true);
    server.on(RETRIEVE).status(502);

    assertThat(connect(mode, user).failure()).isInstanceOf(InternalServerException.class);
    assertClosed();
    server.assertCalled(RETRIEVE, 15);
  }

  // Failures of the session.

  @ParameterizedTest
  @MethodSource("modesAndServers")
  void failsWithErrorOfSession(TransportMode mode, boolean holds) {
    qrFlow(holds);
    OngoingWait<LoginSession> login = connect(mode, user);
    assertThat(user.seen()).startsWith("qr");
    untilSubmitted(holds, 1);

    bridge.failLogins("banned", "No more logins.");

    LoginFailedException failure = (LoginFailedException) login.failure();
    assertThat(failure).hasMessageContaining("failed (banned): No more logins.");
    assertThat(failure.status()).isEqualTo(LoginSessionStatus.FAILED);
    assertThat(failure.error().code()).isEqualTo("banned");
    server.assertCalled(CANCEL, 0);
  }

  @ParameterizedTest
  @MethodSource("modesAndServers")
  void failsWhenSessionExpires(TransportMode mode, boolean holds) {
    qrFlow(holds);
    OngoingWait<LoginSession> login = connect(mode, user);
    assertThat(user.seen()).startsWith("qr");
    untilSubmitted(holds, 1);

    bridge.expireLogins();

    assertThat(((LoginFailedException) login.failure()).error().code()).isEqualTo("expired");
  }

  @ParameterizedTest
  @MethodSource("modesAndServers")
  void failsWhenSessionIsCancelledElsewhere(TransportMode mode, boolean holds) {
    qrFlow(holds);
    BeeperDesktop client = clients.client(mode);
    OngoingWait<LoginSession> login = connect(mode, client, patient(), user);
    assertThat(user.seen()).startsWith("qr");
    untilSubmitted(holds, 1);

    String session = server.calls(SUBMIT).get(0).path().get("loginSessionID");
    client.bridges().loginSessions().cancel(BRIDGE, session);

    assertThat(((LoginFailedException) login.failure()).status())
        .isEqualTo(LoginSessionStatus.CANCELLED);
  }

  @ParameterizedTest
  @MethodSource("modesAndServers")
  void failsWhenServerHasForgottenSession(TransportMode mode, boolean holds) {
    qrFlow(holds);
    OngoingWait<LoginSession> login = connect(mode, user);
    assertThat(user.seen()).startsWith("qr");
    untilSubmitted(holds, 1);

    bridge.forgetLogins();

    assertThat(login.failure())
        .isInstanceOf(LoginFailedException.class)
        .hasMessageContaining("no longer has the login session")
        .hasCauseInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenSessionExpiresWhileUserTypes(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number");
    OngoingWait<LoginSession> login = connect(mode, new UserOfLogin() {
      @Override
      public Map<String, String> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        server.clock().advance(Duration.ofMinutes(10));
        return Map.of("phone_number", "+1555");
      }
    });

    assertThat(((LoginFailedException) login.failure()).error().code()).isEqualTo("expired");
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenInputIsRejectedFiveTimes(TransportMode mode) {
    bridge.flow("phone").checkedInput("code", "pin", "1234");

    Throwable failure = connect(mode, user.entering("wrong-pin")).failure();

    assertThat(failure)
        .isInstanceOf(LoginFailedException.class)
        .hasMessageContaining("was not accepted 5 times")
        .hasCauseInstanceOf(UnprocessableEntityException.class);
    assertThat(user.asked).hasSize(5);
    assertClosed();
  }

  // The end of the user's patience.

  @ParameterizedTest
  @EnumSource
  void passesOnExceptionOfHandler(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number");
    RuntimeException givenUp = new CancellationException("no phone here");
    OngoingWait<LoginSession> login = connect(mode, new LoginHandler() {
      @Override
      public Map<String, String> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        throw givenUp;
      }
    });

    assertThat(login.failure()).isSameAs(givenUp);
    assertClosed();
    server.assertCalled(CANCEL, 1);
  }

  @ParameterizedTest
  @MethodSource("modesAndServers")
  void passesOnExceptionOfHandlerThatDisplays(TransportMode mode, boolean holds) {
    qrFlow(holds);
    RuntimeException noScreen = new IllegalStateException("no screen");
    UserOfLogin blind = new UserOfLogin() {
      @Override
      public void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
        if (!user.asked.isEmpty()) {
          throw noScreen;
        }
        user.asked.add("first");
        user.showQrCode(step, code);
      }
    };
    OngoingWait<LoginSession> login = connect(mode, blind);
    assertThat(user.seen()).startsWith("qr");
    untilSubmitted(holds, 1);

    bridge.changeDisplays();

    assertThat(login.failure()).isSameAs(noScreen);
    assertClosed();
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenHandlerReturnsNull(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number");
    OngoingWait<LoginSession> login = connect(mode, new LoginHandler() {
      @Override
      @SuppressWarnings("NullAway")
      public Map<String, String> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        return null;
      }
    });

    assertThat(login.failure()).hasMessageContaining("returned null from userInput");
    assertClosed();
  }

  @ParameterizedTest
  @MethodSource("modesAndServers")
  void cancelsSessionWhenUserGivesUp(TransportMode mode, boolean holds) {
    qrFlow(holds);
    OngoingWait<LoginSession> login = connect(mode, user);
    assertThat(user.seen()).startsWith("qr");
    untilSubmitted(holds, 1);

    login.giveUp();

    assertGivenUp(mode, login);
    until(() -> bridge.openLogins() == 0);
  }

  private static void assertGivenUp(TransportMode mode, OngoingWait<LoginSession> login) {
    Throwable failure = login.failure();
    if (mode.isAsync()) {
      assertThat(failure).isInstanceOf(CancellationException.class);
    } else {
      assertThat(failure)
          .isInstanceOf(CallCancelledException.class)
          .hasMessageContaining("interrupted");
      assertThat(login.isInterrupted()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void cancelsSessionWhoseCreationWasInProgress(TransportMode mode) {
    qrFlow(true);
    server.on(CREATE).after(Duration.ofSeconds(1)).asUsual();
    OngoingWait<LoginSession> login = connect(mode, user);
    until(() -> server.calls(CREATE).size() == 1);

    login.giveUp();
    assertGivenUp(mode, login);
    server.clock().advance(Duration.ofSeconds(1));

    until(() -> server.calls(CANCEL).size() == 1 && bridge.openLogins() == 0);
  }

  @ParameterizedTest
  @EnumSource(names = {"JDK", "APACHE"})
  void cancelsSessionWhenHandlerIsInterrupted(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number");
    CountDownLatch asked = new CountDownLatch(1);
    OngoingWait<LoginSession> login = connect(mode, new LoginHandler() {
      @Override
      public Map<String, String> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        asked.countDown();
        try {
          new CountDownLatch(1).await();
          return Map.of();
        } catch (InterruptedException e) {
          throw OngoingWait.interruptedHandler(e);
        }
      }
    });
    until(() -> asked.getCount() == 0);

    login.giveUp();

    assertThat(login.failure()).hasMessage("the user has gone");
    assertThat(login.isInterrupted()).isTrue();
    assertClosed();
  }

  @ParameterizedTest
  @MethodSource("modesAndServers")
  void failsAtTimeout(TransportMode mode, boolean holds) {
    qrFlow(holds);
    LoginOptions hour = LoginOptions.builder().timeout(Duration.ofHours(1)).build();
    OngoingWait<LoginSession> login = connect(mode, clients.client(mode), hour, user);
    assertThat(user.seen()).startsWith("qr");
    untilSubmitted(holds, 1);
    assertThat(login.isDone()).isFalse();

    clients.time().jump(Duration.ofHours(1));

    assertThat(login.failure())
        .isInstanceOf(WaitTimeoutException.class)
        .hasMessageContaining("bridges.logins.connect: the login took longer than 3600 s");
    assertClosed();
  }

  @ParameterizedTest
  @EnumSource
  void cancelsSessionAtTimeoutWhileHandlerBlocks(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number");
    LoginOptions hour = LoginOptions.builder().timeout(Duration.ofHours(1)).build();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch typed = new CountDownLatch(1);
    OngoingWait<LoginSession> login = connect(mode, clients.client(mode), hour, new LoginHandler() {
      @Override
      public Map<String, String> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        asked.countDown();
        try {
          typed.await();
        } catch (InterruptedException e) {
          throw OngoingWait.interruptedHandler(e);
        }
        return Map.of("phone_number", "+1555");
      }
    });
    until(() -> asked.getCount() == 0);

    clients.time().jump(Duration.ofHours(1));
    until(() -> server.calls(CANCEL).size() == 1 && bridge.openLogins() == 0);
    typed.countDown();

    assertThat(login.failure()).isInstanceOf(WaitTimeoutException.class);
    server.assertCalled(SUBMIT, 0);
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenClientIsClosed(TransportMode mode) {
    qrFlow(true);
    BeeperDesktop client = clients.client(mode);
    OngoingWait<LoginSession> login = connect(mode, client, patient(), user);
    assertThat(user.seen()).startsWith("qr");
    untilSubmitted(true, 1);

    client.close();

    assertThat(login.failure()).isInstanceOf(CallCancelledException.class);
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenHandlerClosesClient(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number");
    BeeperDesktop client = clients.client(mode);

    OngoingWait<LoginSession> login = connect(mode, client, patient(), new UserOfLogin() {
      @Override
      public Map<String, String> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        client.close();
        return Map.of("number", "1");
      }
    });

    assertThat(login.failure()).isInstanceOf(CallCancelledException.class);
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenNoSessionCanBeCreated(TransportMode mode) {
    assertThat(connect(mode, user).failure())
        .isInstanceOf(BeeperException.class)
        .hasMessageContaining("The bridge has no login flow");
    server.assertCalled(CANCEL, 0);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"JDK_ASYNC", "APACHE_ASYNC"})
  void sendsNothingOnInterruptedThread(TransportMode mode) {
    bridge.flow("phone").input("number", "phone_number");
    BeeperDesktop client = clients.client(mode);
    OngoingWait<LoginSession> login = OngoingWait.start(
        mode,
        client,
        c -> {
          Thread.currentThread().interrupt();
          return c.bridges().logins().connect(BRIDGE, user);
        },
        c -> c.bridges().logins().connect(BRIDGE, UserOfLogin.async(user)));

    assertThat(login.failure()).isInstanceOf(CallCancelledException.class);
    assertThat(server.calls()).isEmpty();
  }

  @Test
  void refusesToBeRecorded() {
    BeeperDesktop client = clients.client(TransportMode.JDK);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.withResponse(c -> c.bridges().logins().connect(BRIDGE, user)))
        .withMessageContaining("makes several");
    assertThat(server.calls()).isEmpty();
  }

  // Secrets.

  @ParameterizedTest
  @EnumSource
  void showsNothingThatUserEntersOrSees(TransportMode mode) {
    bridge
        .flow("all")
        .checkedInput("code", "pin", "SECRET-2")
        .cookies("in", "https://www.example.com", "sid")
        .other("key", "webauthn", Map.of())
        .qr("scan")
        .input("last", "password");
    server.on(SUBMIT).once().respond(422, "{\"message\":\"SECRET-1 is wrong\",\"code\":\"bad\"}");
    user.entering("SECRET-1", "SECRET-2", "SECRET-3", "SECRET-4", "SECRET-5");
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    Handler capture = new Handler() {
      @Override
      public void publish(LogRecord record) {
        log.add(record.getMessage() + record.getThrown());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    Logger sdk = Logger.getLogger("com.beeper.desktop");
    Level before = sdk.getLevel();
    sdk.setLevel(Level.ALL);
    sdk.addHandler(capture);
    String code;
    Throwable failure;
    try {
      BeeperDesktop client = clients.builder(mode).logBodies(true).build();
      clients.add(client);
      OngoingWait<LoginSession> login = connect(mode, client, patient(), user);
      code = user.seen().substring(3);
      server.on(SUBMIT).respond(422, "{\"message\":\"SECRET-5 is wrong\",\"code\":\"bad\"}");
      bridge.otherDeviceActs();
      failure = login.failure();
    } finally {
      sdk.removeHandler(capture);
      sdk.setLevel(before);
    }

    assertClosed();
    assertThat(log).anyMatch(line -> line.startsWith(SUBMIT));
    assertThat(log).noneMatch(line -> line.contains("SECRET") || line.contains(code));
    assertThat(failure)
        .isInstanceOf(LoginFailedException.class)
        .hasMessageContaining("*** is wrong");
    java.io.StringWriter trace = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain("SECRET");
  }
}
