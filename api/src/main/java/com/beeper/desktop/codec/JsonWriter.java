package com.beeper.desktop.codec;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Writes JSON text token by token: what a codec puts in front of its library's generator.
 *
 * <p>Calls come in an order that gives well-formed JSON, and strings without lone surrogates. Not
 * thread-safe.
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
   * @param name the name, not escaped
   * @throws IOException if the text cannot be written
   */
  void name(String name) throws IOException;

  /**
   * Writes a string.
   *
   * @param value the string, not escaped
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
   * Writes a decimal number, with all its digits.
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
   * Hands over what is buffered. Does not close the stream or generator that the codec was given.
   *
   * @throws IOException if the text cannot be written
   */
  @Override
  void close() throws IOException;
}
