package com.beeper.desktop.internal.events;

import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.messages.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages that a stream has delivered, as far as it remembers them, to distinguish new messages from
 * others when it reads a chat: for each chat the position of the last one. Bounded; not thread-safe.
 */
final class DeliveredMessages {

  /** The largest number of chats, and of messages without a position, that are remembered. */
  static final int MAX_ENTRIES = 10_000;

  /** The largest number of recovered messages whose events are recognized. */
  private static final int MAX_RECOVERED = 1_000;

  /**
   * The last message of a chat that is not new.
   *
   * @param sortKey its sort key; null if only its time is known, or there is none
   * @param time its time; null if there is none
   */
  record Position(@Nullable String sortKey, @Nullable Instant time) {

    /** The position in a chat without messages. */
    static final Position START = new Position(null, null);

    /** Returns the position of a message; null if it has none. */
    static @Nullable Position of(Message message) {
      return message.raw("sortKey") instanceof String key
          ? new Position(key, timeOf(message))
          : null;
    }

    /** Returns whether a message comes after this position. */
    boolean isBefore(Position message) {
      if (sortKey != null) {
        return message.sortKey != null && compareKeys(sortKey, message.sortKey) < 0;
      }
      return time == null || (message.time != null && message.time.isAfter(time));
    }
  }

  private final Map<String, Position> positions = bounded(MAX_ENTRIES);

  /**
   * The messages that were delivered without a sort key, so that no position covers them, by chat ID
   * and message ID. The keys are not records, like those of {@code ServiceProviders}.
   */
  private final Set<List<String>> unplaced = Collections.newSetFromMap(bounded(MAX_ENTRIES));

  /** Messages that were read over HTTP, whose own events may still come, by the same keys. */
  private final Map<List<String>, Message> recovered = bounded(MAX_RECOVERED);

  /** The newest time of the server that is known. */
  private Instant newest = Instant.EPOCH;

  /** The position in chats that have none: a time, after which messages are new. Null: none is. */
  private @Nullable Instant others;

  /** Returns a map that forgets the entry that was used least recently when it is full. */
  static <K, V> Map<K, V> bounded(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  private static @Nullable Instant timeOf(Message message) {
    return EventTime.of(message.raw("timestamp"));
  }

  /** Returns the IDs of the messages of an event that have one. */
  static List<String> ids(MessageUpserted event) {
    List<String> ids = new ArrayList<>();
    if (event.raw("ids") instanceof List<?> all) {
      all.forEach(id -> {
        if (id instanceof String text) {
          ids.add(text);
        }
      });
    }
    return ids;
  }

  /** Compares sort keys: as numbers if both consist of digits, else as text. */
  static int compareKeys(String one, String other) {
    if (!isNumber(one) || !isNumber(other)) {
      return one.compareTo(other);
    }
    String first = one.replaceFirst("^0+", "");
    String second = other.replaceFirst("^0+", "");
    return first.length() != second.length()
        ? Integer.compare(first.length(), second.length())
        : first.compareTo(second);
  }

  private static boolean isNumber(String key) {
    return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Sorts messages by their sort keys, the oldest first. */
  static void sort(List<Message> messages) {
    boolean numbers = messages.stream().allMatch(message -> isNumber(key(message)));
    messages.sort(
        numbers
            ? (one, other) -> compareKeys(key(one), key(other))
            : Comparator.comparing(DeliveredMessages::key));
  }

  private static String key(Message message) {
    return message.raw("sortKey") instanceof String key ? key : "";
  }

  /** Remembers a time of the server. */
  void addTime(@Nullable Instant time) {
    if (time != null && time.isAfter(newest)) {
      newest = time;
    }
  }

  /** Returns the newest time of the server that is known; the epoch if there is none. */
  Instant newest() {
    return newest;
  }

  /** Sets the time after which messages are new in chats that have no position. */
  void setOthers(Instant time) {
    others = time;
  }

  /** Sets the position in a chat, after which messages are new. */
  void setPosition(String chatId, Position position) {
    if (positions.size() >= MAX_ENTRIES && !positions.containsKey(chatId)) {
      Map.Entry<String, Position> eldest = positions.entrySet().iterator().next();
      Instant time = eldest.getValue().time();
      if (time != null && others != null && time.isAfter(others)) {
        // The chat that is forgotten counts as one of the others, without repeating its messages.
        others = time;
      }
    }
    positions.put(chatId, position);
  }

  /** Remembers the messages of an event that is delivered. */
  void add(MessageUpserted event) {
    addTime(event.timestamp());
    if (!(event.raw("chatID") instanceof String chatId)) {
      return;
    }
    List<String> ids = ids(event);
    for (Message message : event.messages()) {
      Position position = Position.of(message);
      if (position != null) {
        advance(chatId, position);
        if (message.raw("id") instanceof String id) {
          ids.remove(id);
        }
      }
    }
    ids.forEach(id -> unplaced.add(List.of(chatId, id)));
  }

  private void advance(String chatId, Position position) {
    Position known = positions.get(chatId);
    if (known == null || known.isBefore(position)) {
      setPosition(chatId, position);
    }
  }

  /** Returns whether a message of a chat is new: neither delivered nor older than the stream. */
  boolean isNew(String chatId, Message message) {
    Position position = Position.of(message);
    if (position == null) {
      return false;
    }
    Position known = positions.get(chatId);
    if (known == null) {
      known = others == null ? position : new Position(null, others);
    }
    return known.isBefore(position)
        && !(message.raw("id") instanceof String id && unplaced.contains(List.of(chatId, id)));
  }

  /** Remembers a message that was read over HTTP and is delivered. */
  void addRecovered(String chatId, String messageId, Message message) {
    Position position = Position.of(message);
    if (position != null) {
      advance(chatId, position);
    }
    recovered.put(List.of(chatId, messageId), message);
  }

  /**
   * Returns whether an event has nothing that was not read over HTTP before: the server has sent it late.
   */
  boolean isRepeated(MessageUpserted event) {
    if (recovered.isEmpty()
        || !(event.raw("chatID") instanceof String chatId)
        || event.messages().size() != 1) {
      return false;
    }
    Message message = event.messages().get(0);
    return message.raw("id") instanceof String id
        && ids(event).equals(List.of(id))
        && recovered.remove(List.of(chatId, id), message);
  }
}
