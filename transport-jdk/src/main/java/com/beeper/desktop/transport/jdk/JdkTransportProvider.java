package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.util.Set;

/**
 * Creates {@link JdkTransport}s. Its name is {@code jdk}, its priority 100. Public only for {@link
 * java.util.ServiceLoader}.
 */
public final class JdkTransportProvider implements TransportProvider {

  /** Creates a provider. Called by {@link java.util.ServiceLoader}. */
  public JdkTransportProvider() {}

  @Override
  public String name() {
    return "jdk";
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public Set<TransportCapability> capabilities() {
    return JdkCapabilities.here();
  }

  @Override
  public Transport create(TransportSettings settings) {
    return JdkTransport.create(settings);
  }
}
