package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import jakarta.json.bind.Jsonb;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON with Jakarta JSON Binding 3, for example Yasson over Parsson.
 *
 * <pre>{@code
 * BeeperDesktop client = BeeperDesktop.builder().codec(JsonbCodec.create()).build();
 * }</pre>
 *
 * <p>Models of the SDK are bound over the streaming parser and generator of Jakarta JSON Processing,
 * without a {@code Jsonb}. All other types are bound by a {@code Jsonb}: either one of the
 * application, or one that the codec creates when the first such type is read or written.
 *
 * <p>Each codec searches for the implementations once, with the class loader of this class first and
 * with the context class loader of the thread second.
 *
 * <p>Thread-safe.
 */
public final class JsonbCodec implements Codec {

  /** Lifts the limit of 15 million characters that Parsson has by default. */
  private static final Map<String, ?> PARSSON_LIMITS =
      Map.of("org.eclipse.parsson.maxParsingLimit", Integer.MAX_VALUE);

  private final JsonProvider provider;
  private final JsonParserFactory parsers;
  private final JsonGeneratorFactory generators;

  /** Null until the first type that is not a model, because loading data binding is slow. */
  private volatile @Nullable JsonbDataBinding dataBinding;

  private JsonbCodec(JsonProvider provider, JsonParserFactory parsers, @Nullable Jsonb jsonb) {
    this.provider = provider;
    this.parsers = parsers;
    this.generators = provider.createGeneratorFactory(Map.of());
    this.dataBinding = jsonb == null ? null : new JsonbDataBinding(jsonb, parsers);
  }

  private static JsonbCodec over(@Nullable Jsonb jsonb) {
    JakartaProviderLookup.requireJsonProcessing21();
    JsonProvider found =
        JakartaProviderLookup.find("jakarta.json.spi.JsonProvider", JsonProvider::provider);
    // By name, because other implementations log a warning for each unknown setting.
    if (found.getClass().getName().startsWith("org.eclipse.parsson.")) {
      JsonParserFactory unlimited = found.createParserFactory(PARSSON_LIMITS);
      return new JsonbCodec(new UnlimitedJsonProvider(found, unlimited), unlimited, jsonb);
    }
    return new JsonbCodec(found, found.createParserFactory(Map.of()), jsonb);
  }

  /**
   * Creates a codec with a {@code Jsonb} of its own for types that are not models.
   *
   * <p>That {@code Jsonb} has the default configuration, extended by {@link BeeperJsonb#configure}.
   *
   * @return a new codec
   * @throws ConfigurationException if no implementation of Jakarta JSON Processing is found, or its
   *     version is not supported
   */
  public static JsonbCodec create() {
    return over(null);
  }

  /**
   * Creates a codec that uses a {@code Jsonb} of the application for types that are not models.
   *
   * <p>A {@code Jsonb} cannot be extended after it was built. It must be built with {@link
   * BeeperJsonb#configure}; otherwise it cannot bind models nested in other types. Its settings
   * apply to models only where these are nested in other types.
   *
   * @param jsonb the {@code Jsonb}, which the codec never closes; not null
   * @return a new codec
   * @throws ConfigurationException if no implementation of Jakarta JSON Processing is found, or its
   *     version is not supported
   * @throws IllegalArgumentException if {@code jsonb} is null
   */
  public static JsonbCodec using(Jsonb jsonb) {
    if (jsonb == null) {
      throw new IllegalArgumentException("jsonb must not be null");
    }
    return over(jsonb);
  }

  @Override
  public JsonReader reader(byte[] json, int offset, int length) {
    return new JsonpReader(parsers.createParser(new Utf8Reader(json, offset, length)));
  }

  @Override
  public JsonWriter writer(OutputStream out) {
    Utf8Writer utf8 = new Utf8Writer(out);
    return JsonpWriter.owning(generators.createGenerator(utf8), utf8);
  }

  @Override
  public @Nullable Object read(byte[] json, int offset, int length, Type type) throws IOException {
    return dataBinding().read(json, offset, length, type);
  }

  @Override
  public void write(Object value, Type type, OutputStream out) throws IOException {
    dataBinding().write(value, type, out);
  }

  private JsonbDataBinding dataBinding() {
    JsonbDataBinding binding = dataBinding;
    if (binding == null) {
      // Without a lock, so two threads may both create one; either can be used.
      binding = JsonbDataBinding.create(provider, parsers);
      dataBinding = binding;
    }
    return binding;
  }

  @Override
  public String toString() {
    return "JsonbCodec";
  }
}
