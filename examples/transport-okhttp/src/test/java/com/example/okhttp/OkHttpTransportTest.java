package com.example.okhttp;

import com.beeper.desktop.tck.transport.TransportTck;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import org.junit.jupiter.api.Nested;

class OkHttpTransportTest {

  @Nested
  class Blocking extends OkHttpTransportTck {
    Blocking() {
      super(Mode.BLOCKING);
    }
  }

  @Nested
  class Async extends OkHttpTransportTck {
    Async() {
      super(Mode.ASYNC);
    }
  }

  abstract static class OkHttpTransportTck extends TransportTck {

    OkHttpTransportTck(Mode mode) {
      super(mode);
    }

    @Override
    protected TransportProvider provider() {
      return new OkHttpTransportProvider();
    }

    @Override
    protected Transport newTransport() {
      return provider().create(TransportSettings.DEFAULTS);
    }

    /** A thread that reads from a socket of OkHttp does not react. */
    @Override
    protected boolean reactsToInterrupts() {
      return false;
    }

    /** OkHttp uses a thread for each call. */
    @Override
    protected boolean waitsWithoutThread() {
      return false;
    }

    /** OkHttp reads after it has written, on the same thread. */
    @Override
    protected boolean readsWhileItSends() {
      return false;
    }

    /** OkHttp validates a kept connection before a POST, but not before a GET. */
    @Override
    protected boolean survivesDeadConnections() {
      return false;
    }

    /** OkHttp resolves %2e%2e; the transport rejects such paths. */
    @Override
    protected boolean sendsEveryPath() {
      return false;
    }
  }
}
