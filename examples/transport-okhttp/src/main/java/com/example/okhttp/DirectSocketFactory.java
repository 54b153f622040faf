package com.example.okhttp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Creates sockets that never use the SOCKS proxy of the JVM, which would receive the access token. OkHttp
 * connects them itself.
 */
final class DirectSocketFactory extends SocketFactory {

  private final InetAddress local;

  /** Creates a factory of sockets with a local address; null leaves it to the operating system. */
  DirectSocketFactory(InetAddress local) {
    this.local = local;
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new Socket(Proxy.NO_PROXY);
    if (local == null) {
      return socket;
    }
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
