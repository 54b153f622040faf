package com.beeper.desktop.internal.client;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.Kind;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a success answers, and how its body becomes a value.
 *
 * @param <T> the Java type of the value
 */
sealed interface Answer<T extends @Nullable Object> {

  /** Tells whether there is a value to read. If not, the body is not looked at. */
  default boolean isDue() {
    return true;
  }

  /** Tells whether an answer of this status is a result, rather than an error. */
  default boolean isResult(int status) {
    return status >= 200 && status <= 299;
  }

  /**
   * Reads the value.
   *
   * @param strict whether a required member that is missing fails
   * @throws DecodingException if the body is not JSON or does not fit
   */
  T read(Codec codec, byte[] body, boolean strict);

  /** A type of the API. */
  record OfKind<T>(Kind<T> kind) implements Answer<T> {
    @Override
    public T read(Codec codec, byte[] body, boolean strict) {
      return JsonDocument.read(codec, body, kind, strict);
    }
  }

  /** A type that the caller named. */
  record OfType<T>(Type type) implements Answer<T> {
    @Override
    @SuppressWarnings("unchecked") // the codec reads what the type says, as its contract demands
    public T read(Codec codec, byte[] body, boolean strict) {
      Object value = JsonDocument.read(codec, body, type, strict);
      if (value == null) {
        throw new DecodingException("the answer is null where a value is due", "$");
      }
      return (T) value;
    }
  }

  /**
   * A body that the caller reads.
   *
   * @param results the statuses beside the successes that are results
   * @param wrapper makes the value
   */
  record Streamed<T>(Set<Integer> results, Function<StreamedAnswer, T> wrapper)
      implements Answer<T> {

    @Override
    public boolean isResult(int status) {
      return Answer.super.isResult(status) || results.contains(status);
    }

    @Override
    public T read(Codec codec, byte[] body, boolean strict) {
      throw new IllegalStateException("the answer is streamed");
    }
  }

  /** No value. */
  enum Nothing implements Answer<@Nullable Void> {
    NOTHING;

    @Override
    public boolean isDue() {
      return false;
    }

    @Override
    public @Nullable Void read(Codec codec, byte[] body, boolean strict) {
      return null;
    }
  }
}
