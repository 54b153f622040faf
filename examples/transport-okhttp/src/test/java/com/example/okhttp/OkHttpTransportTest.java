package com.example.okhttp;

import com.beeper.desktop.tck.transport.TransportTck;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import org.junit.jupiter.api.Nested;

class OkHttpTransportTest {

  @Nested
  class Blocking extends Contract {
    Blocking() {
      super(Mode.BLOCKING);
    }
  }

  @Nested
  class Async extends Contract {
    Async() {
      super(Mode.ASYNC);
    }
  }

  abstract static class Contract extends TransportTck {

    Contract(Mode mode) {
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

    /** OkHttp has a thread for each call. */
    @Override
    protected boolean waitsWithoutThread() {
      return false;
    }

    /** OkHttp reads when it has written, on the same thread. */
    @Override
    protected boolean readsWhileItSends() {
      return false;
    }

    /** OkHttp looks at a kept connection before it sends a POST, not before a GET. */
    @Override
    protected boolean survivesDeadConnections() {
      return false;
    }

    /** OkHttp resolves %2e%2e, so the transport refuses it. */
    @Override
    protected boolean sendsEveryPath() {
      return false;
    }
  }
}
