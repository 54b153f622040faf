package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.support.JsonPath;
import java.io.IOException;
import java.util.function.Function;

/** The type of a free-form value that has a Java class of its own. Stored as a plain value. */
record WrappedType<T>(Function<Object, T> wrap, Function<T, Object> unwrap) implements JsonType<T> {

  @Override
  public Object read(JsonInput in) throws IOException {
    return ANY.read(in);
  }

  @Override
  public void write(JsonOutput out, Object stored) throws IOException {
    PlainValues.write(out, stored);
  }

  @Override
  public T typed(Object stored) {
    return wrap.apply(stored);
  }

  @Override
  public Mismatch mismatch(JsonPath path, Object stored) {
    return new Mismatch(path, "a value");
  }

  @Override
  public Object stored(T value, String name) {
    return unwrap.apply(value);
  }

  @Override
  public Object plain(Object stored) {
    return stored;
  }

  @Override
  public Object identity(Object stored) {
    return wrap.apply(stored);
  }

  @Override
  public void print(StringBuilder text, Object stored) {
    ScalarType.printOutline(text, stored);
  }
}
