// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatDisappearingTimerCapabilities;
import com.beeper.desktop.chats.ChatDisappearingTimerType;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatDisappearingTimerCapabilities}. */
public final class ChatDisappearingTimerCapabilitiesValue extends ModelValue
    implements ChatDisappearingTimerCapabilities {

  /** The members of a {@link ChatDisappearingTimerCapabilities}. */
  public static final Shape<ChatDisappearingTimerCapabilities> SHAPE = Shape.of(
          ChatDisappearingTimerCapabilities.class,
          new ChatDisappearingTimerCapabilitiesValue(Content.NONE))
      .optional("omitEmptyTimer", Kind.BOOLEAN)
      .optional("timers", Kind.list(Kind.WHOLE_MILLISECONDS))
      .optional("types", Kind.list(Kind.enumeration(ChatDisappearingTimerType.values())))
      .build();

  private ChatDisappearingTimerCapabilitiesValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatDisappearingTimerCapabilitiesValue(content);
  }
}
