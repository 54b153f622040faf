package com.beeper.desktop.compatibility.servers;

import com.beeper.desktop.compatibility.servers.war.ControlResource;
import com.beeper.desktop.compatibility.servers.war.JacksonApplication;
import com.beeper.desktop.compatibility.servers.war.ProbeApplication;
import com.beeper.desktop.compatibility.servers.war.ProbeResource;
import com.beeper.desktop.compatibility.servers.war.SessionHolder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A web application with the probe, and the jars that it depends on. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable
enum WarFile {
  JDK_JSONB("jdk", "jsonb"),
  APACHE_JSONB("apache", "jsonb", Jars.APACHE),
  JDK_JACKSON("jdk", "jackson", Jars.JACKSON),
  APACHE_JACKSON("apache", "jackson", Jars.APACHE, Jars.JACKSON);

  /** The jars of a dependency with its own dependencies. */
  private enum Jars {
    SDK(
        "beeper-desktop-api-",
        "jspecify-",
        "beeper-desktop-jakarta-rest-",
        "beeper-desktop-codec-jsonb-",
        "beeper-desktop-transport-jdk-"),
    APACHE(
        "beeper-desktop-transport-apache-",
        "httpclient5-",
        "httpcore5-5",
        "httpcore5-h2-",
        "slf4j-api-"),
    JACKSON(
        "beeper-desktop-codec-jackson-",
        "jackson-core-2",
        "jackson-databind-2",
        "jackson-annotations-",
        "jackson-jakarta-rs-base-",
        "jackson-jakarta-rs-json-provider-",
        "jackson-module-jakarta-xmlbind-annotations-");

    private final List<String> names;

    Jars(String... names) {
      this.names = List.of(names);
    }
  }

  private final String transport;
  private final String codec;
  private final List<Jars> more;

  WarFile(String transport, String codec, Jars... more) {
    this.transport = transport;
    this.codec = codec;
    this.more = List.of(more);
  }

  /** Returns the name of the transport that its client must find. */
  String transport() {
    return transport;
  }

  /** Returns the name of the codec that its client must find. */
  String codec() {
    return codec;
  }

  /** Returns the back ends of all, for the table. */
  static String labels() {
    return Arrays.stream(values()).map(WarFile::toString).collect(Collectors.joining("; "));
  }

  /** Writes it. */
  Path write(Path file) throws IOException {
    return write(file, application(), ProbeResource.class, SessionHolder.class);
  }

  /** Writes it with a resolver of the application. */
  Path writeWith(Class<?> resolver, Path file) throws IOException {
    return write(file, application(), ProbeResource.class, SessionHolder.class, resolver);
  }

  /** Writes one without the SDK and without libraries. */
  static Path writeControl(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      addClasses(zip, ProbeApplication.class, ControlResource.class);
    }
    return file;
  }

  private Class<?> application() {
    return more.contains(Jars.JACKSON) ? JacksonApplication.class : ProbeApplication.class;
  }

  private Path write(Path file, Class<?>... types) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      addClasses(zip, types);
      addJars(zip, Jars.SDK);
      for (Jars jars : more) {
        addJars(zip, jars);
      }
    }
    return file;
  }

  private static void addClasses(ZipOutputStream zip, Class<?>... types) throws IOException {
    zip.putNextEntry(new ZipEntry("WEB-INF/beans.xml")); // empty: with CDI
    for (Class<?> type : types) {
      String name = type.getName().replace('.', '/') + ".class";
      zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + name));
      try (InputStream in =
          Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
        in.transferTo(zip);
      }
    }
  }

  private static void addJars(ZipOutputStream zip, Jars jars) throws IOException {
    for (String name : jars.names) {
      Path jar = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(Path::of)
          .filter(path -> path.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no jar starts with " + name));
      zip.putNextEntry(new ZipEntry("WEB-INF/lib/" + jar.getFileName()));
      Files.copy(jar, zip);
    }
  }

  @Override
  public String toString() {
    return transport + " and " + codec;
  }
}
