// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Content kind. */
public enum MessageType implements JsonEnum {
  /**
   * A text.
   *
   * <p>In JSON {@code TEXT}.
   */
  TEXT("TEXT"),

  /**
   * A notice of the network or a bot.
   *
   * <p>In JSON {@code NOTICE}.
   */
  NOTICE("NOTICE"),

  /**
   * A picture.
   *
   * <p>In JSON {@code IMAGE}.
   */
  IMAGE("IMAGE"),

  /**
   * A video.
   *
   * <p>In JSON {@code VIDEO}.
   */
  VIDEO("VIDEO"),

  /**
   * A voice note.
   *
   * <p>In JSON {@code VOICE}.
   */
  VOICE("VOICE"),

  /**
   * A sound.
   *
   * <p>In JSON {@code AUDIO}.
   */
  AUDIO("AUDIO"),

  /**
   * A file.
   *
   * <p>In JSON {@code FILE}.
   */
  FILE("FILE"),

  /**
   * A sticker.
   *
   * <p>In JSON {@code STICKER}.
   */
  STICKER("STICKER"),

  /**
   * A place.
   *
   * <p>In JSON {@code LOCATION}.
   */
  LOCATION("LOCATION"),

  /**
   * A reaction.
   *
   * <p>In JSON {@code REACTION}.
   */
  REACTION("REACTION"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  MessageType(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
