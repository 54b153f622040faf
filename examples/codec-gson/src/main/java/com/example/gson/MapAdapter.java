package com.example.gson;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.support.ModelBinding;
import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets enums of the SDK be the keys of a map. Gson by itself writes what a constant is called in
 * Java, reads no integers as keys, and refuses a second key that is not known.
 *
 * <p>Reading takes the class of the keys from the declared type, as {@code Map<K, V>}. A class that
 * names it itself, as {@code class Levels extends HashMap<K, V>}, is read as Gson does it.
 */
final class MapAdapter<V> extends TypeAdapter<Map<Object, V>> {

  /** Gson's own adapter. */
  private final TypeAdapter<Map<Object, V>> plain;

  /** The enum that the type has as key, or null. */
  private final Class<?> key;

  /** Reads a map with such keys; null if there is no such enum. */
  private final TypeAdapter<Map<String, V>> byName;

  private MapAdapter(
      TypeAdapter<Map<Object, V>> plain, Class<?> key, TypeAdapter<Map<String, V>> byName) {
    this.plain = plain;
    this.key = key;
    this.byName = byName;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // The types of keys and values are known to Gson.
  static TypeAdapter<?> of(Gson gson, TypeToken<?> type, TypeAdapter<?> plain) {
    if (type.getType() instanceof ParameterizedType map) {
      Type[] parts = map.getActualTypeArguments();
      if (parts.length == 2 && parts[0] instanceof Class<?> key && ModelBinding.binds(key)) {
        TypeToken<?> byName = TypeToken.getParameterized(Map.class, String.class, parts[1]);
        return new MapAdapter(plain, key, gson.getAdapter(byName)).nullSafe();
      }
    }
    return new MapAdapter(plain, null, null).nullSafe();
  }

  @Override
  public Map<Object, V> read(JsonReader in) throws IOException {
    if (key == null) {
      return plain.read(in);
    }
    // Of the class that Gson makes for the type.
    Map<Object, V> map = plain.fromJson("{}");
    byName.read(in).forEach((name, value) -> map.put(ModelBinding.readKey(key, name), value));
    return map;
  }

  @Override
  public void write(JsonWriter out, Map<Object, V> map) throws IOException {
    // By the keys themselves, for the class of a map does not tell what they are.
    if (map.keySet().stream().noneMatch(JsonEnum.class::isInstance)) {
      plain.write(out, map);
      return;
    }
    Map<Object, V> named = new LinkedHashMap<>();
    map.forEach((key, value) ->
        named.put(key instanceof JsonEnum known ? known.wireValue().toString() : key, value));
    plain.write(out, named);
  }
}
