package com.example.okhttp;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.util.EnumSet;
import java.util.Set;

/** Creates {@link OkHttpTransport}s. */
public final class OkHttpTransportProvider implements TransportProvider {

  @Override
  public String name() {
    return "okhttp";
  }

  @Override
  public Set<TransportCapability> capabilities() {
    // OkHttp limits the calls that run, not the connections that are open.
    return EnumSet.complementOf(EnumSet.of(TransportCapability.MAX_CONNECTIONS));
  }

  @Override
  public Transport create(TransportSettings settings) {
    return OkHttpTransport.create(settings);
  }
}
