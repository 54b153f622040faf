package com.beeper.desktop.integration.calls;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends configured bytes, which need not be HTTP, to every request. */
final class FixedResponseServer implements AutoCloseable {

  private final ServerSocket listener;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private volatile byte[] response = {};
  private volatile boolean lastResponse;

  private FixedResponseServer(ServerSocket listener) {
    this.listener = listener;
  }

  static FixedResponseServer start() throws IOException {
    FixedResponseServer server = new FixedResponseServer(
        new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
    daemon(server::accept);
    return server;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  URI baseUrl() {
    return URI.create("http://" + authority());
  }

  String authority() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  /** Responds with a JSON body from now on. */
  void json(byte[] body) {
    http("200 OK", "Content-Type: application/json\r\n", body);
  }

  void json(String body) {
    json(body.getBytes(StandardCharsets.UTF_8));
  }

  void http(String status, String fields, byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head =
        "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: " + body.length + "\r\n\r\n";
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(body);
    response = bytes.toByteArray();
    lastResponse = false;
  }

  /** Sends these characters from now on, and closes the connection after them. */
  void rawAndClose(String characters) {
    response = characters.getBytes(StandardCharsets.US_ASCII);
    lastResponse = true;
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = listener.accept();
        connections.add(connection);
        daemon(() -> serve(connection));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      while (skipHead(in)) {
        out.write(response);
        out.flush();
        if (lastResponse) {
          return;
        }
      }
    } catch (IOException e) {
      // The client went away.
    } finally {
      connections.remove(connection);
    }
  }

  /** Reads up to the empty line after the head; the requests of these tests have no body. */
  private static boolean skipHead(InputStream in) throws IOException {
    int lineFeeds = 0;
    while (lineFeeds < 2) {
      int b = in.read();
      if (b < 0) {
        return false;
      } else if (b == '\n') {
        lineFeeds++;
      } else if (b != '\r') {
        lineFeeds = 0;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
