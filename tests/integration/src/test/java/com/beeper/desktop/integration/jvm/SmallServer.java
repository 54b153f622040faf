package com.beeper.desktop.integration.jvm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on one address that records requests, and responds with a cookie and a login session. */
final class SmallServer implements Closeable {

  /**
   * A request.
   *
   * @param peer the address and port of the client, one for each connection
   */
  record Received(String method, String path, String headers, String peer) {}

  private static final byte[] SESSION =
      "{\"status\":\"complete\",\"uploadID\":\"u\"}".getBytes(StandardCharsets.UTF_8);

  final List<Received> received = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  private SmallServer(HttpServer server) {
    this.server = server;
  }

  /** Starts a server on an address, which is a literal. */
  static SmallServer start(String address) throws IOException {
    return start(HttpServer.create(new InetSocketAddress(address(address), 0), 0));
  }

  static InetAddress address(String literal) throws IOException {
    return InetAddress.getAllByName(literal)[0];
  }

  static SmallServer start(HttpServer server) {
    SmallServer started = new SmallServer(server);
    server.createContext("/", started::respond);
    server.setExecutor(started.threads);
    server.start();
    return started;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void respond(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    received.add(new Received(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        exchange.getRequestHeaders().entrySet().toString(),
        exchange.getRemoteAddress().toString()));
    exchange.getResponseHeaders().add("Set-Cookie", "crumb=1");
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Cache-Control", "max-age=3600");
    boolean challenges = exchange.getRequestURI().getPath().startsWith("/challenge");
    if (challenges) {
      exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
    }
    exchange.sendResponseHeaders(challenges ? 401 : 200, SESSION.length);
    exchange.getResponseBody().write(SESSION);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
