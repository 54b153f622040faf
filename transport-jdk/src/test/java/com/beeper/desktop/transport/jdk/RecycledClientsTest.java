package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecycledClientsTest {

  @Test
  void returnsAClientOnceAndForTheSameSettingsOnly() {
    TransportSettings settings =
        TransportSettings.builder().connectTimeout(Duration.ofMillis(12_345)).build();
    JdkClient client = new JdkClient(HttpClient.newHttpClient(), CallbackExecutor.forExchanges());

    RecycledClients.add(settings, false, client);

    assertThat(RecycledClients.take(settings, true, false)).isNull();
    assertThat(RecycledClients.take(settings, false, true)).isNull();
    assertThat(RecycledClients.take(
            TransportSettings.builder()
                .connectTimeout(Duration.ofMillis(12_346))
                .build(),
            false,
            false))
        .isNull();
    assertThat(RecycledClients.take(settings, false, false)).isSameAs(client);
    assertThat(RecycledClients.take(settings, false, false)).isNull();
  }

  /** An abort by {@code close} once reached a connection that the next transport used. */
  @Test
  void servesTransportsThatAreClosedRightAfterTheirResponse() throws Exception {
    HttpServer server = HttpServer.create(
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.createContext("/", exchange -> {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, 2);
      exchange.getResponseBody().write(new byte[2]);
      exchange.close();
    });
    server.start();
    try {
      URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      for (int i = 0; i < 300; i++) {
        try (Transport transport = JdkTransport.create()) {
          TransportRequest request = TransportRequest.builder("POST", uri)
              .body(RequestBody.of(new byte[9], 0, 9))
              .build();
          assertThat(transport.send(request).status()).isEqualTo(200);
        }
      }
    } finally {
      server.stop(0);
    }
  }
}
