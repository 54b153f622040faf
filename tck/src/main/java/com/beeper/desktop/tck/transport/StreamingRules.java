package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.internal.ScriptedServer.response;
import static com.beeper.desktop.tck.transport.RequestFactory.random;
import static com.beeper.desktop.tck.transport.RequestFactory.request;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertConnections;
import static com.beeper.desktop.tck.transport.TransportUnderTest.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for streamed responses. */
abstract class StreamingRules {

  private final TransportUnderTest transport;

  StreamingRules(TransportTck tck) {
    this.transport = tck.transport;
  }

  @Test
  void streamsBody() throws Exception {
    byte[] large = random(10_000_000);
    String raw = response(200, "X-A: b\r\n", new String(large, StandardCharsets.ISO_8859_1));
    try (ScriptedServer server = ScriptedServer.responding(request -> raw)) {
      for (int i = 0; i < 2; i++) {
        try (TransportResponse response =
            transport.exchange(request("GET", server.uri("/"), b -> b.streamed(true)))) {
          assertEquals(200, response.status());
          assertEquals(List.of("b"), response.headers().all("X-A"));
          assertArrayEquals(large, transport.soon(() -> response.stream().readAllBytes()));
          assertEquals(-1, transport.soon(() -> response.stream().read()));
        }
      }
      assertConnections(1, "connection to the server", server);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HEAD 200 Content-Length: 5\r\n", "GET 204 ", "GET 200 Content-Length: 0\r\n"})
  void streamsEmptyBody(String line) throws Exception {
    String[] parts = line.split(" ", 3);
    String raw = "HTTP/1.1 " + parts[1] + " X\r\n" + parts[2] + "\r\n";
    try (ScriptedServer server = ScriptedServer.responding(request -> raw)) {
      for (int i = 0; i < 2; i++) {
        try (TransportResponse response =
            transport.exchange(request(parts[0], server.uri("/"), b -> b.streamed(true)))) {
          assertEquals(-1, transport.soon(() -> response.stream().read()));
        }
      }
    }
  }

  @Test
  void streamsBytesAsTheyArrive() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na");
      transport.await(go);
      connection.send("b");
    })) {
      try (TransportResponse response =
          transport.exchange(request("GET", server.uri("/"), b -> b.streamed(true)))) {
        assertEquals('a', transport.soon(() -> response.stream().read()));
        go.countDown();
        assertEquals('b', transport.soon(() -> response.stream().read()));
        assertEquals(-1, transport.soon(() -> response.stream().read()));
      }
    }
  }

  @Test
  void closesConnectionWhenStreamIsClosedEarly() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      if (number > 0) {
        connection.send(response(200, "", "next"));
        return;
      }
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n");
      try {
        while (true) {
          connection.send(new byte[8192]);
        }
      } catch (IOException e) {
        over.countDown();
      }
    })) {
      TransportResponse response =
          transport.exchange(request("GET", server.uri("/"), b -> b.streamed(true)));
      assertEquals(100, response.stream().readNBytes(100).length);
      response.close();
      response.close();

      transport.assertClosed(over);
      assertThrows(IOException.class, () -> response.stream().read());
      assertEquals("next", text(transport.exchange(request("GET", server.uri("/")))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, Content-Length: 100000000",
    "70000000, Content-Length: 100000000",
    "70000000, Transfer-Encoding: chunked",
  })
  void buffersLittleForReaderThatPauses(int read, String framing) throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    AtomicLong count = new AtomicLong();
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n");
      boolean chunked = framing.endsWith("chunked");
      byte[] piece = chunked ? chunk(100_000) : new byte[100_000];
      for (int i = 0; i < 1000; i++) {
        connection.send(piece);
        count.addAndGet(100_000);
      }
      if (chunked) {
        connection.send("0\r\n\r\n");
      }
      sent.countDown();
      connection.awaitEnd();
    })) {
      try (TransportResponse response =
          transport.exchange(request("GET", server.uri("/"), b -> b.streamed(true)))) {
        assertEquals(read + 1, skip(response.stream(), read + 1));
        // The wait ends when the server is blocked. A stalled machine can only hide a fault.
        long before;
        do {
          before = count.get();
          assertFalse(sent.await(500, TimeUnit.MILLISECONDS), "the server sent the whole body");
        } while (count.get() > before);
        assertEquals(99_999_999 - read, drain(response.stream()));
      }
    }
  }

  private static byte[] chunk(int size) {
    String chunk = Integer.toHexString(size) + "\r\n" + "\0".repeat(size) + "\r\n";
    return chunk.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void failsWhenReadExceedsIdleTimeout() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(UnfinishedStream.head());
      connection.awaitEnd();
      over.countDown();
    })) {
      InputStream stream = transport
          .exchange(request(
              "GET", server.uri("/"), b -> b.streamed(true).idleTimeout(Duration.ofMillis(500))))
          .stream();
      transport.readStart(stream);

      TransportException failure =
          assertThrows(TransportException.class, () -> transport.soon(() -> stream.read()));

      assertEquals(Reason.TIMEOUT, failure.reason());
      transport.assertClosed(over);
    }
  }

  @Test
  void ignoresIdleTimeoutBeforeResponse() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      assertFalse(never.await(600, TimeUnit.MILLISECONDS));
      connection.send(response(200, "", "late"));
      connection.awaitEnd();
    })) {
      try (TransportResponse response = transport.exchange(request(
          "GET", server.uri("/"), b -> b.streamed(true).idleTimeout(Duration.ofMillis(200))))) {
        assertEquals("late", new String(response.stream().readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA\r\n12345",
      })
  void failsWhenStreamIsTruncated(String raw) throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(raw);
    })) {
      try (TransportResponse response =
          transport.exchange(request("GET", server.uri("/"), b -> b.streamed(true)))) {
        TransportException failure =
            assertThrows(TransportException.class, () -> response.stream().readAllBytes());

        assertEquals(Reason.PROTOCOL, failure.reason());
        assertEquals(Delivery.MAYBE, failure.delivery());
      }
    }
  }

  /** Reads bytes as fast as they arrive. */
  private static long skip(InputStream stream, long length) throws IOException {
    byte[] buffer = new byte[8192];
    long left = length;
    int count;
    while (left > 0 && (count = stream.read(buffer, 0, (int) Math.min(left, buffer.length))) >= 0) {
      left -= count;
    }
    return length - left;
  }

  private static long drain(InputStream stream) throws IOException {
    return stream.transferTo(java.io.OutputStream.nullOutputStream());
  }
}
