package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.diagnosis.Diagnosis;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.messages.MessageSendResponse;
import com.beeper.desktop.tck.internal.Certificates;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls with an {@link SSLContext} of Bouncy Castle, whose failures are no {@link
 * javax.net.ssl.SSLException}.
 */
class BouncyCastleTest {

  private static final byte[] SENT =
      "{\"chatID\":\"c\",\"pendingMessageID\":\"p\"}".getBytes(StandardCharsets.UTF_8);

  private static final Certificates UNKNOWN = new Certificates("Untrusted");

  /** Writes each alert to standard error; kept here, because the JVM forgets levels of unused loggers. */
  private static final Logger LOG = Logger.getLogger("org.bouncycastle");

  private static SSLContext bouncyCastle;

  @BeforeAll
  static void createContext() throws GeneralSecurityException, IOException {
    LOG.setLevel(Level.OFF);
    Provider jsse = new BouncyCastleJsseProvider(new BouncyCastleProvider());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX", jsse);
    trust.init(Certificates.TRUSTED.trust());
    bouncyCastle = SSLContext.getInstance("TLS", jsse);
    bouncyCastle.init(null, trust.getTrustManagers(), null);
  }

  @ParameterizedTest
  @EnumSource
  void callsSucceedWithTrustedCertificate(TransportMode mode) throws Exception {
    try (Server server = Server.of(Certificates.TRUSTED.server("127.0.0.1"))) {
      assertThat(call(mode, server.url()).pendingMessageId()).isEqualTo("p");
    }
  }

  @ParameterizedTest
  @EnumSource
  void certificateOfUnknownIssuerIsTlsFailure(TransportMode mode) throws Exception {
    try (Server server = Server.of(UNKNOWN.server("127.0.0.1"))) {
      assertNothingSent(mode, server);
    }
  }

  @ParameterizedTest
  @EnumSource
  void certificateOfOtherHostIsTlsFailure(TransportMode mode) throws Exception {
    try (Server server = Server.of(Certificates.TRUSTED.server("elsewhere.test"))) {
      assertNothingSent(mode, server);
    }
  }

  /**
   * As Bouncy Castle reports it like a later failure, no transport can exclude that something was sent. Not
   * with the client of the JDK, which can loop without end in this handshake.
   */
  @ParameterizedTest
  @EnumSource(names = {"APACHE", "APACHE_ASYNC"})
  void serverWithoutTlsIsTlsFailure(TransportMode mode) throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> {
        try (Socket connection = plain.accept()) {
          connection
              .getOutputStream()
              .write("HTTP/1.1 400 No TLS here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          connection.getInputStream().readAllBytes();
        } catch (IOException e) {
          // The client resets the connection.
        }
      });
      server.start();

      ConnectionException failure = catchThrowableOfType(
          ConnectionException.class,
          () -> call(mode, URI.create("https://127.0.0.1:" + plain.getLocalPort())));

      assertThat(failure).hasMessageContaining("TLS");
      server.join();
    }
  }

  @Test
  void diagnosisNamesProviderOfTls() throws Exception {
    try (Server server = Server.of(UNKNOWN.server("127.0.0.1"))) {
      Diagnosis diagnosis = BeeperDesktop.builder()
          .baseUrl(server.url())
          .accessToken("canary-token")
          .transportSettings(s -> s.sslContext(bouncyCastle))
          .diagnose();

      assertThat(diagnosis.findings())
          .anyMatch(finding -> finding.topic().equals("Proxy and TLS")
              && finding
                  .text()
                  .startsWith("TLS with the context that was given: provider BCJSSE version "));
      assertThat(diagnosis.problems())
          .hasSize(4)
          .allMatch(problem -> problem.text().startsWith("ConnectionException: ")
              && problem.text().contains("TLS"));
      assertThat(diagnosis.toString()).doesNotContain("canary");
      assertThat(server.requests()).isZero();
    }
  }

  private static void assertNothingSent(TransportMode mode, Server server) {
    ConnectionException failure =
        catchThrowableOfType(ConnectionException.class, () -> call(mode, server.url()));

    assertThat(failure).hasMessageContaining("TLS");
    assertThat(failure.possiblySent()).isFalse();
    assertThat(failure.getCause()).isInstanceOfSatisfying(TransportException.class, cause -> {
      assertThat(cause.reason()).isEqualTo(Reason.TLS);
      assertThat(cause.delivery()).isEqualTo(Delivery.NOT_SENT);
    });
    assertThat(server.requests()).isZero();
  }

  private static MessageSendResponse call(TransportMode mode, URI server) {
    TransportSettings settings =
        TransportSettings.builder().sslContext(bouncyCastle).build();
    try (Transport transport =
            mode.isJdk() ? JdkTransport.create(settings) : ApacheTransport.create(settings);
        BeeperDesktop client = TransportMode.clientBuilder(server)
            .transport(transport)
            .maxRetries(0)
            .build()) {
      return mode.call(
          client,
          it -> it.messages().send("c", p -> p.text("secret")),
          it -> it.messages().send("c", p -> p.text("secret")));
    }
  }

  /** A server that counts the requests that it gets. */
  private record Server(HttpsServer http, AtomicInteger count) implements AutoCloseable {

    static Server of(SSLContext context) throws IOException {
      HttpsServer http =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.setHttpsConfigurator(new HttpsConfigurator(context));
      AtomicInteger count = new AtomicInteger();
      http.createContext("/", exchange -> {
        count.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, SENT.length);
        exchange.getResponseBody().write(SENT);
        exchange.close();
      });
      http.start();
      return new Server(http, count);
    }

    URI url() {
      return URI.create("https://127.0.0.1:" + http.getAddress().getPort());
    }

    int requests() {
      return count.get();
    }

    @Override
    public void close() {
      http.stop(0);
    }
  }
}
