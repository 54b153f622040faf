package com.beeper.desktop.internal.events;

import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.events.EventsAsync;
import com.beeper.desktop.internal.client.CallContext;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.transport.support.Causes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** The asynchronous resource {@code events}. Thread-safe. */
public final class DefaultEventsAsync implements EventsAsync {

  private final CallContext context;

  private DefaultEventsAsync(CallContext context) {
    this.context = context;
  }

  /** Returns the resource of a client or view. */
  public static EventsAsync of(CallContext context) {
    return new DefaultEventsAsync(context);
  }

  @Override
  public Flow.Publisher<Event> connect(EventStreamOptions options) {
    return new EventPublisher(context, Arguments.requireNonNull(options, "options"));
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks cannot fail
  public CompletableFuture<EventSubscription> listen(
      EventStreamOptions options, Consumer<? super Event> listener) {
    Arguments.requireNonNull(options, "options");
    Arguments.requireNonNull(listener, "listener");
    EventFeed feed = EventFeed.of(context, options);
    EventListening listening = new EventListening(feed, listener);
    CompletableFuture<EventSubscription> opened = new CompletableFuture<>();
    opened.whenComplete((subscription, failure) -> {
      if (failure != null) {
        feed.close();
      }
    });
    feed.start().whenComplete((live, failure) -> {
      // On the executor, because the stages of the future are user code.
      Runnable end = () -> {
        if (failure != null) {
          opened.completeExceptionally(Causes.unwrap(failure));
        } else if (opened.complete(listening)) {
          listening.start();
        }
      };
      feed.executor().execute(end, rejection -> {
        opened.completeExceptionally(feed.failures().rejected(rejection));
      });
    });
    return opened;
  }
}
