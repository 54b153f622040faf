package com.beeper.desktop.transport.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureClassifierTest {

  private static final URI URI_WITH_SECRETS =
      URI.create("https://me:secret@desk.example.com/v1/secret?token=secret");

  private static final FailureClassifier DIRECT =
      new FailureClassifier(new Destination(URI_WITH_SECRETS, null));
  private static final FailureClassifier PROXIED = new FailureClassifier(
      new Destination(URI_WITH_SECRETS, InetSocketAddress.createUnresolved("proxy", 8080)));

  private static final String HOST = "desk.example.com:443";

  private static <T extends Throwable> T causedBy(T failure, Throwable cause) {
    failure.initCause(cause);
    return failure;
  }

  private static void check(
      Throwable failure, Stage stage, Delivery delivery, Reason reason, String message) {
    TransportException classified = DIRECT.classify(failure, stage);
    assertThat(classified).hasMessage(message).hasCause(failure);
    assertThat(classified.delivery()).isEqualTo(delivery);
    assertThat(classified.reason()).isEqualTo(reason);

    for (Throwable wrapped : List.of(
        new CompletionException(failure),
        new ExecutionException(failure),
        new CompletionException(new ExecutionException(new CompletionException(failure))))) {
      TransportException same = DIRECT.classify(wrapped, stage);
      assertThat(same).hasMessage(message).hasCause(failure);
      assertThat(same.delivery()).isEqualTo(delivery);
      assertThat(same.reason()).isEqualTo(reason);
    }
  }

  private static void notSent(Throwable failure, Stage stage, Reason reason, String message) {
    check(failure, stage, Delivery.NOT_SENT, reason, message);
  }

  private static void maybe(Throwable failure, Stage stage, Reason reason, String message) {
    check(failure, stage, Delivery.MAYBE, reason, message);
  }

  @Test
  void reportsNotSentOnlyWhileConnecting() {
    assertThat(Stage.CONNECTING.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(Stage.SENDING.delivery()).isEqualTo(Delivery.MAYBE);
    assertThat(Stage.RECEIVING.delivery()).isEqualTo(Delivery.MAYBE);
  }

  @Test
  void returnsTransportExceptionUnchanged() {
    TransportException known = TransportException.cancelled(Delivery.MAYBE, "known", null);

    assertThat(DIRECT.classify(known, Stage.CONNECTING)).isSameAs(known);
    assertThat(DIRECT.classify(new CompletionException(known), Stage.SENDING)).isSameAs(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unrecognized SSL message, plaintext connection?",
        "Unsupported or unrecognized SSL message"
      })
  void reportsTlsWhenServerDoesNotSpeakTls(String message) {
    for (Stage stage : Stage.values()) {
      notSent(
          new SSLException(message),
          stage,
          Reason.TLS,
          "TLS handshake with " + HOST + " failed: " + message);
    }
  }

  @ParameterizedTest
  @EnumSource
  void reportsRefusedWhenConnectionIsRefused(Stage stage) {
    String message = "connection to " + HOST + " refused";

    notSent(new ConnectException("Connection refused"), stage, Reason.REFUSED, message);
    notSent(
        new ConnectException("Connection refused: no further information"),
        stage,
        Reason.REFUSED,
        message);
    // As thrown by the JDK's client.
    notSent(new ConnectException(), stage, Reason.REFUSED, message);
    notSent(
        causedBy(new ConnectException(), new ConnectException("Connection refused")),
        stage,
        Reason.REFUSED,
        message);
    notSent(
        causedBy(new ConnectException(), new ClosedChannelException()),
        stage,
        Reason.REFUSED,
        message);
    // As thrown by OkHttp and Apache.
    notSent(
        causedBy(
            new ConnectException("Failed to connect to desk/10.0.0.1:443"),
            new ConnectException("Connection refused")),
        stage,
        Reason.REFUSED,
        message);
    notSent(
        new ConnectException("Connect to /v1/secret failed: refused"),
        stage,
        Reason.REFUSED,
        message);

    assertThat(PROXIED.classify(new ConnectException(), stage))
        .hasMessage("connection to " + HOST + " through the proxy proxy:8080 refused");
  }

  @ParameterizedTest
  @EnumSource
  void reportsRefusedWhenConnectionFails(Stage stage) {
    String message = "connection to " + HOST + " failed";

    notSent(new ConnectException("Timed out"), stage, Reason.REFUSED, message + ": Timed out");
    notSent(
        causedBy(new ConnectException(), new IOException("Timed out")),
        stage,
        Reason.REFUSED,
        message + ": Timed out");
    notSent(new ConnectException("GET /v1/secret: timed out"), stage, Reason.REFUSED, message);
    notSent(new NoRouteToHostException("No route"), stage, Reason.REFUSED, message + ": No route");
    notSent(new NoRouteToHostException(), stage, Reason.REFUSED, message);
    notSent(
        new BindException("Cannot assign"), stage, Reason.CONNECTION, message + ": Cannot assign");
    notSent(
        causedBy(new IOException("wrapped"), new BindException()),
        stage,
        Reason.CONNECTION,
        message + ": wrapped");
    notSent(
        causedBy(new ConnectException(), new BindException("Cannot assign")),
        stage,
        Reason.CONNECTION,
        message + ": Cannot assign");
  }

  @ParameterizedTest
  @EnumSource
  void reportsUnknownHost(Stage stage) {
    notSent(
        new UnknownHostException("secret"),
        stage,
        Reason.UNKNOWN_HOST,
        "host desk.example.com is unknown");
    notSent(
        causedBy(new ConnectException(), new UnresolvedAddressException()),
        stage,
        Reason.UNKNOWN_HOST,
        "host desk.example.com is unknown");
    assertThat(PROXIED.classify(new UnknownHostException(), stage))
        .hasMessage("host proxy is unknown");
  }

  @Test
  void reportsTimeout() {
    check(
        new SocketTimeoutException("secret"),
        Stage.CONNECTING,
        Delivery.NOT_SENT,
        Reason.TIMEOUT,
        "connection to " + HOST + " timed out");
    for (Stage stage : List.of(Stage.SENDING, Stage.RECEIVING)) {
      maybe(
          new SocketTimeoutException("secret"),
          stage,
          Reason.TIMEOUT,
          "no response from " + HOST + " in time");
    }
    assertThat(DIRECT.timedOut(null, Stage.SENDING)).hasNoCause();
  }

  @Test
  void reportsTlsWhenTlsExceptionIsInChain() {
    for (Throwable failure : List.of(
        new SSLException("alert"),
        new SSLPeerUnverifiedException("alert"),
        new org.bouncycastle.tls.TlsFatalAlert("alert"),
        new IOException("alert", new SSLHandshakeException("cause")),
        new IOException("alert", new org.bouncycastle.tls.TlsFatalAlert("cause")))) {
      notSent(
          failure, Stage.CONNECTING, Reason.TLS, "TLS handshake with " + HOST + " failed: alert");
      // A server of TLS 1.3 rejects a client certificate after the client's handshake.
      maybe(failure, Stage.SENDING, Reason.TLS, "TLS handshake with " + HOST + " failed: alert");
      maybe(
          failure,
          Stage.RECEIVING,
          Reason.PROTOCOL,
          "the response of " + HOST + " ended prematurely: alert");
    }
  }

  /** The client raises these alerts during the handshake only, others later too. */
  @Test
  void nothingWasSentWhenBouncyCastleRejectsTheServer() {
    for (String alert :
        List.of("certificate_unknown(46)", "bad_certificate(42)", "unknown_ca(48)")) {
      notSent(
          new SSLException("alert", new org.bouncycastle.tls.TlsFatalAlert(alert)),
          Stage.SENDING,
          Reason.TLS,
          "TLS handshake with " + HOST + " failed: alert");
    }
    maybe(
        new SSLException("alert", new org.bouncycastle.tls.TlsFatalAlert("bad_record_mac(20)")),
        Stage.SENDING,
        Reason.TLS,
        "TLS handshake with " + HOST + " failed: alert");
  }

  @Test
  void reportsConnectionWhenConnectionBreaksAfterHandshake() {
    maybe(
        new SSLException("Connection reset", new SocketException("Connection reset")),
        Stage.SENDING,
        Reason.CONNECTION,
        "connection to " + HOST + " broke: Connection reset");
  }

  @Test
  void reportsNotSentWhileConnecting() {
    notSent(
        new SSLHandshakeException("PKIX path (found: none)"),
        Stage.CONNECTING,
        Reason.TLS,
        "TLS handshake with " + HOST + " failed: PKIX path (found: none)");
    notSent(
        new SSLException((String) null),
        Stage.CONNECTING,
        Reason.TLS,
        "TLS handshake with " + HOST + " failed");
    notSent(
        new SocketException("Connection reset"),
        Stage.CONNECTING,
        Reason.CONNECTION,
        "connection to " + HOST + " failed: Connection reset");
    notSent(
        new IllegalArgumentException("invalid header value: \"secret\""),
        Stage.CONNECTING,
        Reason.CONNECTION,
        "connection to " + HOST + " failed: invalid header value");
    notSent(
        new ProtocolException(),
        Stage.CONNECTING,
        Reason.CONNECTION,
        "connection to " + HOST + " failed");
  }

  @Test
  void reportsProtocolWhenResponseIsNotHttp() {
    for (Stage stage : List.of(Stage.SENDING, Stage.RECEIVING)) {
      maybe(
          new ProtocolException("Invalid status line: \"secret\""),
          stage,
          Reason.PROTOCOL,
          "the response of " + HOST + " is not HTTP: Invalid status line");
    }
    TransportException ofProxy = PROXIED.notHttp(null, Stage.CONNECTING);
    assertThat(ofProxy)
        .hasMessage("the response of " + HOST + " through the proxy proxy:8080 is not HTTP")
        .hasNoCause();
    assertThat(ofProxy.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(ofProxy.reason()).isEqualTo(Reason.PROXY);
    assertThat(PROXIED.classify(new ProtocolException("SSH"), Stage.CONNECTING).reason())
        .isEqualTo(Reason.PROXY);
    assertThat(DIRECT.notHttp(null, Stage.CONNECTING).reason()).isEqualTo(Reason.PROTOCOL);
  }

  @Test
  void reportsConnectionWhenExchangeBreaks() {
    maybe(
        new EOFException("EOF reached"),
        Stage.SENDING,
        Reason.CONNECTION,
        "connection to " + HOST + " broke: EOF reached");
    for (Stage stage : List.of(Stage.SENDING, Stage.RECEIVING)) {
      maybe(
          new SocketException("Connection reset"),
          stage,
          Reason.CONNECTION,
          "connection to " + HOST + " broke: Connection reset");
      maybe(
          new IOException("wrapped", new SocketException("Connection reset")),
          stage,
          Reason.CONNECTION,
          "connection to " + HOST + " broke: wrapped");
      maybe(
          new IllegalStateException("secret"),
          stage,
          Reason.CONNECTION,
          "the exchange with " + HOST + " failed");
      maybe(
          new StackOverflowError(),
          stage,
          Reason.CONNECTION,
          "the exchange with " + HOST + " failed");
    }
  }

  @Test
  void reportsProtocolWhenResponseEndsPrematurely() {
    maybe(
        new IOException("fixed content-length: 10, bytes received: 5"),
        Stage.RECEIVING,
        Reason.PROTOCOL,
        "the response of " + HOST + " ended prematurely: fixed content-length");
    maybe(
        new IOException(),
        Stage.RECEIVING,
        Reason.PROTOCOL,
        "the response of " + HOST + " ended prematurely");
  }

  @ParameterizedTest
  @CsvSource({"407, ', credentials required'", "403, ''", "200, ''"})
  void reportsProxyWhenTunnelIsRefused(int status, String more) {
    IOException cause = new IOException();

    TransportException classified = PROXIED.tunnelRefused(status, cause);

    assertThat(classified)
        .hasMessage("the proxy refused the connection to " + HOST
            + " through the proxy proxy:8080: status " + status + more)
        .hasCause(cause);
    assertThat(classified.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(classified.reason()).isEqualTo(Reason.PROXY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/secret",
        "cannot GET https://desk.example.com/v1/secret?token=secret",
        "bad token=secret",
        "Bad header: Authorization: secret",
        "Invalid chunk 'secret'",
        "Invalid chunk \"secret\"",
        "Invalid chunk <secret>",
        "Invalid chunk [secret]",
        "Invalid chunk (secret)",
        "Invalid chunk {secret}",
        "Invalid chunk `secret`",
        "Two lines: one\nand secret",
        ": secret",
        "",
      })
  void hidesValuesOfLibraryMessages(String message) {
    for (Stage stage : Stage.values()) {
      for (Throwable failure : List.of(
          new IOException(message),
          new ProtocolException(message),
          new IllegalArgumentException(message),
          new EOFException(message))) {
        assertThat(DIRECT.classify(failure, stage).getMessage())
            .contains(HOST)
            .doesNotContain("secret")
            .doesNotEndWith(" ")
            .doesNotEndWith(":");
        assertThat(DIRECT.notHttp(failure, stage).getMessage()).doesNotContain("secret");
        assertThat(DIRECT.timedOut(failure, stage).getMessage()).doesNotContain("secret");
      }
    }
  }

  @Test
  void keepsMessageWhenUriHasNoPath() {
    FailureClassifier classifier =
        new FailureClassifier(new Destination(URI.create("http://localhost:1/"), null));

    assertThat(classifier.classify(new SocketException("reset by /127.0.0.1"), Stage.SENDING))
        .hasMessage("connection to localhost:1 broke: reset by /127.0.0.1");
    assertThat(new FailureClassifier(new Destination(URI.create("http://localhost:1"), null))
            .classify(new SocketException("reset"), Stage.SENDING))
        .hasMessage("connection to localhost:1 broke: reset");
  }
}
