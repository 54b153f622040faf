package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.support.JsonPath;
import java.io.IOException;

/** The type of a model. Its stored form is the model. */
record ModelType<T>(ModelDescriptor<T> descriptor) implements JsonType<T> {

  @Override
  public Object read(JsonInput in) throws IOException {
    return descriptor.read(in);
  }

  @Override
  public void write(JsonOutput out, Object stored) throws IOException {
    ((AbstractModel) stored).write(out);
  }

  @Override
  public T typed(Object stored) {
    return descriptor.type().cast(stored);
  }

  @Override
  public Mismatch mismatch(JsonPath path, Object stored) {
    return new Mismatch(path, "an object");
  }

  @Override
  public Object stored(T value, String name) {
    return AbstractModel.require(value, name);
  }

  @Override
  public Object plain(Object stored) {
    return ((AbstractModel) stored).plain();
  }

  @Override
  public Object identity(Object stored) {
    return stored;
  }

  @Override
  public void print(StringBuilder text, Object stored) {
    text.append(stored);
  }
}
