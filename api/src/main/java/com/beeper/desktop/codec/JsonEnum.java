package com.beeper.desktop.codec;

/**
 * An enum of the API whose constants have names of their own in JSON.
 *
 * <p>Each such enum has a constant {@code UNRECOGNIZED} that stands for every value which this
 * version of the SDK does not know; {@link JsonModel#raw} of the model that holds it gives the
 * value. It is refused in requests.
 */
public interface JsonEnum {

  /**
   * Returns the value in JSON.
   *
   * @return a {@link String}, or a {@link Long} for an enum of integers
   * @throws IllegalStateException for {@code UNRECOGNIZED}, which has none
   */
  Object wireValue();
}
