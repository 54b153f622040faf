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
 * Reads and writes maps whose keys are enums of the SDK. Gson's own adapter writes the Java name of a
 * constant, reads no integers as keys, and refuses a second unrecognized key.
 *
 * <p>The class of the keys is taken from a declared type such as {@code Map<K, V>}. Maps with other
 * declared types, such as {@code class Levels extends HashMap<K, V>}, are read by Gson's adapter.
 */
final class MapAdapter<V> extends TypeAdapter<Map<Object, V>> {

  /** Gson's own adapter. */
  private final TypeAdapter<Map<Object, V>> plain;

  /** The enum of the keys; null if the keys are of another type. */
  private final Class<?> key;

  /** Reads the map with the names of the members as keys; null if {@code key} is null. */
  private final TypeAdapter<Map<String, V>> byName;

  private MapAdapter(
      TypeAdapter<Map<Object, V>> plain, Class<?> key, TypeAdapter<Map<String, V>> byName) {
    this.plain = plain;
    this.key = key;
    this.byName = byName;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Gson resolves the types of keys and values.
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
    // An instance of the class that Gson chooses for the type.
    Map<Object, V> map = plain.fromJson("{}");
    byName.read(in).forEach((name, value) -> map.put(ModelBinding.readKey(key, name), value));
    return map;
  }

  @Override
  public void write(JsonWriter out, Map<Object, V> map) throws IOException {
    // The keys are inspected, because the class of a map does not reveal their type.
    if (map.keySet().stream().noneMatch(JsonEnum.class::isInstance)) {
      plain.write(out, map);
      return;
    }
    Map<Object, V> named = new LinkedHashMap<>();
    map.forEach((key, value) ->
        named.put(key instanceof JsonEnum known ? ModelBinding.writeKey(known) : key, value));
    plain.write(out, named);
  }
}
