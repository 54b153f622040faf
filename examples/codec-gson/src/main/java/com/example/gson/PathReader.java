package com.example.gson;

import com.beeper.desktop.codec.support.JsonPath;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * A reader of Gson, strict, that knows where it is. Gson's own {@code getPath()} leaves out the
 * keys of maps, and has no quotes for names that need them.
 */
final class PathReader extends JsonReader {

  /** An object or array that is open, innermost first. */
  private final Deque<Level> levels = new ArrayDeque<>();

  private String modelPath = "$";

  PathReader(byte[] json, int offset, int length) {
    super(new InputStreamReader(
        new ByteArrayInputStream(json, offset, length), StandardCharsets.UTF_8));
    setStrictness(Strictness.STRICT);
    // The SDK lets 256 levels pass; Gson's own limit is one less.
    setNestingLimit(1000);
  }

  /** Notes that a model of the SDK is read next. */
  void modelStarts() {
    modelPath = path();
  }

  /** Where the last model started. */
  String modelPath() {
    return modelPath;
  }

  /** Where the next value is, or after a failure the one that failed. */
  String path() {
    JsonPath path = JsonPath.ROOT;
    for (Iterator<Level> outermostFirst = levels.descendingIterator(); outermostFirst.hasNext(); ) {
      Level level = outermostFirst.next();
      if (level.array) {
        path = path.element(level.index);
      } else if (level.name != null) {
        path = path.member(level.name);
      }
    }
    return path.toString();
  }

  private static final class Level {
    final boolean array;
    int index;
    String name;

    /** Whether the name of a value has been read, and the value has not. */
    boolean named;

    Level(boolean array) {
      this.array = array;
    }
  }

  private <T> T read(T value) {
    Level level = levels.peek();
    if (level != null && !level.array && !level.named) {
      // Gson reads the key of a map as if it were a value.
      level.name = String.valueOf(value);
      level.named = true;
    } else if (level != null) {
      level.index++;
      level.named = false;
    }
    return value;
  }

  @Override
  public void beginObject() throws IOException {
    super.beginObject();
    levels.push(new Level(false));
  }

  @Override
  public void endObject() throws IOException {
    super.endObject();
    levels.pop();
    read(null);
  }

  @Override
  public void beginArray() throws IOException {
    super.beginArray();
    levels.push(new Level(true));
  }

  @Override
  public void endArray() throws IOException {
    super.endArray();
    levels.pop();
    read(null);
  }

  @Override
  public String nextName() throws IOException {
    return read(super.nextName());
  }

  @Override
  public String nextString() throws IOException {
    return read(super.nextString());
  }

  @Override
  public boolean nextBoolean() throws IOException {
    return read(super.nextBoolean());
  }

  @Override
  public void nextNull() throws IOException {
    super.nextNull();
    read(null);
  }

  @Override
  public double nextDouble() throws IOException {
    return read(super.nextDouble());
  }

  @Override
  public long nextLong() throws IOException {
    return read(super.nextLong());
  }

  @Override
  public int nextInt() throws IOException {
    return read(super.nextInt());
  }

  @Override
  public void skipValue() throws IOException {
    super.skipValue();
    read(null);
  }
}
