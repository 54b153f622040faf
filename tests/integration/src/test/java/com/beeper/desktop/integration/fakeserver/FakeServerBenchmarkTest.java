package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Prints the start and response times of the fake server. Asserts no limit. */
@EnabledIfSystemProperty(
    named = "fakeserver.benchmark",
    matches = "true",
    disabledReason = "a benchmark of the fake server; run it with -Dfakeserver.benchmark=true")
class FakeServerBenchmarkTest {

  private static final int CONNECTIONS = 4;
  private static final int SECONDS = 3;

  @Test
  void printsFigures() throws Exception {
    print("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    print("first start in this JVM", millis(start(false)));
    long[] starts = new long[30];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start(false);
    }
    Arrays.sort(starts);
    print("further starts, median of 30", millis(starts[15]));
    print("further starts, slowest of 30", millis(starts[29]));
    print("with the sample scene", millis(start(true)));
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
      server.addSampleScene();
      String chat = RawClient.encode(
          RawClient.of(server).get("/v1/chats").json().at("/items/0/id").asText());
      Map<String, String> requests = new LinkedHashMap<>();
      requests.put("info.retrieve", get(server, "/v1/info"));
      requests.put("accounts.list", get(server, "/v1/accounts"));
      requests.put("chats.retrieve", get(server, "/v1/chats/" + chat));
      requests.put("messages.list, 20 messages", get(server, "/v1/chats/" + chat + "/messages"));
      requests.put("chats.list, 25 chats", get(server, "/v1/chats"));
      requests.put(
          "messages.search, 20 of 10,000", get(server, "/v1/messages/search?query=deployment"));
      requests.put(
          "chats.archive", request(server, "POST", "/v1/chats/" + chat + "/archive", "{}"));
      for (Map.Entry<String, String> request : requests.entrySet()) {
        load(server, request.getValue());
        print(
            request.getKey(),
            String.format(Locale.ROOT, "%,.0f requests/s", load(server, request.getValue())));
      }
    }
  }

  /** Measures the time from the start to the first response. */
  private static long start(boolean scene) {
    long start = System.nanoTime();
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
      long started = System.nanoTime() - start;
      if (scene) {
        server.addSampleScene();
        started = System.nanoTime() - start;
      }
      assertThat(RawClient.of(server).get("/v1/info").status()).isEqualTo(200);
      return started;
    }
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }

  private static void print(String what, String figure) {
    System.out.printf(Locale.ROOT, "%-32s %s%n", what, figure);
  }

  private static String get(FakeBeeperDesktop server, String path) {
    return request(server, "GET", path, "");
  }

  private static String request(FakeBeeperDesktop server, String method, String path, String body) {
    return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
        + server.accessToken() + "\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length() + "\r\n\r\n" + body;
  }

  /** Repeats a request on several connections with a minimal client. */
  private static double load(FakeBeeperDesktop server, String request) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long start = System.nanoTime();
      long end = start + SECONDS * 1_000_000_000L;
      List<Callable<Long>> clients = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        clients.add(() -> repeat(server.baseUrl().getPort(), request, end));
      }
      long count = 0;
      for (Future<Long> done : threads.invokeAll(clients)) {
        count += done.get();
      }
      return count * 1e9 / (System.nanoTime() - start);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long repeat(int port, String request, long end) throws IOException {
    byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
    long count = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
      while (System.nanoTime() < end) {
        out.write(bytes);
        int status = response(in);
        if (status >= 300) {
          throw new AssertionError("status " + status);
        }
        count++;
      }
    }
    return count;
  }

  private static int response(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).substring(9, 12));
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring(16));
      }
    }
    in.skipNBytes(length);
    return status;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection has ended");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
