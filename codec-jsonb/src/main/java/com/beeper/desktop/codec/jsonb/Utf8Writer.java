package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.CodecException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the output of a generator into UTF-8, and leaves the stream open when the generator closes
 * it.
 *
 * <p>A generator would wrap an {@code IOException} into an exception of its own. Therefore the first
 * failure is stored, nothing is written after it, and {@link #finish} throws it.
 */
final class Utf8Writer extends Writer {

  private final OutputStream out;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1024);

  /** The first half of a surrogate pair that the generator split, or 0. */
  private char pending;

  private @Nullable IOException failure;

  Utf8Writer(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    if (failure != null || length == 0) {
      return;
    }
    try {
      int start = offset;
      if (pending != 0) {
        encode(CharBuffer.wrap(new char[] {pending, chars[start++]}));
        pending = 0;
      }
      CharBuffer rest = CharBuffer.wrap(chars, start, offset + length - start);
      encode(rest);
      if (rest.hasRemaining()) {
        pending = rest.get();
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  private void encode(CharBuffer chars) throws IOException {
    while (true) {
      CoderResult result = encoder.encode(chars, bytes, false);
      if (result.isError()) {
        throw CodecException.binding(
            "a string has half a surrogate pair, which UTF-8 cannot hold", null);
      }
      drain();
      if (result.isUnderflow()) {
        return;
      }
    }
  }

  private void drain() throws IOException {
    out.write(bytes.array(), 0, bytes.position());
    bytes.clear();
  }

  @Override
  public void flush() {
    // Only half a surrogate pair is buffered.
  }

  @Override
  public void close() {
    // The stream belongs to the caller of the codec, and finish() completes the text.
  }

  /** Completes the text, or throws the stored failure. */
  void finish() throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (pending != 0) {
      throw CodecException.binding(
          "a string has half a surrogate pair, which UTF-8 cannot hold", null);
    }
    out.flush();
  }
}
