// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Attachment kind. */
public enum DraftAttachmentType implements JsonEnum {
  /**
   * A file.
   *
   * <p>In JSON {@code file}.
   */
  FILE("file"),

  /**
   * A GIF.
   *
   * <p>In JSON {@code gif}.
   */
  GIF("gif"),

  /**
   * A voice note.
   *
   * <p>In JSON {@code recorded_audio}.
   */
  RECORDED_AUDIO("recorded_audio"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  DraftAttachmentType(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
