package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** Runs the TCK without faults: any failure in {@link TransportTckTest} is caused by the fault. */
class SocketTransportTest {

  @Nested
  class Async extends TransportTck {

    Async() {
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

  /** A suite for a plug-in without settings whose library ignores interrupts. */
  @Nested
  class BlockingWithoutSettings extends TransportTck {

    BlockingWithoutSettings() {
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
}
