// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.chats.MessageRequestCapabilities;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link MessageRequestCapabilities}. */
public final class MessageRequestCapabilitiesValue extends ModelValue
    implements MessageRequestCapabilities {

  /** The members of a {@link MessageRequestCapabilities}. */
  public static final Shape<MessageRequestCapabilities> SHAPE = Shape.of(
          MessageRequestCapabilities.class, new MessageRequestCapabilitiesValue(Content.NONE))
      .optional("acceptWithButton", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("acceptWithMessage", Kind.enumeration(CapabilitySupportLevel.values()))
      .build();

  private MessageRequestCapabilitiesValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MessageRequestCapabilitiesValue(content);
  }
}
