package com.beeper.desktop.integration.hostile;

import com.beeper.desktop.integration.hostile.HostileResponse.Ending;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Sends one hostile response after the other, and correct responses between them: the path of a correct
 * request is its body. Serves one client, one request at a time.
 */
final class HostileServer implements AutoCloseable {

  private final ServerSocket listener;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile @Nullable HostileResponse next;
  private volatile CountDownLatch sent = new CountDownLatch(0);

  HostileServer() throws IOException {
    listener = new ServerSocket(0, 100, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    start(this::acceptAll);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "hostile-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Sets the response to the next request, on a connection that exists or on a new one. */
  void plan(HostileResponse response) {
    sent = new CountDownLatch(1);
    next = response;
  }

  /** Waits until the planned response has been sent; a client that has failed may not have asked. */
  void awaitSent() throws InterruptedException {
    if (next == null) {
      sent.await();
    }
    next = null;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + path);
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket socket = listener.accept();
        sockets.add(socket);
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      // The end of the test.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      BufferedReader in = new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      HostileResponse early = next;
      if (early != null && early.early() && !send(socket, early)) {
        return;
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("GET ")) {
          continue; // the rest of a head
        }
        String path = line.split(" ", -1)[1];
        while (!in.readLine().isEmpty()) {
          // the rest of the head
        }
        HostileResponse hostile = next;
        if (hostile == null || !path.startsWith("/hostile")) {
          write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + path.length() + "\r\n\r\n" + path);
        } else if (!send(socket, hostile)) {
          return;
        }
      }
    } catch (IOException | NullPointerException e) {
      // The client has closed the connection.
    } finally {
      sockets.remove(socket);
    }
  }

  private boolean send(Socket socket, HostileResponse response) throws IOException {
    CountDownLatch done = sent;
    next = null;
    try {
      for (String piece : response.pieces()) {
        write(socket, piece);
      }
      if (response.ending() == Ending.RESETS) {
        socket.setSoLinger(true, 0);
      }
      return response.ending() == Ending.SERVES_THE_NEXT_REQUEST;
    } finally {
      if (response.ending() != Ending.SERVES_THE_NEXT_REQUEST) {
        socket.close();
      }
      done.countDown();
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
