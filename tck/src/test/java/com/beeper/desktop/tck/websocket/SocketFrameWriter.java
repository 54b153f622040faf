package com.beeper.desktop.tck.websocket;

import com.beeper.desktop.transport.TransportException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the frames of a connection on a thread of its own. */
final class SocketFrameWriter {

  @SuppressWarnings("ArrayRecordComponent") // not compared
  private record Frame(int first, byte[] payload, CompletableFuture<Void> sent) {}

  private final SocketWebSocketTransport transport;
  private final Consumer<IOException> failed;

  // Guarded by this object's monitor.
  private final Deque<Frame> waiting = new ArrayDeque<>();
  private @Nullable Frame current;
  private @Nullable Frame held;
  private @Nullable TransportException ended;
  private boolean closing;
  private boolean sentPing;
  private int count;

  SocketFrameWriter(SocketWebSocketTransport transport, Consumer<IOException> failed) {
    this.transport = transport;
    this.failed = failed;
  }

  /** Starts the thread. */
  void start(Socket socket) {
    SocketWebSocket.daemon("websocket-writer", () -> {
          try {
            OutputStream out = socket.getOutputStream();
            for (Frame frame = take(); frame != null; frame = take()) {
              out.write(encode(frame));
              out.flush();
              frame.sent().complete(null);
            }
          } catch (IOException e) {
            failed.accept(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        })
        .start();
  }

  private synchronized @Nullable Frame take() throws InterruptedException {
    current = null;
    while (waiting.isEmpty() && ended == null) {
      wait();
    }
    current = waiting.poll();
    return current;
  }

  private byte[] encode(Frame frame) {
    byte[] head = ServerPeer.encode(frame.first(), frame.payload());
    int headLength = head.length - frame.payload().length;
    byte[] bytes = new byte[head.length + 4];
    System.arraycopy(head, 0, bytes, 0, headLength);
    bytes[1] |= (byte) 0x80;
    int key = transport.has(WebSocketFault.REPEATS_MASKING_KEYS)
        ? 0x01020304
        : ThreadLocalRandom.current().nextInt();
    byte[] mask = ByteBuffer.allocate(4).putInt(key).array();
    System.arraycopy(mask, 0, bytes, headLength, 4);
    for (int i = 0; i < frame.payload().length; i++) {
      bytes[headLength + 4 + i] = (byte) (frame.payload()[i] ^ mask[i % 4]);
    }
    return bytes;
  }

  /** Adds a frame; nothing follows the last one. */
  synchronized CompletableFuture<Void> add(int first, byte[] payload, boolean last) {
    if (closing && !transport.has(WebSocketFault.SENDS_AFTER_OWN_CLOSE)) {
      return CompletableFuture.failedFuture(
          new IllegalStateException("a close frame has been sent"));
    }
    if (ended != null) {
      return CompletableFuture.failedFuture(ended);
    }
    closing |= last;
    sentPing |= first == ReceivedFrame.PING;
    count++;
    Frame frame = new Frame(first, payload, new CompletableFuture<>());
    if (count == 250 && transport.has(WebSocketFault.SENDS_OUT_OF_ORDER)) {
      held = frame;
      return frame.sent();
    }
    waiting.add(frame);
    if (held != null) {
      waiting.add(held);
      held = null;
    }
    notifyAll();
    return frame.sent();
  }

  /** Adds the last frame, in response to that of the server; later frames fail. */
  synchronized CompletableFuture<Void> addLast(
      int first, byte[] payload, TransportException failure) {
    Frame frame = new Frame(first, payload, new CompletableFuture<>());
    waiting.add(frame);
    ended = failure;
    notifyAll();
    return frame.sent();
  }

  /** Fails the frames that have not been sent, and all later ones. */
  void end(TransportException failure) {
    List<Frame> unsent = new ArrayList<>();
    synchronized (this) {
      if (ended != null) {
        return;
      }
      ended = failure;
      unsent.addAll(waiting);
      waiting.clear();
      if (current != null) {
        unsent.add(current);
      }
      notifyAll();
    }
    if (!transport.has(WebSocketFault.LEAVES_SENDS_PENDING)) {
      unsent.forEach(frame -> frame.sent().completeExceptionally(failure));
    }
  }

  synchronized boolean isClosing() {
    return closing;
  }

  synchronized boolean hasSentPing() {
    return sentPing;
  }

  synchronized boolean hasSent() {
    return count > 0;
  }
}
