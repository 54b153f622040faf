package com.beeper.desktop.transport.apache;

import com.beeper.desktop.tck.transport.TransportTck;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;

class AsyncTckTest extends TransportTck {

  AsyncTckTest() {
    super(Mode.ASYNC);
  }

  /** The reactor may lease a connection before it has processed its end. */
  @Override
  protected boolean survivesDeadConnections() {
    return false;
  }

  @Override
  protected Transport newTransport() {
    return ApacheTransport.create();
  }

  @Override
  protected TransportProvider provider() {
    return new ApacheTransportProvider();
  }
}
