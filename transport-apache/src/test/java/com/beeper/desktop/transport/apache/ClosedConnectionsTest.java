package com.beeper.desktop.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClosedConnectionsTest {

  /** The server closes each connection after its response, and does not announce it. */
  @Test
  void sendsEachPostAlthoughTheServerHasClosedTheKeptConnection() throws Exception {
    Semaphore closed = new Semaphore(0);
    try (ServerSocket server =
            new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Transport transport = ApacheTransport.create()) {
      Thread thread = new Thread(() -> serve(server, closed));
      thread.setDaemon(true);
      thread.start();
      URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
      for (int i = 0; i < 100; i++) {
        TransportRequest request = TransportRequest.builder("POST", uri)
            .body(RequestBody.of(new byte[] {1}, 0, 1))
            .build();

        assertThat(transport.send(request).status()).isEqualTo(200);
        assertThat(closed.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private static void serve(ServerSocket server, Semaphore closed) {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          byte[] request = new byte[4096];
          int length = 0;
          while (length < 5 || request[length - 1] != 1) {
            length += socket.getInputStream().read(request, length, request.length - length);
          }
          socket
              .getOutputStream()
              .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
        }
        closed.release();
      }
    } catch (IOException e) {
      // The end of the test.
    }
  }
}
