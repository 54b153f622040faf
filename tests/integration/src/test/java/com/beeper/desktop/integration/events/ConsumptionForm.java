package com.beeper.desktop.integration.events;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.integration.TransportMode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** The forms in which a stream is consumed. */
enum ConsumptionForm {
  STREAM {
    @Override
    ReceivedEvents open(BeeperDesktop client, EventStreamOptions options) {
      EventStream stream = client.events().connect(options);
      ReceivedEvents received = new ReceivedEvents(stream::close);
      Thread reader = new Thread(() -> {
        try {
          stream.forEach(received::add);
          received.end(null);
        } catch (Throwable e) {
          received.end(e);
        }
      });
      reader.setDaemon(true);
      reader.start();
      return received;
    }
  },

  LISTENER {
    @Override
    ReceivedEvents open(BeeperDesktop client, EventStreamOptions options) {
      return listen(options, client.events()::listen);
    }
  },

  ASYNC_LISTENER {
    @Override
    ReceivedEvents open(BeeperDesktop client, EventStreamOptions options) {
      return listen(options, (o, listener) -> {
        CompletableFuture<EventSubscription> opened = client.async().events().listen(o, listener);
        return TransportMode.join(opened);
      });
    }
  },

  PUBLISHER {
    @Override
    ReceivedEvents open(BeeperDesktop client, EventStreamOptions options) {
      CompletableFuture<Void> live = new CompletableFuture<>();
      EventStreamOptions observed = options.toBuilder()
          .onState(state -> {
            if (state instanceof ConnectionState.Live) {
              live.complete(null);
            }
          })
          .build();
      Subscriber subscriber = new Subscriber(live);
      client.async().events().connect(observed).subscribe(subscriber);
      TransportMode.join(live);
      return subscriber.received;
    }
  };

  /** Opens a stream, and returns when it is live. */
  abstract ReceivedEvents open(BeeperDesktop client, EventStreamOptions options);

  ReceivedEvents open(BeeperDesktop client, Consumer<? super EventStreamOptions.Builder> options) {
    EventStreamOptions.Builder builder = EventStreamOptions.builder();
    options.accept(builder);
    return open(client, builder.build());
  }

  private interface Listen {
    EventSubscription listen(EventStreamOptions options, Consumer<? super Event> listener);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private static ReceivedEvents listen(EventStreamOptions options, Listen listen) {
    CompletableFuture<EventSubscription> opened = new CompletableFuture<>();
    ReceivedEvents received = new ReceivedEvents(() -> opened.join().close());
    EventSubscription subscription = listen.listen(options, received::add);
    opened.complete(subscription);
    subscription.closed().whenComplete((done, failure) -> received.end(failure));
    return received;
  }

  private static final class Subscriber implements Flow.Subscriber<Event> {

    private final CompletableFuture<Void> live;
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final ReceivedEvents received =
        new ReceivedEvents(() -> subscription.join().cancel());

    Subscriber(CompletableFuture<Void> live) {
      this.live = live;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription.complete(given);
      given.request(1);
    }

    @Override
    public void onNext(Event event) {
      received.add(event);
      subscription.join().request(1);
    }

    @Override
    public void onError(Throwable failure) {
      live.completeExceptionally(failure);
      received.end(failure);
    }

    @Override
    public void onComplete() {
      received.end(null);
    }
  }
}
