package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.CodecException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.spi.JsonbProvider;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes types that are not models of the SDK, with JSON-B. Messages of the implementation
 * are replaced, because they may quote the text.
 */
final class JsonbDataBinding {

  private final Jsonb jsonb;
  private final JsonParserFactory parsers;

  JsonbDataBinding(Jsonb jsonb, JsonParserFactory parsers) {
    this.jsonb = jsonb;
    this.parsers = parsers;
  }

  static JsonbDataBinding create(JsonProvider provider, JsonParserFactory parsers) {
    // Including build(), during which implementations look up further services.
    Jsonb jsonb = JakartaProviderLookup.find(
        "jakarta.json.bind.spi.JsonbProvider",
        () -> JsonbProvider.provider()
            .create()
            .withConfig(BeeperJsonb.configure(new JsonbConfig()))
            .withProvider(provider)
            .build());
    return new JsonbDataBinding(jsonb, parsers);
  }

  @Nullable
  Object read(byte[] json, int offset, int length, Type type) throws CodecException {
    try {
      return jsonb.fromJson(new Utf8Reader(json, offset, length), type);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof JsonParsingException malformed) {
          throw JsonpReader.malformed(malformed);
        } else if (cause instanceof JsonbModelMismatchException mismatch) {
          String outer = JsonbPathFinder.find(parsers, json, offset, length, mismatch.offset());
          throw CodecException.binding(
              mismatch.problem(),
              outer == null ? null : outer + mismatch.innerPath().substring(1));
        }
      }
      throw failure("read", type, e);
    }
  }

  void write(Object value, Type type, OutputStream out) throws IOException {
    Utf8Writer utf8 = new Utf8Writer(out);
    try {
      jsonb.toJson(value, type, utf8);
    } catch (RuntimeException e) {
      throw failure("write", type, e);
    }
    utf8.finish();
  }

  /**
   * Creates an exception that names the class of the root cause, because messages of the library and
   * of the application's classes may quote the text.
   */
  private static CodecException failure(String verb, Type type, RuntimeException e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String problem = "cannot " + verb + " a " + type.getTypeName();
    return CodecException.binding(
        root instanceof JsonbException
            ? problem
            : problem + ": " + root.getClass().getName(),
        null);
  }
}
