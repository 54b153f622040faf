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
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureClassifierTest {

  private static final URI URI_WITH_SECRETS =
      URI.create("https://me:secret@desk.example.com/v1/secret?token=secret");

  private static final FailureClassifier DIRECT =
      FailureClassifier.of(URI_WITH_SECRETS, (InetSocketAddress) null);
  private static final FailureClassifier PROXIED =
      FailureClassifier.of(URI_WITH_SECRETS, InetSocketAddress.createUnresolved("proxy", 8080));

  private static final String HOST = "desk.example.com:443";

  private static <T extends Throwable> T causedBy(T failure, Throwable cause) {
    failure.initCause(cause);
    return failure;
  }

  private static void check(
      Throwable failure, Stage stage, Delivery delivery, Reason reason, String message) {
    TransportException told = DIRECT.explain(failure, stage);
    assertThat(told).hasMessage(message).hasCause(failure);
    assertThat(told.delivery()).isEqualTo(delivery);
    assertThat(told.reason()).isEqualTo(reason);

    for (Throwable wrapped : List.of(
        new CompletionException(failure),
        new ExecutionException(failure),
        new CompletionException(new ExecutionException(new CompletionException(failure))))) {
      TransportException same = DIRECT.explain(wrapped, stage);
      assertThat(same).hasMessage(message).hasCause(failure);
      assertThat(same.delivery()).isEqualTo(delivery);
      assertThat(same.reason()).isEqualTo(reason);
    }
  }

  private static void notSent(Throwable failure, Stage stage, String message) {
    check(failure, stage, Delivery.NOT_SENT, Reason.CONNECTION, message);
  }

  private static void maybe(Throwable failure, Stage stage, Reason reason, String message) {
    check(failure, stage, Delivery.MAYBE, reason, message);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:23373/v1?a=b, localhost:23373",
    "http://localhost/, localhost:80",
    "HTTPS://localhost, localhost:443",
    "http://me:secret@127.0.0.1:1, 127.0.0.1:1",
    "https://[::1]/x, [::1]:443",
  })
  void aRouteNamesHostAndPortOnly(URI uri, String expected) {
    assertThat(FailureClassifier.of(uri, (InetSocketAddress) null)).hasToString(expected);
    assertThat(FailureClassifier.of(uri, InetSocketAddress.createUnresolved("proxy", 8080)))
        .hasToString(expected + " through the proxy proxy:8080");
  }

  /** Names one proxy, or none at all. */
  private static ProxySelector selector(@Nullable Proxy... proxies) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        assertThat(uri).isSameAs(URI_WITH_SECRETS);
        return List.of(proxies);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };
  }

  @Test
  void theFirstProxyCountsIfItIsOneForHttp() {
    InetSocketAddress address = InetSocketAddress.createUnresolved("proxy", 8080);
    Proxy http = new Proxy(Proxy.Type.HTTP, address);
    Proxy socks = new Proxy(Proxy.Type.SOCKS, address);

    assertThat(FailureClassifier.of(URI_WITH_SECRETS, selector(http, socks)).proxy())
        .isSameAs(address);
    assertThat(FailureClassifier.of(URI_WITH_SECRETS, selector(socks, http)).proxy())
        .isNull();
    assertThat(FailureClassifier.of(URI_WITH_SECRETS, selector(Proxy.NO_PROXY, http))
            .proxy())
        .isNull();
    assertThat(FailureClassifier.of(URI_WITH_SECRETS, selector()).proxy()).isNull();
    assertThat(FailureClassifier.of(URI_WITH_SECRETS, (ProxySelector) null).proxy())
        .isNull();
    assertThat(FailureClassifier.of(URI_WITH_SECRETS, address).proxy()).isSameAs(address);
  }

  @Test
  void onlyWhileItConnectsIsItCertainThatNothingWasSent() {
    assertThat(Stage.CONNECTING.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(Stage.SENDING.delivery()).isEqualTo(Delivery.MAYBE);
    assertThat(Stage.RECEIVING.delivery()).isEqualTo(Delivery.MAYBE);
  }

  @Test
  void whatIsKnownStaysAsItIs() {
    TransportException known = TransportException.cancelled(Delivery.MAYBE, "known", null);

    assertThat(DIRECT.explain(known, Stage.CONNECTING)).isSameAs(known);
    assertThat(DIRECT.explain(new CompletionException(known), Stage.SENDING)).isSameAs(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unrecognized SSL message, plaintext connection?",
        "Unsupported or unrecognized SSL message"
      })
  void aServerThatDoesNotSpeakTls(String said) {
    for (Stage stage : Stage.values()) {
      notSent(new SSLException(said), stage, "TLS handshake with " + HOST + " failed: " + said);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatIsRefused(Stage stage) {
    String message = "connection to " + HOST + " refused";

    notSent(new ConnectException("Connection refused"), stage, message);
    notSent(new ConnectException("Connection refused: no further information"), stage, message);
    // As the JDK's client says it.
    notSent(new ConnectException(), stage, message);
    notSent(
        causedBy(new ConnectException(), new ConnectException("Connection refused")),
        stage,
        message);
    notSent(causedBy(new ConnectException(), new ClosedChannelException()), stage, message);
    // As OkHttp and Apache say it.
    notSent(
        causedBy(
            new ConnectException("Failed to connect to desk/10.0.0.1:443"),
            new ConnectException("Connection refused")),
        stage,
        message);
    notSent(new ConnectException("Connect to /v1/secret failed: refused"), stage, message);

    assertThat(PROXIED.explain(new ConnectException(), stage))
        .hasMessage("connection to " + HOST + " through the proxy proxy:8080 refused");
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatFails(Stage stage) {
    String message = "connection to " + HOST + " failed";

    notSent(new ConnectException("Timed out"), stage, message + ": Timed out");
    notSent(
        causedBy(new ConnectException(), new IOException("Timed out")),
        stage,
        message + ": Timed out");
    notSent(new ConnectException("GET /v1/secret: timed out"), stage, message);
    notSent(new NoRouteToHostException("No route"), stage, message + ": No route");
    notSent(new NoRouteToHostException(), stage, message);
    notSent(new BindException("Cannot assign"), stage, message + ": Cannot assign");
    notSent(
        causedBy(new IOException("wrapped"), new BindException()), stage, message + ": wrapped");
  }

  @ParameterizedTest
  @EnumSource
  void aHostThatIsUnknown(Stage stage) {
    notSent(new UnknownHostException("secret"), stage, "host desk.example.com is unknown");
    notSent(
        causedBy(new ConnectException(), new UnresolvedAddressException()),
        stage,
        "host desk.example.com is unknown");
    assertThat(PROXIED.explain(new UnknownHostException(), stage))
        .hasMessage("host proxy is unknown");
  }

  @Test
  void aTimeOut() {
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
          "no answer from " + HOST + " in time");
    }
    assertThat(DIRECT.timedOut(null, Stage.SENDING)).hasNoCause();
  }

  @Test
  void whileItConnectsNothingWasSent() {
    notSent(
        new SSLHandshakeException("PKIX path (found: none)"),
        Stage.CONNECTING,
        "TLS handshake with " + HOST + " failed: PKIX path (found: none)");
    notSent(
        new SSLException((String) null),
        Stage.CONNECTING,
        "TLS handshake with " + HOST + " failed");
    notSent(
        new SocketException("Connection reset"),
        Stage.CONNECTING,
        "connection to " + HOST + " failed: Connection reset");
    notSent(
        new IllegalArgumentException("invalid header value: \"secret\""),
        Stage.CONNECTING,
        "connection to " + HOST + " failed: invalid header value");
    notSent(new ProtocolException(), Stage.CONNECTING, "connection to " + HOST + " failed");
  }

  @Test
  void anAnswerThatIsNotHttp() {
    for (Stage stage : List.of(Stage.SENDING, Stage.RECEIVING)) {
      maybe(
          new ProtocolException("Invalid status line: \"secret\""),
          stage,
          Reason.PROTOCOL,
          "the answer of " + HOST + " is not HTTP: Invalid status line");
    }
    TransportException ofProxy = PROXIED.notHttp(null, Stage.CONNECTING);
    assertThat(ofProxy)
        .hasMessage("the answer of " + HOST + " through the proxy proxy:8080 is not HTTP")
        .hasNoCause();
    assertThat(ofProxy.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(ofProxy.reason()).isEqualTo(Reason.PROTOCOL);
  }

  @Test
  void anExchangeThatBreaks() {
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
  void aResponseThatBreaksOff() {
    maybe(
        new IOException("fixed content-length: 10, bytes received: 5"),
        Stage.RECEIVING,
        Reason.PROTOCOL,
        "the response of " + HOST + " breaks off: fixed content-length");
    maybe(
        new IOException(),
        Stage.RECEIVING,
        Reason.PROTOCOL,
        "the response of " + HOST + " breaks off");
  }

  @ParameterizedTest
  @CsvSource({"407, ', credentials wanted'", "403, ''", "200, ''"})
  void aProxyThatOpensNoTunnel(int status, String more) {
    IOException cause = new IOException();

    TransportException told = PROXIED.tunnelRefused(status, cause);

    assertThat(told)
        .hasMessage("the proxy refused the connection to " + HOST
            + " through the proxy proxy:8080: status " + status + more)
        .hasCause(cause);
    assertThat(told.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(told.reason()).isEqualTo(Reason.CONNECTION);
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
  void nothingSecretIsShown(String message) {
    for (Stage stage : Stage.values()) {
      for (Throwable failure : List.of(
          new IOException(message),
          new ProtocolException(message),
          new IllegalArgumentException(message),
          new EOFException(message))) {
        assertThat(DIRECT.explain(failure, stage).getMessage())
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
  void aUriWithoutPathHidesNothing() {
    FailureClassifier route =
        FailureClassifier.of(URI.create("http://localhost:1/"), (InetSocketAddress) null);

    assertThat(route.explain(new SocketException("reset by /127.0.0.1"), Stage.SENDING))
        .hasMessage("connection to localhost:1 broke: reset by /127.0.0.1");
    assertThat(FailureClassifier.of(URI.create("http://localhost:1"), (InetSocketAddress) null)
            .explain(new SocketException("reset"), Stage.SENDING))
        .hasMessage("connection to localhost:1 broke: reset");
  }
}
