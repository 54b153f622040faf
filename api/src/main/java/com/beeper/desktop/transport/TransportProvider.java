package com.beeper.desktop.transport;

import java.util.Set;

/**
 * Makes a transport, and is what {@link java.util.ServiceLoader} finds.
 *
 * <p>An implementation has a public constructor without parameters (or a static {@code provider()}
 * method in a named module), is cheap to make and does nothing until {@link #create} is called. It
 * is declared both with {@code provides … with …} in {@code module-info.java} and in {@code
 * META-INF/services}, so that it is found on the module path and on the class path.
 */
public interface TransportProvider {

  /** Priority of a provider that does not say otherwise: ahead of the transports shipped here. */
  int DEFAULT_PRIORITY = 1000;

  /**
   * Returns the name by which users choose this transport, for example {@code jdk}.
   *
   * @return lower-case letters, digits and hyphens; unique among the providers of an application
   */
  String name();

  /**
   * Returns how this provider ranks among several: the highest wins, a tie at the top is an error.
   *
   * @return the priority
   */
  default int priority() {
    return DEFAULT_PRIORITY;
  }

  /**
   * Tells which settings the transports of this provider can apply. The client refuses a setting
   * whose capability is missing, when it is built. What the library can do only on some JDKs, or
   * with some system properties, is declared where it can.
   *
   * @return the capabilities
   */
  Set<TransportCapability> capabilities();

  /**
   * Makes a transport. The caller owns it and closes it.
   *
   * @param settings what to apply; holds only settings that {@link #capabilities()} declares
   * @return a new transport
   */
  Transport create(TransportSettings settings);
}
