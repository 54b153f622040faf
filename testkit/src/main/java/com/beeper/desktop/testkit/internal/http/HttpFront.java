package com.beeper.desktop.testkit.internal.http;

import com.beeper.desktop.testkit.internal.json.Json;
import com.beeper.desktop.transport.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** The HTTP server: reads requests, lets them be answered, and sends the answers. */
public final class HttpFront {

  private static final String VERSION = "4.3.73";
  private static final String SLF4J = "slf4j.internal.verbosity";

  /** Enough for a test that lets many answers wait. */
  private static final int THREADS = 200;

  /** Says what becomes of a request. */
  public interface Gate {

    /**
     * Takes a request, and says how it is answered.
     *
     * @throws InterruptedException if the server is closed while the answer waits
     */
    Delivery answer(RawRequest request) throws InterruptedException;
  }

  /** What becomes of a request. */
  public sealed interface Delivery {

    /**
     * An answer.
     *
     * @param cut whether only a half of the body is sent, and then the connection cut
     */
    record Answer(Reply reply, boolean cut) implements Delivery {}

    /** No answer: the connection is reset. */
    record Reset() implements Delivery {}

    /** A WebSocket, if the request asks for one. */
    record WebSocket(Session.Listener listener) implements Delivery {}
  }

  private final Json json;
  private final Gate gate;
  private final Server server;
  private final ServerConnector connector;
  private int port;
  private final ServerWebSocketContainer webSockets;

  /** Makes a server; it does not listen yet. */
  public HttpFront(int port, Json json, Gate gate) {
    this.json = json;
    this.gate = gate;
    server = quietly();
    connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(configuration()));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(Duration.ofMinutes(10).toMillis());
    server.addConnector(connector);
    webSockets = ServerWebSocketContainer.ensure(server);
    // A connection on which nothing happens stays open.
    webSockets.setIdleTimeout(Duration.ZERO);
    server.setHandler(new Handler.Abstract() {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        HttpFront.this.handle(request, response, callback);
        return true;
      }
    });
    server.setErrorHandler((request, response, callback) -> {
      // What Jetty itself refuses, such as a URL that is none.
      int status = Math.max(400, response.getStatus());
      Refusal refusal = Refusal.of(status, "bad_request", "Request is not valid");
      send(Reply.json(status, refusal.body(false)), false, request, response, callback);
      return true;
    });
  }

  /**
   * Jetty logs through SLF4J, which prints a warning if nobody listens. Nobody listening is fine
   * here, so SLF4J is asked to keep that to itself, once, while Jetty loads it.
   */
  private static Server quietly() {
    String before = System.getProperty(SLF4J);
    if (before == null) {
      System.setProperty(SLF4J, "ERROR");
    }
    try {
      QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
      threads.setDaemon(true);
      threads.setName("fake-beeper-desktop");
      // Its own are for servers with thousands of connections.
      threads.setReservedThreads(0);
      // Closing interrupts answers that wait for a clock after a half of this, in milliseconds.
      threads.setStopTimeout(100);
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

  /** Listens. */
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

  /** The port it listens on, or listened on. */
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

  private void handle(Request request, Response response, Callback callback) throws IOException {
    RawRequest raw = new RawRequest(
        request.getMethod(), request.getHttpURI().getPathQuery(), headers(request), body(request));
    Delivery delivery;
    try {
      delivery = gate.answer(raw);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      delivery = new Delivery.Reset();
    }
    if (delivery instanceof Delivery.Answer answer) {
      send(answer.reply(), answer.cut(), request, response, callback);
    } else if (delivery instanceof Delivery.WebSocket socket) {
      upgrade(socket.listener(), request, response, callback);
    } else {
      reset(request);
      callback.failed(new IOException("reset, as scripted"));
    }
  }

  private void upgrade(
      Session.Listener listener, Request request, Response response, Callback callback) {
    if (!webSockets.upgrade((up, down, made) -> listener, request, response, callback)) {
      Refusal refusal = Refusal.of(400, "bad_request", "This path is for WebSockets");
      send(Reply.json(400, refusal.body(false)), false, request, response, callback);
    }
  }

  private static byte[] body(Request request) throws IOException {
    ByteBuffer content = Content.Source.asByteBuffer(request);
    byte[] body = new byte[content.remaining()];
    content.get(body);
    return body;
  }

  private static Headers headers(Request request) {
    Headers.Builder headers = Headers.builder();
    for (HttpField field : request.getHeaders()) {
      // A header without a value is a header too.
      headers.add(field.getName(), field.getValue() == null ? "" : field.getValue());
    }
    return headers.build();
  }

  private void send(
      Reply reply, boolean cut, Request request, Response response, Callback callback) {
    response.setStatus(reply.status());
    response.getHeaders().put("X-Beeper-Desktop-Version", VERSION);
    reply.headers().forEach(response.getHeaders()::put);
    byte[] body = reply.bytes();
    if (body == null && reply.json() != null) {
      body = json.write(reply.json());
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
      // Orderly on the wire, but in the middle of the body.
      request.getConnectionMetaData().getConnection().getEndPoint().close();
      callback.failed(new IOException("cut, as scripted"));
    }));
  }

  /** Closes a connection so that the client sees a reset, and not an orderly end. */
  private static void reset(Request request) throws IOException {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    if (endPoint.getTransport() instanceof SocketChannel channel) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
    endPoint.close();
  }
}
