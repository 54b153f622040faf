package com.beeper.desktop.transport.apache;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.client5.http.socket.PlainConnectionSocketFactory;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Creates the sockets of blocking calls. They are those of channels, which never use the SOCKS proxy of
 * the JVM, and which can be read without waiting; see {@link StrictConnection}.
 */
@SuppressWarnings("deprecation") // the replacement is newer than 5.1
final class DirectSocketFactory implements ConnectionSocketFactory {

  /** Creates a socket that is not connected. */
  static Socket create() throws IOException {
    Socket socket = SocketChannel.open().socket();
    LosslessConnections.created(socket);
    return socket;
  }

  @Override
  public Socket createSocket(HttpContext context) throws IOException {
    return create();
  }

  @Override
  public Socket connectSocket(
      TimeValue connectTimeout,
      Socket socket,
      HttpHost host,
      InetSocketAddress remoteAddress,
      InetSocketAddress localAddress,
      HttpContext context)
      throws IOException {
    return PlainConnectionSocketFactory.getSocketFactory()
        .connectSocket(connectTimeout, socket, host, remoteAddress, localAddress, context);
  }
}
