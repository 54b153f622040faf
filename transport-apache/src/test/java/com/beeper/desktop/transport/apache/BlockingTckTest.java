package com.beeper.desktop.transport.apache;

import com.beeper.desktop.tck.transport.TransportTck;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;

class BlockingTckTest extends TransportTck {

  BlockingTckTest() {
    super(Mode.BLOCKING);
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
