package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.support.JsonPath;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The type of a model. Its stored form is the model. */
final class ModelType<T> implements JsonType<T> {

  private final Class<T> type;
  private final @Nullable AbstractModel owner;

  /** Null until the first value is read. Without a lock: it is always the same one. */
  private @Nullable ModelDescriptor<T> descriptor;

  ModelType(ModelDescriptor<T> descriptor) {
    this.type = descriptor.type();
    this.owner = null;
    this.descriptor = descriptor;
  }

  /**
   * Creates a type whose descriptor is found when the first value is read.
   *
   * @param owner the model that knows the descriptor
   */
  ModelType(Class<T> type, AbstractModel owner) {
    this.type = type;
    this.owner = owner;
  }

  @SuppressWarnings("unchecked") // the descriptor of a type is of that type
  private ModelDescriptor<T> descriptor() {
    ModelDescriptor<T> found = descriptor;
    if (found == null) {
      found = (ModelDescriptor<T>) Objects.requireNonNull(owner).descriptorOf(type);
      descriptor = found;
    }
    return found;
  }

  @Override
  public Object read(JsonInput in) throws IOException {
    return descriptor().read(in);
  }

  @Override
  public void write(JsonOutput out, Object stored) throws IOException {
    ((AbstractModel) stored).write(out);
  }

  @Override
  public T typed(Object stored) {
    return type.cast(stored);
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
