package com.beeper.desktop.events;

import com.beeper.desktop.internal.transport.Arguments;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * The asynchronous form of {@link Events}. Obtained from {@link
 * com.beeper.desktop.BeeperDesktopAsync#events()}.
 *
 * <pre>{@code
 * client.async().events().connect(o -> o.allChats()).subscribe(subscriber);
 * }</pre>
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface EventsAsync {

  /**
   * Returns a publisher of events. Nothing is sent until it is subscribed to; each subscriber has a
   * connection of its own, which is opened at once and closed when the subscriber cancels. The
   * publisher follows the Reactive Streams rules: events are published on demand, one at a time, on
   * the client's {@linkplain com.beeper.desktop.BeeperDesktop.Builder#executor executor}.
   *
   * <p>{@code onError} receives the exceptions of {@link Events#connect(EventStreamOptions)} and a
   * failure of the stream, {@code onComplete} follows when the client is closed. The
   * selection of a publisher is fixed; {@link #listen} returns a handle that changes it.
   *
   * <p>Operation {@code events.connect}: WebSocket {@code /v1/ws}.
   *
   * @param options the options
   * @return a publisher for any number of subscribers
   */
  Flow.Publisher<Event> connect(EventStreamOptions options);

  /**
   * Equivalent to {@link #connect(EventStreamOptions)}, with options that a function sets.
   *
   * @param options a function that sets the options
   * @return a publisher for any number of subscribers
   */
  default Flow.Publisher<Event> connect(Consumer<? super EventStreamOptions.Builder> options) {
    EventStreamOptions.Builder builder = EventStreamOptions.builder();
    Arguments.requireNonNull(options, "options").accept(builder);
    return connect(builder.build());
  }

  /**
   * Equivalent to {@link #connect(EventStreamOptions)} with the default options: all chats.
   *
   * @return a publisher for any number of subscribers
   */
  default Flow.Publisher<Event> connect() {
    return connect(EventStreamOptions.builder().build());
  }

  /**
   * Opens a stream whose events a listener receives; see {@link Events#listen(EventStreamOptions,
   * Consumer)}.
   *
   * @param options the options
   * @param listener the listener
   * @return a future of the handle, which completes when the stream is live; cancelling it closes
   *     the stream
   */
  CompletableFuture<EventSubscription> listen(
      EventStreamOptions options, Consumer<? super Event> listener);

  /**
   * Equivalent to {@link #listen(EventStreamOptions, Consumer)}, with options that a function sets.
   *
   * @param options a function that sets the options
   * @param listener the listener
   * @return a future of the handle, which completes when the stream is live
   */
  default CompletableFuture<EventSubscription> listen(
      Consumer<? super EventStreamOptions.Builder> options, Consumer<? super Event> listener) {
    EventStreamOptions.Builder builder = EventStreamOptions.builder();
    Arguments.requireNonNull(options, "options");
    Arguments.requireNonNull(listener, "listener");
    options.accept(builder);
    return listen(builder.build(), listener);
  }
}
