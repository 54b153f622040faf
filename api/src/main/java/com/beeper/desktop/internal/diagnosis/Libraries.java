package com.beeper.desktop.internal.diagnosis;

import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The versions of libraries, and the jars or folders from which their classes come. */
final class Libraries {

  /** A class of each library that an artifact of the SDK uses, or whose version matters beside it. */
  private static final List<String> KNOWN = List.of(
      "com.fasterxml.jackson.core.JsonFactory",
      "com.fasterxml.jackson.databind.ObjectMapper",
      "tools.jackson.core.TokenStreamFactory",
      "tools.jackson.databind.ObjectMapper",
      "jakarta.json.bind.Jsonb",
      "jakarta.json.Json",
      "org.eclipse.yasson.JsonBindingProvider",
      "org.eclipse.parsson.JsonProviderImpl",
      "org.apache.johnzon.jsonb.JohnzonProvider",
      "org.apache.hc.client5.http.classic.HttpClient",
      "org.apache.hc.core5.http.HttpHost",
      "io.opentelemetry.api.OpenTelemetry",
      "io.micrometer.observation.Observation",
      "org.slf4j.LoggerFactory");

  private Libraries() {}

  /** Returns a line for each known library that a class loader has. */
  static List<String> visibleTo(@Nullable ClassLoader loader) {
    return KNOWN.stream()
        .map(name -> line(name, loader))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable String line(String name, @Nullable ClassLoader loader) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      return type.getPackageName() + " " + origin(type);
    } catch (ClassNotFoundException e) {
      return null; // absent, which is not a finding
    } catch (LinkageError e) {
      return name + " cannot be loaded: " + e;
    }
  }

  /** Returns the version of a class and where it comes from. */
  static String origin(Class<?> type) {
    String version = version(type);
    return (version == null ? "" : version + " ") + "from " + location(type);
  }

  private static @Nullable String version(Class<?> type) {
    var descriptor = type.getModule().getDescriptor();
    if (descriptor != null && descriptor.rawVersion().isPresent()) {
      return descriptor.rawVersion().get();
    }
    Package own = type.getPackage();
    return own == null ? null : own.getImplementationVersion();
  }

  /** Returns the jar or folder of a class. */
  static String location(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return type.getModule().isNamed() ? "module " + type.getModule().getName() : "the JDK";
    }
    return Text.path(source.getLocation().toString().replaceFirst("^file:", ""));
  }
}
