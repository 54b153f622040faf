package com.example.gson;

import com.beeper.desktop.codec.support.ModelBinding;
import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;

/**
 * Adds the models and enums of the SDK to a Gson of the application, for values of these types and
 * for values nested in other types.
 *
 * <pre>{@code
 * Gson gson = new GsonBuilder().registerTypeAdapterFactory(new ModelAdapterFactory()).create();
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class ModelAdapterFactory implements TypeAdapterFactory {

  @Override
  @SuppressWarnings("unchecked") // Models have no type parameters, so the raw type is T.
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<T> model = (Class<T>) type.getRawType();
    if (Map.class.isAssignableFrom(model)) {
      return (TypeAdapter<T>) MapAdapter.of(gson, type, gson.getDelegateAdapter(this, type));
    }
    return ModelBinding.binds(model) ? new ModelAdapter<>(model).nullSafe() : null;
  }

  private static final class ModelAdapter<T> extends TypeAdapter<T> {

    private final Class<T> model;

    ModelAdapter(Class<T> model) {
      this.model = model;
    }

    @Override
    public T read(JsonReader in) throws IOException {
      if (in instanceof PathReader reader) {
        reader.modelStarts();
      }
      return ModelBinding.read(model, new GsonTokenReader(in));
    }

    @Override
    public void write(JsonWriter out, T value) throws IOException {
      // The SDK writes a null only where the JSON contained one, so Gson must not drop it.
      boolean before = out.getSerializeNulls();
      out.setSerializeNulls(true);
      try {
        ModelBinding.write(value, new GsonTokenWriter(out));
      } finally {
        out.setSerializeNulls(before);
      }
    }
  }
}
