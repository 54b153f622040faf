package com.beeper.desktop.tck.internal;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A port on which a connect hangs: its backlog is full, and no connection is accepted. */
public final class SilentPort implements AutoCloseable {

  private static final int TRIES = 50;

  private final ServerSocket listener;
  private final List<Socket> waiting = new ArrayList<>();

  private SilentPort(ServerSocket listener) {
    this.listener = listener;
  }

  /** Opens such a port; skips the test on systems where a connect does not hang. */
  public static SilentPort open() throws IOException {
    SilentPort port =
        new SilentPort(new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
    for (int i = 0; i < TRIES; i++) {
      Socket socket = new Socket();
      port.waiting.add(socket);
      try {
        socket.connect(port.listener.getLocalSocketAddress(), 300);
      } catch (SocketTimeoutException e) {
        return port;
      } catch (IOException e) {
        break;
      }
    }
    port.close();
    return abort("on this system a connect does not hang when the backlog of a port is full");
  }

  /** Returns a URI at the port. */
  public URI uri(String scheme) {
    return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort() + "/");
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
    listener.close();
  }
}
