package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.testkit.transport.TransportContract;
import com.beeper.desktop.transport.Transport;
import java.net.http.HttpClient;
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
  }

  @Nested
  class BlockingOnAGivenClient extends TransportContract {

    BlockingOnAGivenClient() {
      super(Mode.BLOCKING);
    }

    @Override
    protected Transport newTransport() {
      return JdkTransport.using(HttpClient.newHttpClient());
    }

    @Override
    protected boolean ownsItsClient() {
      return false;
    }
  }

  @Nested
  class AsyncOnAGivenClient extends TransportContract {

    AsyncOnAGivenClient() {
      super(Mode.ASYNC);
    }

    @Override
    protected Transport newTransport() {
      return JdkTransport.using(HttpClient.newHttpClient());
    }

    @Override
    protected boolean ownsItsClient() {
      return false;
    }
  }
}
