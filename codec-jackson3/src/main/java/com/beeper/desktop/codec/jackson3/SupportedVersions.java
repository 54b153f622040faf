package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.ConfigurationException;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.module.ModuleDescriptor;
import java.util.Map;
import tools.jackson.core.Version;

/**
 * Looks at the versions of Jackson when a codec is made. What does not go together would else end
 * in a {@code NoSuchMethodError} in the middle of a call.
 */
final class SupportedVersions {

  private static final String ARTIFACT = "beeper-desktop-codec-jackson3";
  private static final String WORKS = "a release of 3.x";

  /**
   * The annotations that data binding needs at least, from which minor version of its own on: those
   * of an older Jackson 2 on the same path are a common mistake.
   */
  private static final Map<String, Integer> ANNOTATIONS =
      Map.of("JsonSerializeAs", 1, "JsonApplyView", 2);

  private SupportedVersions() {}

  static void require() {
    require(
        tools.jackson.core.json.PackageVersion.VERSION,
        tools.jackson.databind.cfg.PackageVersion.VERSION);
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
    if (version.getMajorVersion() != 3 || version.isSnapshot()) {
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
