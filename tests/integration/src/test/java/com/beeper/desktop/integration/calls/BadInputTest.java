package com.beeper.desktop.integration.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.bridges.CompleteLoginStep;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.UnrecognizedCurrentStep;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.integration.calls.Caller.Connection;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is said, and where, in an exception of its own type; the token never shows. */
class BadInputTest {

  private static final String TOKEN = "tok3n-0f-th1s-t3st";
  private static final String CALL = "bridges.loginSessions.retrieve: ";
  private static final String GOOD =
      "{\"bridgeID\":\"b\",\"loginSessionID\":\"é\",\"status\":\"failed\","
          + "\"error\":{\"code\":\"c\",\"message\":\"\\n\",\"details\":{\"n\":[1.5e3,null]}}}";

  private static FakeBeeperDesktop desktop;
  private static RawServer server;

  @BeforeAll
  static void start() throws IOException {
    desktop = FakeBeeperDesktop.builder().accessToken(TOKEN).start();
    server = RawServer.start();
  }

  @AfterAll
  static void stop() throws IOException {
    desktop.close();
    server.close();
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void noBody(Caller caller) {
    server.json("");
    assertThat(undecodable(caller, "$"))
        .hasMessage(CALL + "the answer (status 200) has no body, where JSON is due (at $)");
    server.http("204 No Content", "", new byte[0]);
    assertThat(undecodable(caller, "$"))
        .hasMessage(CALL + "the answer (status 204) has no body, where JSON is due (at $)");
    server.json(" \r\n\t");
    assertThat(undecodable(caller, "$"))
        .hasMessage(CALL + "the text is empty, where JSON is due (at $)");
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void cutAnywhere(Caller caller) {
    byte[] whole = GOOD.getBytes(StandardCharsets.UTF_8);
    try (Connection connection = connect(caller)) {
      server.json(whole);
      assertThat(connection.retrieve("b", "s").status().wireValue()).isEqualTo("failed");
      for (int length = 1; length < whole.length; length++) {
        server.json(Arrays.copyOf(whole, length));
        boolean insideCharacter = (whole[length] & 0xC0) == 0x80;
        assertThat(undecodable(connection))
            .as("cut at %d", length)
            .hasMessageStartingWith(CALL
                + (insideCharacter
                    ? "the text is not valid UTF-8 at byte " + (length - 1)
                    : "the text is not well-formed JSON"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void aCutAnswerNamesTheLastPlaceThatWasRead(Caller caller) {
    server.json("{\"error\":{\"details\":{\"list\":[1,2,");
    assertThat(undecodable(caller, "$.error.details.list[1]"))
        .hasMessageContaining("not well-formed JSON around offset ");
    server.json("{\"error\":{\"code\":\"unend");
    assertThat(undecodable(caller, "$.error.code"))
        .hasMessageContaining("not well-formed JSON around offset ");
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void cutByTheConnection(Caller caller) {
    server.rawAndClose("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"bridgeID\":");
    assertThat(failure(caller, ConnectionException.class))
        .hasMessageStartingWith(CALL)
        .hasMessageContaining(server.authority() + " gave no proper HTTP answer")
        .hasMessageContaining("breaks off");
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void noHttp(Caller caller) {
    server.rawAndClose("SSH-2.0-OpenSSH_9.9\r\n\r\n");
    assertThat(failure(caller, ConnectionException.class))
        .hasMessageStartingWith(CALL)
        .hasMessageContaining(server.authority())
        // Apache's blocking client skips what is no HTTP, in the hope of better, up to the end.
        .hasMessageMatching("(?s).*(is not HTTP|failed to respond).*");
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void aWebPage(Caller caller) {
    byte[] page = "\n <!doctype html><html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
    server.http("200 OK", "Content-Type: text/html; charset=utf-8\r\n", page);
    assertThat(undecodable(caller, "$"))
        .hasMessage(CALL + "the answer is no JSON but a web page (text/html; charset=utf-8). Is "
            + server.baseUrl() + " the base URL of Beeper Desktop? (at $)");
    server.http("200 OK", "", page);
    assertThat(undecodable(caller, "$"))
        .hasMessageContaining("a web page (without a content type)");
    server.http("502 Bad Gateway", "Content-Type: text/html\r\n", page);
    assertThat(failure(caller, ApiException.class))
        .hasMessageContaining("502")
        .hasMessageContaining("web page")
        .hasMessageContaining(server.baseUrl().toString());
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void notAnObject(Caller caller) {
    Map<String, String> found = Map.of(
        "null",
        "null",
        "[]",
        "an array",
        "\"text\"",
        "a string",
        "12",
        "a number",
        "true",
        "a boolean");
    found.forEach((json, kind) -> {
      server.json(json);
      assertThat(undecodable(caller, "$"))
          .hasMessage(CALL + "expected an object, found " + kind + " (at $)");
    });
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void notJson(Caller caller) {
    for (String text : List.of(
        "{'bridgeID':'b'}",
        "{bridgeID:\"b\"}",
        "{\"bridgeID\":\"b\",}",
        "{\"bridgeID\":\"b\" \"status\":\"x\"}",
        "{\"bridgeID\" \"b\"}",
        "{\"x\":[1,]}",
        "{\"x\":[1 2]}",
        "{\"x\":NaN}",
        "{\"x\":Infinity}",
        "{\"x\":01}",
        "{\"x\":+1}",
        "{\"x\":.5}",
        "{\"x\":1.}",
        "{\"x\":1e}",
        "{\"x\":-}",
        "{\"x\":0x1F}",
        "{\"x\":True}",
        "{\"x\":nul}",
        "{\"x\":\"\\x\"}",
        "{\"x\":\"\\u12G4\"}",
        "{\"x\":\"a\nb\"}",
        "{\"x\":\"a\tb\"}",
        "{\"x\":1 /* one */}",
        "{\"x\":1]",
        "{1:2}",
        "]",
        "plain text")) {
      server.json(text);
      assertThat(undecodable(caller)).as(text).hasMessageContaining("not well-formed JSON");
    }
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void moreAfterTheEnd(Caller caller) {
    for (String tail : List.of(" {}", " null", "1", " \"\"", " []", ",", "}", "]", "x", "//")) {
      server.json(GOOD + tail);
      assertThat(undecodable(caller, "$").getMessage())
          .as(tail)
          .matches(CALL + "(there is more text after the end of the JSON value"
              + "|the text is not well-formed JSON around offset [0-9]+) \\(at \\$\\)");
    }
    server.json(GOOD + " \r\n\t");
    assertThat(retrieve(caller).bridgeId()).isEqualTo("b");
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void tooDeep(Caller caller) {
    // The answer itself is the first level.
    server.json("{\"x\":" + "[".repeat(255) + "]".repeat(255) + "}");
    assertThat(retrieve(caller).has("x")).isTrue();

    for (int levels : List.of(256, 500, 100_000)) {
      server.json("{\"x\":" + "[".repeat(levels) + "]".repeat(levels) + "}");
      assertThat(undecodable(caller).getMessage())
          .startsWith(CALL + "objects and arrays are nested deeper than 256 (at $.x[0][0]")
          .hasSizeLessThan(300);
    }
    server.json("{\"error\":".repeat(500) + "1" + "}".repeat(500));
    assertThat(undecodable(caller)).hasMessageStartingWith(CALL);
    server.json(
        "{\"currentStep\":" + "{\"type\":\"cookies\",\"x\":".repeat(500) + "1" + "}".repeat(501));
    assertThat(undecodable(caller))
        .hasMessageContaining("nested deeper than 256 (at $.currentStep.x.x");
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void noUtf8(Caller caller) {
    Map<String, String> invalid = Map.ofEntries(
        Map.entry("a continuation alone", "80"),
        Map.entry("a lead alone", "C3"),
        Map.entry("Latin-1", "E9 21 21"),
        Map.entry("an overlong slash", "C0 AF"),
        Map.entry("an overlong NUL", "C0 80"),
        Map.entry("an overlong form of three bytes", "E0 80 AF"),
        Map.entry("an overlong form of four bytes", "F0 80 80 AF"),
        Map.entry("half a surrogate pair", "ED A0 80"),
        Map.entry("a surrogate pair as CESU-8", "ED A0 BD ED B8 80"),
        Map.entry("above U+10FFFF", "F4 90 80 80"),
        Map.entry("five bytes", "F8 88 80 80 80"),
        Map.entry("FE", "FE"),
        Map.entry("FF", "FF"),
        Map.entry("a cut character", "E2 82"));
    for (String place : List.of(
        "{\"bridgeID\":\"%\"}",
        "{\"x\":[{\"y\":\"%\"}]}", "{\"%\":1}", "{\"status\":\"%\"}", "%")) {
      invalid.forEach((what, bytes) -> {
        server.json(replaced(place, bytes));
        assertThat(undecodable(caller, "$"))
            .as("%s in %s", what, place)
            .hasMessage(
                CALL + "the text is not valid UTF-8 at byte " + place.indexOf('%') + " (at $)");
      });
    }
    server.json(GOOD.getBytes(StandardCharsets.UTF_16));
    assertThat(undecodable(caller, "$")).hasMessageContaining("not valid UTF-8 at byte 0");
    server.json(GOOD.getBytes(StandardCharsets.UTF_16LE));
    assertThat(undecodable(caller, "$")).hasMessageContaining("not valid UTF-8 at byte 1");
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void allOfUtf8(Caller caller) {
    String text = "\u007f\u0080\u07ff\u0800\ud7ff\ue000\ufeff\uffff\ud800\udc00\udbff\udfff";
    server.json("\ufeff{\"bridgeID\":\"" + text + "\",\"" + text + "\":1}");
    LoginSession session = retrieve(caller);
    assertThat(session.bridgeId()).isEqualTo(text);
    assertThat(session.additionalProperties()).containsExactly(Map.entry(text, 1L));
  }

  private static byte[] replaced(String place, String hex) {
    StringBuilder bytes = new StringBuilder();
    for (String b : hex.split(" ", -1)) {
      bytes.append((char) Integer.parseInt(b, 16));
    }
    return place.replace("%", bytes).getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void numbersOfTooManyDigits(Caller caller) {
    for (String sign : List.of("", "-")) {
      String longest = sign + "9".repeat(1000 - sign.length());
      server.json("{\"x\":[" + longest + "]}");
      assertThat(retrieve(caller).raw("x")).hasToString("[" + longest + "]");
      server.json("{\"x\":[" + longest + "9]}");
      assertThat(undecodable(caller, "$.x[0]"))
          .hasMessageContaining("a number has more than 1000 characters");
      server.json("{\"x\":{\"y\":" + longest + ".5}}");
      assertThat(undecodable(caller, "$.x.y"))
          .hasMessageContaining("a number has more than 1000 characters");
    }
    server.json("{\"error\":{\"code\":" + "1".repeat(1001) + "}}");
    assertThat(undecodable(caller, "$.error.code"))
        .hasMessageContaining("expected a string, found a number");
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void wholeNumbers(Caller caller) throws IOException {
    String chat = Files.readString(Path.of("../../spec/examples/chats.retrieve.response.json"));
    for (String whole : List.of("3", "3.0", "3e0", "0.3e1", "30e-1")) {
      server.json(withUnreadCount(chat, whole));
      assertThat(retrieveChat(caller).unreadCount()).as(whole).isEqualTo(3);
    }
    for (String fraction : List.of("3.5", "3.00000000000000000000000001", "35e-1", "1e-400")) {
      server.json(withUnreadCount(chat, fraction));
      assertThatThrownBy(() -> retrieveChat(caller))
          .isInstanceOf(DecodingException.class)
          .hasMessage(
              "chats.retrieve: expected a whole number, found a fraction (at" + " $.unreadCount)");
    }
    server.json(withUnreadCount(chat, "9223372036854775808"));
    Chat large = retrieveChat(caller);
    assertThat(large.raw("unreadCount")).isEqualTo(new BigInteger("9223372036854775808"));
    assertThatThrownBy(large::unreadCount)
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("Chat: the value is not a whole number of 64 bits")
        .hasMessageEndingWith("(at $.unreadCount)");
  }

  private static String withUnreadCount(String chat, String number) {
    String changed = chat.replaceFirst("(\"unreadCount\": *)[0-9]+", "$1" + number);
    assertThat(changed).contains(number);
    return changed;
  }

  private static Chat retrieveChat(Caller caller) {
    try (Connection connection = connect(caller)) {
      return switch (caller.way()) {
        case SYNC -> connection.client().chats().retrieve("id");
        case ASYNC -> Caller.await(connection.client().async().chats().retrieve("id"));
      };
    }
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void ofDuplicateNamesTheLastCounts(Caller caller) {
    server.json("{\"bridgeID\":\"1\",\"x\":1,\"currentStep\":{\"type\":\"cookies\",\"url\":\"u\","
        + "\"type\":\"complete\"},\"bridgeID\":\"2\",\"x\":{\"y\":1,\"y\":null}}");
    LoginSession session = retrieve(caller);
    assertThat(session.bridgeId()).isEqualTo("2");
    assertThat(session.currentStep())
        .isInstanceOfSatisfying(
            CompleteLoginStep.class, step -> assertThat(step.raw("url")).isEqualTo("u"));
    assertThat(session.raw("x")).hasToString("{y=null}");
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void ofTwoDiscriminatorsTheLastCounts(Caller caller) {
    server.json(
        "{\"currentStep\":{\"type\":\"cookies\",\"url\":null,\"fields\":[],\"type\":\"dance\"}}");
    assertThat(retrieve(caller).currentStep())
        .isInstanceOfSatisfying(UnrecognizedCurrentStep.class, step -> {
          assertThat(step.raw("type")).isEqualTo("dance");
          assertThat(step.raw("fields")).isEqualTo(List.of());
          assertThat(step.has("url")).isTrue();
        });
    server.json("{\"currentStep\":{\"type\":\"cookies\",\"type\":null,\"x\":[1]}}");
    assertThat(retrieve(caller).currentStep())
        .isInstanceOfSatisfying(UnrecognizedCurrentStep.class, step -> {
          assertThat(step.has("type")).isTrue();
          assertThat(step.raw("type")).isNull();
          assertThat(step.raw("x")).isEqualTo(List.of(1L));
        });
    // The way back from the first case keeps the depth and the path of what comes after.
    server.json(
        "{\"currentStep\":{\"type\":\"cookies\",\"type\":\"complete\"},\"login\":{\"user\":[]}}");
    assertThat(undecodable(caller, "$.login.user")).hasMessageContaining("expected an object");
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void aMissingMember(Caller caller) {
    server.json("{\"bridgeID\":\"b\",\"login\":{\"user\":{}},\"loginSessionID\":null}");
    LoginSession session = retrieve(caller);
    assertThat(session.bridgeId()).isEqualTo("b");
    assertThatThrownBy(session::status)
        .isInstanceOf(DecodingException.class)
        .hasMessage("LoginSession: the server left out a required member (at $.status)");
    assertThatThrownBy(session::loginSessionId)
        .isInstanceOf(DecodingException.class)
        .hasMessage(
            "LoginSession: the server sent null for a required member (at" + " $.loginSessionID)");
    assertThatThrownBy(() -> session.login().user().id())
        .isInstanceOf(DecodingException.class)
        .hasMessage("User: the server left out a required member (at $.id)");

    try (Connection strict = caller.connect(
        builder -> builder.baseUrl(server.baseUrl()).accessToken(TOKEN).validateResponses(true))) {
      assertThat(undecodable(strict))
          .hasMessage(CALL + "a required member is missing (at $.login.user.id)");
      server.json("{\"bridgeID\":null,\"status\":\"failed\"}");
      assertThat(undecodable(strict))
          .hasMessage(CALL + "a required member is null (at $.bridgeID)");
    }
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void theWrongToken(Caller caller) {
    try (Connection connection = caller.connect(desktop.baseUrl(), TOKEN + "-wrong")) {
      AuthenticationException failure = failure(connection, AuthenticationException.class);
      assertThat(failure)
          .hasMessageStartingWith(CALL + "401 unauthorized: Unauthorized: Invalid or missing token")
          .hasMessageContaining("BEEPER_ACCESS_TOKEN");
      assertThat(failure.status()).isEqualTo(401);
      assertThat(failure.code()).isEqualTo("unauthorized");
    }
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void anUnknownSession(Caller caller) {
    try (Connection connection = caller.connect(desktop.baseUrl(), TOKEN)) {
      NotFoundException failure = failure(connection, NotFoundException.class);
      assertThat(failure).hasMessageStartingWith(CALL + "404 not_found: ");
      assertThat(failure.status()).isEqualTo(404);
      assertThat(failure.code()).isEqualTo("not_found");
    }
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void noServer(Caller caller) throws IOException {
    int port = freePort();
    for (String host : List.of("127.0.0.1", "localhost")) {
      URI nobody = URI.create("http://" + host + ":" + port);
      try (Connection connection = caller.connect(nobody, TOKEN)) {
        assertThat(failure(connection, ConnectionException.class))
            .hasMessageStartingWith(CALL + "cannot connect to " + host + ":" + port)
            .hasMessageEndingWith(
                "Is Beeper Desktop running, with its API switched on in the settings?");
      }
    }
  }

  /** Nobody listens on a port that was just given back; the kernel does not hand it out soon. */
  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void anonymousWhereATokenIsNeeded(Caller caller) {
    int before = desktop.calls().size();
    try (Connection connection =
        caller.connect(builder -> builder.baseUrl(desktop.baseUrl()).anonymous())) {
      assertThat(failure(connection, ConfigurationException.class))
          .hasMessageContaining(CALL.substring(0, CALL.length() - 2))
          .hasMessageContaining("anonymous()")
          .hasMessageContaining("access token");
    }
    assertThat(desktop.calls()).hasSize(before);
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void plainHttpToAnotherMachine(Caller caller) {
    for (String host : List.of(
        "desk.example.com",
        "192.168.1.2",
        "host.docker.internal",
        "127.0.0.1.example.com",
        "0.0.0.0",
        "[2001:db8::1]",
        "localhost.example.com",
        "localhost")) {
      URI url = URI.create("http://" + host + ":23373");
      if (host.equals("localhost")) {
        caller.connect(url, TOKEN).close();
        continue;
      }
      assertThatThrownBy(() -> caller.connect(url, TOKEN))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("plain http to " + host + ":23373")
          .hasMessageContaining("not a loopback address")
          .hasMessageContaining("allowInsecure(true)")
          .hasMessageContaining("host.docker.internal")
          .satisfies(BadInputTest::assertKeepsTheSecret);
    }
  }

  // What they share.

  private static Connection connect(Caller caller) {
    return caller.connect(server.baseUrl(), TOKEN);
  }

  private static LoginSession retrieve(Caller caller) {
    try (Connection connection = connect(caller)) {
      return connection.retrieve("b", "s");
    }
  }

  private static DecodingException undecodable(Caller caller, String path) {
    DecodingException failure = undecodable(caller);
    assertThat(failure.path()).isEqualTo(path);
    return failure;
  }

  private static DecodingException undecodable(Caller caller) {
    return failure(caller, DecodingException.class);
  }

  private static DecodingException undecodable(Connection connection) {
    DecodingException failure = failure(connection, DecodingException.class);
    assertThat(failure).hasMessageEndingWith(" (at " + failure.path() + ")");
    return failure;
  }

  private static <E extends BeeperException> E failure(Caller caller, Class<E> type) {
    try (Connection connection = connect(caller)) {
      return failure(connection, type);
    }
  }

  /** Makes a call that must fail. */
  private static <E extends BeeperException> E failure(Connection connection, Class<E> type) {
    try {
      LoginSession session = connection.retrieve("no bridge", "no session");
      throw new AssertionError("No failure, but " + session);
    } catch (BeeperException e) {
      assertThat(e).isInstanceOf(type);
      assertKeepsTheSecret(e);
      assertThat(connection.client().toString()).doesNotContain(TOKEN);
      assertThat(connection.client().async().toString()).doesNotContain(TOKEN);
      return type.cast(e);
    }
  }

  private static void assertKeepsTheSecret(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).contains(failure.getClass().getName()).doesNotContain(TOKEN);
    assertThat(failure.toString()).doesNotContain(TOKEN);
  }
}
