package com.beeper.desktop.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON with one JSON library.
 *
 * <p>A codec has two parts:
 *
 * <ul>
 *   <li>{@link #reader} and {@link #writer} adapt the library's streaming parser and generator. The
 *       SDK binds its own models over them, without reflection.
 *   <li>{@link #read} and {@link #write} use the library's data binding, for all other types. Models
 *       of the SDK nested in such a type are bound with {@link
 *       com.beeper.desktop.codec.support.ModelBinding}, which the codec registers with its library.
 * </ul>
 *
 * <p>A skeleton:
 *
 * <pre>{@code
 * final class AcmeCodec implements Codec {
 *   private final AcmeMapper mapper = new AcmeMapper().register(new BeeperModels());
 *
 *   public JsonReader reader(byte[] json, int offset, int length) {
 *     return new AcmeTokenReader(mapper.parser(json, offset, length));
 *   }
 *
 *   public JsonWriter writer(OutputStream out) {
 *     return new AcmeTokenWriter(mapper.generator(out));
 *   }
 *
 *   public Object read(byte[] json, int offset, int length, Type type) throws IOException {
 *     try {
 *       return mapper.read(json, offset, length, type);
 *     } catch (AcmeException e) {
 *       throw CodecException.binding("cannot read a " + type.getTypeName(), e.path());
 *     }
 *   }
 *
 *   public void write(Object value, Type type, OutputStream out) throws IOException {
 *     mapper.write(value, type, out);
 *   }
 * }
 * }</pre>
 *
 * <p>The SDK performs the checks in which libraries differ: the input is not empty, is valid UTF-8
 * (RFC 3629) without a byte order mark, holds exactly one value, is nested at most 256 levels deep
 * and has no number of more than 1,000 characters. A codec repeats none of these checks and has no
 * lower limits.
 *
 * <p>Implementations are thread-safe. A client finds a codec through {@link CodecProvider}, or
 * receives it in its builder. The class {@code CodecTck} of the artifact {@code beeper-desktop-tck}
 * verifies an implementation.
 */
public interface Codec {

  /**
   * Opens a parser over UTF-8 text.
   *
   * @param json an array that contains the text; must not be modified, or retained after the reader
   *     is closed
   * @param offset the index of the first byte of the text
   * @param length the number of bytes of the text
   * @return a reader positioned before the first token
   * @throws IOException if the library cannot open its parser
   */
  JsonReader reader(byte[] json, int offset, int length) throws IOException;

  /**
   * Opens a generator that writes UTF-8 text without white space between tokens.
   *
   * @param out receives the bytes, at the latest on {@link JsonWriter#close}; not closed
   * @return a writer positioned before the first token
   * @throws IOException if the library cannot open its generator
   */
  JsonWriter writer(OutputStream out) throws IOException;

  /**
   * Reads a value of a type that is not a model of the SDK, with the library's data binding.
   *
   * @param json an array that contains well-formed JSON in valid UTF-8; must not be modified
   * @param offset the index of the first byte of the text
   * @param length the number of bytes of the text
   * @param type a class, or a parameterized or array type
   * @return the value; null only for a JSON null
   * @throws CodecException if the text does not fit the type. It has the JSON path if the library
   *     reports one, and always if a nested model does not fit. Its message contains no values of
   *     the text.
   * @throws IOException if the library fails for another reason
   */
  @Nullable
  Object read(byte[] json, int offset, int length, Type type) throws IOException;

  /**
   * Writes a value of a type that is not a model of the SDK, with the library's data binding.
   *
   * @param value the value
   * @param type the type of the value: {@code value.getClass()} or a more precise type
   * @param out receives the UTF-8 text; not closed; its exceptions are propagated unchanged
   * @throws CodecException if the library cannot write the value; its message contains no parts of
   *     the value
   * @throws IOException if the stream or the library fails for another reason
   */
  void write(Object value, Type type, OutputStream out) throws IOException;
}
