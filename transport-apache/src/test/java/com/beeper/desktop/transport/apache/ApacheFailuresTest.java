package com.beeper.desktop.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import java.io.EOFException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApacheFailuresTest {

  private static final ApacheClients MANAGED = new ManagedApacheClients(TransportSettings.DEFAULTS);
  private static final ApacheClients SUPPLIED =
      new SuppliedApacheClients(HttpClients.createMinimal(), null);

  private static ApacheFailures failures(String uri, ApacheClients clients) {
    return new ApacheFailures(
        TransportRequest.builder("GET", URI.create(uri)).build(),
        clients,
        HttpClientContext.create());
  }

  private static void check(
      TransportException failure, Delivery delivery, Reason reason, String message) {
    assertThat(failure).hasMessage(message);
    assertThat(failure.delivery()).isEqualTo(delivery);
    assertThat(failure.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "http://desk/x, desk, 80, desk:80",
    "https://desk/x, DESK, 443, desk:443",
    "http://desk:23373/x, desk, 23373, desk:23373",
    "http://[::1]:23373/x, [::1], 23373, [::1]:23373",
    "http://[::1]:23373/x, ::1, 23373, [::1]:23373",
    "http://desk/x, proxy, 80, desk:80 through the proxy proxy:80",
    "http://desk:80/x, desk, 8080, desk:80 through the proxy desk:8080",
    "https://desk/x, proxy, 8080, desk:443 through the proxy proxy:8080"
  })
  void namesAddressOfFailedConnection(String uri, String host, int port, String destination) {
    HttpHost hop = new HttpHost("http", host, port);

    check(
        failures(uri, SUPPLIED).classify(new HttpHostConnectException("refused", hop), false),
        Delivery.NOT_SENT,
        Reason.REFUSED,
        "connection to " + destination + " refused");
    check(
        failures(uri, SUPPLIED).classify(new ConnectTimeoutException("late", hop), false),
        Delivery.NOT_SENT,
        Reason.TIMEOUT,
        "connection to " + destination + " timed out");
  }

  @ParameterizedTest
  @CsvSource({
    "desk, desk",
    "desk: Name or service not known, desk",
    "proxy: nodename nor servname provided, proxy"
  })
  void namesUnknownHost(String message, String host) {
    check(
        failures("http://desk:23373/x", SUPPLIED)
            .classify(new UnknownHostException(message), false),
        Delivery.NOT_SENT,
        Reason.UNKNOWN_HOST,
        "host " + host + " is unknown");
  }

  @Test
  void namesHostOfUriWhenUnknownHostHasNoMessage() {
    check(
        failures("http://desk/x", MANAGED).classify(new UnknownHostException(), false),
        Delivery.NOT_SENT,
        Reason.UNKNOWN_HOST,
        "host desk is unknown");
  }

  @Test
  void reportsNotSentForFailuresBeforeRequest() {
    ApacheFailures failures = failures("http://desk/x", SUPPLIED);

    check(
        failures.classify(new ConnectionRequestTimeoutException("late"), false),
        Delivery.NOT_SENT,
        Reason.TIMEOUT,
        "no pooled connection to desk:80 became available");
    check(
        failures.classify(new RequestNotExecutedException("closed"), false),
        Delivery.NOT_SENT,
        Reason.CONNECTION,
        "connection to desk:80 failed: closed");
    check(
        failures.classify(new SSLHandshakeException("no trust"), false),
        Delivery.NOT_SENT,
        Reason.TLS,
        "TLS handshake with desk:80 failed: no trust");
  }

  /** A client of the application may use another context than the given one. */
  @Test
  void reportsNotSentOnlyForManagedClientsWhenContextIsUnused() {
    assertThat(failures("http://desk/x", MANAGED).stage(false)).isEqualTo(Stage.CONNECTING);
    assertThat(failures("http://desk/x", SUPPLIED).stage(false)).isEqualTo(Stage.SENDING);
    check(
        failures("http://desk/x", SUPPLIED).classify(new SocketException("reset"), false),
        Delivery.MAYBE,
        Reason.CONNECTION,
        "connection to desk:80 broke: reset");
  }

  @Test
  void reportsProtocolForMalformedResponses() {
    ApacheFailures failures = failures("http://desk/x", MANAGED);

    check(
        failures.classify(new ProtocolException("no status"), true),
        Delivery.MAYBE,
        Reason.PROTOCOL,
        "the response of desk:80 is not HTTP: no status");
    check(
        failures.classify(new EOFException("too short"), true),
        Delivery.MAYBE,
        Reason.PROTOCOL,
        "the response of desk:80 ended prematurely: too short");
  }

  @Test
  void returnsTransportExceptionUnchanged() {
    TransportException own = ApacheFailures.cancelled();

    assertThat(failures("http://desk/x", MANAGED).classify(own, false)).isSameAs(own);
  }

  @Test
  void rejectsIncompleteHead() throws Exception {
    ApacheFailures failures = failures("http://desk/x", MANAGED);
    BasicHttpResponse head = new BasicHttpResponse(200);

    failures.requireWholeHead(head, 1);
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> failures.requireWholeHead(head, 0))
        .satisfies(failure -> check(
            failure,
            Delivery.MAYBE,
            Reason.PROTOCOL,
            "the response of desk:80 ended prematurely: its head is incomplete"));
    head.addHeader("Connection", "close");
    failures.requireWholeHead(head, 0);
    failures.requireWholeHead(new BasicHttpResponse(204), 0);
  }

  @Test
  void reportsProxyWhenResponseDoesNotComeOverTls() {
    BasicHttpResponse refusal = new BasicHttpResponse(407);

    assertThatCode(() -> failures("http://desk/x", MANAGED).requireOfServer(refusal))
        .doesNotThrowAnyException();
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> failures("https://desk/x", MANAGED).requireOfServer(refusal))
        .satisfies(failure -> check(
            failure,
            Delivery.NOT_SENT,
            Reason.PROXY,
            "the proxy refused the connection to desk:443: status 407, credentials required"));
  }
}
