package com.example.okhttp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes sockets that are bound to an address. OkHttp connects them itself. */
final class BoundSockets extends SocketFactory {

  private final InetAddress local;

  BoundSockets(InetAddress local) {
    this.local = local;
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new Socket();
    try {
      socket.bind(new InetSocketAddress(local, 0));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
