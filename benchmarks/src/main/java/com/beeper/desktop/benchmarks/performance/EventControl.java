package com.beeper.desktop.benchmarks.performance;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Makes the {@link BenchmarkServer} send events. The response is read separately, so that reading it does not delay the program
 * that waits for the events.
 */
final class EventControl implements Closeable {

  private final Socket socket;

  private EventControl(Socket socket) {
    this.socket = socket;
  }

  static EventControl connect(String baseUrl) throws IOException {
    URI server = URI.create(baseUrl);
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    return new EventControl(socket);
  }

  void request(int events) throws IOException {
    socket
        .getOutputStream()
        .write(("GET /benchmark/events/" + events + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  void awaitResponse() throws IOException {
    byte[] buffer = new byte[1024];
    int length = 0;
    while (length < 4 || buffer[length - 1] != '\n' || buffer[length - 3] != '\n') {
      int read = socket.getInputStream().read(buffer, length, buffer.length - length);
      if (read <= 0) {
        throw new EOFException("no response to the request for events");
      }
      length += read;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
