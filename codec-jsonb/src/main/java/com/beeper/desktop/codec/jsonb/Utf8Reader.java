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
 * Decodes UTF-8 straight into the parser's own buffer.
 *
 * <p>An {@code InputStreamReader} would bring 8 KiB of buffers along for each text, and replace
 * what is not UTF-8.
 */
final class Utf8Reader extends Reader {

  private final ByteBuffer bytes;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

  /** The second half of a surrogate pair of which only the first fitted, or 0. */
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

  /** There is room for one char, and a pair comes. */
  private int readFirstHalf(char[] chars, int offset) {
    CharBuffer pair = CharBuffer.allocate(2);
    decoder.decode(bytes, pair, true);
    chars[offset] = pair.get(0);
    pending = pair.get(1);
    return 1;
  }

  @Override
  public void close() {
    // The bytes are not ours.
  }
}
