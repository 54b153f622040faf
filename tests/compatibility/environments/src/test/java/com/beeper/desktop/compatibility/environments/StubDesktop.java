package com.beeper.desktop.compatibility.environments;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Responds to every call with one login session. */
final class StubDesktop implements AutoCloseable {

  /** The body of its responses, with a member that is not in the spec. */
  static final String SESSION =
      "{\"bridgeID\":\"b\",\"loginSessionID\":\"s\",\"status\":\"complete\",\"unknown\":[1,null]}";

  private final HttpServer server;

  private StubDesktop(HttpServer server) {
    this.server = server;
  }

  static StubDesktop start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body = SESSION.getBytes(StandardCharsets.UTF_8);
    server.createContext("/", exchange -> {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    return new StubDesktop(server);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
