package com.beeper.desktop.tck.internal;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.ProxySettings;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A server that runs the script of a test on each connection, byte by byte. It listens on a free
 * port of the loopback interface.
 */
public final class ScriptedServer implements AutoCloseable {

  private final ServerSocket listener;
  private final String scheme;
  private final Script script;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();
  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
  private final List<InetAddress> clients = new CopyOnWriteArrayList<>();

  /** Serves connections. */
  @FunctionalInterface
  public interface Script {
    /**
     * Serves one connection. It is closed afterwards.
     *
     * @param connection the connection
     * @param number the index of the connection, in the order of acceptance
     */
    void serve(Connection connection, int number) throws Exception;
  }

  /** Responds to a request. */
  @FunctionalInterface
  public interface Responder {
    /** Returns all bytes of the response, as Latin-1. */
    String respondTo(ReceivedRequest request) throws Exception;
  }

  private ScriptedServer(ServerSocket listener, String scheme, Script script) {
    this.listener = listener;
    this.scheme = scheme;
    this.script = script;
  }

  /** Starts a server that runs a script on every connection. */
  public static ScriptedServer running(Script script) throws IOException {
    return start(ServerSocketFactory.getDefault(), "http", script);
  }

  /** Starts a server that responds to every request and keeps connections open. */
  public static ScriptedServer responding(Responder responder) throws IOException {
    return running((connection, number) -> connection.respondAll(responder));
  }

  /**
   * Starts a server that responds over TLS.
   *
   * @param wantsCertificate whether clients must send a certificate
   */
  public static ScriptedServer responding(
      SSLContext tls, boolean wantsCertificate, Responder responder) throws IOException {
    return start(ServerSocketFactory.getDefault(), "https", (connection, number) -> {
      connection.startTls(tls, wantsCertificate);
      connection.respondAll(responder);
    });
  }

  /** Starts a server with an https URI that runs a script on every connection, without TLS. */
  public static ScriptedServer runningInPlaceOfTls(Script script) throws IOException {
    return start(ServerSocketFactory.getDefault(), "https", script);
  }

  private static ScriptedServer start(ServerSocketFactory sockets, String scheme, Script script)
      throws IOException {
    ServerSocket listener =
        sockets.createServerSocket(0, 1000, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    ScriptedServer server = new ScriptedServer(listener, scheme, script);
    daemon(server::acceptAll, "scripted-server");
    return server;
  }

  private static void daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket socket = listener.accept();
        sockets.add(socket);
        clients.add(socket.getInetAddress());
        int number = accepted.getAndIncrement();
        daemon(() -> serve(socket, number), "scripted-server-" + number);
      }
    } catch (IOException e) {
      // The server was closed at the end of the test.
    }
  }

  private void serve(Socket socket, int number) {
    try (socket) {
      socket.setTcpNoDelay(true);
      script.serve(new Connection(socket), number);
    } catch (EOFException | SocketException | SSLException e) {
      // The client closed the connection or rejected the handshake, as many tests expect.
    } catch (AssertionError e) {
      // A condition of the script was not met; the test itself fails with a better message.
    } catch (Exception e) {
      if (!listener.isClosed()) {
        throw new IllegalStateException("the script of the server failed", e);
      }
    } finally {
      sockets.remove(socket);
    }
  }

  /** Returns the URI of a target on this server. */
  public URI uri(String target) {
    return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort() + target);
  }

  /** Returns the WebSocket URI of a target on this server. */
  public URI webSocketUri(String target) {
    return URI.create("ws" + uri(target).toString().substring("http".length()));
  }

  /** Returns whether this machine has an address on which servers can listen. */
  public static boolean canBind(InetAddress address) {
    try (ServerSocket socket = new ServerSocket(0, 1, address)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the port of this server. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Returns settings with this server as the proxy. */
  public ProxySettings asProxy() {
    return ProxySettings.of("127.0.0.1", port());
  }

  /** Returns the client address of each connection. */
  public List<InetAddress> clients() {
    return clients;
  }

  /** Returns the number of accepted connections. */
  public int connections() {
    return accepted.get();
  }

  /** Returns the completely read requests, in order. */
  public List<ReceivedRequest> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** Returns a response with a body and its length. */
  public static String response(int status, String fields, String body) {
    return "HTTP/1.1 "
        + status
        + " Whatever\r\n"
        + fields
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  /** One connection of a script. */
  public final class Connection implements Closeable {

    private Socket socket;
    private InputStream in;

    private Connection(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Starts TLS as the server. */
    public void startTls(SSLContext tls, boolean wantsCertificate) throws IOException {
      SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
      secure.setUseClientMode(false);
      secure.setNeedClientAuth(wantsCertificate);
      secure.startHandshake();
      socket = secure;
      in = new BufferedInputStream(secure.getInputStream());
    }

    /** Responds to requests until the client closes the connection. */
    public void respondAll(Responder responder) throws Exception {
      for (ReceivedRequest request = poll(); request != null; request = poll()) {
        send(responder.respondTo(request));
      }
    }

    /**
     * Reads a request.
     *
     * @throws EOFException if the client has closed the connection
     */
    public ReceivedRequest read() throws IOException {
      ReceivedRequest request = poll();
      if (request == null) {
        throw new EOFException("the client has closed the connection");
      }
      return request;
    }

    private @Nullable ReceivedRequest poll() throws IOException {
      ReceivedRequest head = readHead();
      if (head == null) {
        return null;
      }
      byte[] body;
      if (!head.headers().all("Transfer-Encoding").isEmpty()) {
        body = readChunks();
      } else {
        List<String> lengths = head.headers().all("Content-Length");
        int length = lengths.isEmpty() ? 0 : Integer.parseInt(lengths.get(0));
        body = in.readNBytes(length);
        if (body.length < length) {
          throw new EOFException("the client has closed the connection inside a body");
        }
      }
      ReceivedRequest request =
          new ReceivedRequest(head.method(), head.target(), head.headers(), body);
      requests.add(request);
      return request;
    }

    /** Reads the head of a request, or returns null if the client has closed the connection. */
    @Nullable
    public ReceivedRequest readHead() throws IOException {
      String line = readLine();
      if (line == null) {
        return null;
      }
      String[] start = line.split(" ", -1);
      if (start.length != 3 || !start[2].startsWith("HTTP/")) {
        // For example the start of a TLS handshake.
        return null;
      }
      Headers.Builder headers = Headers.builder();
      for (line = requireLine(); !line.isEmpty(); line = requireLine()) {
        int colon = line.indexOf(':');
        headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
      }
      return new ReceivedRequest(start[0], start[1], headers.build(), new byte[0]);
    }

    private byte[] readChunks() throws IOException {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (int size = chunkSize(); size > 0; size = chunkSize()) {
        body.write(in.readNBytes(size));
        requireLine();
      }
      requireLine();
      return body.toByteArray();
    }

    private int chunkSize() throws IOException {
      return Integer.parseInt(requireLine(), 16);
    }

    private String requireLine() throws IOException {
      String line = readLine();
      if (line == null) {
        throw new EOFException("the client has closed the connection inside a request");
      }
      return line;
    }

    private @Nullable String readLine() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0) {
          return null;
        }
        if (b != '\r') {
          line.write(b);
        }
      }
      return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Returns what the client sends after the requests that have been read. */
    public InputStream input() {
      return in;
    }

    /** Limits the time for which a read waits. */
    public void limitReads(long millis) throws IOException {
      socket.setSoTimeout(Math.toIntExact(millis));
    }

    /** Ends the output of this side; the client receives a FIN. */
    public void finish() throws IOException {
      socket.shutdownOutput();
    }

    /** Sends characters as Latin-1. */
    public void send(String text) throws IOException {
      send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public void send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** Waits until the client has closed or reset the connection. */
    public void awaitEnd() throws IOException {
      try {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      } catch (SocketException e) {
        // A reset ends the connection, too.
      }
    }

    /** Closes the connection with a reset. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
