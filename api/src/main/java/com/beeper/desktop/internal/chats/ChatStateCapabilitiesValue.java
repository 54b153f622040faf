// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatStateCapabilities;
import com.beeper.desktop.chats.ChatStateCapability;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatStateCapabilities}. */
public final class ChatStateCapabilitiesValue extends ModelValue implements ChatStateCapabilities {

  /** The members of a {@link ChatStateCapabilities}. */
  public static final Shape<ChatStateCapabilities> SHAPE = Shape.of(
          ChatStateCapabilities.class, ChatStateCapabilitiesValue::new)
      .optional("avatar", Kind.model(ChatStateCapabilityValue.SHAPE))
      .optional("description", Kind.model(ChatStateCapabilityValue.SHAPE))
      .optional("disappearingTimer", Kind.model(ChatStateCapabilityValue.SHAPE))
      .optional("title", Kind.model(ChatStateCapabilityValue.SHAPE))
      .build();

  private ChatStateCapabilitiesValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatStateCapabilities> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable ChatStateCapability avatar() {
    return optional(0);
  }

  @Override
  public @Nullable ChatStateCapability description() {
    return optional(1);
  }

  @Override
  public @Nullable ChatStateCapability disappearingTimer() {
    return optional(2);
  }

  @Override
  public @Nullable ChatStateCapability title() {
    return optional(3);
  }
}
