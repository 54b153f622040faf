package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;

/** Provides {@link JacksonCodec} to clients that are not given a codec, by the name "jackson". */
public final class JacksonCodecProvider implements CodecProvider {

  /** Makes the provider, as {@link java.util.ServiceLoader} does. */
  public JacksonCodecProvider() {}

  @Override
  public String name() {
    return "jackson";
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public Codec create() {
    return JacksonCodec.create();
  }
}
