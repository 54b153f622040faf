package com.beeper.desktop.transport;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a transport that the client makes. What is not set is left to the library behind it.
 *
 * @param connectTimeout how long opening a connection may take, or null for the library's default
 */
public record TransportSettings(@Nullable Duration connectTimeout) {

  /** No setting: the library's own defaults everywhere. */
  public static final TransportSettings DEFAULTS = new TransportSettings(null);

  /**
   * Checks the values.
   *
   * @param connectTimeout how long opening a connection may take, or null for the library's default
   * @throws IllegalArgumentException if the time-out is not positive
   */
  public TransportSettings {
    if (connectTimeout != null && (connectTimeout.isZero() || connectTimeout.isNegative())) {
      throw new IllegalArgumentException("connectTimeout must be positive: " + connectTimeout);
    }
  }

  /**
   * Tells which capabilities a transport needs to apply these settings.
   *
   * @return one capability for each setting that is set
   */
  public Set<TransportCapability> required() {
    Set<TransportCapability> required = EnumSet.noneOf(TransportCapability.class);
    if (connectTimeout != null) {
      required.add(TransportCapability.CONNECT_TIMEOUT);
    }
    return required;
  }
}
