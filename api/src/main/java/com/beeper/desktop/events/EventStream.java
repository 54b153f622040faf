package com.beeper.desktop.events;

import com.beeper.desktop.internal.transport.Arguments;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An open stream of events, consumed by the threads that iterate over it.
 *
 * <pre>{@code
 * try (EventStream events = client.events().connect(o -> o.allChats())) {
 *   for (Event event : events) {
 *     …
 *   }
 * }
 * }</pre>
 *
 * <p>There is one sequence of events: several iterators, or several threads, share it, and each
 * event goes to one of them. After a loss the stream reconnects by itself; see {@link Events}.
 *
 * <p>Thread-safe; its iterators are not. Not intended to be implemented outside tests; methods may
 * be added in minor releases.
 */
public interface EventStream extends Iterable<Event>, AutoCloseable {

  /**
   * Returns an iterator over the events that are still to come. {@code hasNext()} waits for the next
   * event. It returns false after {@link #close}, and after the client was closed. Events that were
   * received before are dropped then.
   *
   * <p>Both methods throw {@link com.beeper.desktop.CallCancelledException} if the thread is
   * interrupted, whose interrupt flag remains set; the stream stays open. They throw the failure if
   * the stream has failed, after the events that were received before it.
   *
   * @return an iterator
   */
  @Override
  Iterator<Event> iterator();

  /**
   * Waits for the next event for a limited time.
   *
   * @param timeout the longest time to wait, on the client's time source; zero or less not to wait
   * @return the next event; null if there was none in time, or the stream was closed
   * @throws IllegalArgumentException if the timeout is null
   * @throws com.beeper.desktop.CallCancelledException if the thread is interrupted
   * @throws com.beeper.desktop.BeeperException if the stream has failed
   */
  @Nullable
  Event poll(Duration timeout);

  /**
   * Returns the state of the connection.
   *
   * @return the state
   */
  ConnectionState state();

  /**
   * Returns the last selection that the server has confirmed.
   *
   * @return the selection
   */
  EventSelection selection();

  /**
   * Changes the selection. Changes are made one after the other. If the connection is lost
   * meanwhile, the change is made on the next one.
   *
   * @param selection the new selection
   * @return a future that completes when the server has confirmed the change; it fails with {@link
   *     SubscriptionRefusedException} if the server refuses it, in which case the previous selection
   *     stays in force, and with {@link com.beeper.desktop.CallCancelledException} if the stream
   *     ends before
   * @throws IllegalArgumentException if the selection is null
   */
  CompletableFuture<@Nullable Void> subscribe(EventSelection selection);

  /**
   * Equivalent to {@link #subscribe(EventSelection)}, with a function that changes the current
   * {@link #selection}.
   *
   * @param selection a function that changes the selection
   * @return a future that completes when the server has confirmed the change
   * @throws IllegalArgumentException if the function is null
   */
  default CompletableFuture<@Nullable Void> subscribe(
      Consumer<? super EventSelection.Builder> selection) {
    EventSelection.Builder builder = selection().toBuilder();
    Arguments.requireNonNull(selection, "selection").accept(builder);
    return subscribe(builder.build());
  }

  /**
   * Closes the stream and its connection at once. Threads that wait for an event return. Closing a
   * closed stream has no effect.
   */
  @Override
  void close();
}
