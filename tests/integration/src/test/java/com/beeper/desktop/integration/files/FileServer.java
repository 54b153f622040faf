package com.beeper.desktop.integration.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A server with one connection per request, on a free port, which a test scripts byte by byte. Bodies are
 * streams in both directions, of any length.
 */
final class FileServer implements AutoCloseable {

  private final ServerSocket listener;
  private final Script script;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Throwable> ends = new LinkedBlockingQueue<>();

  /** Reads a request with its body, and responds to it. */
  interface Script {
    void serve(Request request, OutputStream out) throws Exception;
  }

  /** One request. */
  record Request(
      String method, String target, Map<String, String> headers, InputStream body, Socket socket) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /** Closes the connection with a reset, after all that was sent has left. */
    void breakOff() throws IOException {
      socket.close();
    }
  }

  FileServer(Script script) throws IOException {
    this.script = script;
    listener = new ServerSocket(0, 64, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    daemon(this::accept);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "file-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        sockets.add(socket);
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
      Request request = read(in, socket);
      requests.add(request);
      OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
      script.serve(request, out);
      out.flush();
    } catch (Throwable e) {
      ends.add(e);
    } finally {
      sockets.remove(socket);
    }
  }

  private static Request read(InputStream in, Socket socket) throws IOException {
    String[] start = line(in).split(" ", -1);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    InputStream body = headers.containsKey("Transfer-Encoding")
        ? new Chunks(in)
        : new Limited(in, Long.parseLong(headers.getOrDefault("Content-Length", "0")));
    return new Request(start[0], start[1], headers, body, socket);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
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

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  List<Request> requests() {
    return requests;
  }

  /** Waits for a script to fail, which is how it learns that the client has gone. */
  Throwable awaitBrokenScript() throws InterruptedException {
    return ends.take();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  static void head(OutputStream out, int status, String... fields) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    for (String field : fields) {
      head.append(field).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  static void json(OutputStream out, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    head(out, status, "Content-Type: application/json", "Content-Length: " + body.length);
    out.write(body);
  }

  /** A body of a declared length. */
  private static final class Limited extends InputStream {
    private final InputStream in;
    private long left;

    Limited(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = in.read(target, offset, (int) Math.min(length, left));
      if (n < 0) {
        throw new SocketException("the client has broken off inside a body");
      }
      left -= n;
      return n;
    }
  }

  /** A body in chunks. */
  private static final class Chunks extends InputStream {
    private final InputStream in;
    private int left;
    private boolean ended;

    Chunks(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0 && !ended) {
        left = Integer.parseInt(line(in), 16);
        ended = left == 0;
        if (ended) {
          line(in);
        }
      }
      if (ended) {
        return -1;
      }
      int n = in.read(target, offset, Math.min(length, left));
      if (n < 0) {
        throw new SocketException("the client has broken off inside a chunk");
      }
      left -= n;
      if (left == 0) {
        line(in);
      }
      return n;
    }
  }
}
