package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;

/** Creates {@link JacksonCodec}s for clients that are not given a codec, under the name "jackson". */
public final class JacksonCodecProvider implements CodecProvider {

  /** Creates the provider; called by {@link java.util.ServiceLoader}. */
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
