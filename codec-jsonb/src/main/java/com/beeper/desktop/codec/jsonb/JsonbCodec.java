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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON with Jakarta JSON Binding 3, for example Yasson over Parsson.
 *
 * <p>The models of this SDK go through the streaming parser and generator of Jakarta JSON
 * Processing, never through a {@code Jsonb}. All other types go through a {@code Jsonb}, which is
 * made when the first of them comes, or is the user's own.
 *
 * <p>The implementations are looked for once a codec, with the class loader of this class first and
 * with the thread's context class loader second.
 *
 * <p>Thread-safe.
 */
public final class JsonbCodec implements Codec {

  /** Parsson reads no more than 15 million characters if it is not told otherwise. */
  private static final Map<String, ?> PARSSON_LIMITS =
      Map.of("org.eclipse.parsson.maxParsingLimit", Integer.MAX_VALUE);

  private final JsonProvider provider;
  private final JsonParserFactory parsers;
  private final JsonGeneratorFactory generators;

  /** Null until the first type that is not a model: loading data binding takes a while. */
  private volatile @Nullable ForeignTypes foreignTypes;

  private JsonbCodec(@Nullable Jsonb jsonb) {
    Lookup.requireJsonProcessing21();
    JsonProvider found = Lookup.find("jakarta.json.spi.JsonProvider", JsonProvider::provider);
    // By name, because others log a warning for each setting that they do not know.
    if (found.getClass().getName().startsWith("org.eclipse.parsson.")) {
      parsers = found.createParserFactory(PARSSON_LIMITS);
      provider = new WideProvider(found, parsers);
    } else {
      parsers = found.createParserFactory(Map.of());
      provider = found;
    }
    generators = found.createGeneratorFactory(Map.of());
    foreignTypes = jsonb == null ? null : new ForeignTypes(jsonb, parsers);
  }

  /**
   * Makes a codec with a {@code Jsonb} of its own for types that are not models.
   *
   * <p>That {@code Jsonb} has the default configuration and what {@link BeeperJsonb#configure}
   * adds.
   *
   * @return a new codec
   * @throws ConfigurationException if no implementation of Jakarta JSON Processing is found, or one
   *     that is too old
   */
  public static JsonbCodec create() {
    return new JsonbCodec(null);
  }

  /**
   * Makes a codec that uses the given {@code Jsonb} for types that are not models.
   *
   * <p>A {@code Jsonb} cannot be changed once it is built: it must have been built with {@link
   * BeeperJsonb#configure}, or it will not know the models nested in other types. Models do not go
   * through it, so its settings have no effect on them, except where they are nested in other
   * types.
   *
   * @param jsonb reads and writes JSON; not null; the codec never closes it
   * @return a new codec
   * @throws ConfigurationException if no implementation of Jakarta JSON Processing is found
   */
  public static JsonbCodec using(Jsonb jsonb) {
    return new JsonbCodec(Objects.requireNonNull(jsonb, "jsonb"));
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
    return foreignTypes().read(json, offset, length, type);
  }

  @Override
  public void write(Object value, Type type, OutputStream out) throws IOException {
    foreignTypes().write(value, type, out);
  }

  private ForeignTypes foreignTypes() {
    ForeignTypes types = foreignTypes;
    if (types == null) {
      // Two threads may both make one: each works, and nobody waits while classes are loaded.
      types = ForeignTypes.create(provider, parsers);
      foreignTypes = types;
    }
    return types;
  }

  @Override
  public String toString() {
    return "JsonbCodec";
  }
}
