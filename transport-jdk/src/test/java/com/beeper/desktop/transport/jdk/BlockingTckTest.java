package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.tck.transport.TransportTck;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;

class BlockingTckTest extends TransportTck {

  BlockingTckTest() {
    super(Mode.BLOCKING);
  }

  @Override
  protected Transport newTransport() {
    return JdkTransport.create();
  }

  @Override
  protected TransportProvider provider() {
    return new JdkTransportProvider();
  }

  /** The JDK starts to read after the body is sent. */
  @Override
  protected boolean readsWhileItSends() {
    return false;
  }

  @Override
  protected boolean resendsOnNewConnections() {
    return true;
  }
}
