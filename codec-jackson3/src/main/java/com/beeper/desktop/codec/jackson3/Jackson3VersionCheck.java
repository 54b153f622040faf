package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.support.LibraryVersion;
import com.fasterxml.jackson.annotation.JsonApplyView;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSerializeAs;
import tools.jackson.core.Version;

/**
 * Checks the versions of Jackson when a codec is created. Versions that do not fit together would
 * otherwise cause a {@code NoSuchMethodError} during a call.
 */
final class Jackson3VersionCheck {

  private static final String ARTIFACT = "beeper-desktop-codec-jackson3";
  private static final String WORKS = "a release of 3.x";

  /** The minor release of data binding that introduced {@link JsonSerializeAs}. */
  private static final int USES_SERIALIZE_AS = 1;

  /** The minor release of data binding that introduced {@link JsonApplyView}. */
  private static final int USES_APPLY_VIEW = 2;

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
    // An older jackson-annotations beside a newer jackson-databind is a common mistake.
    int minor = databind.getMinorVersion();
    if ((minor >= USES_SERIALIZE_AS && !hasSerializeAs())
        || (minor >= USES_APPLY_VIEW && !hasApplyView())) {
      throw LibraryVersion.unsupported(
          "jackson-annotations",
          LibraryVersion.of(JsonProperty.class),
          "jackson-databind " + databind,
          "the version of the same jackson-bom");
    }
  }

  private static void requireNewEnough(String library, Version version) {
    if (version.getMajorVersion() != 3 || version.isSnapshot()) {
      throw LibraryVersion.unsupported(library, version.toString(), ARTIFACT, WORKS);
    }
  }

  /**
   * Returns whether an annotation that data binding requires exists. A class literal, because tools
   * that shrink jars or build native images keep the classes that code refers to.
   */
  private static boolean hasSerializeAs() {
    try {
      return JsonSerializeAs.class.isAnnotation();
    } catch (NoClassDefFoundError e) {
      return false;
    }
  }

  private static boolean hasApplyView() {
    try {
      return JsonApplyView.class.isAnnotation();
    } catch (NoClassDefFoundError e) {
      return false;
    }
  }
}
