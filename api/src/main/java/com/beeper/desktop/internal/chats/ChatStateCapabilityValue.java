// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.chats.ChatStateCapability;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatStateCapability}. */
public final class ChatStateCapabilityValue extends ModelValue implements ChatStateCapability {

  /** The members of a {@link ChatStateCapability}. */
  public static final Shape<ChatStateCapability> SHAPE = Shape.of(
          ChatStateCapability.class, new ChatStateCapabilityValue(Content.NONE))
      .required("level", Kind.enumeration(CapabilitySupportLevel.values()))
      .build();

  private ChatStateCapabilityValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatStateCapabilityValue(content);
  }
}
