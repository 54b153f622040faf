package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;

/** Creates {@link Jackson3Codec}s for clients that are not given a codec, under the name "jackson3". */
public final class Jackson3CodecProvider implements CodecProvider {

  /** Creates the provider; called by {@link java.util.ServiceLoader}. */
  public Jackson3CodecProvider() {}

  @Override
  public String name() {
    return "jackson3";
  }

  @Override
  public int priority() {
    return 90;
  }

  @Override
  public Codec create() {
    return Jackson3Codec.create();
  }
}
