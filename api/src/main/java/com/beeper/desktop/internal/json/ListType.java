package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.support.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of an array. Its stored form is a {@link StoredList}.
 *
 * @param isNullable whether an element may be null
 */
record ListType<T extends @Nullable Object>(JsonType<?> element, boolean isNullable)
    implements JsonType<List<T>> {

  @Override
  public Object read(JsonInput in) throws IOException {
    if (in.token() != JsonToken.BEGIN_ARRAY) {
      throw in.mismatch("an array");
    }
    in.enter();
    if (in.next() == JsonToken.END_ARRAY) {
      in.leave();
      return StoredList.EMPTY;
    }
    in.charge(JsonInput.VALUE_BYTES);
    @Nullable Object[] stored = new Object[8];
    int size = 0;
    do {
      in.at(size);
      in.charge(JsonInput.ELEMENT_BYTES);
      if (size == stored.length) {
        stored = Arrays.copyOf(stored, size * 2);
      }
      stored[size++] = in.token() == JsonToken.NULL ? null : element.read(in);
    } while (in.next() != JsonToken.END_ARRAY);
    in.leave();
    return listOf(Arrays.copyOf(stored, size));
  }

  @SuppressWarnings("ReferenceEquality") // most elements are stored as they are typed, in one array
  private StoredList<T> listOf(@Nullable Object[] stored) {
    boolean isModel = element instanceof ModelType<?>; // stored as it is, so nothing to look at
    @Nullable Object[] typed = stored;
    for (int i = 0; i < stored.length; i++) {
      Object each = stored[i];
      Object typedElement = each == null || isModel ? each : element.typed(each);
      if (typedElement == null && (each != null || !isNullable)) {
        return new StoredList<>(stored, null);
      }
      if (typedElement != each && typed == stored) {
        typed = stored.clone();
      }
      if (typed != stored) {
        typed[i] = typedElement;
      }
    }
    return new StoredList<>(stored, typed);
  }

  @SuppressWarnings("unchecked") // read and stored create nothing else
  private StoredList<T> list(Object stored) {
    return (StoredList<T>) stored;
  }

  @Override
  public void write(JsonOutput out, Object stored) throws IOException {
    out.beginArray();
    for (Object each : list(stored).stored()) {
      if (each == null) {
        out.nullValue();
      } else {
        element.write(out, each);
      }
    }
    out.endArray();
  }

  @Override
  public @Nullable List<T> typed(Object stored) {
    StoredList<T> list = list(stored);
    return list.isTyped() ? list : null;
  }

  @Override
  public Mismatch mismatch(JsonPath path, Object stored) {
    @Nullable Object[] elements = list(stored).stored();
    for (int i = 0; i < elements.length; i++) {
      Object each = elements[i];
      if (each == null && !isNullable) {
        return new Mismatch(path.element(i), "an element, not null");
      } else if (each != null && element.typed(each) == null) {
        return element.mismatch(path.element(i), each);
      }
    }
    return new Mismatch(path, "an array");
  }

  @Override
  public Object stored(List<T> value, String name) {
    List<@Nullable Object> stored = new ArrayList<>(value.size());
    for (T each : value) {
      if (each == null && !isNullable) {
        throw new IllegalArgumentException(
            name + " must not contain null, as it does at index " + stored.size());
      }
      stored.add(each == null ? null : storedElement(element, each, name));
    }
    return listOf(stored.toArray());
  }

  @SuppressWarnings("unchecked") // the elements have the type of the list
  private static <E> Object storedElement(JsonType<E> element, Object value, String name) {
    return element.stored((E) value, name);
  }

  /** Returns the stored form of a list of enum values, of which some may have no constant. */
  Object storedValues(List<String> values, String name) {
    EnumType<?> type = (EnumType<?>) element;
    return listOf(values.stream().map(value -> type.storedValue(value, name)).toArray());
  }

  @Override
  public Object plain(Object stored) {
    List<@Nullable Object> plain = new ArrayList<>();
    for (Object each : list(stored).stored()) {
      plain.add(each == null ? null : element.plain(each));
    }
    return Collections.unmodifiableList(plain);
  }

  @Override
  public Object identity(Object stored) {
    List<@Nullable Object> identities = new ArrayList<>();
    for (Object each : list(stored).stored()) {
      identities.add(each == null ? null : element.identity(each));
    }
    return identities;
  }

  @Override
  public void print(StringBuilder text, Object stored) {
    text.append('[');
    String separator = "";
    for (Object each : list(stored).stored()) {
      text.append(separator);
      if (each == null) {
        text.append("null");
      } else {
        element.print(text, each);
      }
      separator = ", ";
    }
    text.append(']');
  }
}
