package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.util.Set;

/**
 * Creates {@link ApacheTransport}s. Its name is {@code apache}, its priority 200. Public only for
 * {@link java.util.ServiceLoader}.
 */
public final class ApacheTransportProvider implements TransportProvider {

  /** Creates a provider. Called by {@link java.util.ServiceLoader}. */
  public ApacheTransportProvider() {}

  @Override
  public String name() {
    return "apache";
  }

  @Override
  public int priority() {
    return 200;
  }

  @Override
  public Set<TransportCapability> capabilities() {
    return ApacheTransport.capabilities();
  }

  @Override
  public Transport create(TransportSettings settings) {
    return ApacheTransport.create(settings);
  }
}
