package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;

/** Provides {@link JsonbCodec} to clients that are not given a codec, by the name "jsonb". */
public final class JsonbCodecProvider implements CodecProvider {

  /** Makes the provider, as {@link java.util.ServiceLoader} does. */
  public JsonbCodecProvider() {}

  @Override
  public String name() {
    return "jsonb";
  }

  @Override
  public int priority() {
    return 50;
  }

  @Override
  public Codec create() {
    return JsonbCodec.create();
  }
}
