package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.ConfigurationException;
import jakarta.json.spi.JsonProvider;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/** Calls Jakarta's look-ups, which see no more than the thread's context class loader does. */
final class Lookup {

  private Lookup() {}

  /**
   * Refuses what JSON-B 2 stands on, which calls deserializers in another way: our models would not
   * be read in users' types. Neither of them tells its version, so a class that came with 2.1 has
   * to.
   */
  static void requireJsonProcessing21() {
    try {
      Class.forName("jakarta.json.JsonConfig", false, JsonProvider.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw ConfigurationException.wrongVersion(
          "Jakarta JSON Processing",
          "2.0",
          "beeper-desktop-codec-jsonb",
          "2.1 or newer and JSON-B 3, as in Jakarta EE 10");
    }
  }

  /**
   * Finds an implementation with our own class loader, or else with the one the thread has.
   *
   * @param what the name of what is looked for
   * @param find looks for it with the context class loader
   */
  static <T> T find(String what, Supplier<T> find) {
    Thread thread = Thread.currentThread();
    ClassLoader ofThread = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(Lookup.class.getClassLoader());
      return find.get();
    } catch (RuntimeException | ServiceConfigurationError e) {
      thread.setContextClassLoader(ofThread);
      try {
        return find.get();
      } catch (RuntimeException | ServiceConfigurationError again) {
        ConfigurationException failure = new ConfigurationException(
            "no implementation of " + what + " is found; add one, for example "
                + "org.eclipse.parsson:parsson and org.eclipse:yasson, or use another codec",
            e);
        failure.addSuppressed(again);
        throw failure;
      }
    } finally {
      thread.setContextClassLoader(ofThread);
    }
  }
}
