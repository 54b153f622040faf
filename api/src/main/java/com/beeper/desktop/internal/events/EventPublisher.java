package com.beeper.desktop.internal.events;

import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.internal.client.CallContext;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Publishes events on demand. Each subscriber has a stream of its own. Thread-safe. */
final class EventPublisher implements Flow.Publisher<Event> {

  private final CallContext context;
  private final EventStreamOptions options;

  EventPublisher(CallContext context, EventStreamOptions options) {
    this.context = context;
    this.options = options;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super Event> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    EventFeed feed;
    try {
      feed = EventFeed.of(context, options);
    } catch (RuntimeException e) {
      subscriber.onSubscribe(new Nothing());
      subscriber.onError(e);
      return;
    }
    Subscription subscription = new Subscription(feed, subscriber);
    subscriber.onSubscribe(subscription);
    subscription.start();
  }

  /** The subscription of a stream that could not be opened. */
  private static final class Nothing implements Flow.Subscription {
    @Override
    public void request(long count) {}

    @Override
    public void cancel() {}
  }

  /** One subscriber, which is called on the executor of the client. */
  private static final class Subscription implements Flow.Subscription {

    private final EventFeed feed;
    private final Flow.Subscriber<? super Event> subscriber;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean cancelled;
    private volatile @Nullable Throwable misuse;

    Subscription(EventFeed feed, Flow.Subscriber<? super Event> subscriber) {
      this.feed = feed;
      this.subscriber = subscriber;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the buffer receives the failure, too
    void start() {
      feed.buffer().onChange(this::signal);
      if (!cancelled) {
        feed.start();
      }
      signal();
    }

    @Override
    public void request(long count) {
      if (count <= 0) {
        misuse = new IllegalArgumentException("demand must be positive: " + count);
      } else {
        demand.accumulateAndGet(
            count, (before, more) -> before + more < 0 ? Long.MAX_VALUE : before + more);
      }
      signal();
    }

    @Override
    public void cancel() {
      cancelled = true;
      feed.close();
    }

    private void signal() {
      if (pending.getAndIncrement() == 0) {
        feed.executor().execute(this::deliver, this::reject);
      }
    }

    private void deliver() {
      int seen = 1;
      while (seen != 0) {
        try {
          deliverAll();
        } catch (Throwable e) {
          // A subscriber must not throw. Nothing is left to do for one that does.
          cancel();
          feed.log().warning(() -> "events: a subscriber failed", e);
        }
        seen = pending.addAndGet(-seen);
      }
    }

    private void deliverAll() {
      EventBuffer buffer = feed.buffer();
      while (!cancelled) {
        Throwable wrong = misuse;
        if (wrong != null) {
          cancel();
          subscriber.onError(wrong);
          return;
        }
        if (buffer.isExhausted()) {
          cancelled = true;
          Throwable failure = buffer.failure();
          if (failure == null) {
            subscriber.onComplete();
          } else {
            subscriber.onError(failure);
          }
          return;
        }
        Event event = demand.get() == 0 ? null : buffer.poll();
        if (event == null) {
          return;
        }
        if (demand.get() != Long.MAX_VALUE) {
          demand.decrementAndGet();
        }
        subscriber.onNext(event);
      }
    }

    private void reject(Throwable rejection) {
      if (!cancelled) {
        cancel();
        subscriber.onError(feed.failures().rejected(rejection));
      }
    }
  }
}
