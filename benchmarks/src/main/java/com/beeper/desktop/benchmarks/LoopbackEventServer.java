package com.beeper.desktop.benchmarks;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends events over WebSockets: {@code ready}, a response to the first command, and bursts of message events on demand, to the
 * latest connection. An event costs it little more than copying its bytes, and the measurement thus covers the client. The ID in
 * an event is the value of {@link System#nanoTime()} when it was sent.
 */
public final class LoopbackEventServer implements Closeable {

  private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");
  private static final Pattern REQUEST_ID = Pattern.compile("\"requestID\"\\s*:\\s*(\"[^\"]*\")");
  private static final byte[] SEQ =
      "{\"type\":\"message.upserted\",\"seq\":".getBytes(StandardCharsets.UTF_8);

  private static final byte[] END = "\"]}".getBytes(StandardCharsets.UTF_8);

  private final ServerSocket listener;
  private final byte[] middle;
  private volatile BlockingQueue<Integer> bursts = new LinkedBlockingQueue<>();

  /**
   * Starts a server.
   *
   * @param message the JSON of the message in each event
   * @throws IOException if no port can be opened
   */
  public LoopbackEventServer(String message) throws IOException {
    middle = (",\"ts\":\"2026-09-10T10:05:00.125Z\",\"chatID\":\"!room1:example\",\"entries\":["
            + message + "],\"ids\":[\"")
        .getBytes(StandardCharsets.UTF_8);
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start("benchmark-event-server", this::accept);
  }

  /**
   * Returns the base URL of this server.
   *
   * @return its address, with the scheme {@code http}
   */
  public String baseUrl() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /**
   * Sends events as fast as the client takes them, on the thread of the latest connection.
   *
   * @param events the number of events
   */
  public void send(int events) {
    bursts.add(events);
  }

  private void accept() throws IOException {
    while (true) {
      Socket socket = listener.accept();
      socket.setTcpNoDelay(true);
      start("benchmark-event-connection", () -> serve(socket));
    }
  }

  private void serve(Socket connection) throws IOException {
    try (Socket socket = connection) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      out.write(handshake(readHead(in)));
      sendText(out, "{\"type\":\"ready\",\"version\":1,\"chatIDs\":[]}");
      Matcher id = REQUEST_ID.matcher(readText(in));
      BlockingQueue<Integer> own = new LinkedBlockingQueue<>();
      bursts = own;
      sendText(
          out,
          "{\"type\":\"subscriptions.updated\",\"chatIDs\":[\"*\"]"
              + (id.find() ? ",\"requestID\":" + id.group(1) : "")
              + "}");
      sendBursts(own, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendBursts(BlockingQueue<Integer> own, OutputStream out)
      throws IOException, InterruptedException {
    ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    for (long seq = 0; ; ) {
      for (int left = own.take(); left > 0; left--) {
        byte[] number = ascii(Long.toString(seq++));
        byte[] time = ascii(Long.toString(System.nanoTime()));
        int length = SEQ.length + number.length + middle.length + time.length + END.length;
        if (buffer.remaining() < length + 4) {
          write(buffer, out);
        }
        buffer.put((byte) 0x81).put((byte) 126).putShort((short) length);
        buffer.put(SEQ).put(number).put(middle).put(time).put(END);
      }
      write(buffer, out);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void write(ByteBuffer buffer, OutputStream out) throws IOException {
    out.write(buffer.array(), buffer.arrayOffset(), buffer.position());
    buffer.clear();
  }

  private static String readHead(DataInputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    return head.toString();
  }

  private static byte[] handshake(String request) {
    Matcher key = KEY.matcher(request);
    if (!key.find()) {
      throw new IllegalStateException("the request is no WebSocket handshake");
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1")
          .digest((key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
              .getBytes(StandardCharsets.US_ASCII));
      return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a masked text frame of less than 64 KiB. */
  private static String readText(DataInputStream in) throws IOException {
    in.readUnsignedByte();
    int length = in.readUnsignedByte() & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    }
    byte[] mask = in.readNBytes(4);
    byte[] text = in.readNBytes(length);
    for (int i = 0; i < text.length; i++) {
      text[i] ^= mask[i % 4];
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Sends a text frame of less than 126 bytes. */
  private static void sendText(OutputStream out, String text) throws IOException {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 2);
    out.write(frame.put((byte) 0x81).put((byte) payload.length).put(payload).array());
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(String name, Work work) {
    Thread thread = new Thread(
        () -> {
          try {
            work.run();
          } catch (SocketException e) {
            // The benchmark is over.
          } catch (IOException e) {
            throw new IllegalStateException("the server of the benchmark failed", e);
          }
        },
        name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
