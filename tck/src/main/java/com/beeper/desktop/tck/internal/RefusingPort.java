package com.beeper.desktop.tck.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port that refuses connections: a socket is bound to it and does not listen. */
public final class RefusingPort implements AutoCloseable {

  private final Socket socket;

  private RefusingPort(Socket socket) {
    this.socket = socket;
  }

  public static RefusingPort open() throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
    return new RefusingPort(socket);
  }

  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
