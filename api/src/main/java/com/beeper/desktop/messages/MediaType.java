// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Only these media kinds; any stands for all of them. */
public enum MediaType implements JsonEnum {
  /**
   * Any kind of file or link.
   *
   * <p>In JSON {@code any}.
   */
  ANY("any"),

  /**
   * Videos.
   *
   * <p>In JSON {@code video}.
   */
  VIDEO("video"),

  /**
   * Pictures.
   *
   * <p>In JSON {@code image}.
   */
  IMAGE("image"),

  /**
   * Links.
   *
   * <p>In JSON {@code link}.
   */
  LINK("link"),

  /**
   * Other files.
   *
   * <p>In JSON {@code file}.
   */
  FILE("file"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  MediaType(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
