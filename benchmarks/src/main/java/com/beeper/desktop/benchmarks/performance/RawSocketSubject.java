package com.beeper.desktop.benchmarks.performance;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * No client, but a generator of load: it writes prepared requests to sockets and counts the bytes of the responses, without any
 * HTTP or JSON library. Its figures are what the server, the kernel and the loopback interface can do.
 */
final class RawSocketSubject implements Subject<Integer, Integer> {

  private final URI server;
  private final byte[] session = request("/v1/bridges/" + BRIDGE + "/login-sessions/" + SESSION);
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  RawSocketSubject(String baseUrl) {
    server = URI.create(baseUrl);
  }

  private static byte[] request(String target) {
    return ("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public Integer session() throws IOException {
    return exchange(session);
  }

  @Override
  public Integer page(String chatId, @Nullable String cursor) throws IOException {
    return exchange(request("/v1/chats/" + chatId + "/messages"));
  }

  private int exchange(byte[] request) throws IOException {
    Connection connection = idle.poll();
    if (connection == null) {
      connection = new Connection(new Socket(server.getHost(), server.getPort()));
    }
    int length = connection.exchange(request);
    idle.add(connection);
    return length;
  }

  @Override
  public SessionSummary summary(Integer response) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PageSummary pageSummary(Integer response) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      connection.socket.close();
    }
  }

  private static final class Connection {

    private static final String LENGTH = "Content-Length: ";

    final Socket socket;
    private final byte[] buffer = new byte[64 * 1024];

    Connection(Socket socket) throws IOException {
      this.socket = socket;
      socket.setTcpNoDelay(true);
    }

    int exchange(byte[] request) throws IOException {
      socket.getOutputStream().write(request);
      InputStream in = socket.getInputStream();
      int read = 0;
      int end = -1;
      while (end < 0 || read < end) {
        int more = in.read(buffer, read, buffer.length - read);
        if (more < 0) {
          throw new IOException("the server closed the connection");
        }
        read += more;
        end = end < 0 ? end(read) : end;
      }
      return end;
    }

    /** Returns the length of head and body, or -1 if the head is not complete. */
    private int end(int read) {
      int digits = -1;
      for (int i = 0; i + 3 < read; i++) {
        if (buffer[i] == 'C' && buffer[i + 8] == 'L' && buffer[i + 14] == ':') {
          digits = i + LENGTH.length();
        } else if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r') {
          return i + 4 + number(digits);
        }
      }
      return -1;
    }

    private int number(int from) {
      int number = 0;
      for (int i = from; buffer[i] >= '0' && buffer[i] <= '9'; i++) {
        number = number * 10 + buffer[i] - '0';
      }
      return number;
    }
  }
}
