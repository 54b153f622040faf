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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The forms in which a program consumes events. */
enum ConsumptionForm {
  ITERATOR {
    @Override
    Running start(
        BeeperDesktop client, EventStreamOptions options, Consumer<? super Event> consumer) {
      EventStream stream = client.events().connect(options);
      CompletableFuture<Void> end = new CompletableFuture<>();
      Thread thread = new Thread(
          () -> {
            try {
              stream.forEach(consumer);
              end.complete(null);
            } catch (Throwable failure) {
              end.completeExceptionally(failure);
            }
          },
          "consumer");
      thread.setDaemon(true);
      thread.start();
      return new Running(end, stream::close);
    }
  },

  LISTENER {
    @Override
    Running start(
        BeeperDesktop client, EventStreamOptions options, Consumer<? super Event> consumer) {
      EventSubscription subscription = client.events().listen(options, consumer);
      return new Running(subscription.closed(), subscription::close);
    }
  },

  ASYNC_LISTENER {
    @Override
    Running start(
        BeeperDesktop client, EventStreamOptions options, Consumer<? super Event> consumer) {
      EventSubscription subscription =
          TransportMode.join(client.async().events().listen(options, consumer));
      return new Running(subscription.closed(), subscription::close);
    }
  },

  PUBLISHER {
    @Override
    Running start(
        BeeperDesktop client, EventStreamOptions options, Consumer<? super Event> consumer) {
      CompletableFuture<Void> end = new CompletableFuture<>();
      AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
      client.async().events().connect(options).subscribe(new Flow.Subscriber<>() {
        @Override
        public void onSubscribe(Flow.Subscription opened) {
          subscription.set(opened);
          opened.request(1);
        }

        @Override
        public void onNext(Event event) {
          consumer.accept(event);
          subscription.get().request(1);
        }

        @Override
        public void onError(Throwable failure) {
          end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
          end.complete(null);
        }
      });
      return new Running(end, () -> subscription.get().cancel());
    }
  };

  /**
   * Starts to consume events, one at a time and in order. Returns when the stream is live, except for a publisher.
   *
   * @param consumer called on a thread that the form selects
   */
  abstract Running start(
      BeeperDesktop client, EventStreamOptions options, Consumer<? super Event> consumer);

  Running start(
      BeeperDesktop client,
      Consumer<? super EventStreamOptions.Builder> options,
      Consumer<? super Event> consumer) {
    EventStreamOptions.Builder builder = EventStreamOptions.builder();
    options.accept(builder);
    return start(client, builder.build(), consumer);
  }

  /**
   * Starts to collect events, and returns when the stream is live.
   *
   * @param options without a listener of the states
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  ReceivedEvents open(BeeperDesktop client, Consumer<? super EventStreamOptions.Builder> options) {
    CompletableFuture<Void> live = new CompletableFuture<>();
    CompletableFuture<Running> started = new CompletableFuture<>();
    ReceivedEvents received = new ReceivedEvents(() -> started.join().close());
    Running running = start(
        client,
        builder -> {
          options.accept(builder);
          builder.onState(state -> {
            if (state instanceof ConnectionState.Live) {
              live.complete(null);
            }
          });
        },
        received::add);
    started.complete(running);
    running.end().whenComplete((done, failure) -> {
      received.end(failure);
      live.completeExceptionally(failure == null ? new AssertionError("ended") : failure);
    });
    TransportMode.join(live);
    return received;
  }

  /**
   * A running consumption.
   *
   * @param end completes when the consumption ends by itself, exceptionally with its failure
   */
  record Running(CompletableFuture<Void> end, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }
}
