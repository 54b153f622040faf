package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every end without a close frame is noticed, after all messages before it. With the executor of an
 * ordinary client, the JDK misses 7 to 24 % of those that follow a frame.
 */
@Timeout(600)
class WebSocketEndsTest {

  private static final int ENDS = Boolean.getBoolean("beeper.long") ? 5_000 : 150;
  private static final int AT_A_TIME = 4;

  /** What a server sends before it ends a connection. */
  enum End {
    NO_FRAME(0),
    FRAME_WITH_HANDSHAKE(2) {
      @Override
      void send(RawWebSocketServer.Peer peer) throws Exception {
        peer.accept(RawWebSocketServer.text(2));
      }
    },
    FRAME_AFTER_HANDSHAKE(1) {
      @Override
      void send(RawWebSocketServer.Peer peer) throws Exception {
        peer.accept();
        peer.send(RawWebSocketServer.text(1));
      }
    },
    FRAME(1),
    FRAMES(20),
    PING(0) {
      @Override
      void sendWhenOpen(RawWebSocketServer.Peer peer) throws Exception {
        peer.send(new byte[] {(byte) 0x89, 0});
      }
    },
    PART_OF_MESSAGE(0) {
      @Override
      void sendWhenOpen(RawWebSocketServer.Peer peer) throws Exception {
        peer.send(new byte[] {1, 1, 'a'});
      }
    },
    PART_OF_FRAME(0) {
      @Override
      void sendWhenOpen(RawWebSocketServer.Peer peer) throws Exception {
        peer.send(new byte[] {(byte) 0x81, 2, 'a'});
      }
    },
    /** The listener has no demand when the connection ends. */
    FRAMES_WITHOUT_DEMAND(3);

    final int messages;

    End(int messages) {
      this.messages = messages;
    }

    void send(RawWebSocketServer.Peer peer) throws Exception {
      peer.accept();
      peer.awaitOpen();
      sendWhenOpen(peer);
    }

    void sendWhenOpen(RawWebSocketServer.Peer peer) throws Exception {
      for (int i = 0; i < messages; i++) {
        peer.send(RawWebSocketServer.text(1));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void reportsEveryEndAfterAllMessages(End end) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(AT_A_TIME);
    try (RawWebSocketServer server = RawWebSocketServer.start(peer -> {
          end.send(peer);
          peer.finish();
        });
        WebSocketTransport transport = JdkWebSocketTransport.create()) {
      List<Future<String>> ends = new ArrayList<>();
      for (int i = 0; i < ENDS; i++) {
        ends.add(clients.submit(() -> endOf(transport, server, end)));
      }
      for (Future<String> one : ends) {
        assertThat(one.get()).isEqualTo("CONNECTION after " + end.messages + " messages");
      }
    } finally {
      clients.shutdownNow();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the connection may have ended already
  private static String endOf(WebSocketTransport transport, RawWebSocketServer server, End end)
      throws Exception {
    EndListener listener = new EndListener();
    WebSocketConnection connection = transport
        .connect(WebSocketRequest.builder(server.uri()).build(), listener)
        .get(60, TimeUnit.SECONDS);
    if (end == End.FRAMES_WITHOUT_DEMAND) {
      connection.request(1);
      connection.sendText("open");
      server.finished.take();
    } else {
      connection.sendText("open");
    }
    connection.request(Long.MAX_VALUE);
    Reason reason = listener.end.get(60, TimeUnit.SECONDS);
    return reason + " after " + listener.messages + " messages";
  }

  private static final class EndListener implements WebSocketListener {

    private final CompletableFuture<Reason> end = new CompletableFuture<>();
    private int messages;

    @Override
    public void onText(String text) {
      messages++;
    }

    @Override
    public void onBinary(ByteBuffer data) {}

    @Override
    public void onPong(ByteBuffer data) {}

    @Override
    public void onClose(int code, String reason) {
      end.completeExceptionally(new AssertionError("close frame " + code));
    }

    @Override
    public void onFailure(TransportException failure) {
      end.complete(failure.reason());
    }
  }
}
