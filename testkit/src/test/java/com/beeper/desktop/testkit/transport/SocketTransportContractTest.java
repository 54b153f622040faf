package com.beeper.desktop.testkit.transport;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** Without fault, nothing fails: so what fails in {@link TransportContractTest} is the fault's. */
class SocketTransportContractTest {

  abstract static class Sockets extends TransportContract {

    Sockets(Mode mode) {
      super(mode);
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
    protected boolean reactsToInterrupts() {
      return false;
    }

    @Override
    protected boolean waitsWithoutThread() {
      return false;
    }
  }

  @Nested
  class Blocking extends Sockets {
    Blocking() {
      super(Mode.BLOCKING);
    }
  }

  @Nested
  class Async extends Sockets {
    Async() {
      super(Mode.ASYNC);
    }
  }

  /** All that a plug-in without settings has to write. */
  @Nested
  class WithoutSettings extends TransportContract {

    WithoutSettings() {
      super(Mode.ASYNC);
    }

    @Override
    protected Transport newTransport() {
      return new SocketTransport(TransportSettings.DEFAULTS, Set.of());
    }

    @Override
    protected boolean waitsWithoutThread() {
      return false;
    }
  }
}
