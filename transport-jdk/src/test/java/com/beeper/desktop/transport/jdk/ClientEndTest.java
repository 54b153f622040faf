package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The thread of the JDK's client, its selector and its connections end with the transport. */
@Timeout(120)
class ClientEndTest {

  private static final int MAX_BYTES = 1_000;

  private static final byte[] COMPLETE =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab".getBytes(StandardCharsets.ISO_8859_1);

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

  @ParameterizedTest
  @EnumSource
  void endsAfterRefusedResponse(Refused kind) throws Exception {
    try (ServerSocket server = server()) {
      serve(server, kind.bytes());
      Set<Thread> before = selectors();
      try (Transport transport = JdkTransport.create()) {
        for (int i = 0; i < 3; i++) {
          assertThatThrownBy(() -> transport.send(request(server)))
              .isInstanceOf(TransportException.class);
        }
      }
      awaitEnd(before);
    }
  }

  @Test
  void endsIdleConnections() throws Exception {
    try (ServerSocket server = server()) {
      Set<Thread> before = selectors();
      CompletableFuture<Integer> end;
      try (Transport transport = JdkTransport.create()) {
        CompletableFuture<TransportResponse> sent =
            transport.sendAsync(request(server), ForkJoinPool.commonPool());
        Socket socket = server.accept();
        end = CompletableFuture.supplyAsync(() -> readToEnd(socket, COMPLETE));
        assertThat(sent.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
      }
      assertThat(end.get(60, TimeUnit.SECONDS)).isPositive();
      awaitEnd(before);
    }
  }

  @Test
  void endsExchangesThatAreRunning() throws Exception {
    try (ServerSocket server = server()) {
      Set<Thread> before = selectors();
      List<CompletableFuture<Integer>> ends = new ArrayList<>();
      List<CompletableFuture<TransportResponse>> sent = new ArrayList<>();
      try (Transport transport = JdkTransport.create()) {
        for (int i = 0; i < 20; i++) {
          sent.add(transport.sendAsync(request(server), ForkJoinPool.commonPool()));
          Socket socket = server.accept();
          ends.add(CompletableFuture.supplyAsync(() -> readToEnd(socket, new byte[0])));
        }
      }
      for (CompletableFuture<TransportResponse> each : sent) {
        assertThatThrownBy(() -> each.get(60, TimeUnit.SECONDS))
            .hasCauseInstanceOf(TransportException.class);
      }
      for (CompletableFuture<Integer> end : ends) {
        assertThat(end.get(60, TimeUnit.SECONDS)).isNotNegative();
      }
      awaitEnd(before);
    }
  }

  /** The client has then received no connection and run no callback. */
  @Test
  void endsWhenNoConnectionWasPossible() throws Exception {
    Set<Thread> before = selectors();
    ServerSocket server = server();
    server.close();
    try (Transport transport = JdkTransport.create()) {
      assertThatThrownBy(() -> transport.send(request(server)))
          .isInstanceOf(TransportException.class);
    }
    awaitEnd(before);
  }

  @Test
  void endsIfCreatedInAnotherThreadGroup() throws Exception {
    try (ServerSocket server = server()) {
      serve(server, COMPLETE);
      Set<Thread> before = selectors();
      try (Transport transport = JdkTransport.create()) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        new Thread(new ThreadGroup("other"), () -> {
              try {
                status.complete(transport.send(request(server)).status());
              } catch (IOException | InterruptedException e) {
                status.completeExceptionally(e);
              }
            })
            .start();
        assertThat(status.get(60, TimeUnit.SECONDS)).isEqualTo(200);
      }
      awaitEnd(before);
    }
  }

  /** An abort by {@code close} once reached a connection that the next transport used. */
  @Test
  void servesTransportsThatAreClosedRightAfterTheirResponse() throws Exception {
    try (ServerSocket server = server()) {
      serve(server, COMPLETE);
      Set<Thread> before = selectors();
      for (int i = 0; i < 300; i++) {
        try (Transport transport = JdkTransport.create()) {
          TransportRequest request = TransportRequest.builder("POST", uri(server))
              .body(RequestBody.of(new byte[9], 0, 9))
              .build();
          assertThat(transport.send(request).status()).isEqualTo(200);
        }
      }
      awaitEnd(before);
    }
  }

  private static TransportRequest request(ServerSocket server) {
    return TransportRequest.builder("GET", uri(server))
        .maxBufferedBytes(MAX_BYTES)
        .build();
  }

  private static URI uri(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  private static void serve(ServerSocket server, byte[] response) {
    Thread responding = new Thread(() -> respond(server, response), "responses");
    responding.setDaemon(true);
    responding.start();
  }

  /** Waits for the end of the selector threads that have been started since. */
  private static void awaitEnd(Set<Thread> before) throws InterruptedException {
    for (Thread thread : selectors()) {
      if (!before.contains(thread)) {
        thread.join(TimeUnit.SECONDS.toMillis(60));
        assertThat(thread.isAlive()).isFalse();
      }
    }
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
    try {
      readToEnd(socket, response);
    } catch (UncheckedIOException e) {
      // The client has closed the connection.
    }
  }

  /** Responds to what arrives, and returns the number of responses when the client has closed. */
  private static int readToEnd(Socket socket, byte[] response) {
    int responses = 0;
    try (socket) {
      InputStream in = socket.getInputStream();
      byte[] request = new byte[8_192];
      while (in.read(request) > 0) {
        socket.getOutputStream().write(response);
        responses++;
      }
      return responses;
    } catch (IOException e) {
      if (responses > 0) {
        return responses; // closed with a reset
      }
      throw new UncheckedIOException(e);
    }
  }
}
