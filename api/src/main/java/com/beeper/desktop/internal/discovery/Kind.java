package com.beeper.desktop.internal.discovery;

import com.beeper.desktop.codec.CodecProvider;
import com.beeper.desktop.transport.TransportProvider;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * One of the two seams behind which a back end is looked for.
 *
 * @param service the interface that providers implement
 * @param word what messages call a back end of this kind
 * @param property the system property that names one
 * @param variable the environment variable that names one
 * @param artifacts what to add when there is none
 * @param name reads a provider's name
 * @param priority reads a provider's priority
 * @param <P> the interface that providers implement
 */
public record Kind<P>(
    Class<P> service,
    String word,
    String property,
    String variable,
    String artifacts,
    Function<P, String> name,
    ToIntFunction<P> priority) {

  /** Transports, which send requests. */
  public static final Kind<TransportProvider> TRANSPORT = new Kind<>(
      TransportProvider.class,
      "transport",
      "beeper.desktop.transport",
      "BEEPER_DESKTOP_TRANSPORT",
      "com.beeper.desktop:beeper-desktop-transport-jdk"
          + " or com.beeper.desktop:beeper-desktop-transport-apache",
      TransportProvider::name,
      TransportProvider::priority);

  /** Codecs, which read and write JSON. */
  public static final Kind<CodecProvider> CODEC = new Kind<>(
      CodecProvider.class,
      "codec",
      "beeper.desktop.codec",
      "BEEPER_DESKTOP_CODEC",
      "com.beeper.desktop:beeper-desktop-codec-jackson,"
          + " com.beeper.desktop:beeper-desktop-codec-jackson3"
          + " or com.beeper.desktop:beeper-desktop-codec-jsonb",
      CodecProvider::name,
      CodecProvider::priority);
}
