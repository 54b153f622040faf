package com.beeper.desktop.internal.events;

import com.beeper.desktop.events.UnrecognizedEvent;
import com.beeper.desktop.internal.json.AbstractModel;
import com.beeper.desktop.internal.json.MemberValues;
import com.beeper.desktop.internal.json.ModelDescriptor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link UnrecognizedEvent}. */
public final class DefaultUnrecognizedEvent extends AbstractModel implements UnrecognizedEvent {

  private static final ModelDescriptor.Builder<UnrecognizedEvent> MEMBERS =
      ModelDescriptor.of(UnrecognizedEvent.class, new DefaultUnrecognizedEvent(MemberValues.NONE));

  public static final ModelDescriptor<UnrecognizedEvent> DESCRIPTOR = MEMBERS.build();

  private DefaultUnrecognizedEvent(MemberValues values) {
    super(values);
  }

  @Override
  protected AbstractModel create(MemberValues values) {
    return new DefaultUnrecognizedEvent(values);
  }

  @Override
  public String type() {
    return requiredText("type");
  }

  @Override
  public @Nullable Instant timestamp() {
    return EventTime.of(raw("ts"));
  }
}
