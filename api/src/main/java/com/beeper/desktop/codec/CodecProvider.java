package com.beeper.desktop.codec;

/**
 * Creates a codec for clients that are not given one. Located with {@link java.util.ServiceLoader}.
 *
 * <pre>{@code
 * public final class AcmeCodecProvider implements CodecProvider {
 *   public String name() {
 *     return "acme";
 *   }
 *
 *   public Codec create() {
 *     return new AcmeCodec();
 *   }
 * }
 * }</pre>
 *
 * <p>An implementation has a public constructor without parameters, or a static {@code provider()}
 * method in a named module. Creating it is cheap and loads no class of the JSON library before
 * {@link #create} is called.
 *
 * <p>It is declared twice: on the class path in the file {@code
 * META-INF/services/com.beeper.desktop.codec.CodecProvider}, and on the module path in {@code
 * module-info.java}:
 *
 * <pre>{@code
 * provides com.beeper.desktop.codec.CodecProvider with com.example.acme.AcmeCodecProvider;
 * }</pre>
 */
public interface CodecProvider {

  /**
   * The default priority, higher than that of the codecs of the SDK ({@code jackson} 100, {@code
   * jackson3} 90, {@code jsonb} 50).
   */
  int DEFAULT_PRIORITY = 1000;

  /**
   * Returns the name of the codec, by which the system property {@code beeper.desktop.codec} and the
   * environment variable {@code BEEPER_DESKTOP_CODEC} select it.
   *
   * @return a name of lower-case letters, digits and hyphens, for example {@code jackson}; unique
   *     among the providers of an application
   */
  String name();

  /**
   * Returns the priority of this provider. Of several providers, the one of the highest priority is
   * chosen; it is an error if several share the highest.
   *
   * @return the priority, {@value #DEFAULT_PRIORITY} by default
   */
  default int priority() {
    return DEFAULT_PRIORITY;
  }

  /**
   * Creates a codec.
   *
   * @return a new codec with the library's default configuration
   * @throws com.beeper.desktop.ConfigurationException if the JSON library is missing or has an
   *     unsupported version
   */
  Codec create();
}
