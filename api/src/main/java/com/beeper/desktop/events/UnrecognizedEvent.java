package com.beeper.desktop.events;

import com.beeper.desktop.codec.JsonModel;

/**
 * An event of a type that this version of the SDK does not define. {@link #additionalProperties}
 * returns its members.
 */
public non-sealed interface UnrecognizedEvent extends Event, JsonModel {

  /**
   * Returns the type of the event.
   *
   * @return the value of {@code type}
   */
  String type();
}
