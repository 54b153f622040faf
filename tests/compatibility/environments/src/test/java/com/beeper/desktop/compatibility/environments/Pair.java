package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** Two back ends, of which one is a transport. */
enum Pair {
  JDK_JACKSON("jdk", Jars.JDK, "jackson", Jars.JACKSON),
  JDK_JACKSON3("jdk", Jars.JDK, "jackson3", Jars.JACKSON3),
  JDK_JSONB("jdk", Jars.JDK, "jsonb", Jars.JSONB),
  APACHE_JACKSON("apache", Jars.APACHE, "jackson", Jars.JACKSON),
  APACHE_JSONB("apache", Jars.APACHE, "jsonb", Jars.JSONB);

  private final String transport;
  private final Jars transportJars;
  private final String codec;
  private final Jars codecJars;

  Pair(String transport, Jars transportJars, String codec, Jars codecJars) {
    this.transport = transport;
    this.transportJars = transportJars;
    this.codec = codec;
    this.codecJars = codecJars;
  }

  List<Path> jars() {
    return Jars.of(transportJars, codecJars);
  }

  List<Path> jarsWithApi() {
    return Jars.of(Jars.API, transportJars, codecJars);
  }

  /** Fails unless these were found, and no others. */
  void assertFound(Loaded loaded) {
    assertThat(loaded.transports()).containsExactly(transport);
    assertThat(loaded.codecs()).containsExactly(codec);
  }

  @Override
  public String toString() {
    return transport + " and " + codec;
  }
}
