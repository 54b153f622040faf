package com.beeper.desktop.testkit;

import com.beeper.desktop.transport.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for Beeper Desktop in tests: a real HTTP server on the loopback address, which answers
 * as the API contract says.
 *
 * <pre>{@code
 * try (FakeBeeperDesktop server = FakeBeeperDesktop.start();
 *     BeeperDesktop client = BeeperDesktop.builder()
 *         .baseUrl(server.baseUrl())
 *         .accessToken(server.accessToken())
 *         .build()) {
 *   server.loginSession("local-whatsapp", "123", "failed");
 *   LoginSession session = client.bridges().loginSessions().retrieve("local-whatsapp", "123");
 * }
 * }</pre>
 *
 * <p>This version serves {@code bridges.loginSessions.retrieve}. It starts with the sessions that
 * the contract's examples speak of:
 *
 * <table>
 * <caption>Sessions of a new server</caption>
 * <tr><th>Bridge</th><th>Session</th><th>Case</th></tr>
 * <tr><td>{@code local-whatsapp}</td><td>{@code 123}</td><td>{@code display_qr}</td></tr>
 * <tr><td>{@code local-instagram}</td><td>{@code 124}</td><td>{@code cookies}</td></tr>
 * <tr><td>{@code local-gmessages}</td><td>{@code 125}</td><td>{@code display_emoji}</td></tr>
 * </table>
 *
 * <p>A request without the right token gets 401 with the body that Beeper Desktop was seen to send,
 * an unknown path or session 404, another method 405; their bodies have {@code message} and
 * {@code code}.
 *
 * <p>Thread-safe. Its threads are daemons, so a server that is not closed does not keep a JVM
 * alive. Loading this class sets the system property {@code sun.net.httpserver.nodelay}, unless it
 * is set, without which each answer would take 40 ms.
 */
public final class FakeBeeperDesktop implements AutoCloseable {

  /** How many requests are kept; a test that sends more hardly looks at each. */
  private static final int MAX_REQUESTS = 1000;

  private static final String NO_DELAY = "sun.net.httpserver.nodelay";
  private static final String VERSION = "4.3.73";

  static {
    // The JDK's server sends headers and body apart. Without this, the body waits 40 ms for the
    // client to confirm the headers, on each kept-alive connection. There is no other switch.
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final String accessToken;
  private final Map<SessionKey, String> loginSessions = new ConcurrentHashMap<>();
  private final Deque<RecordedRequest> requests = new ArrayDeque<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(FakeBeeperDesktop::daemon);
  private final HttpServer server;

  private record SessionKey(String bridgeId, String loginSessionId) {}

  private FakeBeeperDesktop(Builder builder) {
    accessToken = builder.accessToken;
    loginSession("local-whatsapp", "123", "display_qr");
    loginSession("local-instagram", "124", "cookies");
    loginSession("local-gmessages", "125", "display_emoji");
    server = bind(builder.port);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    // The server's own thread is a daemon only if the one that starts it is.
    CompletableFuture.runAsync(server::start, threads).join();
  }

  /**
   * Starts a server on a free port, with a token that is made up.
   *
   * @return a server that runs until it is closed
   * @throws UncheckedIOException if no port can be had
   */
  public static FakeBeeperDesktop start() {
    return builder().start();
  }

  /**
   * Returns a builder for a server with a port or a token of one's own.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Settings of a server. Not thread-safe. */
  public static final class Builder {

    private int port;
    private String accessToken = "fake-access-token";

    private Builder() {}

    /**
     * Sets the port.
     *
     * @param port the port; 0, the default, takes a free one
     * @return this builder
     * @throws IllegalArgumentException if it is not between 0 and 65535
     */
    public Builder port(int port) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("port must be between 0 and 65535, not " + port);
      }
      this.port = port;
      return this;
    }

    /**
     * Sets the only token that the server accepts.
     *
     * @param accessToken the token
     * @return this builder
     */
    public Builder accessToken(String accessToken) {
      this.accessToken = accessToken;
      return this;
    }

    /**
     * Starts the server.
     *
     * @return a server that runs until it is closed
     * @throws UncheckedIOException if the port cannot be had
     */
    public FakeBeeperDesktop start() {
      return new FakeBeeperDesktop(this);
    }
  }

  /**
   * Returns where the server is.
   *
   * @return a URL without a path, as the client's builder takes it
   */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * Returns the token that the server accepts.
   *
   * @return the token
   */
  public String accessToken() {
    return accessToken;
  }

  /**
   * Lets a login session be as in an example of the contract, from the next request on. The IDs in
   * the answer stay those of the example.
   *
   * @param bridgeId the bridge that is asked for
   * @param loginSessionId the session that is asked for
   * @param caseName one of the {@link ContractExamples#cases cases} of
   *     {@code bridges.loginSessions.retrieve}
   * @throws IllegalArgumentException if there is no such case
   */
  public void loginSession(String bridgeId, String loginSessionId, String caseName) {
    loginSessionJson(
        bridgeId,
        loginSessionId,
        ContractExamples.response(ContractExamples.RETRIEVE_LOGIN_SESSION, caseName));
  }

  /**
   * Lets a login session be answered with a text, from the next request on.
   *
   * @param bridgeId the bridge that is asked for
   * @param loginSessionId the session that is asked for
   * @param json the body of the answer; sent as it is, also if it is not JSON
   */
  public void loginSessionJson(String bridgeId, String loginSessionId, String json) {
    loginSessions.put(new SessionKey(bridgeId, loginSessionId), json);
  }

  /**
   * Returns the requests that were received, the refused ones too. A request is here before its
   * answer is sent.
   *
   * @return an unmodifiable copy in the order of arrival; the last 1,000
   */
  public List<RecordedRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** Stops the server at once and cuts its connections. Has no effect the second time. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      record(exchange);
      Answer answer = answer(exchange);
      byte[] body = answer.body();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("X-Beeper-Desktop-Version", VERSION);
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(answer.status(), -1);
      } else {
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  private void record(HttpExchange exchange) {
    Headers.Builder headers = Headers.builder();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
    RecordedRequest request = new RecordedRequest(
        exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers.build());
    synchronized (requests) {
      if (requests.size() == MAX_REQUESTS) {
        requests.removeFirst();
      }
      requests.addLast(request);
    }
  }

  private Answer answer(HttpExchange exchange) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer " + accessToken).equals(authorization)) {
      // As Beeper Desktop was seen to answer, to the byte.
      return Answer.error(401, "unauthorized", "Unauthorized: Invalid or missing token");
    }
    String[] path = segments(exchange.getRequestURI());
    boolean known = path.length == 6
        && path[1].equals("v1")
        && path[2].equals("bridges")
        && path[4].equals("login-sessions");
    if (!known) {
      return Answer.error(404, "not_found", "There is no such path");
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET");
      return Answer.error(405, "method_not_allowed", "This path takes GET only");
    }
    String json = loginSessions.get(new SessionKey(path[3], path[5]));
    return json == null
        ? Answer.error(404, "not_found", "There is no such login session")
        : Answer.ok(json);
  }

  /** Splits before decoding, so that an encoded slash stays inside its segment. */
  private static String[] segments(URI uri) {
    String path = uri.getRawPath();
    String[] segments = path == null ? new String[0] : path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      // The decoder is one for forms, where a plus sign is a space; in a path it is a plus sign.
      segments[i] = URLDecoder.decode(segments[i].replace("+", "%2B"), StandardCharsets.UTF_8);
    }
    return segments;
  }

  private static HttpServer bind(int port) {
    try {
      InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
      return HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on port " + port + " of 127.0.0.1", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fake-beeper-desktop");
    thread.setDaemon(true);
    return thread;
  }
}
