package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.support.LibraryVersion;
import jakarta.json.JsonConfig;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/**
 * Finds implementations of the Jakarta APIs, whose own lookups search only the context class loader
 * of the thread.
 */
final class JakartaProviderLookup {

  private JakartaProviderLookup() {}

  /**
   * Refuses JSON Processing 2.0, on which JSON-B 2 is based. JSON-B 2 calls deserializers
   * differently, so models nested in other types would not be read. Neither API reports its version;
   * the presence of a class that 2.1 introduced reveals it. A class literal, because tools that shrink
   * jars or build native images keep the classes that code refers to.
   *
   * @throws ConfigurationException if the version is 2.0
   */
  static void requireJsonProcessing21() {
    if (!hasJsonConfig()) {
      throw LibraryVersion.unsupported(
          "Jakarta JSON Processing",
          "2.0",
          "beeper-desktop-codec-jsonb",
          "2.1 or newer and JSON-B 3, as in Jakarta EE 10");
    }
  }

  private static boolean hasJsonConfig() {
    try {
      Objects.requireNonNull(JsonConfig.class);
      return true;
    } catch (NoClassDefFoundError e) {
      return false;
    }
  }

  /**
   * Returns an implementation found with the class loader of this class, or else with that of the
   * thread.
   *
   * @param service the name of the service, for messages
   * @param lookup searches the context class loader
   * @throws ConfigurationException if neither class loader has a working implementation
   */
  static <T> T find(String service, Supplier<T> lookup) {
    Thread thread = Thread.currentThread();
    ClassLoader ofThread = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(JakartaProviderLookup.class.getClassLoader());
      return lookup.get();
    } catch (RuntimeException | ServiceConfigurationError e) {
      thread.setContextClassLoader(ofThread);
      try {
        return lookup.get();
      } catch (RuntimeException | ServiceConfigurationError again) {
        ConfigurationException failure = new ConfigurationException(
            "No implementation of " + service + " was found. Add one, for example"
                + " org.eclipse.parsson:parsson and org.eclipse:yasson, or use another codec.",
            e);
        failure.addSuppressed(again);
        throw failure;
      }
    } finally {
      thread.setContextClassLoader(ofThread);
    }
  }
}
