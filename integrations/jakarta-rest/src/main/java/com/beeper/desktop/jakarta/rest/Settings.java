package com.beeper.desktop.jakarta.rest;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Applies settings, which are text, to the builder of a client. */
final class Settings {

  private static final String PREFIX = "beeper.desktop.";

  private final Function<String, @Nullable String> source;

  /**
   * Creates settings.
   *
   * @param source returns the value of a key, or null if it is unset
   */
  Settings(Function<String, @Nullable String> source) {
    this.source = source;
  }

  BeeperDesktop.Builder apply(BeeperDesktop.Builder builder) {
    String token = text("access-token");
    if (token != null) {
      builder.accessToken(token);
    }
    apply("base-url", URI::create, builder::baseUrl);
    apply("allow-insecure", Settings::flag, builder::allowInsecure);
    apply("timeout", Duration::parse, builder::timeout);
    apply("call-timeout", Duration::parse, builder::callTimeout);
    apply("idle-timeout", Duration::parse, builder::idleTimeout);
    apply("connect-timeout", Duration::parse, builder::connectTimeout);
    apply("max-retries", Integer::valueOf, builder::maxRetries);
    apply("retry-writes", Settings::flag, builder::retryWrites);
    apply("validate-responses", Settings::flag, builder::validateResponses);
    apply("max-async-calls", Integer::valueOf, builder::maxAsyncCalls);
    return builder;
  }

  private <T> void apply(String name, Function<String, T> parse, Consumer<T> setter) {
    String value = text(name);
    if (value == null) {
      return;
    }
    try {
      setter.accept(parse.apply(value));
    } catch (RuntimeException e) {
      throw new ConfigurationException(
          "The setting " + PREFIX + name + " is invalid: " + value + ". " + e.getMessage(), e);
    }
  }

  private @Nullable String text(String name) {
    String value = source.apply(PREFIX + name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static boolean flag(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Use true or false.");
    };
  }
}
