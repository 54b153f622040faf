// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.chats.ChatStateCapability;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatStateCapability}. */
public final class ChatStateCapabilityValue extends ModelValue implements ChatStateCapability {

  /** The members of a {@link ChatStateCapability}. */
  public static final Shape<ChatStateCapability> SHAPE = Shape.of(
          ChatStateCapability.class, ChatStateCapabilityValue::new)
      .required("level", Kind.enumeration(CapabilitySupportLevel.values()))
      .build();

  private ChatStateCapabilityValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatStateCapability> shape() {
    return SHAPE;
  }

  @Override
  public CapabilitySupportLevel level() {
    return required(0);
  }
}
