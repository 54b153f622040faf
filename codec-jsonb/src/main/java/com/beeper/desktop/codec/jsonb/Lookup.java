package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.ConfigurationException;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/** Calls Jakarta's look-ups, which see no more than the thread's context class loader does. */
final class Lookup {

  private Lookup() {}

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
