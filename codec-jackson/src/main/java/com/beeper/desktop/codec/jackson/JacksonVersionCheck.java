package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.support.LibraryVersion;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.Version;
import java.util.Map;

/**
 * Checks the versions of Jackson when a codec is created. Versions that do not fit together would
 * otherwise cause a {@code NoSuchMethodError} during a call.
 */
final class JacksonVersionCheck {

  private static final String ARTIFACT = "beeper-desktop-codec-jackson";
  private static final String WORKS = "2.12 or a newer 2.x";

  /**
   * Annotations that data binding requires, by the minor version of data binding that introduced
   * them. An older jackson-annotations beside a newer jackson-databind is a common mistake.
   */
  private static final Map<String, Integer> ANNOTATIONS = Map.of("JsonSerializeAs", 21);

  private JacksonVersionCheck() {}

  static void require() {
    require(
        com.fasterxml.jackson.core.json.PackageVersion.VERSION,
        com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION);
  }

  static void require(Version core, Version databind) {
    requireNewEnough("jackson-core", core);
    requireNewEnough("jackson-databind", databind);
    if (core.getMinorVersion() < databind.getMinorVersion()) {
      throw LibraryVersion.unsupported(
          "jackson-core", core.toString(), "jackson-databind " + databind, "the same version");
    }
    for (Map.Entry<String, Integer> needed : ANNOTATIONS.entrySet()) {
      if (databind.getMinorVersion() >= needed.getValue() && !exists(needed.getKey())) {
        throw LibraryVersion.unsupported(
            "jackson-annotations",
            LibraryVersion.of(JsonProperty.class),
            "jackson-databind " + databind,
            "the version of the same jackson-bom");
      }
    }
  }

  private static void requireNewEnough(String library, Version version) {
    if (version.getMajorVersion() != 2 || version.getMinorVersion() < 12) {
      throw LibraryVersion.unsupported(library, version.toString(), ARTIFACT, WORKS);
    }
  }

  private static boolean exists(String annotation) {
    try {
      Class.forName(
          "com.fasterxml.jackson.annotation." + annotation,
          false,
          JsonProperty.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
