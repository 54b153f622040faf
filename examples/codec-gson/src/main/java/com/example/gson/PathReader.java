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
 * A strict Gson reader that records its JSON path. Gson's own {@code getPath()} omits the keys of
 * maps, and does not quote names.
 */
final class PathReader extends JsonReader {

  /** The open objects and arrays, innermost first. */
  private final Deque<Level> levels = new ArrayDeque<>();

  private String modelPath = "$";

  PathReader(byte[] json, int offset, int length) {
    super(new InputStreamReader(
        new ByteArrayInputStream(json, offset, length), StandardCharsets.UTF_8));
    setStrictness(Strictness.STRICT);
    // The SDK permits 256 levels; Gson's default limit is 255.
    setNestingLimit(1000);
  }

  /** Records the path of the model that is read next. */
  void modelStarts() {
    modelPath = path();
  }

  /** Returns the path of the model that was read last. */
  String modelPath() {
    return modelPath;
  }

  /** Returns the path of the next value, or after a failure that of the value that failed. */
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

    /** Whether the name of a member was read, but not yet its value. */
    boolean named;

    Level(boolean array) {
      this.array = array;
    }
  }

  private <T> T read(T value) {
    Level level = levels.peek();
    if (level != null && !level.array && !level.named) {
      // Gson reads the key of a map like a value.
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
