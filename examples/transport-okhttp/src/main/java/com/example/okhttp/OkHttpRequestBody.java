package com.example.okhttp;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import java.io.IOException;
import okhttp3.MediaType;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/** Adapts a request body of the SDK to OkHttp. */
final class OkHttpRequestBody extends okhttp3.RequestBody {

  private static final int PIECE = 8 * 1024;

  private final RequestBody body;
  private volatile TransportException sourceFailure;

  /** Creates a body; null stands for an empty one. */
  OkHttpRequestBody(RequestBody body) {
    this.body = body;
  }

  @Override
  public MediaType contentType() {
    // It is in the headers of the request.
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
    } catch (IOException | RuntimeException e) {
      sourceFailure = TransportException.requestBody(e);
      throw e;
    }
  }

  private long read(Source source, Buffer target) throws IOException {
    try {
      return source.read(target, PIECE);
    } catch (IOException | RuntimeException e) {
      sourceFailure = TransportException.requestBody(e);
      throw e;
    }
  }

  /** Returns the exception for a body that could not be read, or null. */
  TransportException sourceFailure() {
    return sourceFailure;
  }
}
