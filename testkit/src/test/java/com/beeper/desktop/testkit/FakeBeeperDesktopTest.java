package com.beeper.desktop.testkit;

import static com.beeper.desktop.testkit.ContractExamples.RETRIEVE_LOGIN_SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FakeBeeperDesktopTest {

  private static final String SESSION = "/v1/bridges/local-whatsapp/login-sessions/123";

  private final FakeBeeperDesktop server = FakeBeeperDesktop.start();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void close() {
    server.close();
  }

  static List<String> cases() {
    return ContractExamples.cases(RETRIEVE_LOGIN_SESSION);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void servesEachCaseOfTheContract(String name) throws Exception {
    server.loginSession("local-whatsapp", "123", name);

    HttpResponse<String> response = get(SESSION);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(ContractExamples.response(RETRIEVE_LOGIN_SESSION, name));
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.headers().firstValue("X-Beeper-Desktop-Version")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "local-whatsapp, 123, display_qr",
    "local-instagram, 124, cookies",
    "local-gmessages, 125, display_emoji"
  })
  void startsWithTheSessionsOfTheContract(String bridge, String session, String name)
      throws Exception {
    assertThat(get("/v1/bridges/" + bridge + "/login-sessions/" + session).body())
        .isEqualTo(ContractExamples.response(RETRIEVE_LOGIN_SESSION, name))
        .contains("\"bridgeID\": \"" + bridge + "\"", "\"loginSessionID\": \"" + session + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"status\": \"\u00fc\"}"})
  void servesAnyText(String text) throws Exception {
    server.loginSessionJson("local-whatsapp", "123", text);

    assertThat(get(SESSION).body()).isEqualTo(text);
  }

  @Test
  void keepsEncodedCharactersInTheirSegment() throws Exception {
    server.loginSessionJson("a/b", "1+2 \u00fc%", "{}");

    assertThat(get("/v1/bridges/a%2Fb/login-sessions/1+2%20%C3%BC%25").body()).isEqualTo("{}");
    assertThat(get("/v1/bridges/a/b/login-sessions/1+2%20%C3%BC%25").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Bearer", "Basic fake-access-token"})
  void refusesOtherTokensAsBeeperDesktopDoes(String authorization) throws Exception {
    assertUnauthorized(send(request(SESSION).header("Authorization", authorization)));
  }

  @Test
  void refusesRequestsWithoutToken() throws Exception {
    assertUnauthorized(send(request(SESSION)));
    assertUnauthorized(send(request("/v1/nothing")));
  }

  private static void assertUnauthorized(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body())
        .isEqualTo(
            "{\"message\":\"Unauthorized: Invalid or missing token\",\"code\":\"unauthorized\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/bridges",
        "/v1/bridges/local-whatsapp/login-sessions/",
        "/v1/bridges/local-whatsapp/login-sessions/nope",
        "/v1/bridges/nope/login-sessions/123",
        SESSION + "/",
        SESSION + "/steps"
      })
  void doesNotFindAnythingElse(String path) throws Exception {
    HttpResponse<String> response = get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("\"message\":", "\"code\":\"not_found\"");
  }

  @Test
  void refusesOtherMethods() throws Exception {
    HttpResponse<String> response = send(authorized(SESSION).POST(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET");
    assertThat(response.body()).contains("\"code\":\"method_not_allowed\"");
    assertThat(send(authorized(SESSION).method("HEAD", BodyPublishers.noBody())).statusCode())
        .isEqualTo(405);
  }

  @Test
  void remembersRequestsAlsoTheRefusedOnes() throws Exception {
    get(SESSION + "?a=%20");
    send(request("/v1/%2F").DELETE());

    assertThat(server.requests())
        .extracting(RecordedRequest::method, RecordedRequest::target)
        .containsExactly(tuple("GET", SESSION + "?a=%20"), tuple("DELETE", "/v1/%2F"));
    RecordedRequest first = server.requests().get(0);
    assertThat(first.headers().first("authorization")).contains("Bearer " + server.accessToken());
    assertThat(first).asString().doesNotContain(server.accessToken());
  }

  @Test
  void remembersTheLastThousandRequests() throws Exception {
    for (int i = 0; i < 1002; i++) {
      get("/" + i);
    }

    assertThat(server.requests()).hasSize(1000);
    assertThat(server.requests().get(0).target()).isEqualTo("/2");
    assertThat(server.requests().get(999).target()).isEqualTo("/1001");
  }

  @Test
  void keepsConnectionsAliveUntilItIsClosed() throws Exception {
    try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port())) {
      String request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
      for (int i = 0; i < 2; i++) {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(readBody(socket.getInputStream())).startsWith("HTTP/1.1 401 ");
      }

      server.close();

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThatThrownBy(() -> get(SESSION)).isInstanceOf(ConnectException.class);
    server.close();
  }

  /** Reads up to the end of a flat JSON object, and no further: the connection stays open. */
  private static String readBody(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c != '}'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The connection was closed after " + text);
      }
      text.append((char) c);
    }
    return text.append('}').toString();
  }

  @Test
  void takesPortAndTokenOfOnesOwn() throws Exception {
    int port = port();
    server.close();

    try (FakeBeeperDesktop other =
        FakeBeeperDesktop.builder().port(port).accessToken("mine").start()) {
      assertThat(other.baseUrl()).hasPort(port).hasHost("127.0.0.1").hasPath("");
      assertThat(other.accessToken()).isEqualTo("mine");
      assertThat(send(request(SESSION).header("Authorization", "Bearer mine")).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void saysWhichPortCannotBeHad() {
    assertThatThrownBy(() -> FakeBeeperDesktop.builder().port(port()).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("port " + port());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FakeBeeperDesktop.builder().port(65_536));
  }

  @Test
  void keepsNoJvmAlive() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (FakeBeeperDesktop other = FakeBeeperDesktop.start()) {
      client.send(HttpRequest.newBuilder(other.baseUrl()).build(), BodyHandlers.discarding());

      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !before.contains(thread))
          .isNotEmpty()
          .allMatch(Thread::isDaemon);
    }
  }

  private int port() {
    return server.baseUrl().getPort();
  }

  private HttpResponse<String> get(String target) throws Exception {
    return send(authorized(target));
  }

  private HttpRequest.Builder authorized(String target) {
    return request(target).header("Authorization", "Bearer " + server.accessToken());
  }

  private HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(server.baseUrl() + target));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
