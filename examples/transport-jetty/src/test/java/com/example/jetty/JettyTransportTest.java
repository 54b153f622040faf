package com.example.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract leaves open, or cannot know of Jetty. */
class JettyTransportTest {

  private Transport transport;
  private ServerSocket server;
  private URI uri;

  @BeforeEach
  void start() throws IOException {
    transport = new JettyTransportProvider().create(TransportSettings.DEFAULTS);
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  @AfterEach
  void stop() throws IOException {
    transport.close();
    server.close();
  }

  @Test
  void sendsALongHead() throws Exception {
    CompletableFuture<Void> answered = answerOnce("204 No Content");

    assertEquals(204, transport.send(withHeader("x".repeat(100_000))).status());
    answered.join();
  }

  @ParameterizedTest
  @ValueSource(strings = {"101 Switching Protocols", "600 Whatever"})
  void takesNoStatusThatIsNone(String status) {
    CompletableFuture<Void> answered = answerOnce(status);

    TransportException failure =
        assertThrows(TransportException.class, () -> transport.send(withHeader("x")));

    assertEquals(TransportException.Reason.PROTOCOL, failure.reason());
    answered.join();
  }

  @Test
  void sendsNoHeadThatIsTooLong() {
    TransportException refused = assertThrows(
        TransportException.class, () -> transport.send(withHeader("x".repeat(300_000))));

    assertEquals(TransportException.Delivery.NOT_SENT, refused.delivery());
  }

  @Test
  void sendsNothingToWhatIsNoHostForJetty() {
    TransportRequest request =
        TransportRequest.builder("GET", URI.create("http://a_b.example/")).build();

    assertThrows(IllegalArgumentException.class, () -> transport.send(request));
  }

  private TransportRequest withHeader(String value) {
    return TransportRequest.builder("GET", uri)
        .headers(Headers.builder().add("X-Long", value).build())
        .build();
  }

  private CompletableFuture<Void> answerOnce(String status) {
    return CompletableFuture.runAsync(() -> {
      try (Socket connection = server.accept()) {
        BufferedReader head = new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        while (!head.readLine().isEmpty()) {
          // the next line
        }
        connection
            .getOutputStream()
            .write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
