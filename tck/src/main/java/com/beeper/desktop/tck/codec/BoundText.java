package com.beeper.desktop.tck.codec;

import static com.beeper.desktop.tck.codec.TokenText.utf8;

import com.beeper.desktop.codec.Codec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON texts through the data binding of a codec. */
final class BoundText {

  private BoundText() {}

  static @Nullable Object read(Codec codec, String json, Type type) throws IOException {
    byte[] bytes = utf8(json);
    return codec.read(bytes, 0, bytes.length, type);
  }

  static String writeValue(Codec codec, Object value, Type type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    codec.write(value, type, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
