// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.chats.ParticipantActionCapabilities;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ParticipantActionCapabilities}. */
public final class ParticipantActionCapabilitiesValue extends ModelValue
    implements ParticipantActionCapabilities {

  /** The members of a {@link ParticipantActionCapabilities}. */
  public static final Shape<ParticipantActionCapabilities> SHAPE = Shape.of(
          ParticipantActionCapabilities.class, new ParticipantActionCapabilitiesValue(Content.NONE))
      .optional("ban", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("invite", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("kick", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("leave", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("revokeInvite", Kind.enumeration(CapabilitySupportLevel.values()))
      .build();

  private ParticipantActionCapabilitiesValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ParticipantActionCapabilitiesValue(content);
  }
}
