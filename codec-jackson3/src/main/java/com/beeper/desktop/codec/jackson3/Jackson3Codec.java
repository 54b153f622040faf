package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads and writes JSON with Jackson 3, the one in {@code tools.jackson} packages.
 *
 * <p>The models of this SDK go through Jackson's streaming parser and generator, never through a
 * mapper. All other types go through a {@code JsonMapper}, which is made when the first of them
 * comes, or is the user's own.
 *
 * <p>Thread-safe.
 */
public final class Jackson3Codec implements Codec {

  private final JsonFactory factory;

  /** Null until the first type that is not a model: loading data binding takes a while. */
  private volatile @Nullable ForeignTypes foreignTypes;

  private Jackson3Codec(@Nullable ObjectMapper mapper) {
    SupportedVersions.require();
    factory = PlainFactory.create();
    foreignTypes = mapper == null ? null : ForeignTypes.using(mapper);
  }

  /**
   * Makes a codec with a {@code JsonMapper} of its own for types that are not models.
   *
   * <p>That mapper has Jackson's default configuration, {@link BeeperModule} and every other
   * Jackson module that {@link java.util.ServiceLoader} finds with the class loader of this class,
   * which does not depend on the thread that asks first.
   *
   * @return a new codec
   * @throws com.beeper.desktop.ConfigurationException if Jackson has a version that does not work
   */
  public static Jackson3Codec create() {
    return new Jackson3Codec(null);
  }

  /**
   * Makes a codec that uses the given mapper, as a {@code JsonMapper}, for types that are not
   * models.
   *
   * <p>If the mapper lacks {@link BeeperModule}, the codec uses a copy that has it. Models do not
   * go through the mapper, so its settings have no effect on them, except where they are nested in
   * other types.
   *
   * @param mapper reads and writes JSON; not null
   * @return a new codec
   * @throws com.beeper.desktop.ConfigurationException if Jackson has a version that does not work
   * @throws IllegalStateException if the module is missing, and the mapper is of a subclass that
   *     cannot be copied; add the module to it then
   */
  public static Jackson3Codec using(ObjectMapper mapper) {
    return new Jackson3Codec(Objects.requireNonNull(mapper, "mapper"));
  }

  @Override
  public JsonReader reader(byte[] json, int offset, int length) {
    return Jackson3Reader.owning(
        factory.createParser(ObjectReadContext.empty(), json, offset, length));
  }

  @Override
  public JsonWriter writer(OutputStream out) {
    return Jackson3Writer.owning(
        factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8));
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
    return "Jackson3Codec";
  }
}
