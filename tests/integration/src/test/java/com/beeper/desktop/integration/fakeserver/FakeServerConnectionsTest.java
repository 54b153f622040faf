package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The fake server under clients that do not finish their requests. */
@WithFakeBeeperDesktop
@Timeout(60)
class FakeServerConnectionsTest {

  @Test
  void servesRequestsWhileManyBodiesAreUnfinished(FakeBeeperDesktop server) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 500; i++) {
        Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), server.baseUrl().getPort());
        sockets.add(socket);
        socket
            .getOutputStream()
            .write(("POST /v1/chats HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n\r\n{")
                .getBytes(StandardCharsets.US_ASCII));
      }

      assertThat(RawClient.of(server).get("/v1/accounts").status()).isEqualTo(200);
      assertThat(server.calls()).as("unfinished requests are no calls").hasSize(1);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
