// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.chats.ParticipantActionCapabilities;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ParticipantActionCapabilities}. */
public final class ParticipantActionCapabilitiesValue extends ModelValue
    implements ParticipantActionCapabilities {

  /** The members of a {@link ParticipantActionCapabilities}. */
  public static final Shape<ParticipantActionCapabilities> SHAPE = Shape.of(
          ParticipantActionCapabilities.class, ParticipantActionCapabilitiesValue::new)
      .optional("ban", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("invite", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("kick", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("leave", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("revokeInvite", Kind.enumeration(CapabilitySupportLevel.values()))
      .build();

  private ParticipantActionCapabilitiesValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ParticipantActionCapabilities> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable CapabilitySupportLevel ban() {
    return optional(0);
  }

  @Override
  public @Nullable CapabilitySupportLevel invite() {
    return optional(1);
  }

  @Override
  public @Nullable CapabilitySupportLevel kick() {
    return optional(2);
  }

  @Override
  public @Nullable CapabilitySupportLevel leave() {
    return optional(3);
  }

  @Override
  public @Nullable CapabilitySupportLevel revokeInvite() {
    return optional(4);
  }
}
