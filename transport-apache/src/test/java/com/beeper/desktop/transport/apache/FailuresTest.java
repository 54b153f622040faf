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

class FailuresTest {

  private static final Clients OWN = new OwnClients(TransportSettings.DEFAULTS);
  private static final Clients GIVEN = new GivenClients(HttpClients.createMinimal(), null);

  private static Failures failures(String uri, Clients clients) {
    return new Failures(
        TransportRequest.builder("GET", URI.create(uri)).build(),
        clients,
        HttpClientContext.create());
  }

  private static void check(
      TransportException told, Delivery delivery, Reason reason, String message) {
    assertThat(told).hasMessage(message);
    assertThat(told.delivery()).isEqualTo(delivery);
    assertThat(told.reason()).isEqualTo(reason);
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
  void namesToWhomNoConnectionWasOpened(String uri, String host, int port, String place) {
    HttpHost hop = new HttpHost("http", host, port);

    check(
        failures(uri, GIVEN).explain(new HttpHostConnectException("refused", hop), false),
        Delivery.NOT_SENT,
        Reason.CONNECTION,
        "connection to " + place + " refused");
    check(
        failures(uri, GIVEN).explain(new ConnectTimeoutException("late", hop), false),
        Delivery.NOT_SENT,
        Reason.TIMEOUT,
        "connection to " + place + " timed out");
  }

  @ParameterizedTest
  @CsvSource({
    "desk, desk",
    "desk: Name or service not known, desk",
    "proxy: nodename nor servname provided, proxy"
  })
  void namesTheHostThatIsUnknown(String message, String host) {
    check(
        failures("http://desk:23373/x", GIVEN).explain(new UnknownHostException(message), false),
        Delivery.NOT_SENT,
        Reason.CONNECTION,
        "host " + host + " is unknown");
  }

  @Test
  void bearsAnUnknownHostWithoutAName() {
    check(
        failures("http://desk/x", OWN).explain(new UnknownHostException(), false),
        Delivery.NOT_SENT,
        Reason.CONNECTION,
        "host desk is unknown");
  }

  @Test
  void knowsWhatComesBeforeARequestIsSent() {
    Failures failures = failures("http://desk/x", GIVEN);

    check(
        failures.explain(new ConnectionRequestTimeoutException("late"), false),
        Delivery.NOT_SENT,
        Reason.TIMEOUT,
        "no pooled connection to desk:80 came free");
    check(
        failures.explain(new RequestNotExecutedException("closed"), false),
        Delivery.NOT_SENT,
        Reason.CONNECTION,
        "connection to desk:80 failed: closed");
    check(
        failures.explain(new SSLHandshakeException("no trust"), false),
        Delivery.NOT_SENT,
        Reason.CONNECTION,
        "TLS handshake with desk:80 failed: no trust");
  }

  /** A client of the application may send through another context than the one that it was given. */
  @Test
  void believesAnUntouchedContextOfItsOwnClientsOnly() {
    assertThat(failures("http://desk/x", OWN).stage(false)).isEqualTo(Stage.CONNECTING);
    assertThat(failures("http://desk/x", GIVEN).stage(false)).isEqualTo(Stage.SENDING);
    check(
        failures("http://desk/x", GIVEN).explain(new SocketException("reset"), false),
        Delivery.MAYBE,
        Reason.CONNECTION,
        "connection to desk:80 broke: reset");
  }

  @Test
  void knowsWhatIsWrongWithAResponse() {
    Failures failures = failures("http://desk/x", OWN);

    check(
        failures.explain(new ProtocolException("no status"), true),
        Delivery.MAYBE,
        Reason.PROTOCOL,
        "the answer of desk:80 is not HTTP: no status");
    check(
        failures.explain(new EOFException("too short"), true),
        Delivery.MAYBE,
        Reason.PROTOCOL,
        "the response of desk:80 breaks off: too short");
  }

  @Test
  void leavesItsOwnExceptionsAsTheyAre() {
    TransportException own = Failures.cancelled();

    assertThat(failures("http://desk/x", OWN).explain(own, false)).isSameAs(own);
  }

  @Test
  void missesTheEndOfAHead() throws Exception {
    Failures failures = failures("http://desk/x", OWN);
    BasicHttpResponse head = new BasicHttpResponse(200);

    failures.requireWholeHead(head, 1);
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> failures.requireWholeHead(head, 0))
        .satisfies(told -> check(
            told,
            Delivery.MAYBE,
            Reason.PROTOCOL,
            "the response of desk:80 breaks off: its head has no end"));
    head.addHeader("Connection", "close");
    failures.requireWholeHead(head, 0);
    failures.requireWholeHead(new BasicHttpResponse(204), 0);
  }

  @Test
  void knowsTheAnswerOfAProxyFromThatOfTheServer() {
    BasicHttpResponse refusal = new BasicHttpResponse(407);

    assertThatCode(() -> failures("http://desk/x", OWN).requireOfServer(refusal))
        .doesNotThrowAnyException();
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> failures("https://desk/x", OWN).requireOfServer(refusal))
        .satisfies(told -> check(
            told,
            Delivery.NOT_SENT,
            Reason.CONNECTION,
            "the proxy refused the connection to desk:443: status 407, credentials wanted"));
  }
}
