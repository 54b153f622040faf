package com.beeper.desktop.events;

import com.beeper.desktop.internal.transport.Arguments;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The options of a stream. Immutable; thread-safe if its state listener is.
 *
 * <pre>{@code
 * client.events().connect(o -> o.chats(family).resync(true));
 * }</pre>
 */
public final class EventStreamOptions {

  private final EventSelection selection;
  private final boolean resync;
  private final int queueSize;
  private final Duration idleTimeout;
  private final Duration pingInterval;
  private final Duration minReconnectDelay;
  private final Duration maxReconnectDelay;
  private final @Nullable Consumer<? super ConnectionState> stateListener;

  private EventStreamOptions(Builder builder) {
    selection = builder.selection.build();
    resync = builder.resync;
    queueSize = builder.queueSize;
    idleTimeout = builder.idleTimeout;
    pingInterval = builder.pingInterval;
    minReconnectDelay = builder.minReconnectDelay;
    maxReconnectDelay = builder.maxReconnectDelay;
    stateListener = builder.stateListener;
  }

  /**
   * Returns a builder with the defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder initialized with these options.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.selection = selection.toBuilder();
    builder.resync = resync;
    builder.queueSize = queueSize;
    builder.idleTimeout = idleTimeout;
    builder.pingInterval = pingInterval;
    builder.minReconnectDelay = minReconnectDelay;
    builder.maxReconnectDelay = maxReconnectDelay;
    builder.stateListener = stateListener;
    return builder;
  }

  /**
   * Returns the first selection of the stream.
   *
   * @return all chats by default
   */
  public EventSelection selection() {
    return selection;
  }

  /**
   * Returns whether new messages of a gap are read over HTTP.
   *
   * @return false by default
   */
  public boolean resync() {
    return resync;
  }

  /**
   * Returns the largest number of events that wait for the consumer.
   *
   * @return 1,024 by default
   */
  public int queueSize() {
    return queueSize;
  }

  /**
   * Returns how long the server may be silent before the connection counts as lost.
   *
   * @return 40 seconds by default
   */
  public Duration idleTimeout() {
    return idleTimeout;
  }

  /**
   * Returns how long the server may be silent before a ping is sent.
   *
   * @return 30 seconds by default
   */
  public Duration pingInterval() {
    return pingInterval;
  }

  /**
   * Returns the delay of the first attempt after a loss.
   *
   * @return 0.5 seconds by default
   */
  public Duration minReconnectDelay() {
    return minReconnectDelay;
  }

  /**
   * Returns the longest delay between two attempts.
   *
   * @return 30 seconds by default
   */
  public Duration maxReconnectDelay() {
    return maxReconnectDelay;
  }

  /**
   * Returns the listener of the connection state.
   *
   * @return the listener; null if there is none
   */
  public @Nullable Consumer<? super ConnectionState> stateListener() {
    return stateListener;
  }

  @Override
  public String toString() {
    return "EventStreamOptions[" + selection + ", resync=" + resync + ", queueSize=" + queueSize
        + ", idleTimeout=" + idleTimeout + ", pingInterval=" + pingInterval + ", reconnectDelay="
        + minReconnectDelay + " to " + maxReconnectDelay + "]";
  }

  /** Builds {@link EventStreamOptions}. Not thread-safe. */
  public static final class Builder {

    private EventSelection.Builder selection = EventSelection.builder();
    private boolean resync;
    private int queueSize = 1024;
    private Duration idleTimeout = Duration.ofSeconds(40);
    private Duration pingInterval = Duration.ofSeconds(30);
    private Duration minReconnectDelay = Duration.ofMillis(500);
    private Duration maxReconnectDelay = Duration.ofSeconds(30);
    private @Nullable Consumer<? super ConnectionState> stateListener;

    private Builder() {}

    /**
     * Follows all chats, those that are created later too. The default.
     *
     * @return this builder
     */
    public Builder allChats() {
      selection.allChats();
      return this;
    }

    /**
     * Follows these chats alone.
     *
     * @param chatIds the IDs; none to follow no chat
     * @return this builder
     * @throws IllegalArgumentException if an ID is null, empty or {@code *}
     */
    public Builder chats(String... chatIds) {
      selection.chats(chatIds);
      return this;
    }

    /**
     * Follows these chats alone.
     *
     * @param chatIds the IDs; none to follow no chat
     * @return this builder
     * @throws IllegalArgumentException if an ID is null, empty or {@code *}
     */
    public Builder chats(Collection<String> chatIds) {
      selection.chats(chatIds);
      return this;
    }

    /**
     * Sets whether changes of the app's state are followed. Newer servers only: others refuse the
     * subscription.
     *
     * @param appState true to follow them; the default is false
     * @return this builder
     */
    public Builder appState(boolean appState) {
      selection.appState(appState);
      return this;
    }

    /**
     * Follows nothing at first; {@link EventStream#subscribe} changes that.
     *
     * @return this builder
     */
    public Builder paused() {
      selection.paused();
      return this;
    }

    /**
     * Sets the first selection of the stream.
     *
     * @param selection the selection
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder selection(EventSelection selection) {
      this.selection = Arguments.requireNonNull(selection, "selection").toBuilder();
      return this;
    }

    /**
     * Sets whether the new messages of a {@link StreamGap} are read over HTTP. They follow the gap
     * as {@link MessageUpserted} with {@link MessageUpserted#recovered}: each new message that is
     * still readable exactly once, in the order of its chat, and before the live events that came
     * after it. Chats are recovered one after the other.
     *
     * <p>A message counts as new if its sort key is behind that of all messages of its chat that
     * existed when the stream connected, or were delivered before. Messages that an app inserts
     * among older ones, for example history that it imports, are not recovered; nor are edits,
     * reactions, deletions, and messages that were deleted before they were read. A recovery that
     * fails is repeated, with the delays of {@link #reconnectDelay}, and live events wait until it
     * succeeds.
     *
     * <p>Connecting reads one page of chats in addition. The stream remembers the last message of
     * each chat, of at most 10,000 chats.
     *
     * @param resync true to read them; the default is false
     * @return this builder
     */
    public Builder resync(boolean resync) {
      this.resync = resync;
      return this;
    }

    /**
     * Sets the largest number of events that wait for the consumer. While that many wait, nothing is
     * read from the connection, and the server has to wait.
     *
     * @param queueSize the number of events; the default is 1,024
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder queueSize(int queueSize) {
      if (queueSize <= 0) {
        throw new IllegalArgumentException("queueSize must be positive: " + queueSize);
      }
      this.queueSize = queueSize;
      return this;
    }

    /**
     * Sets how long the server may be silent, without events, responses and pongs, before the
     * connection is aborted and counts as lost. It must be longer than the {@link
     * #pingInterval}: the difference is the time to wait for a pong. Not applied while the queue is
     * full, because nothing is read then.
     *
     * @param idleTimeout the time; the default is 40 seconds
     * @return this builder
     * @throws IllegalArgumentException if it is null or not positive
     */
    public Builder idleTimeout(Duration idleTimeout) {
      this.idleTimeout = Arguments.requirePositive(idleTimeout, "idleTimeout");
      return this;
    }

    /**
     * Sets how long the server may be silent before a ping is sent. The first ping after a frame is
     * sent after 2 seconds, if that is sooner.
     *
     * @param pingInterval the time; the default is 30 seconds
     * @return this builder
     * @throws IllegalArgumentException if it is null or not positive
     */
    public Builder pingInterval(Duration pingInterval) {
      this.pingInterval = Arguments.requirePositive(pingInterval, "pingInterval");
      return this;
    }

    /**
     * Sets the delays between attempts to reconnect. The first attempt starts after the shortest
     * delay, and each further one after twice the delay, up to the longest; each delay is shortened by up to a quarter, at random.
     *
     * @param min the shortest delay; the default is 0.5 seconds
     * @param max the longest delay; the default is 30 seconds
     * @return this builder
     * @throws IllegalArgumentException if one is null or not positive, or {@code max} is shorter than {@code min}
     */
    public Builder reconnectDelay(Duration min, Duration max) {
      Arguments.requirePositive(min, "min");
      Arguments.requirePositive(max, "max");
      if (max.compareTo(min) < 0) {
        throw new IllegalArgumentException("max must not be shorter than min: " + max);
      }
      minReconnectDelay = min;
      maxReconnectDelay = max;
      return this;
    }

    /**
     * Sets a listener of the connection state. It is called with each state in order, from {@link
     * ConnectionState.Connecting} to {@link ConnectionState.Closed}, one call at a time, on the
     * client's {@linkplain com.beeper.desktop.BeeperDesktop.Builder#executor executor}; not in step
     * with the events. An exception of the listener is logged.
     *
     * @param listener the listener
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder onState(Consumer<? super ConnectionState> listener) {
      stateListener = Arguments.requireNonNull(listener, "listener");
      return this;
    }

    /**
     * Builds the options.
     *
     * @return new options
     * @throws IllegalArgumentException if the idle timeout is not longer than the ping interval
     */
    public EventStreamOptions build() {
      if (idleTimeout.compareTo(pingInterval) <= 0) {
        throw new IllegalArgumentException("idleTimeout must be longer than pingInterval: "
            + idleTimeout + " and " + pingInterval);
      }
      return new EventStreamOptions(this);
    }
  }
}
