// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Attachment kind. */
public enum AttachmentType implements JsonEnum {
  /**
   * A file of any other kind.
   *
   * <p>In JSON {@code unknown}.
   */
  UNKNOWN("unknown"),

  /**
   * A picture.
   *
   * <p>In JSON {@code img}.
   */
  IMG("img"),

  /**
   * A video.
   *
   * <p>In JSON {@code video}.
   */
  VIDEO("video"),

  /**
   * A sound.
   *
   * <p>In JSON {@code audio}.
   */
  AUDIO("audio"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  AttachmentType(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
