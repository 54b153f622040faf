package com.example.okhttp;

import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;
import java.util.EnumSet;
import java.util.Set;

/** Creates {@link OkHttpWebSocketTransport}s. */
public final class OkHttpWebSocketTransportProvider implements WebSocketTransportProvider {

  @Override
  public String name() {
    return "okhttp";
  }

  @Override
  public Set<TransportCapability> capabilities() {
    return EnumSet.complementOf(
        EnumSet.of(TransportCapability.MAX_CONNECTIONS, TransportCapability.MAX_IDLE_TIME));
  }

  @Override
  public WebSocketTransport create(TransportSettings settings) {
    return OkHttpWebSocketTransport.create(settings);
  }
}
