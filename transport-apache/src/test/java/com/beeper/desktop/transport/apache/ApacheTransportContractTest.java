package com.beeper.desktop.transport.apache;

import com.beeper.desktop.testkit.transport.TransportContract;
import com.beeper.desktop.transport.Transport;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class ApacheTransportContractTest {

  @Nested
  class Blocking extends TransportContract {

    Blocking() {
      super(Mode.BLOCKING);
    }

    @Override
    protected Transport newTransport() {
      return ApacheTransport.create();
    }

    @Override
    protected boolean reactsToInterrupts() {
      return false;
    }
  }

  @Nested
  class Async extends TransportContract {

    Async() {
      super(Mode.ASYNC);
    }

    /** The reactor may hand out a connection while it learns that it ended. */
    @Override
    protected boolean survivesDeadConnections() {
      return false;
    }

    @Override
    protected Transport newTransport() {
      return ApacheTransport.create();
    }
  }

  /** With everything left on that the library does by default and that a request can switch off. */
  abstract static class Given extends TransportContract {

    private final CloseableHttpClient classic = HttpClients.custom()
        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(100)
            .setMaxConnTotal(100)
            .build())
        .disableAutomaticRetries()
        .disableCookieManagement()
        .build();
    private final CloseableHttpAsyncClient async = HttpAsyncClients.custom()
        .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(100)
            .setMaxConnTotal(100)
            .build())
        .disableAutomaticRetries()
        .disableCookieManagement()
        .build();
    private final boolean withAsync;

    Given(Mode mode, boolean withAsync) {
      super(mode);
      this.withAsync = withAsync;
    }

    @Override
    protected Transport newTransport() {
      if (!withAsync) {
        return ApacheTransport.using(classic);
      }
      async.start();
      return ApacheTransport.using(classic, async);
    }

    @AfterEach
    void closeClients() throws Exception {
      classic.close();
      async.close();
    }

    @Override
    protected boolean ownsItsClient() {
      return false;
    }

    @Override
    protected boolean reactsToInterrupts() {
      return false;
    }

    @Override
    protected boolean waitsWithoutThread() {
      return withAsync;
    }

    @Override
    protected boolean survivesDeadConnections() {
      // The library checks a connection only after it was idle for two seconds.
      return false;
    }
  }

  @Nested
  class BlockingOnGivenClients extends Given {
    BlockingOnGivenClients() {
      super(Mode.BLOCKING, false);
    }
  }

  @Nested
  class AsyncOnAGivenClassicClient extends Given {
    AsyncOnAGivenClassicClient() {
      super(Mode.ASYNC, false);
    }
  }

  @Nested
  class AsyncOnGivenClients extends Given {
    AsyncOnGivenClients() {
      super(Mode.ASYNC, true);
    }

    @Override
    protected boolean closesConnectionsAtOnce() {
      // The library sometimes forgets to, see AsyncExchange.capture.
      return false;
    }
  }
}
