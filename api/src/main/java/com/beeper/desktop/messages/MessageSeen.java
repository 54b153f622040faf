package com.beeper.desktop.messages;

import com.beeper.desktop.internal.json.PlainValues;
import com.beeper.desktop.internal.transport.Arguments;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A read receipt: a flag, a time, or one of both for each participant. Immutable and thread-safe.
 */
public final class MessageSeen {

  private final Object value;

  private MessageSeen(Object value) {
    this.value = value;
  }

  /**
   * Creates a receipt that is a flag.
   *
   * @param seen whether the message was seen
   * @return the receipt
   */
  public static MessageSeen of(boolean seen) {
    return new MessageSeen(seen);
  }

  /**
   * Creates a receipt that is a time.
   *
   * @param time when the message was seen
   * @return the receipt
   * @throws IllegalArgumentException if it is null
   */
  public static MessageSeen at(Instant time) {
    return new MessageSeen(Arguments.requireNonNull(time, "time").toString());
  }

  /**
   * Creates a receipt that has one for each participant.
   *
   * @param receipts flags or times by user ID
   * @return the receipt
   * @throws IllegalArgumentException if it is null or contains null
   */
  public static MessageSeen byParticipant(Map<String, MessageSeen> receipts) {
    Map<String, Object> members = new LinkedHashMap<>();
    Arguments.requireNonNull(receipts, "receipts").forEach((user, seen) -> {
      Arguments.requireNonNull(user, "a user ID of receipts");
      members.put(user, Arguments.requireNonNull(seen, "a value of receipts").value);
    });
    return new MessageSeen(Collections.unmodifiableMap(members));
  }

  /**
   * Creates a receipt from a plain value.
   *
   * @param value a plain Java value, see {@link
   *     com.beeper.desktop.codec.JsonModel#additionalProperties()}; not null
   * @return the receipt
   * @throws IllegalArgumentException if the value is null or not JSON
   */
  public static MessageSeen ofRaw(Object value) {
    return new MessageSeen(Objects.requireNonNull(
        PlainValues.copyOf(Arguments.requireNonNull(value, "value"), "seen")));
  }

  /**
   * Returns whether a participant has seen the message.
   *
   * @return true if the flag is set, there is a time, or that holds for a participant
   */
  public boolean isSeen() {
    if (value instanceof Map<?, ?>) {
      return byParticipant().values().stream().anyMatch(MessageSeen::isSeen);
    }
    return value.equals(true) || time() != null;
  }

  /**
   * Returns the time at which the message was seen.
   *
   * @return the time; null if the server gave none for the message as a whole
   */
  public @Nullable Instant time() {
    if (value instanceof String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        return null;
      }
    }
    return null;
  }

  /**
   * Returns the receipts of the participants.
   *
   * @return an unmodifiable map by user ID; empty if the server gave one receipt for all. A null of
   *     the server is left out
   */
  public Map<String, MessageSeen> byParticipant() {
    if (!(value instanceof Map<?, ?> members)) {
      return Map.of();
    }
    Map<String, MessageSeen> receipts = new LinkedHashMap<>();
    members.forEach((user, seen) -> {
      if (seen != null) {
        receipts.put((String) user, new MessageSeen(seen));
      }
    });
    return Collections.unmodifiableMap(receipts);
  }

  /**
   * Returns the receipt as a plain value.
   *
   * @return a plain Java value: normally a {@link Boolean}, {@link String} or {@link Map}
   */
  public Object raw() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MessageSeen seen && comparable().equals(seen.comparable());
  }

  @Override
  public int hashCode() {
    return comparable().hashCode();
  }

  /** Equal times can be written differently, so they are compared as times. */
  private Object comparable() {
    if (value instanceof Map) {
      return byParticipant();
    }
    Instant time = time();
    return time == null ? value : time;
  }

  @Override
  public String toString() {
    return "MessageSeen[" + (value instanceof Map ? "{…}" : value) + "]";
  }
}
