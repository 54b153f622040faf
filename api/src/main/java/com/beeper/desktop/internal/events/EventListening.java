package com.beeper.desktop.internal.events;

import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventSelection;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stream for a listener, which is called on the executor of the client while there are events.
 * Thread-safe.
 */
final class EventListening implements EventSubscription {

  private final EventFeed feed;
  private final Consumer<? super Event> listener;
  private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();

  /** The number of changes of the buffer that the running task has not seen; none if it is 0. */
  private final AtomicInteger pending = new AtomicInteger();

  private volatile boolean closed;

  EventListening(EventFeed feed, Consumer<? super Event> listener) {
    this.feed = feed;
    this.listener = listener;
  }

  /** Begins to call the listener. */
  void start() {
    feed.buffer().onChange(this::changed);
    changed();
  }

  private void changed() {
    if (pending.getAndIncrement() == 0) {
      feed.executor().execute(this::deliver, this::reject);
    }
  }

  private void deliver() {
    int seen = 1;
    while (seen != 0) {
      deliverAll();
      seen = pending.addAndGet(-seen);
    }
  }

  private void deliverAll() {
    EventBuffer buffer = feed.buffer();
    try {
      while (!closed) {
        Event event = buffer.poll();
        if (event == null) {
          break;
        }
        listener.accept(event);
      }
    } catch (Throwable e) {
      closed = true;
      feed.fail(e);
      ended.completeExceptionally(e);
      return;
    }
    if (closed) {
      ended.complete(null);
    } else if (buffer.isExhausted()) {
      Throwable failure = buffer.failure();
      if (failure == null) {
        ended.complete(null);
      } else {
        ended.completeExceptionally(failure);
      }
    }
  }

  private void reject(Throwable rejection) {
    closed = true;
    RuntimeException failure = feed.failures().rejected(rejection);
    feed.fail(failure);
    ended.completeExceptionally(failure);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  public CompletableFuture<@Nullable Void> closed() {
    // Not a copy(), whose stages receive the failure inside another exception.
    CompletableFuture<@Nullable Void> future = new CompletableFuture<>();
    ended.whenComplete((done, failure) -> {
      if (failure == null) {
        future.complete(null);
      } else {
        future.completeExceptionally(failure);
      }
    });
    return future;
  }

  @Override
  public ConnectionState state() {
    return feed.state();
  }

  @Override
  public EventSelection selection() {
    return feed.selection();
  }

  @Override
  public CompletableFuture<@Nullable Void> subscribe(EventSelection selection) {
    return feed.subscribe(Arguments.requireNonNull(selection, "selection"));
  }

  @Override
  public void close() {
    closed = true;
    feed.close();
    changed();
  }

  @Override
  public String toString() {
    return "EventSubscription[" + selection() + ", " + state().getClass().getSimpleName() + "]";
  }
}
