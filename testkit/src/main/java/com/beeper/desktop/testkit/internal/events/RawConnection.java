package com.beeper.desktop.testkit.internal.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;

/** The TCP connection below HTTP and WebSocket, for what a correct server never does. */
public final class RawConnection {

  private final EndPoint endPoint;

  /** Creates a view of a connection of Jetty. */
  public RawConnection(EndPoint endPoint) {
    this.endPoint = endPoint;
  }

  /** Closes the connection in order (FIN). */
  public void close() {
    endPoint.close();
  }

  /** Closes the connection with a TCP reset. */
  public void reset() {
    if (endPoint.getTransport() instanceof SocketChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (ClosedChannelException e) {
        // The client was faster.
        return;
      } catch (IOException e) {
        throw new UncheckedIOException("The connection cannot be reset", e);
      }
    }
    endPoint.close();
  }

  /**
   * Sends bytes past Jetty. They are in order only if everything before has been sent; bytes that do
   * not fit into the buffer of the socket are dropped.
   */
  public void write(byte[] bytes) {
    if (endPoint.getTransport() instanceof SocketChannel channel) {
      try {
        channel.write(ByteBuffer.wrap(bytes));
      } catch (IOException e) {
        // The client has closed the connection, so there is no one to send to.
        close();
      }
    }
  }
}
