package com.beeper.desktop.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON with one JSON library.
 *
 * <p>A codec has two parts. The models of this SDK go through {@link #reader} and {@link #writer}:
 * thin adapters to the library's streaming parser and generator, while the binding itself is
 * written once, in the SDK. Every other type goes through {@link #read} and {@link #write}: the
 * library's own data binding, in which the SDK's models may be nested and then go through {@link
 * com.beeper.desktop.codec.support.ModelBinding}.
 *
 * <p>The SDK checks before and around these calls what libraries treat differently: that the input
 * is not empty, is valid UTF-8 (RFC 3629) without a byte order mark, holds one value with nothing
 * behind it, is nested at most 256 deep and has no number of more than 1,000 characters. A codec
 * needs none of these checks and must not have narrower ones.
 *
 * <p>Codecs are thread-safe. They are found with {@link CodecProvider} or given to the client's
 * builder.
 */
public interface Codec {

  /**
   * Opens a parser over UTF-8 text.
   *
   * @param json holds the text; must not be changed or kept
   * @param offset where the text starts
   * @param length how many bytes it has
   * @return a reader before the first token
   * @throws IOException if the library cannot open its parser
   */
  JsonReader reader(byte[] json, int offset, int length) throws IOException;

  /**
   * Opens a generator that writes UTF-8 text without white space.
   *
   * @param out takes the bytes; the writer buffers, and hands over on {@link JsonWriter#close}
   * @return a writer before the first token
   * @throws IOException if the library cannot open its generator
   */
  JsonWriter writer(OutputStream out) throws IOException;

  /**
   * Reads a value of a type that is not a model of this SDK, with the library's own data binding.
   *
   * @param json holds well-formed JSON in valid UTF-8
   * @param offset where the text starts
   * @param length how many bytes it has
   * @param type a class, or a parameterized or array type
   * @return the value; null only for a JSON null
   * @throws CodecException if the text does not fit the type, with the JSON path where the library
   *     tells it, and always where a model inside of the value does not fit; the message must not
   *     hold values of the text
   * @throws IOException any other failure of the library
   */
  @Nullable
  Object read(byte[] json, int offset, int length, Type type) throws IOException;

  /**
   * Writes a value of a type that is not a model of this SDK, with the library's own data binding.
   *
   * @param value the value
   * @param type its type, as {@code value.getClass()} or more precise
   * @param out takes the UTF-8 text; not closed; what it throws is passed on as it is
   * @throws CodecException if the library cannot write the value
   * @throws IOException any other failure of the library
   */
  void write(Object value, Type type, OutputStream out) throws IOException;
}
