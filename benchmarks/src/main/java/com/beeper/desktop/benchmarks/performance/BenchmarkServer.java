package com.beeper.desktop.benchmarks.performance;

import com.beeper.desktop.benchmarks.BenchmarkData;
import com.beeper.desktop.benchmarks.LoopbackEventServer;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server of the suite, in a process of its own: prepared responses over plain sockets, one thread for each connection. It does
 * no more for a request than to find its end and its path.
 *
 * <ul>
 *   <li>{@code /v1/bridges/…}: a login session;
 *   <li>{@code /v1/chats/CHAT/messages}: a page of 20 of the messages of a chat, whose ID ends with their number;
 *   <li>{@code /v1/assets/serve?url=…}: a file, whose URL ends with its size;
 *   <li>{@code /v1/assets/upload}: takes a form and responds with the number of bytes of its body;
 *   <li>{@code /benchmark/events/N}: sends N events to the latest connection of the {@link LoopbackEventServer}.
 * </ul>
 */
public final class BenchmarkServer implements Closeable {

  static final int PAGE = 20;

  /** Otherwise the kernel chooses up to some megabytes for each connection, and downloads on some take twice as long. */
  private static final int SEND_BUFFER = 64 * 1024;

  private static final Pattern CHAT = Pattern.compile("/v1/chats/[^/]*?(\\d+)/");
  private static final Pattern CURSOR = Pattern.compile("[?&]cursor=(\\d+)");
  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

  private final ServerSocket listener;
  private final LoopbackEventServer events;
  private final byte[] session = response("200 OK", BenchmarkData.loginSession());
  private final byte[] empty = response("204 No Content", new byte[0]);
  private final byte[] notFound = response("404 Not Found", new byte[0]);
  private final String items = BenchmarkData.items(PAGE);

  private BenchmarkServer() throws IOException {
    listener = new ServerSocket(0, 2_048, InetAddress.getLoopbackAddress());
    events = new LoopbackEventServer(BenchmarkData.message());
  }

  /**
   * Starts a server.
   *
   * @return the server
   * @throws IOException if no port can be opened
   */
  static BenchmarkServer start() throws IOException {
    BenchmarkServer server = new BenchmarkServer();
    server.run("benchmark-server", server::accept);
    return server;
  }

  /**
   * Starts a server, prints its base URL and that of its events, and serves until standard input ends.
   *
   * @param args unused
   * @throws IOException if the server cannot be started
   */
  public static void main(String[] args) throws IOException {
    try (BenchmarkServer server = start()) {
      System.out.println(server.baseUrl() + " " + server.eventsUrl());
      System.out.flush();
      while (System.in.read() >= 0) {
        // The end of the parent process ends this one too.
      }
    }
  }

  String baseUrl() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  String eventsUrl() {
    return events.baseUrl();
  }

  private void accept() throws IOException {
    while (true) {
      Socket socket = listener.accept();
      socket.setTcpNoDelay(true);
      socket.setSendBufferSize(SEND_BUFFER);
      run("benchmark-connection", () -> serve(socket));
    }
  }

  private void serve(Socket connection) throws IOException {
    try (connection) {
      Input in = new Input(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      while (in.readHead()) {
        if (in.startsWith("GET /v1/bridges/")) {
          out.write(session);
        } else {
          respond(in, out);
        }
      }
    }
  }

  private void respond(Input in, OutputStream out) throws IOException {
    String head = in.head();
    String target = head.substring(head.indexOf(' ') + 1, head.indexOf(" HTTP/"));
    if (target.startsWith("/v1/chats/")) {
      out.write(page(target));
    } else if (target.startsWith("/v1/assets/serve")) {
      sendFile(number(LAST_NUMBER, target, 0), out);
    } else if (target.startsWith("/v1/assets/upload")) {
      String json = """
          {"uploadID":"upl_1","srcURL":"file:///var/lib/beeper/uploads/file.bin","fileName":"file.bin",\
          "mimeType":"application/octet-stream","fileSize":%d}""".formatted(in.readBody(head, out));
      out.write(response("200 OK", json.getBytes(StandardCharsets.UTF_8)));
    } else if (target.startsWith("/benchmark/events/")) {
      events.send((int) number(LAST_NUMBER, target, 0));
      out.write(empty);
    } else {
      out.write(notFound);
    }
  }

  private byte[] page(String target) {
    long all = number(CHAT, target, PAGE);
    long next = number(CURSOR, target, 0) + PAGE;
    String json = items
        + "\"hasMore\":" + (next < all)
        + ",\"oldestCursor\":\"" + next + "\",\"newestCursor\":\"" + (next - PAGE) + "\"}";
    return response("200 OK", json.getBytes(StandardCharsets.UTF_8));
  }

  private static long number(Pattern pattern, String text, long absent) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : absent;
  }

  private static void sendFile(long size, OutputStream out) throws IOException {
    out.write(head("200 OK", "application/octet-stream", size));
    byte[] block = new byte[64 * 1024];
    for (long left = size; left > 0; left -= block.length) {
      out.write(block, 0, (int) Math.min(left, block.length));
    }
  }

  private static byte[] response(String status, byte[] body) {
    byte[] head = head(status, "application/json", body.length);
    byte[] response = new byte[head.length + body.length];
    System.arraycopy(head, 0, response, 0, head.length);
    System.arraycopy(body, 0, response, head.length, body.length);
    return response;
  }

  private static byte[] head(String status, String type, long length) {
    String lengthLine = status.startsWith("204") ? "" : "Content-Length: " + length + "\r\n";
    return ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + lengthLine
            + "Date: Thu, 10 Sep 2026 10:05:00 GMT\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private interface Work {
    void run() throws IOException;
  }

  private void run(String name, Work work) {
    Thread thread = new Thread(
        () -> {
          try {
            work.run();
          } catch (SocketException | EOFException e) {
            // The client or the suite is done.
          } catch (IOException e) {
            throw new IllegalStateException("the server of the benchmarks failed", e);
          }
        },
        name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    events.close();
  }

  /** The requests of a connection. It allocates nothing to find the end of a head. */
  private static final class Input {

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding: *chunked");
    private static final Pattern EXPECT = Pattern.compile("(?im)^expect: *100-continue");

    /** Small, because thousands of connections may be open. */
    private static final int HEAD = 4 * 1024;

    private static final int BODY = 64 * 1024;

    private final InputStream in;
    private byte[] buffer = new byte[HEAD];
    private int from;
    private int to;

    Input(InputStream in) {
      this.in = in;
    }

    /** Reads up to the end of a head; returns whether there is one. */
    boolean readHead() throws IOException {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;

      int checked = 3;
      while (true) {
        for (; checked < to; checked++) {
          if (buffer[checked] == '\n'
              && buffer[checked - 1] == '\r'
              && buffer[checked - 2] == '\n'
              && buffer[checked - 3] == '\r') {
            from = checked + 1;
            return true;
          }
        }
        int read = in.read(buffer, to, buffer.length - to);
        if (read <= 0) {
          return false;
        }
        to += read;
      }
    }

    boolean startsWith(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (buffer[i] != text.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    String head() {
      return new String(buffer, 0, from, StandardCharsets.ISO_8859_1);
    }

    /** Reads and drops the body; returns its length. */
    long readBody(String head, OutputStream out) throws IOException {
      if (EXPECT.matcher(head).find()) {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      if (!CHUNKED.matcher(head).find()) {
        long length = number(CONTENT_LENGTH, head, 0);
        skip(length);
        return length;
      }
      long length = 0;
      while (true) {
        long chunk = Long.parseLong(line(), 16);
        skip(chunk);
        length += chunk;
        line();
        if (chunk == 0) {
          return length;
        }
      }
    }

    private void skip(long bytes) throws IOException {
      for (long left = bytes; left > 0; ) {
        fill();
        long part = Math.min(left, to - from);
        from += (int) part;
        left -= part;
      }
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      while (true) {
        fill();
        char c = (char) buffer[from++];
        if (c == '\n') {
          return line.toString().trim();
        }
        line.append(c);
      }
    }

    private void fill() throws IOException {
      if (from == to) {
        if (buffer.length < BODY) {
          buffer = new byte[BODY];
        }
        from = 0;
        to = Math.max(0, in.read(buffer));
        if (to == 0) {
          throw new EOFException();
        }
      }
    }
  }
}
