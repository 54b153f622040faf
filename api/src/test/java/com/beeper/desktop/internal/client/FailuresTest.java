package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailuresTest {

  private static final String ID = "bridges.loginSessions.retrieve";

  private final Failures failures = failures("http://localhost:23373");

  private static Failures failures(String baseUrl) {
    return new Failures(
        BaseUrl.of(baseUrl, "baseUrl(…)"),
        CallOptions.defaults().toBuilder()
            .timeout(Duration.ofMillis(1500))
            .maxResponseBytes(1024)
            .build());
  }

  private static TransportException failure(Delivery delivery, Reason reason, Throwable cause) {
    return new TransportException(delivery, reason, "refused", cause);
  }

  @Test
  void nobodyListensHere() {
    TransportException failure =
        failure(Delivery.NOT_SENT, Reason.CONNECTION, new ConnectException());

    RuntimeException made = failures.of(ID, failure, End.DONE, false);

    assertThat(made)
        .isInstanceOf(ConnectionException.class)
        .hasCause(failure)
        .hasMessage(ID
            + ": cannot connect to localhost:23373 (refused). Is Beeper Desktop running, with its API"
            + " switched on in the settings?");
    assertThat(((ConnectionException) made).possiblySent()).isFalse();
  }

  @Test
  void nobodyListensThere() {
    assertThat(failures("https://desk.example.com")
            .of(ID, failure(Delivery.NOT_SENT, Reason.CONNECTION, null), End.DONE, false))
        .hasMessageContainingAll("desk.example.com", "reachable from here");
  }

  @Test
  void theHostIsUnknown() {
    assertThat(failures.of(
            ID,
            failure(Delivery.NOT_SENT, Reason.CONNECTION, new UnknownHostException("x")),
            End.DONE,
            false))
        .isInstanceOf(ConnectionException.class)
        .hasMessage(ID + ": the host of localhost:23373 is unknown. Is the base URL right?");
  }

  @Test
  void tlsFailed() {
    assertThat(failures.of(
            ID,
            failure(
                Delivery.NOT_SENT,
                Reason.CONNECTION,
                new IOException(new SSLHandshakeException("x"))),
            End.DONE,
            false))
        .isInstanceOf(ConnectionException.class)
        .hasMessage(ID + ": no TLS connection to localhost:23373: refused");
  }

  @Test
  void theConnectionBroke() {
    RuntimeException made =
        failures.of(ID, failure(Delivery.MAYBE, Reason.CONNECTION, null), End.DONE, false);

    assertThat(made).hasMessageStartingWith(ID + ": the connection to localhost:23373 broke");
    assertThat(((ConnectionException) made).possiblySent()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aTimeoutOfTheTransportKeepsWhatItKnows(Delivery delivery) {
    RuntimeException made =
        failures.of(ID, failure(delivery, Reason.TIMEOUT, null), End.DONE, false);

    assertThat(made).isInstanceOf(RequestTimeoutException.class).hasMessageStartingWith(ID);
    assertThat(((ConnectionException) made).possiblySent()).isEqualTo(delivery == Delivery.MAYBE);
  }

  @Test
  void theDeadlineExplainsWhateverTheTransportThrew() {
    RuntimeException made = failures.of(ID, new IOException("socket closed"), End.DEADLINE, false);

    assertThat(made)
        .isInstanceOf(RequestTimeoutException.class)
        .hasMessage(ID + ": took longer than 1.5 s, the timeout(…) of an attempt");
    assertThat(((ConnectionException) made).possiblySent()).isTrue();
    assertThat(((ConnectionException) failures.of(
                ID, failure(Delivery.NOT_SENT, Reason.CANCELLED, null), End.DEADLINE, false))
            .possiblySent())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = End.class,
      names = {"INTERRUPT", "CLOSE", "ABANDONED"})
  void anAbortIsACancellation(End end) {
    assertThat(failures.of(ID, new IOException("socket closed"), end, false))
        .isInstanceOf(CallCancelledException.class)
        .hasMessageStartingWith(ID);
  }

  @Test
  void theTransportMayNoticeTheInterruptFirst() {
    assertThat(failures.of(ID, new InterruptedException(), End.DONE, false))
        .isInstanceOf(CallCancelledException.class)
        .hasMessageContaining("interrupted");
  }

  @Test
  void aResponseThatIsTooLargeNamesTheLimitAndTheSetting() {
    assertThat(failures.of(
            ID, failure(Delivery.MAYBE, Reason.RESPONSE_TOO_LARGE, null), End.DONE, false))
        .isInstanceOf(DecodingException.class)
        .hasMessageStartingWith(ID)
        .hasMessageContainingAll("1024 bytes", "maxResponseBytes(…)");
  }

  @Test
  void anyOtherFailureCountsAsSentAndIsNotQuoted() {
    RuntimeException made = failures.of(ID, new IOException("Bearer s3cret"), End.DONE, false);

    assertThat(made).isInstanceOf(ConnectionException.class).hasMessageNotContaining("s3cret");
    assertThat(((ConnectionException) made).possiblySent()).isTrue();
  }

  @Test
  void aBugOfATransportStaysWhatItIs() {
    IllegalStateException bug = new IllegalStateException();

    assertThat(failures.of(ID, bug, End.DONE, false)).isSameAs(bug);
    assertThat(failures.of(ID, bug, End.CLOSE, false)).isInstanceOf(CallCancelledException.class);
  }
}
