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
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON with Jackson 2, from version 2.12.
 *
 * <pre>{@code
 * BeeperDesktop client = BeeperDesktop.builder().codec(JacksonCodec.using(mapper)).build();
 * }</pre>
 *
 * <p>Models of the SDK are bound over Jackson's streaming parser and generator, without an {@code
 * ObjectMapper}. All other types are bound by an {@code ObjectMapper}: either one of the
 * application, or one that the codec creates when the first such type is read or written.
 *
 * <p>Thread-safe.
 */
public final class JacksonCodec implements Codec {

  /** Replaced after a text with long names, all of which a factory caches for its life. */
  private volatile JsonFactory factory;

  /** Null until the first type that is not a model, because loading data binding is slow. */
  private volatile @Nullable JacksonDataBinding dataBinding;

  private JacksonCodec(JsonFactory factory, @Nullable JacksonDataBinding dataBinding) {
    this.factory = factory;
    this.dataBinding = dataBinding;
  }

  /**
   * Creates a codec with an {@code ObjectMapper} of its own for types that are not models.
   *
   * <p>That mapper has {@link BeeperModule} and every other Jackson module that {@link
   * java.util.ServiceLoader} finds with the class loader of this class; the calling thread has no
   * influence. It ignores members that a type lacks, and writes dates and durations as text where a
   * module binds them.
   *
   * @return a new codec
   * @throws com.beeper.desktop.ConfigurationException if the version of Jackson is not supported
   */
  public static JacksonCodec create() {
    JacksonVersionCheck.require();
    return new JacksonCodec(JacksonStreamFactory.create(), null);
  }

  /**
   * Creates a codec that uses a mapper of the application for types that are not models.
   *
   * <p>The mapper is never changed. If {@link BeeperModule} is registered with it, the codec uses
   * the mapper itself; otherwise a copy of its present state in which the module is registered. The
   * settings of the mapper apply to models only where these are nested in other types.
   *
   * @param mapper the mapper; not null
   * @return a new codec
   * @throws com.beeper.desktop.ConfigurationException if the version of Jackson is not supported
   * @throws IllegalArgumentException if {@code mapper} is null, or lacks the module and has a
   *     subclass that cannot be copied; register the module in that case
   */
  public static JacksonCodec using(ObjectMapper mapper) {
    if (mapper == null) {
      throw new IllegalArgumentException("mapper must not be null");
    }
    JacksonVersionCheck.require();
    return new JacksonCodec(JacksonStreamFactory.create(), JacksonDataBinding.using(mapper));
  }

  @Override
  public JsonReader reader(byte[] json, int offset, int length) throws IOException {
    return JacksonReader.owning(factory.createParser(json, offset, length), this);
  }

  @Override
  public JsonWriter writer(OutputStream out) throws IOException {
    return JacksonWriter.owning(factory.createGenerator(out, JsonEncoding.UTF8));
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
    factory = JacksonStreamFactory.create();
  }

  private JacksonDataBinding dataBinding() {
    JacksonDataBinding binding = dataBinding;
    if (binding == null) {
      // Without a lock, so two threads may both create one; either can be used.
      binding = JacksonDataBinding.create();
      dataBinding = binding;
    }
    return binding;
  }

  @Override
  public String toString() {
    return "JacksonCodec";
  }
}
