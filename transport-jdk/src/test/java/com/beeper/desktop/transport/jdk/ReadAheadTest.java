package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
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
