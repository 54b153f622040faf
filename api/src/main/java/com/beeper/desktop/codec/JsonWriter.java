package com.beeper.desktop.codec;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Writes JSON text token by token. A codec implements it over its library's streaming generator.
 *
 * <p>The calls {@code beginObject()}, {@code name("a")}, {@code beginArray()}, {@code number(1)},
 * {@code endArray()}, {@code endObject()} write the text <code>{"a":[1]}</code>.
 *
 * <p>The SDK makes the calls in an order that results in well-formed JSON, and passes no string with
 * a lone surrogate. An implementation need not check either.
 *
 * <p>Not thread-safe.
 */
public interface JsonWriter extends Closeable {

  /**
   * Starts an object.
   *
   * @throws IOException if the text cannot be written
   */
  void beginObject() throws IOException;

  /**
   * Ends an object.
   *
   * @throws IOException if the text cannot be written
   */
  void endObject() throws IOException;

  /**
   * Starts an array.
   *
   * @throws IOException if the text cannot be written
   */
  void beginArray() throws IOException;

  /**
   * Ends an array.
   *
   * @throws IOException if the text cannot be written
   */
  void endArray() throws IOException;

  /**
   * Writes the name of the member whose value follows.
   *
   * @param name the name, without escapes
   * @throws IOException if the text cannot be written
   */
  void name(String name) throws IOException;

  /**
   * Writes a string.
   *
   * @param value the string, without escapes
   * @throws IOException if the text cannot be written
   */
  void string(String value) throws IOException;

  /**
   * Writes an integer.
   *
   * @param value the number
   * @throws IOException if the text cannot be written
   */
  void number(long value) throws IOException;

  /**
   * Writes an integer of any size.
   *
   * @param value the number
   * @throws IOException if the text cannot be written
   */
  void number(BigInteger value) throws IOException;

  /**
   * Writes a decimal number with all its digits; an exponent may be used.
   *
   * @param value the number
   * @throws IOException if the text cannot be written
   */
  void number(BigDecimal value) throws IOException;

  /**
   * Writes {@code true} or {@code false}.
   *
   * @param value the value
   * @throws IOException if the text cannot be written
   */
  void bool(boolean value) throws IOException;

  /**
   * Writes {@code null}.
   *
   * @throws IOException if the text cannot be written
   */
  void nullValue() throws IOException;

  /**
   * Flushes buffered text to the stream. Does not close a stream or generator that belongs to the
   * caller of the codec.
   *
   * @throws IOException if the text cannot be written
   */
  @Override
  void close() throws IOException;
}
