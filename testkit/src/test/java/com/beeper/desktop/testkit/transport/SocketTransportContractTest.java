package com.beeper.desktop.testkit.transport;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** Without fault, nothing fails: so what fails in {@link TransportContractTest} is the fault's. */
class SocketTransportContractTest {

  @Nested
  class Async extends TransportContract {

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
  class BlockingWithoutSettings extends TransportContract {

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
