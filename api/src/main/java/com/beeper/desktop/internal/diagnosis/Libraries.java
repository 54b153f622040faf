package com.beeper.desktop.internal.diagnosis;

import com.beeper.desktop.internal.discovery.BackEnds;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The versions of libraries, and the jars or folders from which their classes come. */
final class Libraries {

  /**
   * A library that an artifact of the SDK uses, or whose version matters beside it.
   *
   * @param type the name of one of its classes
   * @param properties the file with the version in jars that Maven built, also after they were merged; null
   *     if another tool built the library. The whole path, because tools that rename packages would change
   *     the parts of one
   */
  private record Library(String type, @Nullable String properties) {}

  private static final List<Library> KNOWN = List.of(
      new Library(
          "com.fasterxml.jackson.annotation.JsonProperty",
          "META-INF/maven/com.fasterxml.jackson.core/jackson-annotations/pom.properties"),
      new Library(
          "com.fasterxml.jackson.core.JsonFactory",
          "META-INF/maven/com.fasterxml.jackson.core/jackson-core/pom.properties"),
      new Library(
          "com.fasterxml.jackson.databind.ObjectMapper",
          "META-INF/maven/com.fasterxml.jackson.core/jackson-databind/pom.properties"),
      new Library(
          "tools.jackson.core.TokenStreamFactory",
          "META-INF/maven/tools.jackson.core/jackson-core/pom.properties"),
      new Library(
          "tools.jackson.databind.ObjectMapper",
          "META-INF/maven/tools.jackson.core/jackson-databind/pom.properties"),
      new Library(
          "jakarta.json.bind.Jsonb",
          "META-INF/maven/jakarta.json.bind/jakarta.json.bind-api/pom.properties"),
      new Library(
          "jakarta.json.Json", "META-INF/maven/jakarta.json/jakarta.json-api/pom.properties"),
      new Library(
          "org.eclipse.yasson.JsonBindingProvider",
          "META-INF/maven/org.eclipse/yasson/pom.properties"),
      new Library(
          "org.eclipse.parsson.JsonProviderImpl",
          "META-INF/maven/org.eclipse.parsson/parsson/pom.properties"),
      new Library(
          "org.apache.johnzon.jsonb.JohnzonProvider",
          "META-INF/maven/org.apache.johnzon/johnzon-jsonb/pom.properties"),
      new Library(
          "org.apache.hc.client5.http.config.RequestConfig",
          "META-INF/maven/org.apache.httpcomponents.client5/httpclient5/pom.properties"),
      new Library(
          "org.apache.hc.core5.http.HttpHost",
          "META-INF/maven/org.apache.httpcomponents.core5/httpcore5/pom.properties"),
      new Library("io.opentelemetry.api.OpenTelemetry", null),
      new Library("io.opentelemetry.context.Context", null),
      new Library("io.micrometer.observation.Observation", null),
      new Library("io.micrometer.context.ContextSnapshotFactory", null),
      new Library("org.slf4j.LoggerFactory", "META-INF/maven/org.slf4j/slf4j-api/pom.properties"));

  private Libraries() {}

  /** Returns a line for each known library that a class loader has. */
  static List<String> visibleTo(@Nullable ClassLoader loader) {
    return KNOWN.stream()
        .map(library -> line(library, loader))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable String line(Library library, @Nullable ClassLoader loader) {
    try {
      Class<?> type = Class.forName(library.type(), false, loader);
      return type.getPackageName() + " " + origin(type, version(type, library.properties()));
    } catch (ClassNotFoundException e) {
      return lineOfRenamed(library, loader);
    } catch (LinkageError e) {
      return library.type() + " cannot be loaded: " + e;
    }
  }

  /** Returns a line for a library whose classes a shrinking tool has renamed; null if it is not there. */
  private static @Nullable String lineOfRenamed(Library library, @Nullable ClassLoader loader) {
    String file = library.properties();
    String version = file == null || loader == null ? null : read(loader, file);
    return version == null
        ? null
        : version + " according to " + file + "; its classes were renamed or removed";
  }

  /** Returns the origin of the class of the same name that a class loader has, if it is another class. */
  static @Nullable String otherCopy(Class<?> type, @Nullable ClassLoader loader) {
    try {
      Class<?> found = Class.forName(type.getName(), false, loader);
      return found.equals(type) ? null : origin(found);
    } catch (ClassNotFoundException e) {
      return null; // many threads have a class loader without the SDK
    }
  }

  /** Returns the version of a class and where it comes from. */
  static String origin(Class<?> type) {
    return origin(type, version(type, null));
  }

  private static String origin(Class<?> type, @Nullable String version) {
    return (version == null ? "" : version + " ") + "from " + location(type);
  }

  private static @Nullable String version(Class<?> type, @Nullable String properties) {
    var descriptor = type.getModule().getDescriptor();
    if (descriptor != null && descriptor.rawVersion().isPresent()) {
      return descriptor.rawVersion().get();
    }
    String written = properties == null ? null : written(type, properties);
    if (written != null) {
      return written;
    }
    // The manifest of a jar that is merged from several describes the application.
    Package own = type.getPackage();
    return own == null || location(type).equals(location(Libraries.class))
        ? null
        : own.getImplementationVersion();
  }

  /** Returns the version in a file of Maven, if that is in the same jar or folder as the class. */
  private static @Nullable String written(Class<?> type, String file) {
    ClassLoader loader = type.getClassLoader();
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (loader == null || source == null || source.getLocation() == null) {
      return null;
    }
    URL found = loader.getResource(file);
    // The class loader of a bundle has no other files of that folder, and URLs of its own form.
    return found != null
            && (BackEnds.isBundle(loader)
                || found.toString().contains(source.getLocation().toString()))
        ? read(loader, file)
        : null;
  }

  /** Returns the version in a file of Maven; null if there is no such file. */
  private static @Nullable String read(ClassLoader loader, String file) {
    try (InputStream in = loader.getResourceAsStream(file)) {
      if (in == null) {
        return null;
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      return "(unreadable version)";
    }
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
