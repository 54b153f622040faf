package com.beeper.desktop.codec.jsonb;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 directly into the buffer of the parser.
 *
 * <p>An {@code InputStreamReader} would allocate 8 KiB of buffers for each text, and replace invalid
 * bytes.
 */
final class Utf8Reader extends Reader {

  private final ByteBuffer bytes;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

  /** The second half of a surrogate pair whose first half filled the buffer, or 0. */
  private char pending;

  Utf8Reader(byte[] bytes, int offset, int length) {
    this.bytes = ByteBuffer.wrap(bytes, offset, length);
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (pending != 0) {
      chars[offset] = pending;
      pending = 0;
      return 1;
    }
    if (!bytes.hasRemaining()) {
      return -1;
    }
    CharBuffer out = CharBuffer.wrap(chars, offset, length);
    CoderResult result = decoder.decode(bytes, out, true);
    if (result.isError()) {
      throw new CharConversionException("the text is not valid UTF-8 at byte " + bytes.position());
    }
    int count = length - out.remaining();
    return count == 0 ? readFirstHalf(chars, offset) : count;
  }

  /** Reads the first half of a surrogate pair into a buffer with space for one char. */
  private int readFirstHalf(char[] chars, int offset) {
    CharBuffer pair = CharBuffer.allocate(2);
    decoder.decode(bytes, pair, true);
    chars[offset] = pair.get(0);
    pending = pair.get(1);
    return 1;
  }

  @Override
  public void close() {
    // There is nothing to release.
  }
}
