package com.beeper.desktop.internal.client;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The type of a successful response: how its body becomes a value.
 *
 * @param <T> the Java type of the value
 */
sealed interface ResponseType<T extends @Nullable Object> {

  /** Returns whether there is a value to read. If not, the body is ignored. */
  default boolean hasValue() {
    return true;
  }

  /** Returns whether a response with this status is a result, not an error. */
  default boolean isResult(int status) {
    return status >= 200 && status <= 299;
  }

  /**
   * Reads the value.
   *
   * @param decoding how the body is decoded
   * @throws DecodingException if the body is not JSON of the type
   */
  T read(Codec codec, byte[] body, DecodingOptions decoding);

  /** A type of the API. */
  record OfJsonType<T>(JsonType<T> type) implements ResponseType<T> {
    @Override
    public T read(Codec codec, byte[] body, DecodingOptions decoding) {
      return JsonDocument.read(codec, body, type, decoding);
    }
  }

  /** A type named by the caller. */
  record OfType<T>(Type type) implements ResponseType<T> {
    @Override
    @SuppressWarnings(
        "unchecked") // the codec reads values of the type, as its specification requires
    public T read(Codec codec, byte[] body, DecodingOptions decoding) {
      Object value = JsonDocument.read(codec, body, type, decoding);
      if (value == null) {
        throw new DecodingException("the response is null, but a value was expected", "$");
      }
      return (T) value;
    }
  }

  /**
   * A body read by the caller.
   *
   * @param results the statuses other than 2xx that are results
   * @param wrapper creates the value
   */
  record Streamed<T>(Set<Integer> results, Function<StreamedResponse, T> wrapper)
      implements ResponseType<T> {

    @Override
    public boolean isResult(int status) {
      return ResponseType.super.isResult(status) || results.contains(status);
    }

    @Override
    public T read(Codec codec, byte[] body, DecodingOptions decoding) {
      throw new IllegalStateException("the response is streamed");
    }
  }

  /** No value. */
  enum Nothing implements ResponseType<@Nullable Void> {
    NOTHING;

    @Override
    public boolean hasValue() {
      return false;
    }

    @Override
    public @Nullable Void read(Codec codec, byte[] body, DecodingOptions decoding) {
      return null;
    }
  }
}
