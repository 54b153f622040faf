package com.example.jetty;

import com.beeper.desktop.testkit.transport.TransportContract;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;

/** {@link Transport#sendAsync} keeps the contract. */
class AsyncTest extends TransportContract {

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
