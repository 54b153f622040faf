package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;

/** Creates {@link JsonbCodec}s for clients that are not given a codec, under the name "jsonb". */
public final class JsonbCodecProvider implements CodecProvider {

  /** Creates the provider; called by {@link java.util.ServiceLoader}. */
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
