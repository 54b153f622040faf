package com.example.jetty;

import com.beeper.desktop.tck.transport.TransportTck;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;

/** {@link Transport#sendAsync} passes the TCK. */
class AsyncTest extends TransportTck {

  AsyncTest() {
    super(Mode.ASYNC);
  }

  @Override
  protected TransportProvider provider() {
    return new JettyTransportProvider();
  }

  @Override
  protected Transport newTransport() {
    return provider().create(TransportSettings.DEFAULTS);
  }
}
