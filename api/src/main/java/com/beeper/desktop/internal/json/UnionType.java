package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.support.JsonPath;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The type of a value that is one of several models. Its stored form is the model.
 *
 * @param discriminator the member that alone determines the case; null if there is none
 */
record UnionType<T>(
    Class<T> type,
    @Nullable String discriminator,
    Function<Map<String, @Nullable Object>, ModelDescriptor<? extends T>> cases)
    implements JsonType<T> {

  /** Buffers the members before the discriminator, unless the discriminator comes first. */
  @Override
  public Object read(JsonInput in) throws IOException {
    long start = in.bytes();
    in.enterObject();
    String first = in.nextMember();
    if (first != null && first.equals(discriminator) && in.token() == JsonToken.STRING) {
      String decision = in.text();
      return readAs(cases.apply(Map.of(first, decision)), in, start, first, decision);
    }
    return readCase(in, start, PlainValues.readMembers(in, first));
  }

  private Object readAs(
      ModelDescriptor<? extends T> descriptor,
      JsonInput in,
      long start,
      String first,
      String decision)
      throws IOException {
    MemberValues values = descriptor.readMembers(in, first);
    AbstractModel model = AbstractModel.require(descriptor.create(values), "value");
    if (decision.equals(model.raw(first))) {
      descriptor.end(in, values);
      return model;
    }
    // The discriminator occurred twice, and of duplicate members the last one counts.
    in.leave();
    return readCase(in, start, model.plain());
  }

  private Object readCase(JsonInput in, long start, Map<String, @Nullable Object> members)
      throws IOException {
    JsonInput again = in.replay(members, start);
    T model = cases.apply(members).read(again);
    in.replayed(again);
    return AbstractModel.require(model, "value");
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
