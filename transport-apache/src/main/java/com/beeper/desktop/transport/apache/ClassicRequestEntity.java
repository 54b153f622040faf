package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** The request body for the classic client. */
final class ClassicRequestEntity extends AbstractHttpEntity {

  private static final int CHUNK = 16 * 1024;

  private final RequestBody body;
  private final boolean repeats;
  private final Runnable abort;
  private @Nullable TransportException sourceFailure;
  private boolean opened;

  /**
   * Creates an entity.
   *
   * @param repeats whether the client repeats a request only if nothing of it has been sent; a client
   *     of the application may repeat it after a response, for example with status 503
   * @param abort closes the connection; otherwise the library would terminate a body that cannot be
   *     read completely, and the server would take the received part for the whole
   */
  ClassicRequestEntity(RequestBody body, boolean repeats, Runnable abort) {
    // Without type and encoding, which are in the headers of the request.
    super((ContentType) null, null);
    this.body = body;
    this.repeats = repeats;
    this.abort = abort;
  }

  @Override
  public long getContentLength() {
    return body.contentLength();
  }

  @Override
  public boolean isRepeatable() {
    // A body that has not been opened can be sent on another connection.
    return repeats && (body.isRepeatable() || !opened);
  }

  @Override
  public boolean isStreaming() {
    return body.bytes() == null;
  }

  @Override
  public InputStream getContent() throws IOException {
    return body.open();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    ByteBuffer bytes = body.bytes();
    if (bytes != null) {
      out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      return;
    }
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = open()) {
      for (int n = read(in, chunk); n >= 0; n = read(in, chunk)) {
        out.write(chunk, 0, n);
      }
    }
  }

  private InputStream open() throws IOException {
    opened = true;
    try {
      return body.open();
    } catch (IOException | RuntimeException e) {
      fail(e);
      throw e;
    }
  }

  private int read(InputStream in, byte[] chunk) throws IOException {
    try {
      return in.read(chunk);
    } catch (IOException | RuntimeException e) {
      fail(e);
      throw e;
    }
  }

  private void fail(Exception failure) {
    sourceFailure = TransportException.requestBody(failure);
    abort.run();
  }

  /** Returns the exception for a body that could not be read, or null. */
  @Nullable
  TransportException sourceFailure() {
    return sourceFailure;
  }

  @Override
  public void close() {}
}
