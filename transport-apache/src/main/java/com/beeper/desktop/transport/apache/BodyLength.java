package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.RequestBody;
import java.io.IOException;

/** Compares the length of a streamed request body with the declared one, if any. */
final class BodyLength {

  private final long declared;
  private long actual;

  BodyLength(long declared) {
    this.declared = declared;
  }

  /** Counts bytes. */
  void add(int count) throws IOException {
    actual += count;
    if (declared != RequestBody.UNKNOWN_LENGTH && actual > declared) {
      throw new IOException("the request body has more than the declared " + declared + " bytes");
    }
  }

  /** Takes note that the body has ended. */
  void end() throws IOException {
    if (declared != RequestBody.UNKNOWN_LENGTH && actual != declared) {
      throw new IOException(
          "the request body has " + actual + " bytes, but " + declared + " are declared");
    }
  }
}
