package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.support.RequestBodyPump;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The JDK's parser of chunked bodies loops without end on the chunk size {@code 80000000}, from release
 * 17 to 25. From release 20 on, each test leaves a thread that loops until the JVM exits.
 */
@Timeout(120)
class LoopingParserTest {

  private static final String POISON =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n80000000\r\n[]";

  private static final int TIMES = Boolean.getBoolean("beeper.long") ? 200 : 1;

  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private ServerSocket server;
  private volatile boolean early;

  /** The point of the exchange at which the response arrives. */
  enum Arrival {
    AFTER_THE_REQUEST,
    BEFORE_THE_REQUEST,
    BEFORE_THE_BODY,
    ON_A_STREAM
  }

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 100, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Thread acceptor = new Thread(() -> {
      while (true) {
        try {
          Socket socket = server.accept();
          sockets.add(socket);
          Thread thread = new Thread(() -> serve(socket));
          thread.setDaemon(true);
          thread.start();
        } catch (IOException e) {
          return; // the end of the test
        }
      }
    });
    acceptor.setDaemon(true);
    acceptor.start();
  }

  private void serve(Socket socket) {
    try {
      if (early) {
        send(socket, POISON);
      }
      byte[] buffer = new byte[8192];
      for (int n = socket.getInputStream().read(buffer);
          n > 0;
          n = socket.getInputStream().read(buffer)) {
        String text = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
        if (text.contains("/poison") && !early) {
          send(socket, POISON);
        } else if (text.contains("/good")) {
          send(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        } else if (text.contains("/chunked")) {
          send(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n");
        }
      }
    } catch (IOException e) {
      // The client has closed the connection.
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private TransportRequest.Builder request(String path) {
    return TransportRequest.builder(
        "GET", URI.create("http://127.0.0.1:" + server.getLocalPort() + path));
  }

  @ParameterizedTest
  @EnumSource
  void confinesTheLoopAndKeepsServing(Arrival arrival) throws Exception {
    Set<Thread> loopingBefore = looping();
    try (Transport transport = JdkTransport.create()) {
      for (int i = 0; i < TIMES; i++) {
        early = arrival == Arrival.BEFORE_THE_REQUEST;
        TransportRequest poison = poison(arrival);
        CompletableFuture<Void> call = CompletableFuture.runAsync(
            () -> {
              try {
                transport.send(poison).stream().readAllBytes();
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            RequestBodyPump.threads());
        assertThatThrownBy(() -> call.get(150, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
        assertThat(looping())
            .filteredOn(thread -> !loopingBefore.contains(thread))
            .allMatch(thread -> thread.getName().equals("beeper-desktop-parser"));

        poison.cancelSignal().cancel();

        assertThatThrownBy(() -> call.get(5, TimeUnit.SECONDS))
            .hasRootCauseInstanceOf(TransportException.class);
        early = false;
        for (String path : new String[] {"/good", "/chunked"}) {
          assertThat(transport
                  .sendAsync(request(path).build(), Runnable::run)
                  .get(5, TimeUnit.SECONDS)
                  .bytes())
              .asString()
              .isEqualTo("ok");
        }
      }
    }
  }

  private TransportRequest poison(Arrival arrival) {
    return switch (arrival) {
      case AFTER_THE_REQUEST, BEFORE_THE_REQUEST -> request("/poison").build();
      case ON_A_STREAM -> request("/poison").streamed(true).build();
      case BEFORE_THE_BODY ->
        TransportRequest.builder(
                "POST", URI.create("http://127.0.0.1:" + server.getLocalPort() + "/poison"))
            .body(RequestBody.of(
                () -> new ByteArrayInputStream(new byte[100_000]),
                RequestBody.UNKNOWN_LENGTH,
                false))
            .build();
    };
  }

  /** Before release 20, a thread can be stopped; from then on, nothing ends the loop. */
  @Test
  void endsTheLoopAfterTheExchangeAsFarAsTheJdkAllows() throws Exception {
    Set<Thread> loopingBefore = looping();
    try (Transport transport = JdkTransport.create()) {
      TransportRequest poison = request("/poison").build();
      CompletableFuture<?> call = transport.sendAsync(poison, Runnable::run);
      assertThatThrownBy(() -> call.get(150, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      poison.cancelSignal().cancel();
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!loopingBefore.containsAll(looping())
        && System.nanoTime() < end
        && Runtime.version().feature() < 20) {
      Thread.onSpinWait();
    }
    assertThat(loopingBefore.containsAll(looping())).isEqualTo(Runtime.version().feature() < 20);
  }

  private static Set<Thread> looping() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> Arrays.stream(thread.getValue())
            .anyMatch(frame -> frame.getClassName().endsWith("ChunkedBodyParser")))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
