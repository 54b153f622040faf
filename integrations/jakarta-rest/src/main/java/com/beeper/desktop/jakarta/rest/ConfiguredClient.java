package com.beeper.desktop.jakarta.rest;

import com.beeper.desktop.BeeperDesktop;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Builds clients from the configuration of the application, for applications that change what CDI
 * would inject otherwise:
 *
 * <pre>{@code
 * @Produces
 * @ApplicationScoped
 * BeeperDesktop client() {
 *   return ConfiguredClient.builder().interceptor(metrics).build();
 * }
 *
 * void close(@Disposes BeeperDesktop client) {
 *   client.close();
 * }
 * }</pre>
 *
 * <p>The keys are {@code beeper.desktop.access-token}, {@code base-url}, {@code allow-insecure}, {@code
 * timeout}, {@code call-timeout}, {@code idle-timeout}, {@code connect-timeout}, {@code max-retries},
 * {@code retry-writes}, {@code validate-responses} and {@code max-async-calls}, all with the prefix
 * {@code beeper.desktop.}; times are ISO-8601 durations such as {@code PT30S}. Each is the method of
 * {@link BeeperDesktop.Builder} with that name. Keys that are unset or blank leave the default.
 *
 * <p>Values come from MicroProfile Config where it is present. Otherwise they are system properties,
 * or else environment variables with underscores in upper case, such as {@code
 * BEEPER_DESKTOP_BASE_URL}.
 */
public final class ConfiguredClient {

  private ConfiguredClient() {}

  /**
   * Returns a builder with the configured settings.
   *
   * @return a new builder
   * @throws com.beeper.desktop.ConfigurationException if a value is invalid; the message names its key
   */
  public static BeeperDesktop.Builder builder() {
    MicroProfileConfig config = MicroProfileConfig.find();
    return new Settings(config == null ? ConfiguredClient::value : config::value)
        .apply(BeeperDesktop.builder());
  }

  static @Nullable String value(String key) {
    String property = System.getProperty(key);
    return property == null || property.isBlank()
        ? System.getenv(key.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT))
        : property;
  }
}
