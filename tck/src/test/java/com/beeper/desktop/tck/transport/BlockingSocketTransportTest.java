package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportSettings;
import java.util.Set;

/** A suite for a plug-in without settings whose library ignores interrupts. */
class BlockingSocketTransportTest extends TransportTck {

  BlockingSocketTransportTest() {
    super(Mode.BLOCKING);
  }

  @Override
  protected Transport newTransport() {
    return new SocketTransport(TransportSettings.DEFAULTS, Set.of());
  }

  @Override
  protected boolean reactsToInterrupts() {
    return false;
  }
}
