package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.support.JsonPath;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds the JSON path of a value by its offset in the text, because JSON-B reports no paths. Parses
 * the text again, so it is used after a failure only.
 */
final class JsonbPathFinder {

  /** The position in each open object (a name) and array (an index), outermost first. */
  private final Deque<Level> levels = new ArrayDeque<>();

  private static final class Level {
    String name = "";
    int index = -1;
    final boolean isArray;

    Level(boolean isArray) {
      this.isArray = isArray;
    }
  }

  private JsonbPathFinder() {}

  /**
   * Returns the path of a value.
   *
   * @param end the offset of the end of the first token of the value, in characters
   * @return the path, or null if there is no value at the offset
   */
  static @Nullable String find(
      JsonParserFactory parsers, byte[] json, int offset, int length, long end) {
    JsonbPathFinder path = new JsonbPathFinder();
    try (JsonParser parser = parsers.createParser(new Utf8Reader(json, offset, length))) {
      while (parser.hasNext()) {
        JsonParser.Event event = parser.next();
        if (path.startsValue(event, parser) && parser.getLocation().getStreamOffset() == end) {
          return path.toString();
        }
        if (event == JsonParser.Event.START_OBJECT || event == JsonParser.Event.START_ARRAY) {
          path.levels.addLast(new Level(event == JsonParser.Event.START_ARRAY));
        }
      }
    }
    return null;
  }

  private boolean startsValue(JsonParser.Event event, JsonParser parser) {
    switch (event) {
      case KEY_NAME -> levels.getLast().name = parser.getString();
      case END_OBJECT, END_ARRAY -> levels.removeLast();
      default -> {
        if (!levels.isEmpty() && levels.getLast().isArray) {
          levels.getLast().index++;
        }
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    JsonPath path = JsonPath.ROOT;
    for (Level level : levels) {
      path = level.isArray ? path.element(level.index) : path.member(level.name);
    }
    return path.toString();
  }
}
