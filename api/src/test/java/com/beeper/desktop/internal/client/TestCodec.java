package com.beeper.desktop.internal.client;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Just enough JSON for the tests of this module, which no codec can be a dependency of: strings
 * without escapes, and foreign types as their whole text.
 */
public final class TestCodec implements Codec {

  private static final Pattern TOKEN =
      Pattern.compile("[\\s,]*(?:\"([^\"]*)\"\\s*(:?)|([{}\\[\\]])|([-+.\\w]+)|(.))");

  @Override
  public JsonReader reader(byte[] json, int offset, int length) {
    Matcher matcher = TOKEN.matcher(new String(json, offset, length, StandardCharsets.UTF_8));
    return new JsonReader() {
      @Override
      public JsonToken next() throws IOException {
        if (!matcher.find()) {
          return JsonToken.END_DOCUMENT;
        } else if (matcher.group(1) != null) {
          return matcher.group(2).isEmpty() ? JsonToken.STRING : JsonToken.NAME;
        } else if (matcher.group(5) != null) {
          throw CodecException.malformed(matcher.start());
        }
        return switch (matcher.group().strip().replace(",", "")) {
          case "{" -> JsonToken.BEGIN_OBJECT;
          case "}" -> JsonToken.END_OBJECT;
          case "[" -> JsonToken.BEGIN_ARRAY;
          case "]" -> JsonToken.END_ARRAY;
          case "true" -> JsonToken.TRUE;
          case "false" -> JsonToken.FALSE;
          case "null" -> JsonToken.NULL;
          default -> JsonToken.NUMBER;
        };
      }

      @Override
      public String text() {
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(4);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public JsonWriter writer(OutputStream out) {
    // No test reads the JSON of a model.
    return (JsonWriter) Proxy.newProxyInstance(
        JsonWriter.class.getClassLoader(),
        new Class<?>[] {JsonWriter.class},
        (proxy, method, arguments) -> null);
  }

  @Override
  public @Nullable Object read(byte[] json, int offset, int length, Type type) {
    String text = new String(json, offset, length, StandardCharsets.UTF_8);
    return text.equals("null") ? null : text;
  }

  @Override
  public void write(Object value, Type type, OutputStream out) throws IOException {
    out.write(value.toString().getBytes(StandardCharsets.UTF_8));
  }
}
