package com.example.okhttp;

import com.beeper.desktop.transport.RequestBody;
import java.io.IOException;
import okhttp3.MediaType;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/** Gives a body of the SDK to OkHttp. */
final class SentBody extends okhttp3.RequestBody {

  private static final int PIECE = 8 * 1024;

  private final RequestBody body;
  private volatile IOException unreadable;

  /** Makes a body; null stands for an empty one. */
  SentBody(RequestBody body) {
    this.body = body;
  }

  @Override
  public MediaType contentType() {
    // It is in the headers already.
    return null;
  }

  @Override
  public long contentLength() {
    return body == null ? 0 : body.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (body != null) {
      try (Source source = open()) {
        while (read(source, sink.getBuffer()) >= 0) {
          sink.emitCompleteSegments();
        }
      }
    }
  }

  private Source open() throws IOException {
    try {
      return Okio.source(body.open());
    } catch (IOException e) {
      unreadable = e;
      throw e;
    }
  }

  private long read(Source source, Buffer target) throws IOException {
    try {
      return source.read(target, PIECE);
    } catch (IOException e) {
      unreadable = e;
      throw e;
    }
  }

  /** Why the body could not be read, or null: a failure of OkHttp says nothing of that. */
  IOException unreadable() {
    return unreadable;
  }
}
