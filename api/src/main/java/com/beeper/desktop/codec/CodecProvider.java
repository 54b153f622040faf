package com.beeper.desktop.codec;

/**
 * Makes a codec, and is what {@link java.util.ServiceLoader} finds.
 *
 * <p>An implementation has a public constructor without parameters (or a static {@code provider()}
 * method in a named module), is cheap to make and loads nothing of its library until {@link
 * #create} is called. It is declared both with {@code provides … with …} in {@code
 * module-info.java} and in {@code META-INF/services}, so that it is found on the module path and on
 * the class path.
 */
public interface CodecProvider {

  /** Priority of a provider that does not say otherwise: ahead of the codecs shipped here. */
  int DEFAULT_PRIORITY = 1000;

  /**
   * Returns the name by which users choose this codec, for example {@code jackson}.
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
   * Makes a codec.
   *
   * @return a new codec with the library's default configuration
   */
  Codec create();
}
