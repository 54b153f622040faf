package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.FileAccessException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallFailuresTest {

  private static final String LABEL = "bridges.loginSessions.retrieve";

  private final CallFailures failures = failures("http://localhost:23373");

  private static CallFailures failures(String baseUrl) {
    return new CallFailures(
        BaseUrl.of(baseUrl, "baseUrl(…)"),
        CallOptions.defaults().toBuilder()
            .timeout(Duration.ofMillis(1500))
            .maxResponseBytes(1024)
            .build());
  }

  private static TransportException failure(
      Delivery delivery, Reason reason, @Nullable Throwable cause) {
    return new TransportException(delivery, reason, "refused", cause);
  }

  private RuntimeException of(Throwable failure, End end) {
    return failures.of(LABEL, failure, end, false, Duration.ofMillis(1500));
  }

  private RuntimeException of(Delivery delivery, Reason reason, @Nullable Throwable cause) {
    return of(failure(delivery, reason, cause), End.DONE);
  }

  @Test
  void suggestsStartingTheAppWhenLoopbackConnectionIsRefused() {
    TransportException failure = failure(Delivery.NOT_SENT, Reason.REFUSED, new ConnectException());

    RuntimeException made = of(failure, End.DONE);

    assertThat(made)
        .isInstanceOf(ConnectionException.class)
        .hasCause(failure)
        .hasMessage(LABEL
            + ": cannot connect to localhost:23373 (refused). Is Beeper Desktop running, with its API"
            + " switched on in the settings?");
    assertThat(((ConnectionException) made).possiblySent()).isFalse();
  }

  @Test
  void suggestsCheckingTheNetworkWhenRemoteConnectionIsRefused() {
    RuntimeException made = failures("https://desk.example.com")
        .of(
            LABEL,
            failure(Delivery.NOT_SENT, Reason.REFUSED, null),
            End.DONE,
            false,
            Duration.ofSeconds(1));

    assertThat(made).hasMessageContainingAll("desk.example.com", "reachable from here");
  }

  @Test
  void suggestsCheckingTheBaseUrlWhenHostIsUnknown() {
    assertThat(of(Delivery.NOT_SENT, Reason.UNKNOWN_HOST, null))
        .isInstanceOf(ConnectionException.class)
        .hasMessage(LABEL + ": the host of localhost:23373 is unknown. Is the base URL right?");
  }

  @Test
  void namesTlsWhenHandshakeFails() {
    assertThat(of(Delivery.NOT_SENT, Reason.TLS, null))
        .isInstanceOf(ConnectionException.class)
        .hasMessage(LABEL + ": no TLS connection to localhost:23373: refused");
  }

  @Test
  void keepsMessageWhenProxyRefuses() {
    assertThat(of(Delivery.NOT_SENT, Reason.PROXY, null))
        .isInstanceOf(ConnectionException.class)
        .hasMessage(LABEL + ": no connection to localhost:23373: refused");
  }

  @Test
  void isPossiblySentWhenConnectionBreaks() {
    RuntimeException made = of(Delivery.MAYBE, Reason.CONNECTION, null);

    assertThat(made).hasMessageStartingWith(LABEL + ": the connection to localhost:23373 broke");
    assertThat(((ConnectionException) made).possiblySent()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void keepsDeliveryWhenTransportTimesOut(Delivery delivery) {
    RuntimeException made = of(delivery, Reason.TIMEOUT, null);

    assertThat(made).isInstanceOf(RequestTimeoutException.class).hasMessageStartingWith(LABEL);
    assertThat(((ConnectionException) made).possiblySent()).isEqualTo(delivery == Delivery.MAYBE);
  }

  @Test
  void isTimeoutWhenDeadlineHasPassedWhateverTransportThrows() {
    RuntimeException made = of(new IOException("socket closed"), End.DEADLINE);

    assertThat(made)
        .isInstanceOf(RequestTimeoutException.class)
        .hasMessage(LABEL + ": took longer than 1.5 s, the timeout(…) of an attempt");
    assertThat(((ConnectionException) made).possiblySent()).isTrue();
    RuntimeException unsent = of(failure(Delivery.NOT_SENT, Reason.CANCELLED, null), End.DEADLINE);
    assertThat(((ConnectionException) unsent).possiblySent()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = End.class,
      names = {"INTERRUPT", "CLOSE", "ABANDONED"})
  void isCancellationWhenExchangeIsAborted(End end) {
    assertThat(of(new IOException("socket closed"), end))
        .isInstanceOf(CallCancelledException.class)
        .hasMessageStartingWith(LABEL);
  }

  @Test
  void isCancellationWhenTransportThrowsInterruptedException() {
    assertThat(of(new InterruptedException(), End.DONE))
        .isInstanceOf(CallCancelledException.class)
        .hasMessageContaining("interrupted");
  }

  @Test
  void namesLimitAndSettingWhenResponseIsTooLarge() {
    assertThat(of(Delivery.MAYBE, Reason.RESPONSE_TOO_LARGE, null))
        .isInstanceOf(DecodingException.class)
        .hasMessageStartingWith(LABEL)
        .hasMessageContainingAll("1024 bytes", "maxResponseBytes(…)");
  }

  @Test
  void isFileAccessExceptionWhenRequestBodyCannotBeRead() {
    IOException unreadable = new IOException("gone");

    assertThat(of(Delivery.MAYBE, Reason.REQUEST_BODY, new UnreadableFileException(unreadable)))
        .isInstanceOf(FileAccessException.class)
        .hasCause(unreadable)
        .hasMessageStartingWith(LABEL + ": the file cannot be read");
    assertThat(of(Delivery.MAYBE, Reason.REQUEST_BODY, unreadable)).hasCause(unreadable);
  }

  @Test
  void keepsExceptionWhenUserCodeFailsInRequestBody() {
    IllegalStateException bug = new IllegalStateException("listener");

    assertThat(of(Delivery.MAYBE, Reason.REQUEST_BODY, new UnreadableFileException(bug)))
        .isSameAs(bug);
  }

  @Test
  void isPossiblySentAndNotQuotedWhenFailureIsUnknown() {
    RuntimeException made = of(new IOException("Bearer s3cret"), End.DONE);

    assertThat(made).isInstanceOf(ConnectionException.class).hasMessageNotContaining("s3cret");
    assertThat(((ConnectionException) made).possiblySent()).isTrue();
  }

  @Test
  void keepsUncheckedExceptionOfTransportUnlessAborted() {
    IllegalStateException bug = new IllegalStateException();

    assertThat(of(bug, End.DONE))
        .isInstanceOf(ConnectionException.class)
        .hasCause(bug)
        .hasMessageEndingWith("which a transport must not throw; see the cause");
    assertThat(of(bug, End.CLOSE)).isInstanceOf(CallCancelledException.class);
  }
}
