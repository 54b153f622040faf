package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.ConfigurationException;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.Version;
import java.lang.module.ModuleDescriptor;
import java.util.Map;

/**
 * Looks at the versions of Jackson when a codec is made. What does not go together would else end
 * in a {@code NoSuchMethodError} in the middle of a call.
 */
final class SupportedVersions {

  private static final String ARTIFACT = "beeper-desktop-codec-jackson";
  private static final String WORKS = "2.12 or a newer 2.x";

  /**
   * The annotations that data binding needs at least, from which minor version of its own on: those
   * of an older Jackson 2 on the same path are a common mistake.
   */
  private static final Map<String, Integer> ANNOTATIONS = Map.of("JsonSerializeAs", 21);

  private SupportedVersions() {}

  static void require() {
    require(
        com.fasterxml.jackson.core.json.PackageVersion.VERSION,
        com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION);
  }

  static void require(Version core, Version databind) {
    requireNewEnough("jackson-core", core);
    requireNewEnough("jackson-databind", databind);
    if (core.getMinorVersion() < databind.getMinorVersion()) {
      throw ConfigurationException.wrongVersion(
          "jackson-core", core.toString(), "jackson-databind " + databind, "the same version");
    }
    for (Map.Entry<String, Integer> needed : ANNOTATIONS.entrySet()) {
      if (databind.getMinorVersion() >= needed.getValue() && !exists(needed.getKey())) {
        throw ConfigurationException.wrongVersion(
            "jackson-annotations",
            versionOfAnnotations(),
            "jackson-databind " + databind,
            "those that jackson-bom has with it");
      }
    }
  }

  private static void requireNewEnough(String library, Version version) {
    if (version.getMajorVersion() != 2 || version.getMinorVersion() < 12) {
      throw ConfigurationException.wrongVersion(library, version.toString(), ARTIFACT, WORKS);
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

  /** No constant has it, but the manifest or the module does, unless the jar was taken apart. */
  private static String versionOfAnnotations() {
    String version = JsonProperty.class.getPackage().getImplementationVersion();
    ModuleDescriptor module = JsonProperty.class.getModule().getDescriptor();
    if (version == null && module != null) {
      version = module.rawVersion().orElse(null);
    }
    return version == null ? "(version unknown)" : version;
  }
}
