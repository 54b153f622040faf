package com.beeper.desktop.internal.client;

import com.beeper.desktop.transport.RequestBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reports when the transport has read a part of a body. */
final class BodyProgress extends FilterInputStream {

  private final Runnable progress;

  private BodyProgress(InputStream body, Runnable progress) {
    super(body);
    this.progress = progress;
  }

  static RequestBody watched(RequestBody body, Runnable progress) {
    return RequestBody.of(
        () -> new BodyProgress(body.open(), progress), body.contentLength(), body.isRepeatable());
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    progress.run();
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    progress.run();
    return count;
  }
}
