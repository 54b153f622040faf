package com.beeper.desktop.internal.events;

import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.events.Events;
import com.beeper.desktop.internal.client.CallContext;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.function.Consumer;

/** The resource {@code events}. Thread-safe. */
public final class DefaultEvents implements Events {

  private final CallContext context;

  private DefaultEvents(CallContext context) {
    this.context = context;
  }

  /** Returns the resource of a client or view. */
  public static Events of(CallContext context) {
    return new DefaultEvents(context);
  }

  @Override
  public EventStream connect(EventStreamOptions options) {
    EventFeed feed = EventFeed.of(context, Arguments.requireNonNull(options, "options"));
    DefaultEventStream.open(feed);
    return new DefaultEventStream(feed);
  }

  @Override
  public EventSubscription listen(EventStreamOptions options, Consumer<? super Event> listener) {
    Arguments.requireNonNull(options, "options");
    Arguments.requireNonNull(listener, "listener");
    EventFeed feed = EventFeed.of(context, options);
    DefaultEventStream.open(feed);
    EventListening listening = new EventListening(feed, listener);
    listening.start();
    return listening;
  }
}
