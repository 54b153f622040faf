// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatDisappearingTimerCapabilities;
import com.beeper.desktop.chats.ChatDisappearingTimerType;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatDisappearingTimerCapabilities}. */
public final class ChatDisappearingTimerCapabilitiesValue extends ModelValue
    implements ChatDisappearingTimerCapabilities {

  /** The members of a {@link ChatDisappearingTimerCapabilities}. */
  public static final Shape<ChatDisappearingTimerCapabilities> SHAPE = Shape.of(
          ChatDisappearingTimerCapabilities.class, ChatDisappearingTimerCapabilitiesValue::new)
      .optional("omitEmptyTimer", Kind.BOOLEAN)
      .optional("timers", Kind.list(Kind.WHOLE_MILLISECONDS))
      .optional("types", Kind.list(Kind.enumeration(ChatDisappearingTimerType.values())))
      .build();

  private ChatDisappearingTimerCapabilitiesValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatDisappearingTimerCapabilities> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable Boolean omitEmptyTimer() {
    return optional(0);
  }

  @Override
  public @Nullable List<Duration> timers() {
    return optional(1);
  }

  @Override
  public @Nullable List<ChatDisappearingTimerType> types() {
    return optional(2);
  }
}
