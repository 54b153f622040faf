// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.chats.MessageRequestCapabilities;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link MessageRequestCapabilities}. */
public final class MessageRequestCapabilitiesValue extends ModelValue
    implements MessageRequestCapabilities {

  /** The members of a {@link MessageRequestCapabilities}. */
  public static final Shape<MessageRequestCapabilities> SHAPE = Shape.of(
          MessageRequestCapabilities.class, MessageRequestCapabilitiesValue::new)
      .optional("acceptWithButton", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("acceptWithMessage", Kind.enumeration(CapabilitySupportLevel.values()))
      .build();

  private MessageRequestCapabilitiesValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MessageRequestCapabilities> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable CapabilitySupportLevel acceptWithButton() {
    return optional(0);
  }

  @Override
  public @Nullable CapabilitySupportLevel acceptWithMessage() {
    return optional(1);
  }
}
