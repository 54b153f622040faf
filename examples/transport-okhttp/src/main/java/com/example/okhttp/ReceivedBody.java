package com.example.okhttp;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okio.BufferedSource;

/** The body of a response, whose failures are those of the SDK. */
final class ReceivedBody extends InputStream {

  private final Exchange exchange;
  private final BufferedSource source;
  private final InputStream stream;
  private final Call call;
  private boolean atEnd;
  private boolean closed;

  ReceivedBody(Exchange exchange, BufferedSource source, Call call) {
    this.exchange = exchange;
    this.source = source;
    this.call = call;
    stream = source.inputStream();
  }

  void limitIdleTime(Duration idle) {
    if (idle != null) {
      source.timeout().timeout(idle.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (closed) {
      throw new IOException("the response is closed");
    }
    if (length == 0) {
      // Okio would wait for a byte all the same.
      return 0;
    }
    if (atEnd) {
      return -1;
    }
    try {
      int count = stream.read(target, offset, length);
      atEnd = count < 0;
      return count;
    } catch (IOException e) {
      IOException failure = exchange.failure(e);
      call.cancel();
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      exchange.over();
      if (!atEnd) {
        // Else OkHttp would read on for a while, to keep the connection.
        call.cancel();
      }
      stream.close();
    }
  }
}
