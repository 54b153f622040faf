package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketHandshakeException;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing that one connection does, or its listener, affects another connection. */
@Timeout(120)
class WebSocketIsolationTest {

  /** Passes on texts, and keeps the failure. */
  private static final class RelayingListener implements WebSocketListener {

    private final Consumer<String> texts;
    private final CompletableFuture<Reason> failure = new CompletableFuture<>();

    RelayingListener(Consumer<String> texts) {
      this.texts = texts;
    }

    @Override
    public void onText(String text) {
      texts.accept(text);
    }

    @Override
    public void onBinary(ByteBuffer data) {}

    @Override
    public void onPong(ByteBuffer data) {}

    @Override
    public void onClose(int code, String reason) {}

    @Override
    public void onFailure(TransportException failure) {
      this.failure.complete(failure.reason());
    }
  }

  private static WebSocketConnection connect(
      WebSocketTransport transport, RawWebSocketServer server, WebSocketListener listener)
      throws Exception {
    return transport
        .connect(WebSocketRequest.builder(server.uri()).build(), listener)
        .get(60, TimeUnit.SECONDS);
  }

  private static RawWebSocketServer sendingText() throws Exception {
    return RawWebSocketServer.start(peer -> {
      peer.accept();
      peer.send(RawWebSocketServer.text(3));
    });
  }

  private static void assertServes(WebSocketTransport transport, RawWebSocketServer server)
      throws Exception {
    CountDownLatch received = new CountDownLatch(3);
    WebSocketConnection connection =
        connect(transport, server, new RelayingListener(text -> received.countDown()));
    connection.request(3);
    assertThat(received.await(60, TimeUnit.SECONDS)).isTrue();
    connection.abort();
  }

  @Test
  void servesOthersWhileListenerBlocks() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    RelayingListener blocking = new RelayingListener(text -> {
      blocked.countDown();
      try {
        release.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    try (RawWebSocketServer server = sendingText()) {
      try (WebSocketTransport transport = JdkWebSocketTransport.create()) {
        connect(transport, server, blocking).request(1);
        assertThat(blocked.await(60, TimeUnit.SECONDS)).isTrue();
        assertServes(transport, server);
      }
      // On a JDK that cannot close clients, the next transport uses those of the closed one.
      try (WebSocketTransport next = JdkWebSocketTransport.create()) {
        assertServes(next, server);
        assertServes(next, server);
      }
    } finally {
      release.countDown();
    }
    assertThat(blocking.failure.get(60, TimeUnit.SECONDS)).isEqualTo(Reason.CANCELLED);
  }

  @Test
  void servesOthersWithoutDemandOfOne() throws Exception {
    try (RawWebSocketServer server = sendingText();
        WebSocketTransport transport = JdkWebSocketTransport.create()) {
      RelayingListener idle = new RelayingListener(text -> {});
      WebSocketConnection paused = connect(transport, server, idle);
      assertServes(transport, server);
      paused.abort();
      assertThat(idle.failure.get(60, TimeUnit.SECONDS)).isEqualTo(Reason.CANCELLED);
    }
  }

  /** Such a refusal is delayed, because the selector thread waits for the connection to open. */
  @Test
  void readsRefusalWithHeaderOfAcceptedHandshake() throws Exception {
    try (RawWebSocketServer server = RawWebSocketServer.start(peer -> {
          peer.send("HTTP/1.1 401 No\r\nSec-WebSocket-Accept: x\r\nContent-Length: 2\r\n\r\n"
              .getBytes(StandardCharsets.ISO_8859_1));
          peer.send("no".getBytes(StandardCharsets.ISO_8859_1));
        });
        WebSocketTransport transport = JdkWebSocketTransport.create()) {
      CompletableFuture<WebSocketConnection> handshake = transport.connect(
          WebSocketRequest.builder(server.uri()).build(), new RelayingListener(text -> {}));
      assertThat(handshake.handle((opened, failure) -> failure).get(60, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(WebSocketHandshakeException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(401);
            assertThat(refusal.body()).asString().isEqualTo("no");
          });
    }
  }

  /** See {@link LoopingParserTest}. From release 20 on, it leaves a thread that loops. */
  @Test
  void servesOthersWhileBodyOfRefusalLoops() throws Exception {
    try (RawWebSocketServer looping = RawWebSocketServer.start(
            peer -> peer.send("HTTP/1.1 401 No\r\nTransfer-Encoding: chunked\r\n\r\n80000000\r\n[]"
                .getBytes(StandardCharsets.ISO_8859_1)));
        RawWebSocketServer server = sendingText()) {
      try (WebSocketTransport transport = JdkWebSocketTransport.create()) {
        WebSocketRequest request = WebSocketRequest.builder(looping.uri())
            .deadline(Deadline.after(Duration.ofMillis(500)))
            .build();
        CompletableFuture<WebSocketConnection> handshake =
            transport.connect(request, new RelayingListener(text -> {}));
        assertServes(transport, server);
        assertThat(handshake.handle((opened, failure) -> failure).get(60, TimeUnit.SECONDS))
            .isInstanceOfSatisfying(
                TransportException.class,
                failure -> assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT));
        assertServes(transport, server);
      }
      try (WebSocketTransport next = JdkWebSocketTransport.create()) {
        assertServes(next, server);
      }
    }
  }
}
