package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The thread of the JDK's client ends after its transport is closed, although the transport has refused
 * a response. Before release 21, this is when the client is garbage collected and has counted the end of
 * each exchange.
 */
@Timeout(120)
class ClientEndTest {

  private static final int MAX_BYTES = 1_000;

  /** A response that the transport refuses. */
  enum Refused {
    STATUS("HTTP/1.1 999 Odd\r\nContent-Length: 2\r\n\r\nab"),
    STATUS_WITHOUT_BODY("HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n"),
    TWO_FRAMINGS(
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    LENGTH("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n" + "x".repeat(2_000)),
    CHUNK("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" + "x".repeat(2_000)
        + "\r\n0\r\n\r\n"),
    CHUNK_SIZE("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n");

    private final String response;

    Refused(String response) {
      this.response = response;
    }

    byte[] bytes() {
      return response.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** All kinds in one test, because the JDK looks for unused clients every 3 s. */
  @Test
  void endsAfterRefusedResponse() throws Exception {
    Map<Thread, Refused> threads = new HashMap<>();
    List<ServerSocket> servers = new ArrayList<>();
    for (Refused kind : Refused.values()) {
      Set<Thread> before = selectors();
      servers.add(receive(kind, servers.size()));
      Set<Thread> started = selectors();
      started.removeAll(before);
      started.forEach(thread -> threads.put(thread, kind));
    }

    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    for (Map.Entry<Thread, Refused> each : threads.entrySet()) {
      while (each.getKey().isAlive()) {
        assertThat(System.nanoTime()).as("%s", each.getValue()).isLessThan(end);
        System.gc(); // the JDK's client ends then, before release 21
        each.getKey().join(20);
      }
    }
    for (ServerSocket server : servers) {
      server.close();
    }
  }

  /** In a method of its own, so that the stack refers to no client afterwards. */
  private static ServerSocket receive(Refused kind, int number) throws Exception {
    ServerSocket server =
        new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Thread responding = new Thread(() -> respond(server, kind.bytes()), "responses");
    responding.setDaemon(true);
    responding.start();
    TransportRequest request = TransportRequest.builder(
            "GET", URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
        .maxBufferedBytes(MAX_BYTES)
        .build();
    // Of its own settings, so that it takes over no client of another one.
    TransportSettings settings = TransportSettings.builder()
        .connectTimeout(Duration.ofSeconds(60 + number))
        .build();
    try (Transport transport = JdkTransport.create(settings)) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> transport.send(request)).isInstanceOf(TransportException.class);
      }
    }
    return server;
  }

  private static Set<Thread> selectors() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().endsWith("-SelectorManager"))
        .collect(Collectors.toSet());
  }

  /** Responds to each request, and leaves the connections to the client. */
  private static void respond(ServerSocket server, byte[] response) {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread reading = new Thread(() -> respond(socket, response), "responses");
        reading.setDaemon(true);
        reading.start();
      }
    } catch (IOException e) {
      // The test has ended.
    }
  }

  private static void respond(Socket socket, byte[] response) {
    try (socket) {
      InputStream in = socket.getInputStream();
      byte[] request = new byte[8_192];
      while (in.read(request) > 0) {
        socket.getOutputStream().write(response);
      }
    } catch (IOException e) {
      // The client has closed the connection.
    }
  }
}
