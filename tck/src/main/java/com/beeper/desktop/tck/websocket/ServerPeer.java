package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.tck.internal.ReceivedRequest;
import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.Headers;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLException;

/** The server's side of one WebSocket connection, which a test drives frame by frame. */
final class ServerPeer {

  static final int FIN = 0x80;
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final ScriptedServer.Connection connection;
  private final ReceivedRequest handshake;
  private final CountDownLatch released = new CountDownLatch(1);

  private ServerPeer(ScriptedServer.Connection connection, ReceivedRequest handshake) {
    this.connection = connection;
    this.handshake = handshake;
  }

  /** Reads the request of a handshake without responding to it. */
  static ServerPeer receive(ScriptedServer.Connection connection, long patienceMillis)
      throws IOException {
    ReceivedRequest request = connection.read();
    connection.limitReads(patienceMillis);
    return new ServerPeer(connection, request);
  }

  /** Returns the response that accepts the handshake. */
  String acceptance() {
    return acceptance(
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept() + "\r\n");
  }

  /** Returns a response with status 101 and the given fields. */
  static String acceptance(String fields) {
    return "HTTP/1.1 101 Switching Protocols\r\n" + fields + "\r\n";
  }

  /** Returns the value of {@code Sec-WebSocket-Accept} that belongs to the key of the client. */
  String accept() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1")
          .digest((handshake.headers().first("Sec-WebSocket-Key") + MAGIC)
              .getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the request of the handshake. */
  ReceivedRequest handshake() {
    return handshake;
  }

  /** Returns the header fields of the handshake. */
  Headers headers() {
    return handshake.headers();
  }

  /** Waits until the test has released the connection, which is closed afterwards. */
  void awaitRelease() throws InterruptedException {
    released.await();
  }

  /** Lets the server close the connection. */
  void release() {
    released.countDown();
  }

  // To the client.

  void text(String text) throws IOException {
    frame(FIN | TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  void binary(byte[] data) throws IOException {
    frame(FIN | BINARY, data);
  }

  void ping(byte[] data) throws IOException {
    frame(ReceivedFrame.PING, data);
  }

  void pong(byte[] data) throws IOException {
    frame(ReceivedFrame.PONG, data);
  }

  /** Sends a close frame; 1005 for one without a code. */
  void close(int code, String reason) throws IOException {
    frame(ReceivedFrame.CLOSE, closePayload(code, reason));
  }

  static byte[] closePayload(int code, String reason) {
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    return code == 1005
        ? new byte[0]
        : ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array();
  }

  /** Sends a frame that is not masked. */
  void frame(int first, byte[] payload) throws IOException {
    send(encode(first, payload));
  }

  /** Sends bytes as they are. */
  void send(byte[] bytes) throws IOException {
    connection.send(bytes);
  }

  /** Sends characters as Latin-1. */
  void send(String text) throws IOException {
    connection.send(text);
  }

  /** Returns the bytes of a frame that is not masked. */
  static byte[] encode(int first, byte[] payload) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(first);
    int length = payload.length;
    if (length < 126) {
      bytes.write(length);
    } else if (length < 65_536) {
      bytes.write(126);
      bytes.writeBytes(ByteBuffer.allocate(2).putShort((short) length).array());
    } else {
      bytes.write(127);
      bytes.writeBytes(ByteBuffer.allocate(8).putLong(length).array());
    }
    bytes.writeBytes(payload);
    return bytes.toByteArray();
  }

  /** Ends the output; the client receives a FIN. */
  void finish() throws IOException {
    connection.finish();
  }

  /** Closes the connection with a reset. */
  void reset() throws IOException {
    connection.reset();
  }

  // From the client.

  /**
   * Reads the next frame.
   *
   * @throws EOFException if the client has closed the connection
   */
  ReceivedFrame read() throws IOException {
    InputStream in = connection.input();
    int first = require(in.read());
    int second = require(in.read());
    long length = second & 0x7f;
    if (length == 126) {
      length = ByteBuffer.wrap(exactly(in, 2)).getShort() & 0xffff;
    } else if (length == 127) {
      length = ByteBuffer.wrap(exactly(in, 8)).getLong();
    }
    boolean masked = (second & 0x80) != 0;
    byte[] key = masked ? exactly(in, 4) : new byte[4];
    byte[] payload = exactly(in, Math.toIntExact(length));
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= key[i % 4];
    }
    return new ReceivedFrame(first, masked, ByteBuffer.wrap(key).getInt(), payload);
  }

  /** Reads the next frame, which must be of a kind, complete and masked. */
  ReceivedFrame read(int first) throws IOException {
    ReceivedFrame frame = read();
    assertEquals(
        Integer.toHexString(first),
        Integer.toHexString(frame.first()),
        () -> "the first byte of " + frame);
    assertTrue(frame.masked(), "the frame is masked");
    return frame;
  }

  /** Reads until the client has closed or reset the connection; fails if it does not. */
  void assertClosed() throws IOException {
    try {
      connection.input().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the client has not closed the connection", e);
    } catch (SocketException | SSLException e) {
      // A reset ends the connection, too.
    }
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the client has closed the connection inside a frame");
    }
    return bytes;
  }

  private static int require(int read) throws IOException {
    if (read < 0) {
      throw new EOFException("the client has closed the connection");
    }
    return read;
  }
}
