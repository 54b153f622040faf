package com.beeper.desktop.events;

import com.beeper.desktop.internal.transport.Arguments;
import java.time.Instant;
import java.util.List;

/**
 * Events were lost, or may have been, at this place of the stream: after the events before it and
 * before the events after it. Changes of that time must be read over HTTP. With {@link
 * EventStreamOptions.Builder#resync} the SDK reads the new messages, which follow as {@link
 * MessageUpserted} with {@link MessageUpserted#recovered}; edits,
 * reactions, deletions and changes of chats are not recovered.
 *
 * @param reason why events were lost
 * @param from the time until which no event was lost, on the clock of the client
 * @param to the time from which no event was lost, on the clock of the client
 * @param selection the selection of the stream at that time, whose events may be missing
 */
public record StreamGap(Reason reason, Instant from, Instant to, EventSelection selection)
    implements Event {

  /** Why events were lost. */
  public enum Reason {
    /** The connection was lost. The server does not repeat what happens until the next one. */
    RECONNECT,
    /** The server's counter of events has a hole, or started again, on an open connection. */
    SEQUENCE,
    /** A frame of the server was not readable, and may have been an event. */
    UNREADABLE,
    /**
     * The consumer was too slow: the connection was lost while reading it was suspended, or events
     * had to be dropped to receive the response to a change of the subscription.
     */
    OVERFLOW
  }

  /**
   * Creates a gap, for tests.
   *
   * @param reason why events were lost
   * @param from the time until which no event was lost
   * @param to the time from which no event was lost
   * @param selection what the stream followed at that time
   * @throws IllegalArgumentException if an argument is null
   */
  public StreamGap {
    Arguments.requireNonNull(reason, "reason");
    Arguments.requireNonNull(from, "from");
    Arguments.requireNonNull(to, "to");
    Arguments.requireNonNull(selection, "selection");
  }

  /** Returns the end of the gap, on the clock of the client. */
  @Override
  public Instant timestamp() {
    return to;
  }

  /**
   * Returns whether events of all chats may be missing.
   *
   * @return whether the stream followed all chats
   */
  public boolean allChats() {
    return selection.isAllChats();
  }

  /**
   * Returns the chats whose events may be missing.
   *
   * @return the IDs; empty if {@link #allChats} is true, or if the stream followed no chat
   */
  public List<String> chatIds() {
    return selection.chatIds();
  }
}
