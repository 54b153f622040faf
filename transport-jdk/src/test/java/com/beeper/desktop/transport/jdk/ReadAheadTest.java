package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReadAheadTest {

  private static final int SIZE = 16 * 1024;
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: ";

  private static TransportResponse get(JdkTransport transport, ScriptedServer server)
      throws Exception {
    return transport.send(
        TransportRequest.builder("GET", server.uri("/")).streamed(true).build());
  }

  /** The executor of this client runs callbacks between the buffers of a read. */
  @Test
  void buffersLittleWithoutOwnExecutor() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    AtomicInteger count = new AtomicInteger();
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
          connection.read();
          connection.send(HEAD + 100_000_000 + "\r\n\r\n");
          for (int i = 0; i < 1000; i++) {
            connection.send(new byte[100_000]);
            count.incrementAndGet();
          }
          sent.countDown();
          connection.awaitEnd();
        });
        JdkTransport transport =
            JdkTransport.using(HttpClient.newBuilder().executor(Runnable::run).build());
        TransportResponse response = get(transport, server)) {
      byte[] buffer = new byte[8192];
      for (long left = 80_000_000; left > 0; ) {
        left -= response.stream().read(buffer);
      }
      // The wait ends when the server is blocked. A stalled machine can only hide a fault.
      int before;
      do {
        before = count.get();
        assertThat(sent.await(500, TimeUnit.MILLISECONDS))
            .as("all bytes are sent")
            .isFalse();
      } while (count.get() > before);
    }
  }

  /** The head fills the JDK's first buffer, and each piece the next one, after which the socket is empty. */
  @Test
  void readsOnWhenNoBufferFollowsFullOne() throws Exception {
    int pieces = 20;
    String start = HEAD + pieces * SIZE + "\r\nX-Pad: ";
    String head = start + "x".repeat(SIZE - start.length() - 4) + "\r\n\r\n";
    Semaphore read = new Semaphore(0);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
          connection.read();
          connection.send(head);
          for (int i = 0; i < pieces; i++) {
            read.acquire();
            connection.send(new byte[SIZE]);
          }
          connection.awaitEnd();
        });
        JdkTransport transport = JdkTransport.create();
        TransportResponse response = get(transport, server)) {
      InputStream body = response.stream();
      for (int i = 0; i < pieces; i++) {
        read.release();
        assertThat(body.readNBytes(SIZE)).hasSize(SIZE);
      }
      assertThat(body.read()).isNegative();
    }
  }
}
