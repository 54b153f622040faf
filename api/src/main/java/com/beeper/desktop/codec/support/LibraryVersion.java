package com.beeper.desktop.codec.support;

import com.beeper.desktop.ConfigurationException;
import java.lang.module.ModuleDescriptor;

/**
 * The version of a library that a codec is based on. A codec checks it when it is created, because a
 * version that does not fit would cause a {@link NoSuchMethodError} during a call.
 *
 * <pre>{@code
 * if (major < 2) {
 *   throw LibraryVersion.unsupported("acme-json", "1.4", "acme-json-codec", "2.0 or newer");
 * }
 * }</pre>
 *
 * <p>Stateless, and therefore thread-safe.
 */
public final class LibraryVersion {

  private LibraryVersion() {}

  /**
   * Returns the exception for a version that is not supported.
   *
   * @param library the library
   * @param found its version
   * @param needing what needs another version: the artifact of the codec, or another library
   * @param needed the versions that work
   * @return the exception to throw
   */
  public static ConfigurationException unsupported(
      String library, String found, String needing, String needed) {
    return new ConfigurationException(library + " " + found + " does not work with " + needing
        + ", which needs " + needed + ". Change the version, or use another transport or codec.");
  }

  /**
   * Returns the version of the library that contains a class: that of the manifest or of the module
   * descriptor, which a merged jar lacks.
   *
   * @param type the class
   * @return the version, or {@code (version unknown)}
   */
  public static String of(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    ModuleDescriptor module = type.getModule().getDescriptor();
    if (version == null && module != null) {
      version = module.rawVersion().orElse(null);
    }
    return version == null ? "(version unknown)" : version;
  }
}
