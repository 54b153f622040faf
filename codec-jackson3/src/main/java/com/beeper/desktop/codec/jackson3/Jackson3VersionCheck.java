package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.support.LibraryVersion;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import tools.jackson.core.Version;

/**
 * Checks the versions of Jackson when a codec is created. Versions that do not fit together would
 * otherwise cause a {@code NoSuchMethodError} during a call.
 */
final class Jackson3VersionCheck {

  private static final String ARTIFACT = "beeper-desktop-codec-jackson3";
  private static final String WORKS = "a release of 3.x";

  /**
   * Annotations that data binding requires, by the minor version of data binding that introduced
   * them. An older jackson-annotations beside a newer jackson-databind is a common mistake.
   */
  private static final Map<String, Integer> ANNOTATIONS =
      Map.of("JsonSerializeAs", 1, "JsonApplyView", 2);

  private Jackson3VersionCheck() {}

  static void require() {
    require(
        tools.jackson.core.json.PackageVersion.VERSION,
        tools.jackson.databind.cfg.PackageVersion.VERSION);
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
    if (version.getMajorVersion() != 3 || version.isSnapshot()) {
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
