package com.example.gson;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;
import com.google.gson.Gson;

/** Creates {@link GsonCodec}s for clients that are not given a codec, under the name "gson". */
public final class GsonCodecProvider implements CodecProvider {

  @Override
  public String name() {
    return "gson";
  }

  @Override
  public Codec create() {
    return GsonCodec.using(new Gson());
  }
}
