package com.beeper.desktop.events;

import com.beeper.desktop.internal.transport.Arguments;
import java.util.function.Consumer;

/**
 * Streams of live events. Obtained from {@link com.beeper.desktop.BeeperDesktop#events()}.
 *
 * <pre>{@code
 * try (EventStream events = client.events().connect()) {
 *   for (Event event : events) {
 *     if (event instanceof MessageUpserted upserted) {
 *       upserted.messages().forEach(message -> System.out.println(message.text()));
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Each stream has a connection of its own, and its events are delivered one at a time, in the
 * order of the server. A stream is live when {@link #connect} or {@link #listen} returns: every
 * change after that is delivered, or announced as a {@link StreamGap}.
 *
 * <p><b>Losses.</b> The first connection is attempted like a call, with the client's timeout and
 * retries, but with the delays of {@link EventStreamOptions.Builder#reconnectDelay}. After that,
 * the stream reconnects for ever: after a lost connection, a silent server, or a refused handshake,
 * except with status 401 or 403. These end the stream with the exception that a call would throw,
 * after the supplier of the access token was called once more. The server does not repeat what it
 * sent meanwhile; a {@link StreamGap} takes its place, after which {@link
 * EventStreamOptions.Builder#resync} reads the new messages. A stream that is paused has no gaps.
 *
 * <p><b>Faulty frames.</b> None of them ends a stream. A frame that is not a JSON object with a type,
 * or whose members have other JSON types than documented, is logged at WARNING without its content
 * and announced as a {@link StreamGap}. An event of an unknown type is an {@link UnrecognizedEvent}.
 * An event without its counter {@code seq} is delivered unchecked; one that repeats the counter of
 * the event before it is a duplicate and dropped. An error that responds to no change of the
 * subscription is logged, and a binary frame is logged and ignored.
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface Events {

  /**
   * Opens a stream, and waits until it is live.
   *
   * <p>Operation {@code events.connect}: WebSocket {@code /v1/ws}.
   *
   * @param options the options
   * @return an open stream, which the caller closes
   * @throws com.beeper.desktop.BeeperException if the connection cannot be opened, or the server
   *     refuses the subscription
   * @throws com.beeper.desktop.ConfigurationException if no WebSocket transport is found
   * @throws IllegalStateException if the client is closed
   */
  EventStream connect(EventStreamOptions options);

  /**
   * Equivalent to {@link #connect(EventStreamOptions)}, with options that a function sets.
   *
   * @param options a function that sets the options
   * @return an open stream, which the caller closes
   * @throws com.beeper.desktop.BeeperException if the connection cannot be opened, or the server
   *     refuses the subscription
   */
  default EventStream connect(Consumer<? super EventStreamOptions.Builder> options) {
    EventStreamOptions.Builder builder = EventStreamOptions.builder();
    Arguments.requireNonNull(options, "options").accept(builder);
    return connect(builder.build());
  }

  /**
   * Equivalent to {@link #connect(EventStreamOptions)} with the default options: all chats.
   *
   * @return an open stream, which the caller closes
   * @throws com.beeper.desktop.BeeperException if the connection cannot be opened, or the server
   *     refuses the subscription
   */
  default EventStream connect() {
    return connect(EventStreamOptions.builder().build());
  }

  /**
   * Opens a stream whose events a listener receives, and waits until it is live. The listener is
   * called with one event at a time, on the client's {@linkplain
   * com.beeper.desktop.BeeperDesktop.Builder#executor executor}. No thread is occupied while there
   * is none.
   *
   * <pre>{@code
   * EventSubscription subscription = client.events().listen(o -> o.allChats(), event -> …);
   * }</pre>
   *
   * <p>A listener that throws an exception ends the stream with it; see {@link
   * EventSubscription#closed}. It may block, and then the server has to wait; it may close the
   * subscription or the client.
   *
   * @param options the options
   * @param listener the listener
   * @return the handle of the stream, which the caller closes
   * @throws com.beeper.desktop.BeeperException if the connection cannot be opened, or the server
   *     refuses the subscription
   * @throws com.beeper.desktop.ConfigurationException if no WebSocket transport is found
   * @throws IllegalStateException if the client is closed
   */
  EventSubscription listen(EventStreamOptions options, Consumer<? super Event> listener);

  /**
   * Equivalent to {@link #listen(EventStreamOptions, Consumer)}, with options that a function sets.
   *
   * @param options a function that sets the options
   * @param listener the listener
   * @return the handle of the stream, which the caller closes
   * @throws com.beeper.desktop.BeeperException if the connection cannot be opened, or the server
   *     refuses the subscription
   */
  default EventSubscription listen(
      Consumer<? super EventStreamOptions.Builder> options, Consumer<? super Event> listener) {
    EventStreamOptions.Builder builder = EventStreamOptions.builder();
    Arguments.requireNonNull(options, "options");
    Arguments.requireNonNull(listener, "listener");
    options.accept(builder);
    return listen(builder.build(), listener);
  }
}
