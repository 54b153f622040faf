package com.beeper.desktop.codec;

/**
 * An enum of the API, each of whose constants has a value in JSON.
 *
 * <p>Each such enum has a constant {@code UNRECOGNIZED} for every value that has no constant in
 * this version of the SDK; {@link JsonModel#raw} of the model that holds it returns the value.
 * {@code UNRECOGNIZED} is refused in requests; builders take the value as a string instead.
 */
public interface JsonEnum {

  /**
   * Returns the value in JSON; of a number, its text.
   *
   * @return the value; {@code "UNRECOGNIZED"}, which is never written, for the constant of that
   *     name
   */
  String value();

  /**
   * Returns whether the value is written as a number.
   *
   * @return true for an enum of whole numbers, false for one of strings
   */
  default boolean isNumeric() {
    return false;
  }
}
