package com.example.okhttp;

import com.beeper.desktop.transport.RequestBody;
import java.io.IOException;
import okhttp3.MediaType;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/** Gives a body of the SDK to OkHttp. */
final class SentBody extends okhttp3.RequestBody {

  private final RequestBody body;

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
      try (Source source = Okio.source(body.open())) {
        sink.writeAll(source);
      }
    }
  }
}
