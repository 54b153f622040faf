package com.beeper.desktop.integration.jvm;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A back end and the jars that it needs, each found by a class in it. */
enum BackEndJars {
  JDK("com.beeper.desktop.transport.jdk.JdkTransport"),
  APACHE(
      "com.beeper.desktop.transport.apache.ApacheTransport",
      "org.apache.hc.client5.http.classic.HttpClient",
      "org.apache.hc.core5.http.HttpRequest",
      "org.apache.hc.core5.http2.HttpVersionPolicy",
      "org.slf4j.Logger",
      "org.slf4j.nop.NOPServiceProvider"),
  JACKSON(
      "com.beeper.desktop.codec.jackson.JacksonCodec",
      "com.fasterxml.jackson.core.JsonFactory",
      "com.fasterxml.jackson.databind.ObjectMapper",
      "com.fasterxml.jackson.annotation.JsonProperty"),
  JACKSON3(
      "com.beeper.desktop.codec.jackson3.Jackson3Codec",
      "tools.jackson.core.json.JsonFactory",
      "tools.jackson.databind.ObjectMapper",
      "com.fasterxml.jackson.annotation.JsonProperty"),
  JSONB(
      "com.beeper.desktop.codec.jsonb.JsonbCodec",
      "jakarta.json.bind.Jsonb",
      "jakarta.json.Json",
      "org.eclipse.yasson.JsonBindingProvider",
      "org.eclipse.parsson.JsonProviderImpl");

  @SuppressWarnings("ImmutableEnumChecker") // nothing changes it
  private final Set<Path> jars;

  BackEndJars(String... classes) {
    jars = Arrays.stream(classes)
        .map(BackEndJars::jarOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<Path> jars() {
    return jars;
  }

  /** The jar, or in an unfinished build the folder, that a class is in. */
  static Path jarOf(String className) {
    try {
      Class<?> type = Class.forName(className, false, BackEndJars.class.getClassLoader());
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("no jar of " + className, e);
    }
  }
}
