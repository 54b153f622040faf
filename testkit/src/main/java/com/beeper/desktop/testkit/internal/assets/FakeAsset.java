package com.beeper.desktop.testkit.internal.assets;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file. Immutable.
 *
 * @param url its {@code mxc://} URL
 * @param file the path of its content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FakeAsset(
    String uploadId,
    String url,
    String fileName,
    String mimeType,
    byte[] content,
    @Nullable Integer width,
    @Nullable Integer height,
    Instant created,
    Path file) {

  /** A strong validator: no two files share an ID, and none changes. */
  String eTag() {
    return "\"" + uploadId + "\"";
  }

  @Override
  public String toString() {
    return "Asset[" + url + "]";
  }
}
