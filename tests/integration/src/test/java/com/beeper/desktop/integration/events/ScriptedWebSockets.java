package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketHandshakeException;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket transport in memory, whose connections a test plays the server of. */
final class ScriptedWebSockets implements WebSocketTransport {

  private final BlockingQueue<Connection> opened = new LinkedBlockingQueue<>();

  /** The statuses of the next handshakes; 101 when there are none. */
  final BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();

  /** The requests of all handshakes. */
  final BlockingQueue<WebSocketRequest> requests = new LinkedBlockingQueue<>();

  /** Whether the library can send pings. */
  volatile boolean pings = true;

  @Override
  public CompletableFuture<WebSocketConnection> connect(
      WebSocketRequest request, WebSocketListener listener) {
    requests.add(request);
    Integer status = statuses.poll();
    if (status != null && status != 101) {
      byte[] body = "{\"code\":\"scripted\",\"message\":\"no\"}".getBytes(StandardCharsets.UTF_8);
      return CompletableFuture.failedFuture(
          new WebSocketHandshakeException("server:1", status, Headers.empty(), body));
    }
    Connection connection = new Connection(listener);
    opened.add(connection);
    return CompletableFuture.completedFuture(connection);
  }

  /** Waits for the next connection. */
  Connection next() throws InterruptedException {
    return next(opened);
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(30, TimeUnit.SECONDS);
    assertThat(next).as("something comes").isNotNull();
    return next;
  }

  @Override
  public void close() {}

  final class Connection implements WebSocketConnection {

    private final WebSocketListener listener;
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final BlockingQueue<ByteBuffer> pinged = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> aborted = new CompletableFuture<>();
    private long demand;

    Connection(WebSocketListener listener) {
      this.listener = listener;
    }

    @Override
    public synchronized void request(long messages) {
      demand += messages;
      notifyAll();
    }

    /** Returns the demand that is left. */
    synchronized long demand() {
      return demand;
    }

    /** Sends a frame to the client, as soon as it reads. */
    void send(String text) throws InterruptedException {
      takeDemand();
      listener.onText(text.replace('\'', '"'));
    }

    void sendBinary() throws InterruptedException {
      takeDemand();
      listener.onBinary(ByteBuffer.allocate(1));
    }

    private synchronized void takeDemand() throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (demand == 0) {
        assertThat(System.nanoTime()).as("the client reads").isLessThan(end);
        wait(100);
      }
      demand--;
    }

    /** Begins the connection, and confirms its subscription. */
    Connection ready() throws InterruptedException {
      send("{'type':'ready','version':1,'chatIDs':[]}");
      confirm();
      return this;
    }

    /** Waits for a command, and confirms it. */
    String confirm() throws InterruptedException {
      String command = next(sent);
      send(
          "{'type':'subscriptions.updated','requestID':'" + requestId(command) + "','chatIDs':[]}");
      return command;
    }

    /** Waits for a command. */
    String command() throws InterruptedException {
      return next(sent);
    }

    static String requestId(String command) {
      return command.replaceFirst(".*\"requestID\":\"([^\"]*)\".*", "$1");
    }

    /** Sends the event of a message. */
    void message(long seq, String id) throws InterruptedException {
      send("{'type':'message.upserted','seq':" + seq + ",'ts':1788000000000,'chatID':'c','ids':['"
          + id + "'],'entries':[{'id':'" + id + "','text':'" + id + "'}]}");
    }

    /** Takes a ping. Returns false if there is none. */
    boolean takePing() {
      return pinged.poll() != null;
    }

    boolean isAborted() {
      return aborted.isDone();
    }

    void pong() {
      listener.onPong(ByteBuffer.allocate(0));
    }

    void lose() {
      listener.onFailure(
          new TransportException(Delivery.MAYBE, Reason.CONNECTION, "the connection broke", null));
    }

    void awaitAbort() {
      aborted.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletableFuture<Void> sendText(String text) {
      sent.add(text);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> sendPing(ByteBuffer data) {
      if (!pings) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException());
      }
      pinged.add(data);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> sendClose(int code, String reason) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void abort() {
      aborted.complete(null);
    }
  }
}
