package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON with Jackson 2.
 *
 * <p>The models of this SDK go through Jackson's streaming parser and generator, never through an
 * {@code ObjectMapper}. All other types go through an {@code ObjectMapper}, which is made when the
 * first of them comes, or is the user's own.
 *
 * <p>Thread-safe.
 */
public final class JacksonCodec implements Codec {

  private final JsonFactory factory;

  /** Null until the first type that is not a model: loading data binding takes a while. */
  private volatile @Nullable ForeignTypes foreignTypes;

  private JacksonCodec(@Nullable ObjectMapper mapper) {
    SupportedVersions.require();
    factory = PlainFactory.create();
    foreignTypes = mapper == null ? null : ForeignTypes.using(mapper);
  }

  /**
   * Makes a codec with an {@code ObjectMapper} of its own for types that are not models.
   *
   * <p>That mapper has {@link BeeperModule} and every other Jackson module that {@link
   * java.util.ServiceLoader} finds with the class loader of this class, which does not depend on
   * the thread that asks first. It ignores members that a type does not have, and writes dates and
   * durations as text where a module binds them.
   *
   * @return a new codec
   * @throws com.beeper.desktop.ConfigurationException if Jackson has a version that does not work
   */
  public static JacksonCodec create() {
    return new JacksonCodec(null);
  }

  /**
   * Makes a codec that uses the given mapper for types that are not models.
   *
   * <p>The mapper is never changed. If {@link BeeperModule} is not registered with it, the codec
   * takes a copy as the mapper is now, and registers the module there. If it is registered, the
   * codec uses the mapper itself. Models do not go through the mapper, so its settings have no
   * effect on them, except where they are nested in other types.
   *
   * @param mapper reads and writes JSON; not null
   * @return a new codec
   * @throws com.beeper.desktop.ConfigurationException if Jackson has a version that does not work
   * @throws IllegalStateException if the module is missing, and the mapper is of a subclass that
   *     cannot be copied; register the module then
   */
  public static JacksonCodec using(ObjectMapper mapper) {
    return new JacksonCodec(Objects.requireNonNull(mapper, "mapper"));
  }

  @Override
  public JsonReader reader(byte[] json, int offset, int length) throws IOException {
    return JacksonReader.owning(factory.createParser(json, offset, length));
  }

  @Override
  public JsonWriter writer(OutputStream out) throws IOException {
    return JacksonWriter.owning(factory.createGenerator(out, JsonEncoding.UTF8));
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
      types = ForeignTypes.create();
      foreignTypes = types;
    }
    return types;
  }

  @Override
  public String toString() {
    return "JacksonCodec";
  }
}
