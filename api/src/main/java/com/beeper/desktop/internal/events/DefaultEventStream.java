package com.beeper.desktop.internal.events;

import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventSelection;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.internal.client.DeadlineMonitor;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.transport.support.Causes;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The stream for consumers that wait. Uses no thread but theirs. Thread-safe. */
final class DefaultEventStream implements EventStream {

  private final EventFeed feed;

  DefaultEventStream(EventFeed feed) {
    this.feed = feed;
  }

  /** Opens a feed, and waits until it is live. Throws the exceptions of a call. */
  static void open(EventFeed feed) {
    try {
      feed.start().get();
    } catch (InterruptedException e) {
      feed.close();
      Thread.currentThread().interrupt();
      throw feed.failures().interrupted();
    } catch (ExecutionException e) {
      throw thrown(Causes.unwrap(e));
    }
  }

  /** Returns a failure to throw. It keeps the stack trace of the thread that has met it. */
  private static RuntimeException thrown(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(failure); // there are no checked ones
  }

  @Override
  public Iterator<Event> iterator() {
    return new Iterator<>() {
      private @Nullable Event next;

      @Override
      public boolean hasNext() {
        if (next == null) {
          next = take();
        }
        return next != null;
      }

      @Override
      public Event next() {
        if (!hasNext() || next == null) {
          throw new NoSuchElementException("the stream was closed");
        }
        Event taken = next;
        next = null;
        return taken;
      }
    };
  }

  private @Nullable Event take() {
    try {
      return orFailure(feed.buffer().take());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  @Override
  public @Nullable Event poll(Duration timeout) {
    Arguments.requireNonNull(timeout, "timeout");
    if (timeout.isZero() || timeout.isNegative()) {
      return orFailure(feed.buffer().poll());
    }
    long deadline = feed.nanoTime() + DeadlineMonitor.nanos(timeout);
    try {
      return orFailure(feed.buffer().take(feed.context().resources().monitor(), deadline));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private @Nullable Event orFailure(@Nullable Event event) {
    Throwable failure = event == null ? feed.buffer().failure() : null;
    if (failure != null) {
      throw thrown(failure);
    }
    return event;
  }

  private CallCancelledException interrupted() {
    Thread.currentThread().interrupt();
    return feed.failures().interrupted();
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
    feed.close();
  }

  @Override
  public String toString() {
    return "EventStream[" + selection() + ", " + state().getClass().getSimpleName() + "]";
  }
}
