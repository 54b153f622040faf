package com.beeper.desktop.testkit.internal.http;

import com.beeper.desktop.testkit.internal.events.RawConnection;
import com.beeper.desktop.testkit.internal.json.JsonText;
import com.beeper.desktop.transport.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/**
 * The HTTP server on Jetty: reads requests, passes them to a handler and sends its responses.
 *
 * <p>No thread is held while a request body arrives or while a response is not ready yet, so
 * unfinished uploads and held responses do not keep other requests waiting.
 */
public final class FakeHttpServer {

  private static final String VERSION = "4.3.73";
  private static final String SLF4J = "slf4j.internal.verbosity";

  /** Enough for the requests that are processed at the same time; waiting requests use none. */
  private static final int THREADS = 32;

  /** Decides the outcome of a request. */
  public interface RequestHandler {

    /**
     * Processes a request.
     *
     * @return the outcome, which may be completed later, on any thread; it must not fail
     */
    CompletableFuture<Outcome> handle(ReceivedRequest request);
  }

  /** The outcome of a request. */
  public sealed interface Outcome {

    /**
     * A response.
     *
     * @param cut whether only half of the body is sent before the connection is cut
     */
    record Respond(FakeResponse response, boolean cut) implements Outcome {}

    /** No response: the connection is reset. */
    record Reset() implements Outcome {}

    /**
     * A WebSocket, if the request contains an upgrade to one.
     *
     * @param listeners creates the listener of the WebSocket for its connection
     */
    record WebSocket(Function<RawConnection, Session.Listener> listeners) implements Outcome {}
  }

  private final JsonText json;
  private final RequestHandler handler;
  private final Executor executor;
  private final Server server;
  private final ServerConnector connector;
  private int port;
  private final ServerWebSocketContainer webSockets;

  /** Creates a server that does not listen yet. */
  public FakeHttpServer(int port, JsonText json, RequestHandler handler) {
    this.json = json;
    this.handler = handler;
    server = createServer();
    executor = server.getThreadPool();
    connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(configuration()));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(Duration.ofMinutes(10).toMillis());
    server.addConnector(connector);
    webSockets = ServerWebSocketContainer.ensure(server);
    // Idle connections stay open.
    webSockets.setIdleTimeout(Duration.ZERO);
    server.setHandler(new Handler.Abstract() {
      @Override
      public boolean handle(Request request, Response response, Callback callback) {
        receive(request, response, callback);
        return true;
      }
    });
    server.setErrorHandler((request, response, callback) -> {
      // For requests that Jetty itself rejects, for example because of a malformed URL.
      int status = Math.max(400, response.getStatus());
      RejectionException refusal =
          RejectionException.of(status, "bad_request", "Request is not valid");
      send(FakeResponse.json(status, refusal.body(false)), false, request, response, callback);
      return true;
    });
  }

  /**
   * Creates the Jetty server. Jetty logs through SLF4J, which prints a warning where it has no
   * provider. That is the normal case here, so the warning is switched off while Jetty is loaded.
   */
  private static Server createServer() {
    String before = System.getProperty(SLF4J);
    if (before == null) {
      System.setProperty(SLF4J, "ERROR");
    }
    try {
      QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
      threads.setDaemon(true);
      threads.setName("fake-beeper-desktop");
      // Reserved threads are for servers with thousands of connections.
      threads.setReservedThreads(0);
      return new Server(
          threads, new ScheduledExecutorScheduler("fake-beeper-desktop-timer", true), null);
    } finally {
      if (before == null) {
        System.clearProperty(SLF4J);
      }
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    // IDs may hold encoded slashes and dots; paths are split before they are decoded.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    configuration.setRequestHeaderSize(64 * 1024);
    return configuration;
  }

  /** Starts to listen. */
  public void start() {
    try {
      server.start();
      port = connector.getLocalPort();
    } catch (Exception e) {
      close();
      throw new UncheckedIOException(
          "Cannot listen on port " + connector.getPort() + " of 127.0.0.1",
          e instanceof IOException io ? io : new IOException(e));
    }
  }

  /** Returns the port, also after the server is closed. */
  public int port() {
    return port;
  }

  /** Stops at once and cuts all connections. */
  public void close() {
    try {
      server.setStopTimeout(0);
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The fake server cannot be stopped", e);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback passes on every failure
  private void receive(Request request, Response response, Callback callback) {
    CompletableFuture<ByteBuffer> content = new CompletableFuture<>();
    CompletableFuture<Void> delivered = content
        .thenCompose(body -> handler.handle(new ReceivedRequest(
            request.getMethod(),
            request.getHttpURI().getPathQuery(),
            headers(request),
            bytes(body))))
        .thenAccept(outcome -> deliver(outcome, request, response, callback));
    delivered.whenComplete((nothing, failure) -> {
      // A delivered response completes the callback itself.
      if (failure != null) {
        callback.failed(failure);
      }
    });
    // Methods that Jetty 12.0, the version of Spring Boot 3, has too.
    Content.Source.asByteBuffer(request, Promise.from(content));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private void deliver(Outcome outcome, Request request, Response response, Callback callback) {
    if (outcome instanceof Outcome.Respond respond) {
      send(respond.response(), respond.cut(), request, response, callback);
    } else if (outcome instanceof Outcome.WebSocket socket) {
      upgrade(socket.listeners().apply(connection(request)), request, response, callback);
    } else {
      connection(request).reset();
      callback.failed(new IOException("Reset by the script of the test"));
    }
  }

  /** Returns the threads of the server, for outcomes that are decided later. */
  public Executor executor() {
    return executor;
  }

  private void upgrade(
      Session.Listener listener, Request request, Response response, Callback callback) {
    if (!webSockets.upgrade((up, down, made) -> listener, request, response, callback)) {
      RejectionException refusal =
          RejectionException.of(400, "bad_request", "This path is for WebSockets");
      send(FakeResponse.json(400, refusal.body(false)), false, request, response, callback);
    }
  }

  private static Headers headers(Request request) {
    Headers.Builder headers = Headers.builder();
    for (HttpField field : request.getHeaders()) {
      // Jetty has null for a field with an empty value.
      headers.add(field.getName(), field.getValue() == null ? "" : field.getValue());
    }
    return headers.build();
  }

  private void send(
      FakeResponse fake, boolean cut, Request request, Response response, Callback callback) {
    response.setStatus(fake.status());
    response.getHeaders().put("X-Beeper-Desktop-Version", VERSION);
    fake.headers().forEach(response.getHeaders()::put);
    byte[] body = fake.bytes();
    if (body == null && fake.json() != null) {
      body = json.write(fake.json());
    }
    if (body == null) {
      callback.succeeded();
      return;
    }
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    if (!cut) {
      response.write(true, ByteBuffer.wrap(body), callback);
      return;
    }
    response.write(false, ByteBuffer.wrap(body, 0, body.length / 2), Callback.from(() -> {
      // The connection ends in order (FIN), but in the middle of the body.
      connection(request).close();
      callback.failed(new IOException("Cut by the script of the test"));
    }));
  }

  private static RawConnection connection(Request request) {
    return new RawConnection(request.getConnectionMetaData().getConnection().getEndPoint());
  }
}
