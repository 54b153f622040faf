package com.beeper.desktop.integration.events;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A TCP relay in front of a server on the loopback address. Its WebSocket connections end as those of real networks do, at any byte;
 * other connections are only relayed. Thread-safe.
 */
final class FaultyRelay implements Closeable {

  /** The end of a connection, as the client sees it. */
  enum Fault {
    /** Both directions end in order. */
    FIN,
    /** The connection is reset. */
    RESET,
    /** The server's direction ends in order, and the client's is still read. */
    HALF_CLOSED,
    /** Nothing is forwarded any more in either direction, while the client's bytes are still taken. */
    SILENT,
    /** Bytes arrive that are not a frame, and then nothing. */
    GARBAGE
  }

  private record Scripted(long bytes, Fault fault) {}

  /** A frame with a reserved opcode and a mask, which servers never send. */
  private static final byte[] NO_FRAME = {(byte) 0x8f, (byte) 0x81, 0, 0, 0, 0, 0};

  private final int target;
  private final ServerSocket listener;
  private final Set<Relayed> connections = ConcurrentHashMap.newKeySet();
  private final Queue<Scripted> script = new ConcurrentLinkedQueue<>();

  private final AtomicLong delivered = new AtomicLong();

  private FaultyRelay(int target, ServerSocket listener) {
    this.target = target;
    this.listener = listener;
  }

  /** Starts a relay on a free port. */
  static FaultyRelay to(URI server) throws IOException {
    FaultyRelay relay = new FaultyRelay(
        server.getPort(), new ServerSocket(0, 500, InetAddress.getLoopbackAddress()));
    start("relay", relay::accept);
    return relay;
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Returns the number of bytes that clients have taken so far. */
  long delivered() {
    return delivered.get();
  }

  /** Ends the open WebSocket connections. */
  void end(Fault fault) throws IOException {
    for (Relayed connection : connections) {
      if (connection.webSocket) {
        connection.end(fault);
      }
    }
  }

  /** Ends the next WebSocket connection when the server has sent a number of bytes, those of the handshake included. */
  void endNextAfter(long bytes, Fault fault) {
    script.add(new Scripted(bytes, fault));
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      client.setTcpNoDelay(true);
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      server.setTcpNoDelay(true);
      Relayed connection = new Relayed(client, server);
      connections.add(connection);
      start("relay-up", connection::relayUp);
      start("relay-down", connection::relayDown);
    }
  }

  private final class Relayed {

    private final Socket client;
    private final Socket server;
    private volatile boolean webSocket;
    private volatile boolean forwarding = true;
    private volatile Scripted scripted = new Scripted(Long.MAX_VALUE, Fault.FIN);

    Relayed(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void relayUp() throws IOException {
      byte[] buffer = new byte[16 * 1024];
      try {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
          if (!webSocket && isUpgrade(buffer, count)) {
            Scripted next = script.poll();
            if (next != null) {
              scripted = next;
            }
            webSocket = true;
          }
          if (forwarding) {
            out.write(buffer, 0, count);
          }
        }
      } finally {
        close();
      }
    }

    void relayDown() throws IOException {
      byte[] buffer = new byte[16 * 1024];
      long left = Long.MAX_VALUE;
      try {
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream();
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
          if (left == Long.MAX_VALUE) {
            left = scripted.bytes();
          }
          if (forwarding) {
            out.write(buffer, 0, (int) Math.min(count, left));
            delivered.addAndGet(count);
          }
          if (count >= left) {
            end(scripted.fault());
          }
          left -= left == Long.MAX_VALUE ? 0 : Math.min(count, left);
        }
        if (forwarding) {
          client.shutdownOutput();
        }
      } catch (IOException e) {
        if (forwarding) {
          // The server has reset its connection.
          end(Fault.RESET);
        }
      }
    }

    void end(Fault fault) throws IOException {
      forwarding = false;
      switch (fault) {
        case FIN -> {
          client.shutdownOutput();
          close();
        }
        case RESET -> {
          client.setSoLinger(true, 0);
          close();
        }
        case HALF_CLOSED -> {
          client.shutdownOutput();
          server.close();
        }
        case SILENT -> server.close();
        case GARBAGE -> {
          client.getOutputStream().write(NO_FRAME);
          server.close();
        }
      }
    }

    void close() throws IOException {
      connections.remove(this);
      client.close();
      server.close();
    }
  }

  private static boolean isUpgrade(byte[] bytes, int count) {
    return new String(bytes, 0, count, StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT)
        .contains("upgrade: websocket");
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(String name, Work work) {
    Thread thread = new Thread(
        () -> {
          try {
            work.run();
          } catch (IOException e) {
            // The connection or the relay has been closed.
          }
        },
        name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Relayed connection : connections) {
      connection.close();
    }
  }
}
