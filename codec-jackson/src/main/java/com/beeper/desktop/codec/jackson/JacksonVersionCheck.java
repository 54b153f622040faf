package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.support.LibraryVersion;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSerializeAs;
import com.fasterxml.jackson.core.Version;

/**
 * Checks the versions of Jackson when a codec is created. Versions that do not fit together would
 * otherwise cause a {@code NoSuchMethodError} during a call.
 */
final class JacksonVersionCheck {

  private static final String ARTIFACT = "beeper-desktop-codec-jackson";
  private static final String WORKS = "2.12 or a newer 2.x";

  /** The minor release of data binding that introduced {@link JsonSerializeAs}. */
  private static final int USES_SERIALIZE_AS = 21;

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
    // An older jackson-annotations beside a newer jackson-databind is a common mistake.
    if (databind.getMinorVersion() >= USES_SERIALIZE_AS && !hasSerializeAs()) {
      throw LibraryVersion.unsupported(
          "jackson-annotations",
          LibraryVersion.of(JsonProperty.class),
          "jackson-databind " + databind,
          "the version of the same jackson-bom");
    }
  }

  private static void requireNewEnough(String library, Version version) {
    if (version.getMajorVersion() != 2 || version.getMinorVersion() < 12) {
      throw LibraryVersion.unsupported(library, version.toString(), ARTIFACT, WORKS);
    }
  }

  /**
   * Returns whether the newest annotation that data binding requires exists. A class literal, because
   * tools that shrink jars or build native images keep the classes that code refers to.
   */
  private static boolean hasSerializeAs() {
    try {
      return JsonSerializeAs.class.isAnnotation();
    } catch (NoClassDefFoundError e) {
      return false;
    }
  }
}
