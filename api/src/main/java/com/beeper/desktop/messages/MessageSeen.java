package com.beeper.desktop.messages;

import com.beeper.desktop.internal.json.PlainValues;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who has seen a message, and when: the server gives a flag, a time, or one of both for each
 * participant. Immutable and thread-safe.
 */
public final class MessageSeen {

  private final Object value;

  private MessageSeen(Object value) {
    this.value = value;
  }

  /**
   * Makes a receipt that is a flag.
   *
   * @param seen whether the message was seen
   * @return the receipt
   */
  public static MessageSeen of(boolean seen) {
    return new MessageSeen(seen);
  }

  /**
   * Makes a receipt that is a time.
   *
   * @param time when the message was seen
   * @return the receipt
   */
  public static MessageSeen at(Instant time) {
    return new MessageSeen(time.toString());
  }

  /**
   * Makes a receipt that has one for each participant.
   *
   * @param receipts flags or times by user ID
   * @return the receipt
   */
  public static MessageSeen byParticipant(Map<String, MessageSeen> receipts) {
    Map<String, Object> members = new LinkedHashMap<>();
    receipts.forEach((user, seen) -> members.put(Objects.requireNonNull(user), seen.value));
    return new MessageSeen(Collections.unmodifiableMap(members));
  }

  /**
   * Takes what the server sent.
   *
   * @param value a plain Java value, see {@link
   *     com.beeper.desktop.codec.JsonModel#additionalProperties()}; not null
   * @return the receipt
   * @throws IllegalArgumentException if the value is not JSON
   */
  public static MessageSeen ofRaw(Object value) {
    return new MessageSeen(
        Objects.requireNonNull(PlainValues.copyOf(Objects.requireNonNull(value), "seen")));
  }

  /**
   * Tells whether anybody has seen the message.
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
   * Returns when the message was seen.
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
   * Returns what the server sent.
   *
   * @return a plain Java value: normally a {@link Boolean}, {@link String} or {@link Map}
   */
  public Object raw() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MessageSeen seen && value.equals(seen.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "MessageSeen[" + (value instanceof Map ? "{…}" : value) + "]";
  }
}
