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

/** Requests that do not match the spec are rejected with the path of the issue. */
class FakeServerValidationTest {

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
  void rejectsInvalidQueries(String query, String code, String name) {
    assertIssue(RawClient.of(server).get("/v1/chats/search?" + query), code, "query", name);
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
  void rejectsInvalidBodies(String body, String code, String path) {
    assertIssue(
        RawClient.of(server).post("/v1/chats", body.replace('\'', '"')),
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
  void rejectsUnreadableBodies(String contentType, String body, String place) {
    RawClient.Response response = RawClient.of(server).send("POST", "/v1/chats", contentType, body);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.json().at("/details/issues/0/path/0").asText()).isEqualTo(place);
  }

  /** Java clients do not send these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/chats?cursor=%zz",
        "GET /v1/chats?limit=%F0",
        "GET /v1/chats?a=%",
        "GET /v1/%zz",
        "POST /oauth/token?x=%F0"
      })
  void rejectsMalformedEncoding(String start) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.baseUrl().getPort())) {
      String request = start + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
          + server.accessToken() + "\r\nContent-Length: 0\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(response).startsWith("HTTP/1.1 400 ");
      assertThat(response.replaceFirst("(?s).*\r\n\r\n", "")).startsWith("{\"").endsWith("}");
    }
  }

  @Test
  void rejectsMalformedForm() {
    RawClient.Response response = RawClient.of(server).form("/oauth/introspect", "token=%zz");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.json().get("error").asText()).isEqualTo("invalid_request");
  }

  private static void assertIssue(RawClient.Response response, String code, String... path) {
    assertThat(response.status()).as(response.body()).isEqualTo(400);
    JsonNode json = response.json();
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
  void rejectsUnknownPathsAndMethods(String method, String path, int status, String code) {
    RawClient.Response response = RawClient.of(server).send(method, path, null, null);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.json().get("code").asText()).isEqualTo(code);
    assertThat(response.header("X-Beeper-Desktop-Version")).isNotEmpty();
  }

  @Test
  void requiresValidToken() {
    assertThat(new RawClient(server, null).get("/v1/accounts").body())
        .as("to the byte as Beeper Desktop was seen to response")
        .isEqualTo("{\"message\":\"Unauthorized: Invalid or missing token\","
            + "\"code\":\"unauthorized\"}");
    assertThat(new RawClient(server, "x").get("/v1/accounts").status()).isEqualTo(401);
    assertThat(new RawClient(server, null).get("/v1/info").status()).isEqualTo(200);
    assertThat(new RawClient(server, null).get("/v1/spec").json().get("openapi").asText())
        .isEqualTo("3.1.0");
  }

  @Test
  void keepsEncodedCharactersInTheirSegment() {
    RawClient.Response response = RawClient.of(server).get("/v1/accounts/a%2Fb%20%C3%BC+%25");

    assertThat(response.json().get("message").asText()).isEqualTo("There is no such account");
    assertThat(server.calls()).last().satisfies(call -> {
      assertThat(call.operation()).isEqualTo("accounts.retrieve");
      assertThat(call.path()).containsEntry("accountID", "a/b ü+%");
    });
  }
}
