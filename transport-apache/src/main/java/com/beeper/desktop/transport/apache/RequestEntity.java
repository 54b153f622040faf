package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** A request body as the classic client wants it. */
final class RequestEntity extends AbstractHttpEntity {

  private static final int CHUNK = 16 * 1024;

  private final RequestBody body;
  private final Runnable abort;
  private @Nullable Exception unreadable;

  /**
   * Makes an entity.
   *
   * @param abort closes the connection: else the library would end the body properly when it cannot
   *     be read any further, and the server would take the part that it got for the whole
   */
  RequestEntity(RequestBody body, Runnable abort) {
    // Without type and encoding: they are among the headers of the request.
    super((ContentType) null, null);
    this.body = body;
    this.abort = abort;
  }

  @Override
  public long getContentLength() {
    return body.contentLength();
  }

  @Override
  public boolean isRepeatable() {
    return body.isRepeatable();
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
    unreadable = failure;
    abort.run();
  }

  /** Returns why the body could not be read, or null. */
  @Nullable
  IOException unreadable() {
    return unreadable == null || unreadable instanceof IOException
        ? (IOException) unreadable
        : new IOException("the request body cannot be read", unreadable);
  }

  @Override
  public void close() {}
}
