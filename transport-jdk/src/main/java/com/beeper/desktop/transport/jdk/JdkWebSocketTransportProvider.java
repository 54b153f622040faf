package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;
import java.util.Set;

/**
 * Creates {@link JdkWebSocketTransport}s. Its name is {@code jdk}, its priority 100. Public only for
 * {@link java.util.ServiceLoader}.
 */
public final class JdkWebSocketTransportProvider implements WebSocketTransportProvider {

  /** Creates a provider. Called by {@link java.util.ServiceLoader}. */
  public JdkWebSocketTransportProvider() {}

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
  public WebSocketTransport create(TransportSettings settings) {
    return JdkWebSocketTransport.create(settings);
  }
}
