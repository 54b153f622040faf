package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;

/** Provides {@link Jackson3Codec} to clients that are not given a codec, by the name "jackson3". */
public final class Jackson3CodecProvider implements CodecProvider {

  /** Makes the provider, as {@link java.util.ServiceLoader} does. */
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
