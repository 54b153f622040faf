package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tokens of a plain value, for typing a value that was read untyped. */
final class PlainValueReader implements JsonReader {

  /** Iterators over the entries of open objects and the elements of open arrays. */
  private final Deque<Iterator<?>> open = new ArrayDeque<>();

  private @Nullable Object value;
  private @Nullable String text;
  private boolean valueIsDue = true;

  PlainValueReader(@Nullable Object value) {
    this.value = value;
  }

  @Override
  public JsonToken next() {
    if (valueIsDue) {
      valueIsDue = false;
      return begin(value);
    }
    Iterator<?> innermost = open.peek();
    if (innermost == null) {
      return JsonToken.END_DOCUMENT;
    }
    if (innermost instanceof Members members) {
      if (!members.hasNext()) {
        open.pop();
        return JsonToken.END_OBJECT;
      }
      Map.Entry<?, ?> member = members.next();
      text = (String) member.getKey();
      value = member.getValue();
      valueIsDue = true;
      return JsonToken.NAME;
    }
    if (!innermost.hasNext()) {
      open.pop();
      return JsonToken.END_ARRAY;
    }
    return begin(innermost.next());
  }

  private JsonToken begin(@Nullable Object started) {
    if (started == null) {
      return JsonToken.NULL;
    } else if (started instanceof Map<?, ?> map) {
      open.push(new Members(map.entrySet().iterator()));
      return JsonToken.BEGIN_OBJECT;
    } else if (started instanceof List<?> list) {
      open.push(list.iterator());
      return JsonToken.BEGIN_ARRAY;
    } else if (started instanceof Boolean bool) {
      return bool ? JsonToken.TRUE : JsonToken.FALSE;
    }
    text = started.toString();
    return started instanceof String ? JsonToken.STRING : JsonToken.NUMBER;
  }

  @Override
  public String text() {
    if (text == null) {
      throw new IllegalStateException("the token has no text");
    }
    return text;
  }

  @Override
  public void close() {}

  /** Distinguishes the members of an object from the elements of an array. */
  private record Members(Iterator<? extends Map.Entry<?, ?>> entries)
      implements Iterator<Map.Entry<?, ?>> {
    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public Map.Entry<?, ?> next() {
      return entries.next();
    }
  }
}
