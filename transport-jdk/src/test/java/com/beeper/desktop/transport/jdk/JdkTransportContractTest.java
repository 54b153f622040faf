package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.testkit.transport.TransportContract;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.net.http.HttpClient;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;

class JdkTransportContractTest {

  @Nested
  class Blocking extends TransportContract {

    Blocking() {
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

    @Override
    protected boolean resendsOnNewConnections() {
      return true;
    }
  }

  @Nested
  class Async extends TransportContract {

    Async() {
      super(Mode.ASYNC);
    }

    @Override
    protected Transport newTransport() {
      return JdkTransport.create();
    }

    @Override
    protected TransportProvider provider() {
      return new JdkTransportProvider();
    }

    @Override
    protected boolean resendsOnNewConnections() {
      return true;
    }
  }

  abstract static class Given extends TransportContract {

    Given(Mode mode) {
      super(mode);
    }

    @Override
    protected Transport newTransport() {
      return JdkTransport.using(HttpClient.newHttpClient());
    }

    @Override
    protected Set<TransportCapability> capabilities() {
      return EnumSet.of(
          TransportCapability.CONNECT_TIMEOUT,
          TransportCapability.PROXY,
          TransportCapability.SSL_CONTEXT);
    }

    /** As an application would configure its client. */
    @Override
    protected Transport newTransport(TransportSettings settings) {
      HttpClient.Builder client = HttpClient.newBuilder();
      if (settings.connectTimeout() != null) {
        client.connectTimeout(settings.connectTimeout());
      }
      if (settings.proxy() != null) {
        client.proxy(settings.proxy().selector());
      }
      if (settings.sslContext() != null) {
        client.sslContext(settings.sslContext());
      }
      return JdkTransport.using(client.build());
    }

    @Override
    protected boolean resendsOnNewConnections() {
      return true;
    }

    @Override
    protected boolean ownsItsClient() {
      return false;
    }
  }

  @Nested
  class BlockingOnAGivenClient extends Given {
    BlockingOnAGivenClient() {
      super(Mode.BLOCKING);
    }
  }

  @Nested
  class AsyncOnAGivenClient extends Given {
    AsyncOnAGivenClient() {
      super(Mode.ASYNC);
    }
  }
}
