package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.util.Set;

/** Runs the TCK without faults: any failure in {@link TransportTckTest} is caused by the fault. */
class AsyncSocketTransportTest extends TransportTck {

  AsyncSocketTransportTest() {
    super(Mode.ASYNC);
  }

  @Override
  protected Transport newTransport() {
    return new SocketTransport(TransportSettings.DEFAULTS, Set.of());
  }

  @Override
  protected TransportProvider provider() {
    return new SocketTransportProvider();
  }

  @Override
  protected boolean waitsWithoutThread() {
    return false;
  }
}
