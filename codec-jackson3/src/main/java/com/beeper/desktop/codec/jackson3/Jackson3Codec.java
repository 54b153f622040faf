package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads and writes JSON with Jackson 3, whose packages start with {@code tools.jackson}.
 *
 * <pre>{@code
 * BeeperDesktop client = BeeperDesktop.builder().codec(Jackson3Codec.using(mapper)).build();
 * }</pre>
 *
 * <p>Models of the SDK are bound over Jackson's streaming parser and generator, without a mapper. All
 * other types are bound by a {@code JsonMapper}: either one of the application, or one that the
 * codec creates when the first such type is read or written.
 *
 * <p>Thread-safe.
 */
public final class Jackson3Codec implements Codec {

  /** Replaced after a text with long names, all of which a factory caches for its life. */
  private volatile JsonFactory factory;

  /** Null until the first type that is not a model, because loading data binding is slow. */
  private volatile @Nullable Jackson3DataBinding dataBinding;

  private Jackson3Codec(JsonFactory factory, @Nullable Jackson3DataBinding dataBinding) {
    this.factory = factory;
    this.dataBinding = dataBinding;
  }

  /**
   * Creates a codec with a {@code JsonMapper} of its own for types that are not models.
   *
   * <p>That mapper has Jackson's default configuration, {@link BeeperModule} and every other
   * Jackson module that {@link java.util.ServiceLoader} finds with the class loader of this class;
   * the calling thread has no influence.
   *
   * @return a new codec
   * @throws com.beeper.desktop.ConfigurationException if the version of Jackson is not supported
   */
  public static Jackson3Codec create() {
    Jackson3VersionCheck.require();
    return new Jackson3Codec(Jackson3StreamFactory.create(), null);
  }

  /**
   * Creates a codec that uses a mapper of the application for types that are not models.
   *
   * <p>If the mapper has {@link BeeperModule}, the codec uses the mapper itself; otherwise a copy
   * with the module added. The settings of the mapper apply to models only where these are nested
   * in other types.
   *
   * @param mapper the mapper, for example a {@code JsonMapper}; not null
   * @return a new codec
   * @throws com.beeper.desktop.ConfigurationException if the version of Jackson is not supported
   * @throws IllegalArgumentException if {@code mapper} is null, or lacks the module and has a
   *     subclass that cannot be copied; add the module in that case
   */
  public static Jackson3Codec using(ObjectMapper mapper) {
    if (mapper == null) {
      throw new IllegalArgumentException("mapper must not be null");
    }
    Jackson3VersionCheck.require();
    return new Jackson3Codec(Jackson3StreamFactory.create(), Jackson3DataBinding.using(mapper));
  }

  @Override
  public JsonReader reader(byte[] json, int offset, int length) {
    return Jackson3Reader.owning(
        factory.createParser(ObjectReadContext.empty(), json, offset, length), this);
  }

  @Override
  public JsonWriter writer(OutputStream out) {
    return Jackson3Writer.owning(
        factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8));
  }

  @Override
  public @Nullable Object read(byte[] json, int offset, int length, Type type) throws IOException {
    return dataBinding().read(json, offset, length, type);
  }

  @Override
  public void write(Object value, Type type, OutputStream out) throws IOException {
    dataBinding().write(value, type, out);
  }

  /** Replaces the factory, after a reader has read a text with long names. */
  void forgetNames() {
    factory = Jackson3StreamFactory.create();
  }

  private Jackson3DataBinding dataBinding() {
    Jackson3DataBinding binding = dataBinding;
    if (binding == null) {
      // Without a lock, so two threads may both create one; either can be used.
      binding = Jackson3DataBinding.create();
      dataBinding = binding;
    }
    return binding;
  }

  @Override
  public String toString() {
    return "Jackson3Codec";
  }
}
