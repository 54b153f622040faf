package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** Without fault, nothing fails: so what fails in {@link TransportTckTest} is the fault's. */
class SocketTransportTckTest {

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

  /** All that a plug-in without settings has to write, if its library ignores interrupts. */
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
