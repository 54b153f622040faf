package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Counts the threads that exchanges start. The tests of this module run with a common pool without
 * parallelism, as on one or two processors, where the JDK's client would start one for each.
 */
class StartedThreadsTest {

  private static final int EXCHANGES = 100;

  /** Of threads that wait for work a second at most, a loaded machine may start some again. */
  private static final int TOLERANCE = EXCHANGES / 5;

  private HttpServer server;

  /** The kind of the response. */
  enum Response {
    WITH_LENGTH(200, 2, false),
    WITHOUT_CONTENT(204, -1, false),
    EMPTY(200, -1, false),
    CHUNKED(200, 0, false),
    STREAMED(200, 2, true);

    private final int status;
    private final int length;
    private final boolean streamed;

    Response(int status, int length, boolean streamed) {
      this.status = status;
      this.length = length;
      this.streamed = streamed;
    }
  }

  /** The form of the call. */
  enum Form {
    BLOCKING,
    ASYNCHRONOUS
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    for (Response response : Response.values()) {
      server.createContext("/" + response, exchange -> {
        exchange.sendResponseHeaders(response.status, response.length);
        if (response.length >= 0) {
          exchange.getResponseBody().write(new byte[2]);
        }
        exchange.close();
      });
    }
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @EnumSource
  void startsNoThreadForABlockingExchange(Response response) throws Exception {
    assertThat(threadsStarted(Form.BLOCKING, response)).isLessThan(TOLERANCE);
  }

  @ParameterizedTest
  @EnumSource
  void startsNoThreadForAnAsynchronousExchange(Response response) throws Exception {
    assertThat(threadsStarted(Form.ASYNCHRONOUS, response)).isLessThan(TOLERANCE);
  }

  private long threadsStarted(Form form, Response response) throws Exception {
    try (Transport transport = JdkTransport.create()) {
      exchange(transport, form, response);
      long before = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
      for (int i = 0; i < EXCHANGES; i++) {
        exchange(transport, form, response);
      }
      return ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() - before;
    }
  }

  private void exchange(Transport transport, Form form, Response kind) throws Exception {
    TransportRequest request = TransportRequest.builder(
            "GET", URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + kind))
        .streamed(kind.streamed)
        .build();
    TransportResponse response = form == Form.BLOCKING
        ? transport.send(request)
        : transport.sendAsync(request, Runnable::run).get(30, TimeUnit.SECONDS);
    assertThat(response.status()).isEqualTo(kind.status);
    try (InputStream body = response.stream()) {
      assertThat(body.readAllBytes()).hasSize(kind.length < 0 ? 0 : 2);
    }
  }
}
