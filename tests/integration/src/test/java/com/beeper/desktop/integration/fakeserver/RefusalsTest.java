package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit the contract is refused, and the answer says where. */
class RefusalsTest {

  private static FakeBeeperDesktop server;

  @BeforeAll
  static void start() {
    server = FakeBeeperDesktop.start();
    server.account("WhatsApp");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=0                    | too_small     | limit",
        "limit=201                  | too_big       | limit",
        "limit=ten                  | invalid_type  | limit",
        "limit=1.5                  | invalid_type  | limit",
        "limit=1&limit=2            | invalid_type  | limit",
        "limit=                     | invalid_type  | limit",
        "inbox=nope                 | invalid_value | inbox",
        "includeMuted=yes           | invalid_type  | includeMuted",
        "query=                     | too_small     | query",
        "lastActivityAfter=today    | invalid_format | lastActivityAfter",
        "lastActivityAfter=2026-02-30T00:00:00Z | invalid_format | lastActivityAfter",
        "cursor=nope                | invalid_value | cursor",
        "direction=sideways         | invalid_value | direction"
      })
  void queries(String query, String code, String name) {
    assertIssue(Raw.of(server).get("/v1/chats/search?" + query), code, "query", name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                     | invalid_type  | accountID",
        "{'accountID':1,'participantIDs':['a'],'type':'single'} | invalid_type  | accountID",
        "{'accountID':'a','participantIDs':[],'type':'single'}  | too_small     | participantIDs",
        "{'accountID':'a','participantIDs':['b'],'type':'many'} | invalid_value | type",
        "{'accountID':'a','participantIDs':[1],'type':'single'} | invalid_type  | participantIDs/0",
        "{'accountID':null,'participantIDs':['b'],'type':'single'} | invalid_type | accountID"
      })
  void bodies(String body, String code, String path) {
    assertIssue(
        Raw.of(server).post("/v1/chats", body.replace('\'', '"')),
        code,
        ("body/" + path).split("/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {         | body",
        "application/json | {} {}     | body",
        "application/json | \"\\ud800\" | body",
        "application/json | []        | body",
        "text/plain       | {}        | header",
        "application/json | ''        | body"
      })
  void bodiesThatAreNone(String contentType, String body, String place) {
    Raw.Answer answer = Raw.of(server).send("POST", "/v1/chats", contentType, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/details/issues/0/path/0").asText()).isEqualTo(place);
  }

  /** No client for Java sends these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/chats?cursor=%zz",
        "GET /v1/chats?limit=%F0",
        "GET /v1/chats?a=%",
        "GET /v1/%zz",
        "POST /oauth/token?x=%F0"
      })
  void whatIsNotProperlyEncoded(String start) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.baseUrl().getPort())) {
      String request = start + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
          + server.accessToken() + "\r\nContent-Length: 0\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400 ");
      assertThat(answer.replaceFirst("(?s).*\r\n\r\n", "")).startsWith("{\"").endsWith("}");
    }
  }

  @Test
  void aFormThatIsNotProperlyEncoded() {
    Raw.Answer answer = Raw.of(server).form("/oauth/introspect", "token=%zz");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("error").asText()).isEqualTo("invalid_request");
  }

  private static void assertIssue(Raw.Answer answer, String code, String... path) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    JsonNode json = answer.json();
    assertThat(json.get("code").asText()).isEqualTo("validation_error");
    JsonNode issues = json.at("/details/issues");
    assertThat(issues).anySatisfy(issue -> {
      assertThat(issue.get("code").asText()).isEqualTo(code);
      assertThat(issue.get("path")).extracting(JsonNode::asText).containsExactly(path);
    });
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/nope, 404, not_found",
    "GET, /v1/chats/a/b/c/d/e/f, 404, not_found",
    "GET, /, 404, not_found",
    "GET, /v1/chats/, 404, not_found",
    "DELETE, /v1/chats, 405, method_not_allowed",
    "GET, /v1/chats/start, 404, not_found",
    "GET, /v1/ws, 400, bad_request",
    "GET, /v1/accounts/x, 404, not_found"
  })
  void paths(String method, String path, int status, String code) {
    Raw.Answer answer = Raw.of(server).send(method, path, null, null);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().get("code").asText()).isEqualTo(code);
    assertThat(answer.header("X-Beeper-Desktop-Version")).isNotEmpty();
  }

  @Test
  void tokens() {
    assertThat(new Raw(server, null).get("/v1/accounts").body())
        .as("to the byte as Beeper Desktop was seen to answer")
        .isEqualTo("{\"message\":\"Unauthorized: Invalid or missing token\","
            + "\"code\":\"unauthorized\"}");
    assertThat(new Raw(server, "x").get("/v1/accounts").status()).isEqualTo(401);
    assertThat(new Raw(server, null).get("/v1/info").status()).isEqualTo(200);
    assertThat(new Raw(server, null).get("/v1/spec").json().get("openapi").asText())
        .isEqualTo("3.1.0");
  }

  @Test
  void encodedCharactersStayInTheirSegment() {
    Raw.Answer answer = Raw.of(server).get("/v1/accounts/a%2Fb%20%C3%BC+%25");

    assertThat(answer.json().get("message").asText()).isEqualTo("There is no such account");
    assertThat(server.calls()).last().satisfies(call -> {
      assertThat(call.operation()).isEqualTo("accounts.retrieve");
      assertThat(call.path()).containsEntry("accountID", "a/b ü+%");
    });
  }
}
