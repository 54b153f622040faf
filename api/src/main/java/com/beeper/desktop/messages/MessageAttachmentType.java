// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Attachment kind; worked out from the MIME type when left out. */
public enum MessageAttachmentType implements JsonEnum {
  /**
   * A picture.
   *
   * <p>In JSON {@code image}.
   */
  IMAGE("image"),

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

  /**
   * A file of any kind.
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
   * <p>In JSON {@code voice-note}.
   */
  VOICE_NOTE("voice-note"),

  /**
   * A sticker.
   *
   * <p>In JSON {@code sticker}.
   */
  STICKER("sticker"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  MessageAttachmentType(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
