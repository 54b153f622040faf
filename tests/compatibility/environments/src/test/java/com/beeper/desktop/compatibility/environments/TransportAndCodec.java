package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Two back ends, of which one is a transport. */
enum TransportAndCodec {
  JDK_JACKSON("jdk", SdkJars.JDK, "jackson", SdkJars.JACKSON),
  JDK_JACKSON3("jdk", SdkJars.JDK, "jackson3", SdkJars.JACKSON3),
  JDK_JSONB("jdk", SdkJars.JDK, "jsonb", SdkJars.JSONB),
  APACHE_JACKSON("apache", SdkJars.APACHE, "jackson", SdkJars.JACKSON),
  APACHE_JSONB("apache", SdkJars.APACHE, "jsonb", SdkJars.JSONB);

  private final String transport;
  private final SdkJars transportJars;
  private final String codec;
  private final SdkJars codecJars;

  TransportAndCodec(String transport, SdkJars transportJars, String codec, SdkJars codecJars) {
    this.transport = transport;
    this.transportJars = transportJars;
    this.codec = codec;
    this.codecJars = codecJars;
  }

  String transport() {
    return transport;
  }

  String codec() {
    return codec;
  }

  List<Path> jars() {
    return SdkJars.of(transportJars, codecJars);
  }

  List<Path> jarsWithApi() {
    return SdkJars.of(SdkJars.API, transportJars, codecJars);
  }

  /** Returns the jars whose packages the bundles of these import. */
  List<Path> imported() {
    return jars().stream()
        .filter(jar -> !jar.getFileName().toString().matches("(yasson|parsson|slf4j-api)-\\d.*"))
        .toList();
  }

  /** Fails unless these were found, and no others. */
  void assertFound(LoadedClasses loaded) {
    assertThat(loaded.transports()).containsExactly(transport);
    assertThat(loaded.codecs()).containsExactly(codec);
  }

  /** Returns these as what was found, for programs whose classes have other names. */
  LoadedClasses loadedFrom(List<Path> jars) {
    return new LoadedClasses(Set.of(transport), Set.of(codec), Set.of()).from(jars);
  }

  /** Returns whether the transport is one for WebSockets as well. */
  boolean hasEvents() {
    return transportJars == SdkJars.JDK;
  }

  @Override
  public String toString() {
    return transport + " and " + codec;
  }
}
