package com.beeper.desktop.transport.jdk;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A server whose connections each run a script. */
final class RawWebSocketServer implements AutoCloseable {

  /** The server's side of a connection. */
  interface Script {
    void run(Peer peer) throws Exception;
  }

  /** Has one element for each connection that the server has finished. */
  final BlockingQueue<Boolean> finished = new LinkedBlockingQueue<>();

  private final ServerSocket server;
  private final Script script;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  private RawWebSocketServer(ServerSocket server, Script script) {
    this.server = server;
    this.script = script;
  }

  static RawWebSocketServer start(Script script) throws IOException {
    RawWebSocketServer started = new RawWebSocketServer(
        new ServerSocket(0, 100, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})), script);
    daemon(started::accept);
    return started;
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (true) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException e) {
        return; // the end of the test
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      Peer peer = new Peer(socket);
      script.run(peer);
      peer.awaitClosed();
    } catch (Exception e) {
      // The client has closed the connection, and fails the test if it should not have done so.
    } finally {
      sockets.remove(socket);
    }
  }

  URI uri() {
    return URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/");
  }

  /** Returns the frames of messages of one character. */
  static byte[] text(int messages) {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (int i = 0; i < messages; i++) {
      frames.writeBytes(new byte[] {(byte) 0x81, 1, 'a'});
    }
    return frames.toByteArray();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** The server's side of a connection. */
  final class Peer {

    private final Socket socket;
    private final String key;

    private Peer(Socket socket) throws IOException {
      this.socket = socket;
      BufferedReader head = new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String found = "";
      for (String line = head.readLine(); line != null && !line.isEmpty(); line = head.readLine()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
          found = line.substring(line.indexOf(':') + 1).strip();
        }
      }
      this.key = found;
    }

    /** Accepts the handshake; the frames leave in one segment with the response. */
    void accept(byte... frames) throws Exception {
      byte[] hash = MessageDigest.getInstance("SHA-1")
          .digest(
              (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream response = new ByteArrayOutputStream();
      response.writeBytes(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
              + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
              + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n")
          .getBytes(StandardCharsets.ISO_8859_1));
      response.writeBytes(frames);
      send(response.toByteArray());
    }

    /** Waits for the first frame of the client. */
    void awaitOpen() throws IOException {
      if (socket.getInputStream().read() < 0) {
        throw new IOException("the client has closed the connection");
      }
    }

    void send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** Sends FIN. */
    void finish() throws IOException {
      socket.shutdownOutput();
      finished.add(true);
    }

    private void awaitClosed() throws IOException {
      byte[] buffer = new byte[1024];
      while (socket.getInputStream().read(buffer) >= 0) {
        // Frames of the client.
      }
    }
  }
}
