package com.beeper.desktop.internal.oauth;

import com.beeper.desktop.oauth.SignInException;
import com.beeper.desktop.oauth.SignInException.Reason;
import com.beeper.desktop.transport.support.DaemonThreads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The HTTP server on 127.0.0.1 to which the browser is redirected at the end of a sign-in. Thread-safe.
 *
 * <p>Not that of the JDK: the module {@code jdk.httpserver} is absent from many run-time images, and
 * the {@code api} module needs {@code java.base} alone. This server reads the request line of a GET
 * and responds with one page; it has a thread for each connection, because browsers open connections
 * in advance on which nothing is sent.
 */
final class RedirectServer implements AutoCloseable {

  static final String PATH = "/callback";

  /** Connections beyond this number replace the oldest one. */
  private static final int MAX_CONNECTIONS = 64;

  private static final int MAX_HEAD = 16 * 1024;

  /** How long the server waits for the next byte of a request. */
  private static final int READ_MILLIS = 10_000;

  private static final int LINGER_MILLIS = 1_000;
  private static final int PAGE_SECONDS = 2;

  private final ServerSocket listener;
  private final int readMillis;
  private final Thread acceptor = DaemonThreads.create("beeper-desktop-redirect", this::accept);

  /** The parameters of the first redirect. */
  private final CompletableFuture<Map<String, String>> redirect = new CompletableFuture<>();

  /** The page for the browser; completed when the sign-in has ended. */
  private final CompletableFuture<RedirectPage> outcome = new CompletableFuture<>();

  /** The open connections, the oldest first; guarded by itself. */
  private final Set<Socket> connections = new LinkedHashSet<>();

  /** The responses to redirects that are not sent yet; guarded by {@link #connections}. */
  private final List<CompletableFuture<Void>> pages = new ArrayList<>();

  /** Guarded by {@link #connections}. */
  private boolean closed;

  private RedirectServer(ServerSocket listener, int readMillis) {
    this.listener = listener;
    this.readMillis = readMillis;
  }

  /**
   * Opens the port and starts to accept connections.
   *
   * @param port the port; 0 for any free one
   * @throws SignInException if the port cannot be opened
   */
  static RedirectServer start(int port) {
    return start(port, READ_MILLIS);
  }

  /** Like {@link #start(int)}, with another limit of the wait for the next byte of a request. */
  static RedirectServer start(int port, int readMillis) {
    RedirectServer server;
    try {
      ServerSocket listener = new ServerSocket();
      try {
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        listener.bind(new InetSocketAddress(loopback, port));
      } catch (IOException e) {
        listener.close();
        throw e;
      }
      server = new RedirectServer(listener, readMillis);
    } catch (IOException e) {
      throw new SignInException(
          Reason.PORT_UNAVAILABLE,
          port == 0
              ? "No port of 127.0.0.1 can be opened for the response of the browser: "
                  + e.getMessage()
              : "Port " + port + " of 127.0.0.1 cannot be opened for the response of the browser ("
                  + e.getMessage() + "). End the program that uses it, or leave out"
                  + " redirectPort(…), so that any free port is used.",
          e);
    }
    server.acceptor.start();
    return server;
  }

  /** Returns the address to which the browser is redirected. */
  URI redirectUri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + PATH);
  }

  /**
   * Returns the parameters of the first redirect that has {@code code} or {@code error}. The browser
   * waits for the page until {@link #finish}.
   */
  CompletableFuture<Map<String, String>> redirect() {
    return redirect;
  }

  /** Shows the outcome in the browser, and waits a little until the page is sent. */
  void finish(RedirectPage page) {
    CompletableFuture<?> sent;
    synchronized (connections) {
      outcome.complete(page);
      sent = CompletableFuture.allOf(pages.toArray(new CompletableFuture<?>[0]));
    }
    try {
      sent.get(PAGE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // A browser that does not read its page does not hold up the sign-in.
    }
  }

  /** Closes the port and all connections. */
  @Override
  public void close() {
    List<Socket> open;
    synchronized (connections) {
      closed = true;
      outcome.complete(RedirectPage.failure("The application no longer waits for a sign-in."));
      open = List.copyOf(connections);
    }
    closeQuietly(listener);
    open.forEach(RedirectServer::closeQuietly);
    try {
      // The operating system releases the port when the thread has left accept().
      acceptor.join(LINGER_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // A socket that cannot be closed is closed by the other side, or with the process.
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        DaemonThreads.create("beeper-desktop-redirect-connection", () -> serve(socket))
            .start();
      } catch (IOException e) {
        if (!listener.isClosed()) {
          redirect.completeExceptionally(new SignInException(
              Reason.PORT_UNAVAILABLE,
              "The response of the browser cannot be received: " + e.getMessage(),
              e));
          return;
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      register(socket);
      socket.setSoTimeout(readMillis);
      socket.setTcpNoDelay(true);
      respond(socket, requestLine(socket.getInputStream()));
    } catch (IOException e) {
      // The browser is gone or too slow, so there is nothing to respond to.
    } finally {
      synchronized (connections) {
        connections.remove(socket);
      }
    }
  }

  private void register(Socket socket) throws SocketException {
    Socket oldest = null;
    synchronized (connections) {
      if (closed) {
        throw new SocketException("the server is closed");
      }
      connections.add(socket);
      if (connections.size() > MAX_CONNECTIONS) {
        oldest = connections.iterator().next();
        connections.remove(oldest);
      }
    }
    if (oldest != null) {
      closeQuietly(oldest);
    }
  }

  /** Reads a head, and returns its first line; an empty one if the head is too large or has no end. */
  private static String requestLine(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    boolean isEmptyLine = true;
    for (int next = in.read(); next >= 0 && head.size() < MAX_HEAD; next = in.read()) {
      if (next == '\n' && isEmptyLine) {
        return head.toString(StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
      } else if (next != '\r') {
        isEmptyLine = next == '\n';
        head.write(next);
      }
    }
    return "";
  }

  private void respond(Socket socket, String requestLine) throws IOException {
    String[] parts = requestLine.split(" ", -1);
    if (parts.length != 3 || !parts[1].startsWith("/") || !parts[2].startsWith("HTTP/1.")) {
      send(socket, RedirectPage.malformed("400 Bad Request"), true);
      return;
    }
    boolean get = parts[0].equals("GET");
    if (!get && !parts[0].equals("HEAD")) {
      send(socket, RedirectPage.malformed("405 Method Not Allowed"), true);
      return;
    }
    int question = parts[1].indexOf('?');
    String path = question < 0 ? parts[1] : parts[1].substring(0, question);
    if (!path.equals(PATH)) {
      send(socket, RedirectPage.notFound(), get);
      return;
    }
    Map<String, String> parameters = parameters(parts[1].substring(path.length()));
    if (!parameters.containsKey("code") && !parameters.containsKey("error")) {
      send(socket, RedirectPage.malformed("400 Bad Request"), get);
    } else if (!get) {
      // A program that only examines the address must not use up the code.
      send(socket, RedirectPage.success(), false);
    } else {
      receive(socket, parameters);
    }
  }

  /** Passes on the parameters of the first redirect, and responds when the sign-in has ended. */
  private void receive(Socket socket, Map<String, String> parameters) throws IOException {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    synchronized (connections) {
      pages.add(sent);
    }
    try {
      redirect.complete(parameters);
      send(socket, outcome.join(), true);
    } finally {
      sent.complete(null);
    }
  }

  private static void send(Socket socket, RedirectPage page, boolean withBody) throws IOException {
    socket.getOutputStream().write(page.bytes(withBody));
    // Closing with unread data would reset the connection, and the browser would lose the page.
    socket.shutdownOutput();
    socket.setSoTimeout(LINGER_MILLIS);
    for (int rest = MAX_HEAD; rest > 0 && socket.getInputStream().read() >= 0; rest--) {
      // Skips what the browser still sends.
    }
  }

  /** Returns the parameters of a query; none if it is malformed or has a parameter twice. */
  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.replaceFirst("^\\?", "").split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      try {
        String value =
            URLDecoder.decode(equals < 0 ? "" : pair.substring(equals + 1), StandardCharsets.UTF_8);
        if (parameters.put(URLDecoder.decode(name, StandardCharsets.UTF_8), value) != null) {
          return Map.of();
        }
      } catch (IllegalArgumentException e) {
        return Map.of();
      }
    }
    return parameters;
  }
}
