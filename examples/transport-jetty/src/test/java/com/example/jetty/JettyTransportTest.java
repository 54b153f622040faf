package com.example.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Behaviour that is particular to Jetty and not covered by the TCK. */
class JettyTransportTest {

  private Transport transport;
  private ServerSocket server;
  private URI uri;

  @BeforeEach
  void start() throws IOException {
    transport = new JettyTransportProvider().create(TransportSettings.DEFAULTS);
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  @AfterEach
  void stop() throws IOException {
    transport.close();
    server.close();
  }

  @Test
  void sendsLongHead() throws Exception {
    CompletableFuture<Void> responded = serve(connection -> {
      readHead(connection);
      respond(connection, "204 No Content");
    });

    assertEquals(204, transport.send(withHeader("x".repeat(100_000))).status());
    responded.join();
  }

  @Test
  void failsWhenHeadIsTooLong() {
    TransportException refused = assertThrows(
        TransportException.class, () -> transport.send(withHeader("x".repeat(300_000))));

    assertEquals(TransportException.Delivery.NOT_SENT, refused.delivery());
    assertEquals(TransportException.Reason.PROTOCOL, refused.reason());
  }

  @Test
  void failsWhenJettyRejectsHost() {
    TransportRequest request =
        TransportRequest.builder("GET", URI.create("http://a_b.example/")).build();

    assertThrows(IllegalArgumentException.class, () -> transport.send(request));
  }

  @Test
  @Timeout(60)
  void returnsResponseWhenServerDoesNotReadRequest() throws Exception {
    CompletableFuture<Void> respond = new CompletableFuture<>();
    CompletableFuture<Void> served = serve(connection -> {
      readHead(connection);
      respond(connection, "413 Too Large\r\nContent-Length: 0");
      respond.join();
      try {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (SocketException reset) {
        // an end as well
      }
    });
    byte[] body = new byte[30_000_000];
    TransportRequest request = TransportRequest.builder("POST", uri)
        .body(RequestBody.of(body, 0, body.length))
        .build();

    assertEquals(413, transport.send(request).status());
    respond.complete(null);
    served.join(); // the connection is closed, not kept
  }

  @Test
  void reportsMaybeWhenRequestIsResent() throws Exception {
    CompletableFuture<Void> served = serve(connection -> {
      readHead(connection);
      respond(connection, "204 No Content");
      server.close(); // the second attempt is refused
      readHead(connection);
    });
    assertEquals(204, transport.send(withHeader("x")).status());

    TransportException failure =
        assertThrows(TransportException.class, () -> transport.send(withHeader("x")));

    assertEquals(TransportException.Delivery.MAYBE, failure.delivery());
    served.join();
  }

  @Test
  void reportsRequestBodyWhenItsSourceCannotConnect() {
    serve(connection -> {
      readHead(connection);
      connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    });
    ConnectException unreadable = new ConnectException("from the source of the body");
    RequestBody.Source source = () -> {
      throw unreadable;
    };
    TransportRequest request = TransportRequest.builder("POST", uri)
        .body(RequestBody.of(source, RequestBody.UNKNOWN_LENGTH, false))
        .build();

    TransportException failure =
        assertThrows(TransportException.class, () -> transport.send(request));

    assertEquals(TransportException.Reason.REQUEST_BODY, failure.reason());
    assertSame(unreadable, failure.getCause());
  }

  @Test
  void closesWhenThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    try {
      transport.close();
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertThrows(IllegalStateException.class, () -> transport.send(withHeader("x")));
  }

  private TransportRequest withHeader(String value) {
    return TransportRequest.builder("GET", uri)
        .headers(Headers.builder().add("X-Long", value).build())
        .build();
  }

  private CompletableFuture<Void> serve(Script script) {
    return CompletableFuture.runAsync(() -> {
      try (Socket connection = server.accept()) {
        script.run(connection);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private interface Script {
    void run(Socket connection) throws IOException;
  }

  private static void readHead(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    String end = "";
    while (!end.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      end = end.substring(Math.max(0, end.length() - 3)) + (char) next;
    }
  }

  private static void respond(Socket connection, String status) throws IOException {
    connection
        .getOutputStream()
        .write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
