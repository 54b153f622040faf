package com.beeper.desktop.integration.fakeserver;

import com.beeper.desktop.integration.spec.OpenApiDocument;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A WebSocket on a plain socket, which shows exactly how a connection ends. */
final class RawWebSocket implements Closeable {

  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final int TIMEOUT_MILLIS = 30_000;

  private final Socket socket;
  private final DataInputStream in;

  private RawWebSocket(Socket socket) throws IOException {
    this.socket = socket;
    in = new DataInputStream(socket.getInputStream());
  }

  /** A whole frame. */
  @SuppressWarnings("ArrayRecordComponent") // compared by its members
  record Frame(int opcode, byte[] payload) {

    String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return OpenApiDocument.parse(payload);
    }

    String type() {
      return json().path("type").asText();
    }

    int closeCode() {
      return ByteBuffer.wrap(payload).getShort();
    }
  }

  /** Sends the request of a handshake, and reads nothing. */
  static RawWebSocket request(FakeBeeperDesktop server) throws IOException {
    Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.baseUrl().getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    String request =
        "GET /v1/ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer "
            + server.accessToken() + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return new RawWebSocket(socket);
  }

  /** Opens a WebSocket. */
  static RawWebSocket open(FakeBeeperDesktop server) throws IOException {
    RawWebSocket opened = request(server);
    if (opened.readStatus() != 101) {
      throw new IOException("The upgrade was refused");
    }
    return opened;
  }

  /** Opens a WebSocket and follows all chats. */
  static RawWebSocket following(FakeBeeperDesktop server) throws IOException {
    RawWebSocket opened = open(server);
    opened.readFrame();
    opened.subscribe();
    opened.readFrame();
    return opened;
  }

  /** Reads the head of the response. */
  int readStatus() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      head.write(in.readByte());
    }
    return Integer.parseInt(head.toString(StandardCharsets.US_ASCII).substring(9, 12));
  }

  void subscribe() throws IOException {
    send(
        TEXT,
        "{\"type\":\"subscriptions.set\",\"chatIDs\":[\"*\"]}".getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a frame of less than 126 bytes. */
  void send(int opcode, byte[] payload) throws IOException {
    byte[] frame = new byte[6 + payload.length];
    frame[0] = (byte) (0x80 | opcode);
    frame[1] = (byte) (0x80 | payload.length);
    // The mask is zero.
    System.arraycopy(payload, 0, frame, 6, payload.length);
    socket.getOutputStream().write(frame);
  }

  /** Reads a frame; throws EOFException at the end of the connection and SocketException after a reset. */
  Frame readFrame() throws IOException {
    int opcode = in.readUnsignedByte() & 0x0f;
    int length = in.readUnsignedByte();
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = (int) in.readLong();
    }
    return new Frame(opcode, in.readNBytes(length));
  }

  /** Reads a text frame and returns the type of its event. */
  String readType() throws IOException {
    return readFrame().type();
  }

  /** Reads all bytes until the connection ends in order. */
  byte[] readRest() throws IOException {
    return in.readAllBytes();
  }

  /** Returns whether nothing has arrived that was not read. */
  boolean isQuiet() throws IOException {
    return in.available() == 0;
  }

  /** Sends a ping and returns whether the next frame is its pong. */
  boolean ping() throws IOException {
    byte[] data = {1, 2, 3};
    send(PING, data);
    Frame frame = readFrame();
    return frame.opcode() == PONG && Arrays.equals(frame.payload(), data);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
