package com.beeper.desktop.tck.transport;

import java.io.IOException;
import java.io.InputStream;

/** The body of a streamed response of {@link SocketTransport}, as the caller sees it. */
final class SocketStream extends InputStream {

  private final InputStream bytes;
  private final SocketBody body;
  private final SocketExchange exchange;
  private final SocketSetup setup;
  private boolean closed;
  private boolean over;

  SocketStream(InputStream bytes, SocketBody body, SocketExchange exchange, SocketSetup setup) {
    this.bytes = bytes;
    this.body = body;
    this.exchange = exchange;
    this.setup = setup;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (closed) {
      if (setup.has(TransportFault.READS_CLOSED_STREAMS)) {
        return -1;
      }
      throw new IOException("the stream is closed");
    }
    if (over || length == 0) {
      return over ? -1 : 0;
    }
    try {
      int n = bytes.read(target, offset, length);
      if (n < 0) {
        over = true;
        body.release();
      }
      return n;
    } catch (IOException e) {
      exchange.discard();
      throw exchange.explain(e);
    }
  }

  @Override
  public void close() {
    if (!over && !closed && !setup.has(TransportFault.LEAKS_CONNECTIONS_OF_CLOSED_STREAMS)) {
      exchange.discard();
    }
    closed = true;
  }
}
