package com.beeper.desktop.events;

import com.beeper.desktop.internal.transport.Arguments;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An open stream of events that a listener receives; see {@link Events#listen}. Thread-safe. Not
 * intended to be implemented outside tests; methods may be added in minor releases.
 */
public interface EventSubscription extends AutoCloseable {

  /**
   * Returns a future of the end of the stream.
   *
   * @return a future that completes after the last call of the listener: normally if the
   *     subscription or the client was closed, exceptionally if the stream failed or the listener
   *     threw an exception, with that exception. Completing the future from outside has no effect on
   *     the stream
   */
  CompletableFuture<@Nullable Void> closed();

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
   * Changes what the stream follows; see {@link EventStream#subscribe(EventSelection)}.
   *
   * @param selection the new selection
   * @return a future that completes when the server has confirmed the change
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
   * Closes the stream and its connection at once. No call of the listener starts afterwards; one
   * that runs is neither interrupted nor waited for, so that the listener may close its own
   * subscription. Closing a closed subscription has no effect.
   */
  @Override
  void close();
}
