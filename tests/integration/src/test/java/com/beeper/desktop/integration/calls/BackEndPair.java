package com.beeper.desktop.integration.calls;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.codec.jackson3.Jackson3Codec;
import com.beeper.desktop.codec.jsonb.JsonbCodec;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.util.function.Supplier;

/** Pairs of a transport and a codec, in which each that is shipped has its place. */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers are constructors
enum BackEndPair {
  JDK_AND_JACKSON(JdkTransport::create, JacksonCodec::create),
  JDK_AND_JSONB(JdkTransport::create, JsonbCodec::create),
  JDK_AND_JACKSON3(JdkTransport::create, Jackson3Codec::create),
  APACHE_AND_JACKSON(ApacheTransport::create, JacksonCodec::create),
  APACHE_AND_JSONB(ApacheTransport::create, JsonbCodec::create);

  private final Supplier<Transport> transports;
  private final Supplier<Codec> codecs;

  BackEndPair(Supplier<Transport> transports, Supplier<Codec> codecs) {
    this.transports = transports;
    this.codecs = codecs;
  }

  /** Returns the codec's part of the name. */
  String codecName() {
    return name().substring(name().lastIndexOf('_') + 1);
  }

  Transport newTransport() {
    return transports.get();
  }

  Codec newCodec() {
    return codecs.get();
  }
}
