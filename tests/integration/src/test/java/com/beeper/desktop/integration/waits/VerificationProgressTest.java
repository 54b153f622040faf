package com.beeper.desktop.integration.waits;

import static com.beeper.desktop.integration.waits.OngoingWait.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.WaitTimeoutException;
import com.beeper.desktop.app.Verification;
import com.beeper.desktop.app.VerificationAction;
import com.beeper.desktop.app.VerificationFailedException;
import com.beeper.desktop.app.VerificationState;
import com.beeper.desktop.app.Verifications;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waiting for the other device during a verification. */
@Timeout(120)
class VerificationProgressTest {

  private static final String RETRIEVE = "app.setup.verifications.retrieve";
  private static final Duration DAY = Duration.ofDays(1);

  private FastClients clients;
  private FakeBeeperDesktop server;

  @BeforeEach
  void start() {
    clients = new FastClients();
    server = clients.server();
  }

  @AfterEach
  void close() throws Exception {
    clients.close();
  }

  private static OngoingWait<Verification> action(
      TransportMode mode, BeeperDesktop client, String id, VerificationAction action) {
    return OngoingWait.start(
        mode,
        client,
        c -> c.app().setup().verifications().awaitAction(id, action, DAY),
        c -> c.app().setup().verifications().awaitAction(id, action, DAY));
  }

  private static OngoingWait<Verification> done(
      TransportMode mode, BeeperDesktop client, String id, Duration timeout) {
    return OngoingWait.start(
        mode,
        client,
        c -> c.app().setup().verifications().awaitDone(id, timeout),
        c -> c.app().setup().verifications().awaitDone(id, timeout));
  }

  @ParameterizedTest
  @EnumSource
  void waitsForOtherDevice(TransportMode mode) {
    BeeperDesktop client = clients.client(mode);
    Verifications verifications = client.app().setup().verifications();
    String id = verifications.create().verification().id();

    OngoingWait<Verification> accepted = action(mode, client, id, VerificationAction.SAS_START);
    until(() -> server.calls(RETRIEVE).size() > 1);
    server.setup().otherDeviceAccepts();
    assertThat(accepted.value().state()).isEqualTo(VerificationState.READY);

    OngoingWait<Verification> scanned =
        action(mode, client, id, VerificationAction.QR_CONFIRM_SCANNED);
    server.setup().otherDeviceScans();
    assertThat(scanned.value().state()).isEqualTo(VerificationState.QR_SCANNED);

    OngoingWait<Verification> done = done(mode, client, id, DAY);
    verifications.qr().confirmScanned(id);
    assertThat(done.value().state()).isEqualTo(VerificationState.DONE);
  }

  @ParameterizedTest
  @EnumSource
  void returnsIncomingVerificationThatCanBeAccepted(TransportMode mode) {
    String id = server.setup().incomingVerification();

    Verification verification =
        action(mode, clients.client(mode), id, VerificationAction.ACCEPT).value();

    assertThat(verification.state()).isEqualTo(VerificationState.REQUESTED);
    server.assertCalled(RETRIEVE, 1);
  }

  @ParameterizedTest
  @EnumSource
  void returnsVerificationThatIsDoneWithoutAction(TransportMode mode) {
    BeeperDesktop client = clients.client(mode);
    String id = client.app().setup().verifications().create().verification().id();
    OngoingWait<Verification> accepted = action(mode, client, id, VerificationAction.SAS_START);

    client.app().setup().verifications().qr().scan(p -> p.data(server.setup().otherDeviceCode()));

    assertThat(accepted.value().state()).isEqualTo(VerificationState.DONE);
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenOtherDeviceCancels(TransportMode mode) {
    BeeperDesktop client = clients.client(mode);
    String id = client.app().setup().verifications().create().verification().id();
    OngoingWait<Verification> done = done(mode, client, id, DAY);
    until(() -> !server.calls(RETRIEVE).isEmpty());

    server.setup().otherDeviceCancels();

    VerificationFailedException failure = (VerificationFailedException) done.failure();
    assertThat(failure).hasMessageContaining("has the state cancelled");
    assertThat(failure.verification().error().reason()).isEqualTo("Cancelled on the other device");
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenVerificationNoLongerExists(TransportMode mode) {
    server.on(RETRIEVE).respond(200, "{\"session\":{\"state\":\"ready\",\"e2ee\":{}}}");

    assertThat(done(mode, clients.client(mode), "gone", DAY).failure())
        .isInstanceOf(VerificationFailedException.class)
        .hasMessageContaining("the verification gone no longer exists");
  }

  @ParameterizedTest
  @EnumSource
  void failsAtTimeout(TransportMode mode) {
    BeeperDesktop client = clients.client(mode);
    String id = client.app().setup().verifications().create().verification().id();
    OngoingWait<Verification> done = done(mode, client, id, Duration.ofHours(1));
    until(() -> !server.calls(RETRIEVE).isEmpty());

    clients.time().jump(Duration.ofHours(1));

    assertThat(done.failure())
        .isExactlyInstanceOf(WaitTimeoutException.class)
        .hasMessageContaining("is still open after 3600 s");
  }

  @ParameterizedTest
  @EnumSource
  void failsAtOnceForUnknownVerification(TransportMode mode) {
    assertThat(done(mode, clients.client(mode), "no-such", DAY).failure())
        .isInstanceOf(NotFoundException.class);
    server.assertCalled(RETRIEVE, 1);
  }
}
