package com.beeper.desktop.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets, with requests that browsers and others send. */
class RedirectServerTest {

  /** Does not give up on silent connections while a test runs. */
  private final RedirectServer server = RedirectServer.start(0, 3_600_000);

  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private Socket connect() throws IOException {
    Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.redirectUri().getPort());
    socket.setSoTimeout(60_000);
    sockets.add(socket);
    return socket;
  }

  private Socket send(String request) throws IOException {
    Socket socket = connect();
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  private static String read(Socket socket) throws IOException {
    try (InputStream in = socket.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String request(String method, String target) {
    return method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
  }

  private Map<String, String> redirect() throws Exception {
    return server.redirect().get(1, TimeUnit.MINUTES);
  }

  @Test
  void listensOnLoopbackAddressOnly() {
    assertThat(server.redirectUri().toString()).matches("http://127\\.0\\.0\\.1:\\d+/callback");
  }

  @Test
  void returnsDecodedParametersAndRespondsAtTheEnd() throws Exception {
    Socket socket = send(request("GET", "/callback?code=a%2Bb+c&state=%C3%A4&empty="));

    assertThat(redirect()).isEqualTo(Map.of("code", "a+b c", "state", "ä", "empty", ""));
    assertThat(socket.getInputStream().available()).isZero();
    server.finish(RedirectPage.success());
    assertThat(read(socket))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("Connection: close\r\n")
        .contains("<h1>You are signed in</h1>");
  }

  @Test
  void returnsParametersWithoutNameOrValue() throws Exception {
    send(request("GET", "/callback?code&=x&error=&flag"));

    assertThat(redirect()).isEqualTo(Map.of("code", "", "", "x", "error", "", "flag", ""));
  }

  @Test
  void escapesTextOfPage() throws Exception {
    Socket socket = send(request("GET", "/callback?error=x"));
    redirect();
    server.finish(new RedirectPage("200 OK", "<b>&\"'", "</p><script>alert(1)</script>"));

    assertThat(read(socket))
        .contains("<h1>&lt;b&gt;&amp;&quot;&#39;</h1>")
        .contains("<p>&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>")
        .doesNotContain("<script>");
  }

  @Test
  void sendsContentLengthOfBody() throws IOException {
    String response = read(send(request("GET", "/other")));
    int end = response.indexOf("\r\n\r\n") + 4;
    int length = response.substring(end).getBytes(StandardCharsets.UTF_8).length;

    assertThat(response).contains("\r\nContent-Length: " + length + "\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET / HTTP/1.1                               | 404 Not Found",
        "GET /favicon.ico HTTP/1.1                    | 404 Not Found",
        "GET /callback/ HTTP/1.1                      | 404 Not Found",
        "GET /callback HTTP/1.1                       | 400 Bad Request",
        "GET /callback?state=x HTTP/1.1               | 400 Bad Request",
        "GET /callback?code=%zz HTTP/1.1              | 400 Bad Request",
        "GET /callback?code=a&code=b HTTP/1.1         | 400 Bad Request",
        "POST /callback?code=a HTTP/1.1               | 405 Method Not Allowed",
        "OPTIONS * HTTP/1.1                           | 400 Bad Request",
        "GET http://127.0.0.1/callback?code=a HTTP/1.1 | 400 Bad Request",
        "GET /callback?code=a                         | 400 Bad Request",
        "GET /callback?code=a HTTP/2.0                | 400 Bad Request",
        "hello                                        | 400 Bad Request",
        "''                                           | 400 Bad Request"
      })
  void refusesOtherRequests(String line, String status) throws IOException {
    assertThat(read(send(line.strip() + "\r\nHost: x\r\n\r\n")))
        .startsWith("HTTP/1.1 " + status + "\r\n");
    assertThat(server.redirect()).isNotDone();
  }

  @Test
  void respondsToHeadWithoutUsingTheCode() throws IOException {
    String response = read(send(request("HEAD", "/callback?code=a&state=b")));

    assertThat(response).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\n");
    assertThat(server.redirect()).isNotDone();
  }

  /** Data that the server has not read when it closes a connection would reset it. */
  @Test
  void respondsToRequestWithBody() throws IOException {
    assertThat(read(send("POST /callback HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello")))
        .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
        .endsWith("</html>\n");
  }

  @Test
  void closesConnectionOnWhichDataNeverEnds() throws IOException {
    Socket socket = send(request("GET", "/"));
    byte[] kilobyte = new byte[1024];

    assertThatThrownBy(() -> {
          for (int i = 0; i < 16 * 1024; i++) {
            socket.getOutputStream().write(kilobyte);
          }
        })
        .isInstanceOf(SocketException.class);
  }

  @Test
  void refusesHeadWithoutEnd() throws IOException {
    Socket socket = connect();
    byte[] kilobyte = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
    CompletableFuture<String> response = CompletableFuture.supplyAsync(() -> {
      try {
        return read(socket);
      } catch (IOException e) {
        return "reset"; // the server closes the connection while the client still sends
      }
    });
    try {
      for (int i = 0; i < 64; i++) {
        socket.getOutputStream().write(kilobyte);
      }
    } catch (SocketException e) {
      // As above.
    }
    assertThat(response.join()).matches("(?s)HTTP/1\\.1 400 .*|reset");
    assertThat(server.redirect()).isNotDone();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "G", "GET /callback?code=slow HTTP/1.1\r\nHost:"})
  void isNotBlockedBySilentConnections(String beginning) throws Exception {
    for (int i = 0; i < 50; i++) {
      send(beginning);
    }
    send(request("GET", "/callback?code=quick"));

    assertThat(redirect()).containsEntry("code", "quick");
  }

  @Test
  void closesConnectionThatSendsNothing() throws IOException {
    try (RedirectServer impatient = RedirectServer.start(0, 1);
        Socket silent =
            new Socket(InetAddress.getLoopbackAddress(), impatient.redirectUri().getPort())) {
      silent.setSoTimeout(60_000);

      assertThat(silent.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void closesOldestOfTooManyConnections() throws Exception {
    Socket first = connect();
    assertThat(read(send(request("GET", "/"))))
        .as("the first connection is accepted before others")
        .startsWith("HTTP/1.1 404");
    for (int i = 0; i < 64; i++) {
      connect();
    }
    send(request("GET", "/callback?code=late"));

    assertThat(redirect()).containsEntry("code", "late");
    assertThat(first.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void servesManyRequestsAtOnceAndUsesTheFirst() throws Exception {
    List<CompletableFuture<String>> responses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String target = i % 2 == 0 ? "/callback?code=c" + i : "/" + i;
      Socket socket = send(request("GET", target));
      responses.add(CompletableFuture.supplyAsync(() -> {
        try {
          return read(socket);
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }));
    }
    assertThat(redirect().get("code")).startsWith("c");
    server.finish(RedirectPage.success());
    for (int i = 0; i < 40; i++) {
      assertThat(responses.get(i).join())
          .startsWith(i % 2 == 0 ? "HTTP/1.1 200 OK" : "HTTP/1.1 404 Not Found");
    }
  }

  /**
   * A connection that was not accepted yet is reset, others end. The kernel can still open one while
   * the accepting thread returns.
   */
  private static String endOf(Callable<Socket> opening) throws Exception {
    try (Socket socket = opening.call()) {
      return socket.getInputStream().read() < 0 ? "end" : "data";
    } catch (ConnectException e) {
      return "refused";
    } catch (SocketException e) {
      return "reset";
    }
  }

  @Test
  void closesPortAndConnections() throws Exception {
    Socket open = connect();
    assertThat(read(send(request("GET", "/"))))
        .as("the first connection is accepted before others")
        .startsWith("HTTP/1.1 404");
    server.close();
    server.close();

    assertThat(endOf(this::connect)).isIn("refused", "end", "reset");
    assertThat(endOf(() -> open)).isIn("end", "reset");
    assertThat(server.redirect()).isNotDone();
  }

  @Test
  void keepsInterruptWhenClosed() {
    Thread.currentThread().interrupt();
    server.close();

    assertThat(Thread.interrupted()).isTrue();
  }

  /** The page counts as sent when the browser has closed the connection. */
  @Test
  void keepsInterruptWhilePageIsSent() throws Exception {
    Socket socket = send(request("GET", "/callback?code=a"));
    redirect();
    Thread.currentThread().interrupt();
    server.finish(RedirectPage.success());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(read(socket)).startsWith("HTTP/1.1 200 OK");
  }
}
