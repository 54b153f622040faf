package com.beeper.desktop.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * Sends the same response to every request without a body. It allocates nothing per request, and
 * the measurement thus covers the client alone.
 */
final class LoopbackServer implements Closeable {

  private final ServerSocket listener;
  private final byte[] response;

  LoopbackServer(byte[] json) throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + json.length
        + "\r\nDate: Thu, 10 Sep 2026 10:05:00 GMT\r\n\r\n";
    byte[] headBytes = head.getBytes(StandardCharsets.US_ASCII);
    response = new byte[headBytes.length + json.length];
    System.arraycopy(headBytes, 0, response, 0, headBytes.length);
    System.arraycopy(json, 0, response, headBytes.length, json.length);
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start("benchmark-server", this::accept);
  }

  String baseUrl() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  private void accept() throws IOException {
    while (true) {
      Socket socket = listener.accept();
      socket.setTcpNoDelay(true);
      start("benchmark-connection", () -> serve(socket));
    }
  }

  private void serve(Socket connection) throws IOException {
    byte[] request = new byte[8192];
    try (connection) {
      InputStream in = connection.getInputStream();
      OutputStream out = connection.getOutputStream();
      int length = 0;
      for (int read = in.read(request); read > 0; read = in.read(request, length, 8192 - length)) {
        length += read;
        if (isComplete(request, length)) {
          out.write(response);
          length = 0;
        }
      }
    }
  }

  private static boolean isComplete(byte[] request, int length) {
    return length >= 4
        && request[length - 4] == '\r'
        && request[length - 3] == '\n'
        && request[length - 2] == '\r'
        && request[length - 1] == '\n';
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
