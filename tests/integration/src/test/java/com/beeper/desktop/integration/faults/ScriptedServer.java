package com.beeper.desktop.integration.faults;

import com.beeper.desktop.integration.AcceleratedTimeSource;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A server that runs a planned script on each exchange, byte by byte, and responds with success
 * without one. It tracks the connections with an exchange in progress.
 */
public final class ScriptedServer implements AutoCloseable {

  /** Keeps thousands of lines about retries out of the log of the build. */
  private static final Logger LOGGER = Logger.getLogger("com.beeper.desktop");

  static {
    LOGGER.setLevel(Level.WARNING);
  }

  private static final Duration LONGER_THAN_ANY_TIMEOUT = Duration.ofDays(2);

  private final ServerSocket listener;
  private final Script script;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger received = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();
  private final Queue<ExchangeScript> plan = new ArrayDeque<>();
  private final AcceleratedTimeSource time = new AcceleratedTimeSource(1000);
  private int busy;

  /** Handles a connection, which is closed afterwards. */
  public interface Script {
    void serve(Connection connection) throws IOException;
  }

  /** Handles one exchange. */
  interface ExchangeScript {
    void play(Connection connection) throws IOException;

    /** Returns whether it begins before the client has sent anything. */
    default boolean startsAtAccept() {
      return false;
    }
  }

  /** A request that was read to its end. */
  public record Request(String method, String target, Map<String, String> headers, String body) {}

  private ScriptedServer(ServerSocket listener, Script script) {
    this.listener = listener;
    this.script = script == null ? this::serveAsPlanned : script;
  }

  /** Starts a server that follows {@link #plan}. */
  static ScriptedServer start() throws IOException {
    return start(null);
  }

  /** Starts a server with a script of its own. */
  public static ScriptedServer start(Script script) throws IOException {
    ScriptedServer server = new ScriptedServer(
        new ServerSocket(0, 512, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})), script);
    daemon(server::accept);
    return server;
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "fault-server");
    thread.setDaemon(true);
    thread.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** The time of the clients that this server stalls. */
  AcceleratedTimeSource time() {
    return time;
  }

  /** Plans the next exchanges, and starts to count again. */
  synchronized void plan(List<? extends ExchangeScript> acts) {
    plan.clear();
    plan.addAll(acts);
    begun.set(0);
    received.set(0);
    connections.set(0);
  }

  private synchronized ExchangeScript next(boolean atAccept) {
    ExchangeScript next = plan.peek();
    if (atAccept && (next == null || !next.startsAtAccept())) {
      return null;
    }
    begun.incrementAndGet();
    return next == null ? Connection::respondNormally : plan.remove();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        sockets.add(socket);
        connections.incrementAndGet();
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      Connection connection = new Connection(socket);
      try {
        script.serve(connection);
      } finally {
        connection.setBusy(false);
      }
    } catch (IOException e) {
      // The client went away, or the act was to close.
    } finally {
      sockets.remove(socket);
      synchronized (this) {
        notifyAll();
      }
    }
  }

  private void serveAsPlanned(Connection connection) throws IOException {
    ExchangeScript first = next(true);
    if (first != null) {
      connection.setBusy(true);
      first.play(connection);
      connection.setBusy(false);
    }
    while (connection.awaitRequest()) {
      connection.setBusy(true);
      next(false).play(connection);
      connection.setBusy(false);
    }
  }

  /** Returns the number of accepted connections. */
  int connections() {
    return connections.get();
  }

  /** Returns the number of requests that were read to their end. */
  int received() {
    return received.get();
  }

  /** Returns the number of exchanges that were begun, including those whose request was not read. */
  int begun() {
    return begun.get();
  }

  int open() {
    return sockets.size();
  }

  /** Waits until no connection is in the midst of an exchange: each is closed, or kept for the next request. */
  synchronized void awaitIdle() throws InterruptedException {
    await("connections stay busy", () -> busy == 0);
  }

  /** Waits until so many connections are left; a client can take its time to close one. */
  synchronized void awaitOpen(int left) throws InterruptedException {
    await("connections stay open", () -> sockets.size() <= left);
  }

  synchronized void awaitReceived(int requests) throws InterruptedException {
    await("requests do not arrive", () -> received.get() >= requests);
  }

  private void await(String failure, java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError(failure + ": " + busy + " busy, " + sockets.size() + " open, "
            + received + " requests");
      }
      wait(left);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** Returns a response with its length. */
  public static String response(String status, String fields, String body) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + fields
        + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  /** One connection. */
  public final class Connection {

    /** Good for each of the operations that these tests call. */
    static final String SUCCESS =
        response("200 OK", "", "{\"status\":\"complete\",\"pendingMessageID\":\"p\"}");

    private static final byte[] GOOD_BYTES = SUCCESS.getBytes(StandardCharsets.ISO_8859_1);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private boolean isBusy;

    private Connection(Socket socket) throws IOException {
      this.socket = socket;
      in = new BufferedInputStream(socket.getInputStream());
      out = socket.getOutputStream();
    }

    private void setBusy(boolean now) {
      synchronized (ScriptedServer.this) {
        if (now != isBusy) {
          busy += now ? 1 : -1;
          isBusy = now;
          ScriptedServer.this.notifyAll();
        }
      }
    }

    /** Waits for the first byte of a request, and returns whether it was received. */
    public boolean awaitRequest() throws IOException {
      if (socket.isClosed()) {
        return false; // whatever is still in the buffer
      }
      in.mark(1);
      int first = in.read();
      in.reset();
      return first >= 0;
    }

    /** Reads a request to its end. */
    public Request read() throws IOException {
      return readBody(readHead());
    }

    /** Reads the rest of a request. */
    Request readBody(Request request) throws IOException {
      byte[] body = in.readNBytes(length(request));
      if (body.length < length(request)) {
        throw new EOFException("the client has broken off");
      }
      synchronized (ScriptedServer.this) {
        received.incrementAndGet();
        ScriptedServer.this.notifyAll();
      }
      return new Request(
          request.method(),
          request.target(),
          request.headers(),
          new String(body, StandardCharsets.UTF_8));
    }

    private static int length(Request request) {
      return Integer.parseInt(request.headers().getOrDefault("Content-Length", "0"));
    }

    /** Reads a request up to its body. */
    Request readHead() throws IOException {
      String[] start = line().split(" ", -1);
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
      return new Request(start[0], start[1], headers, "");
    }

    private String line() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream(80);
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0) {
          throw new EOFException("the client has closed the connection");
        }
        if (b != '\r') {
          line.write(b);
        }
      }
      return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Sends characters as Latin-1. */
    public void send(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void respondNormally() throws IOException {
      read();
      out.write(GOOD_BYTES);
    }

    /** Sends a character each time that the client has not gone within so many milliseconds. */
    void drip(String text, int millis) throws IOException {
      socket.setSoTimeout(millis);
      for (int i = 0; i < text.length(); i++) {
        send(text.substring(i, i + 1));
        try {
          if (in.read() < 0) {
            return;
          }
        } catch (SocketTimeoutException e) {
          // It is still there.
        }
      }
      awaitEnd();
    }

    /** Lets the time-outs of clients pass, and waits until they have ended the connection. */
    void stall() throws IOException {
      time.jump(LONGER_THAN_ANY_TIMEOUT);
      awaitEnd();
    }

    /** Waits until the client has ended the connection. */
    void awaitEnd() throws IOException {
      socket.setSoTimeout(0);
      try {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (SocketException e) {
        // Reset: an end, too.
      }
      close();
    }

    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Sends an end after all that was sent, which arrives whole. */
    void close() throws IOException {
      socket.close();
    }
  }
}
