// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatStateCapabilities;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatStateCapabilities}. */
public final class ChatStateCapabilitiesValue extends ModelValue implements ChatStateCapabilities {

  /** The members of a {@link ChatStateCapabilities}. */
  public static final Shape<ChatStateCapabilities> SHAPE = Shape.of(
          ChatStateCapabilities.class, new ChatStateCapabilitiesValue(Content.NONE))
      .optional("avatar", Kind.model(ChatStateCapabilityValue.SHAPE))
      .optional("description", Kind.model(ChatStateCapabilityValue.SHAPE))
      .optional("disappearingTimer", Kind.model(ChatStateCapabilityValue.SHAPE))
      .optional("title", Kind.model(ChatStateCapabilityValue.SHAPE))
      .build();

  private ChatStateCapabilitiesValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatStateCapabilitiesValue(content);
  }
}
