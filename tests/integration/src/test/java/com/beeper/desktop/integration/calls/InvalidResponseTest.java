package com.beeper.desktop.integration.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.MissingMemberException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.bridges.CompleteLoginStep;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.integration.calls.CallVariant.Connection;
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

/** Exceptions for invalid responses name the error and its path, and never show the token. */
class InvalidResponseTest {

  private static final String TOKEN = "tok3n-0f-th1s-t3st";
  private static final String CALL = "bridges.loginSessions.retrieve: ";
  private static final String GOOD =
      "{\"bridgeID\":\"b\",\"loginSessionID\":\"é\",\"status\":\"failed\","
          + "\"error\":{\"code\":\"c\",\"message\":\"\\n\",\"details\":{\"n\":[1.5e3,null]}}}";

  private static FakeBeeperDesktop desktop;
  private static FixedResponseServer server;

  @BeforeAll
  static void start() throws IOException {
    desktop = FakeBeeperDesktop.builder().accessToken(TOKEN).start();
    server = FixedResponseServer.start();
  }

  @AfterAll
  static void stop() throws IOException {
    desktop.close();
    server.close();
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void failsWhenResponseHasNoBody(CallVariant variant) {
    server.json("");
    assertThat(undecodable(variant, "$"))
        .hasMessage(CALL + "the response (status 200) has no body, but JSON was expected (at $)");
    server.http("204 No Content", "", new byte[0]);
    assertThat(undecodable(variant, "$"))
        .hasMessage(CALL + "the response (status 204) has no body, but JSON was expected (at $)");
    server.json(" \r\n\t");
    assertThat(undecodable(variant, "$"))
        .hasMessage(CALL + "the text is empty, where JSON is due (at $)");
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void failsWhenBodyIsTruncatedAtAnyByte(CallVariant variant) {
    byte[] whole = GOOD.getBytes(StandardCharsets.UTF_8);
    try (Connection connection = connect(variant)) {
      server.json(whole);
      assertThat(connection.retrieve("b", "s").status().value()).isEqualTo("failed");
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
  @MethodSource(CallVariant.ALL)
  void namesLastPathReadWhenBodyIsTruncated(CallVariant variant) {
    server.json("{\"error\":{\"details\":{\"list\":[1,2,");
    assertThat(undecodable(variant, "$.error.details.list[1]"))
        .hasMessageContaining("not well-formed JSON around offset ");
    server.json("{\"error\":{\"code\":\"unend");
    assertThat(undecodable(variant, "$.error.code"))
        .hasMessageContaining("not well-formed JSON around offset ");
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void failsWhenConnectionClosesDuringBody(CallVariant variant) {
    server.rawAndClose("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"bridgeID\":");
    assertThat(failure(variant, ConnectionException.class))
        .hasMessageStartingWith(CALL)
        .hasMessageContaining(server.authority() + " sent no valid HTTP response")
        .hasMessageContaining("ended prematurely");
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void failsWhenServerDoesNotSpeakHttp(CallVariant variant) {
    server.rawAndClose("SSH-2.0-OpenSSH_9.9\r\n\r\n");
    assertThat(failure(variant, ConnectionException.class))
        .hasMessageStartingWith(CALL)
        .hasMessageContaining(server.authority())
        // Apache's blocking client skips lines that are not HTTP up to the end.
        .hasMessageMatching("(?s).*(is not HTTP|failed to respond).*");
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void suggestsCheckingTheBaseUrlWhenBodyIsWebPage(CallVariant variant) {
    byte[] page = "\n <!doctype html><html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
    server.http("200 OK", "Content-Type: text/html; charset=utf-8\r\n", page);
    assertThat(undecodable(variant, "$"))
        .hasMessage(CALL + "the response is a web page, not JSON (text/html; charset=utf-8). Is "
            + server.baseUrl() + " the base URL of Beeper Desktop? (at $)");
    server.http("200 OK", "", page);
    assertThat(undecodable(variant, "$"))
        .hasMessageContaining("a web page, not JSON (without a content type)");
    server.http("502 Bad Gateway", "Content-Type: text/html\r\n", page);
    assertThat(failure(variant, ApiException.class))
        .hasMessageContaining("502")
        .hasMessageContaining("web page")
        .hasMessageContaining(server.baseUrl().toString());
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void failsWhenBodyIsNotAnObject(CallVariant variant) {
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
      assertThat(undecodable(variant, "$"))
          .hasMessage(CALL + "expected an object, found " + kind + " (at $)");
    });
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void failsWhenBodyIsNotJson(CallVariant variant) {
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
      assertThat(undecodable(variant)).as(text).hasMessageContaining("not well-formed JSON");
    }
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void failsWhenTextFollowsTheValue(CallVariant variant) {
    for (String tail : List.of(" {}", " null", "1", " \"\"", " []", ",", "}", "]", "x", "//")) {
      server.json(GOOD + tail);
      assertThat(undecodable(variant, "$").getMessage())
          .as(tail)
          .matches(CALL + "(there is more text after the end of the JSON value"
              + "|the text is not well-formed JSON around offset [0-9]+) \\(at \\$\\)");
    }
    server.json(GOOD + " \r\n\t");
    assertThat(retrieve(variant).bridgeId()).isEqualTo("b");
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void failsWhenNestingIsTooDeep(CallVariant variant) {
    // The response itself is the first level.
    server.json("{\"x\":" + "[".repeat(255) + "]".repeat(255) + "}");
    assertThat(retrieve(variant).has("x")).isTrue();

    for (int levels : List.of(256, 500, 100_000)) {
      server.json("{\"x\":" + "[".repeat(levels) + "]".repeat(levels) + "}");
      assertThat(undecodable(variant).getMessage())
          .startsWith(CALL + "objects and arrays are nested deeper than 256 (at $.x[0][0]")
          .hasSizeLessThan(300);
    }
    server.json("{\"error\":".repeat(500) + "1" + "}".repeat(500));
    assertThat(undecodable(variant)).hasMessageStartingWith(CALL);
    server.json(
        "{\"currentStep\":" + "{\"type\":\"cookies\",\"x\":".repeat(500) + "1" + "}".repeat(501));
    assertThat(undecodable(variant))
        .hasMessageContaining("nested deeper than 256 (at $.currentStep.x.x");
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void failsWhenBodyIsNotUtf8(CallVariant variant) {
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
      variant.share(invalid.keySet().stream().sorted().toList()).forEach(what -> {
        server.json(replaced(place, invalid.get(what)));
        assertThat(undecodable(variant, "$"))
            .as("%s in %s", what, place)
            .hasMessage(
                CALL + "the text is not valid UTF-8 at byte " + place.indexOf('%') + " (at $)");
      });
    }
    server.json(GOOD.getBytes(StandardCharsets.UTF_16));
    assertThat(undecodable(variant, "$")).hasMessageContaining("not valid UTF-8 at byte 0");
    server.json(GOOD.getBytes(StandardCharsets.UTF_16LE));
    assertThat(undecodable(variant, "$")).hasMessageContaining("not valid UTF-8 at byte 1");
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void readsEveryLengthOfUtf8(CallVariant variant) {
    String text = "\u007f\u0080\u07ff\u0800\ud7ff\ue000\ufeff\uffff\ud800\udc00\udbff\udfff";
    server.json("\ufeff{\"bridgeID\":\"" + text + "\",\"" + text + "\":1}");
    LoginSession session = retrieve(variant);
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
  @MethodSource(CallVariant.ALL)
  void failsWhenNumberHasTooManyDigits(CallVariant variant) {
    for (String sign : List.of("", "-")) {
      String longest = sign + "9".repeat(1000 - sign.length());
      server.json("{\"x\":[" + longest + "]}");
      assertThat(retrieve(variant).raw("x")).hasToString("[" + longest + "]");
      server.json("{\"x\":[" + longest + "9]}");
      assertThat(undecodable(variant, "$.x[0]"))
          .hasMessageContaining("a number has more than 1000 characters");
      server.json("{\"x\":{\"y\":" + longest + ".5}}");
      assertThat(undecodable(variant, "$.x.y"))
          .hasMessageContaining("a number has more than 1000 characters");
    }
    server.json("{\"error\":{\"code\":" + "1".repeat(1001) + "}}");
    assertThat(undecodable(variant, "$.error.code"))
        .hasMessageContaining("expected a string, found a number");
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void readsWholeNumbersInEveryNotation(CallVariant variant) throws IOException {
    String chat = Files.readString(Path.of("../../spec/examples/chats.retrieve.response.json"));
    for (String whole : List.of("3", "3.0", "3e0", "0.3e1", "30e-1")) {
      server.json(withUnreadCount(chat, whole));
      assertThat(retrieveChat(variant).unreadCount()).as(whole).isEqualTo(3);
    }
    for (String fraction : List.of("3.5", "3.00000000000000000000000001", "35e-1", "1e-400")) {
      server.json(withUnreadCount(chat, fraction));
      assertThatThrownBy(() -> retrieveChat(variant))
          .isInstanceOf(DecodingException.class)
          .hasMessage(
              "chats.retrieve: expected a whole number, found a fraction (at" + " $.unreadCount)");
    }
    server.json(withUnreadCount(chat, "9223372036854775808"));
    Chat large = retrieveChat(variant);
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

  private static Chat retrieveChat(CallVariant variant) {
    try (Connection connection = connect(variant)) {
      return switch (variant.style()) {
        case SYNC -> connection.client().chats().retrieve("id");
        case ASYNC -> CallVariant.await(connection.client().async().chats().retrieve("id"));
      };
    }
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void usesLastOfDuplicateNames(CallVariant variant) {
    server.json("{\"bridgeID\":\"1\",\"x\":1,\"currentStep\":{\"type\":\"cookies\",\"url\":\"u\","
        + "\"type\":\"complete\"},\"bridgeID\":\"2\",\"x\":{\"y\":1,\"y\":null}}");
    LoginSession session = retrieve(variant);
    assertThat(session.bridgeId()).isEqualTo("2");
    assertThat(session.currentStep())
        .isInstanceOfSatisfying(
            CompleteLoginStep.class, step -> assertThat(step.raw("url")).isEqualTo("u"));
    assertThat(session.raw("x")).hasToString("{y=null}");
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void usesLastOfTwoDiscriminators(CallVariant variant) {
    server.json(
        "{\"currentStep\":{\"type\":\"cookies\",\"url\":null,\"fields\":[],\"type\":\"dance\"}}");
    assertThat(retrieve(variant).currentStep())
        .isInstanceOfSatisfying(UnrecognizedLoginStep.class, step -> {
          assertThat(step.raw("type")).isEqualTo("dance");
          assertThat(step.raw("fields")).isEqualTo(List.of());
          assertThat(step.has("url")).isTrue();
        });
    server.json("{\"currentStep\":{\"type\":\"cookies\",\"type\":null,\"x\":[1]}}");
    assertThat(retrieve(variant).currentStep())
        .isInstanceOfSatisfying(UnrecognizedLoginStep.class, step -> {
          assertThat(step.has("type")).isTrue();
          assertThat(step.raw("type")).isNull();
          assertThat(step.raw("x")).isEqualTo(List.of(1L));
        });
    // After a return from the first case, depth and path of the following members are right.
    server.json(
        "{\"currentStep\":{\"type\":\"cookies\",\"type\":\"complete\"},\"login\":{\"user\":[]}}");
    assertThat(undecodable(variant, "$.login.user")).hasMessageContaining("expected an object");
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void failsOnAccessWhenRequiredMemberIsMissing(CallVariant variant) {
    server.json("{\"bridgeID\":\"b\",\"login\":{\"user\":{}},\"loginSessionID\":null}");
    LoginSession session = retrieve(variant);
    assertThat(session.bridgeId()).isEqualTo("b");
    assertThatThrownBy(session::status)
        .isInstanceOf(MissingMemberException.class)
        .hasMessage("LoginSession: the server left out the required member status");
    assertThatThrownBy(session::loginSessionId)
        .isInstanceOf(MissingMemberException.class)
        .hasMessage("LoginSession: the server sent null for the required member loginSessionID");
    assertThatThrownBy(() -> session.login().user().id())
        .isInstanceOf(MissingMemberException.class)
        .hasMessage("User: the server left out the required member id");

    try (Connection strict = variant.connect(
        builder -> builder.baseUrl(server.baseUrl()).accessToken(TOKEN).validateResponses(true))) {
      assertThat(undecodable(strict))
          .hasMessage(CALL + "a required member is missing (at $.login.user.id)");
      server.json("{\"bridgeID\":null,\"status\":\"failed\"}");
      assertThat(undecodable(strict))
          .hasMessage(CALL + "a required member is null (at $.bridgeID)");
    }
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void throwsAuthenticationExceptionWhenTokenIsWrong(CallVariant variant) {
    try (Connection connection = variant.connect(desktop.baseUrl(), TOKEN + "-wrong")) {
      AuthenticationException failure = failure(connection, AuthenticationException.class);
      assertThat(failure)
          .hasMessageStartingWith(CALL + "401 unauthorized: Unauthorized: Invalid or missing token")
          .hasMessageContaining("BEEPER_ACCESS_TOKEN");
      assertThat(failure.status()).isEqualTo(401);
      assertThat(failure.code()).isEqualTo("unauthorized");
    }
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void throwsNotFoundExceptionWhenSessionIsUnknown(CallVariant variant) {
    try (Connection connection = variant.connect(desktop.baseUrl(), TOKEN)) {
      NotFoundException failure = failure(connection, NotFoundException.class);
      assertThat(failure).hasMessageStartingWith(CALL + "404 not_found: ");
      assertThat(failure.status()).isEqualTo(404);
      assertThat(failure.code()).isEqualTo("not_found");
    }
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void throwsConnectionExceptionWhenNoServerListens(CallVariant variant) throws IOException {
    int port = freePort();
    for (String host : List.of("127.0.0.1", "localhost")) {
      URI unused = URI.create("http://" + host + ":" + port);
      try (Connection connection = variant.connect(unused, TOKEN)) {
        assertThat(failure(connection, ConnectionException.class))
            .hasMessageStartingWith(CALL + "cannot connect to " + host + ":" + port)
            .hasMessageEndingWith(
                "Is Beeper Desktop running, with its API switched on in the settings?");
      }
    }
  }

  /** Returns a port without a listener: the kernel does not soon reuse a port that was just freed. */
  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void refusesCallThatNeedsTokenWhenClientIsAnonymous(CallVariant variant) {
    int before = desktop.calls().size();
    try (Connection connection =
        variant.connect(builder -> builder.baseUrl(desktop.baseUrl()).anonymous())) {
      assertThat(failure(connection, ConfigurationException.class))
          .hasMessageContaining(CALL.substring(0, CALL.length() - 2))
          .hasMessageContaining("anonymous()")
          .hasMessageContaining("access token");
    }
    assertThat(desktop.calls()).hasSize(before);
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void refusesPlainHttpToAnotherHost(CallVariant variant) {
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
        variant.connect(url, TOKEN).close();
        continue;
      }
      assertThatThrownBy(() -> variant.connect(url, TOKEN))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("plain http to " + host + ":23373")
          .hasMessageContaining("not a loopback address")
          .hasMessageContaining("allowInsecure(true)")
          .hasMessageContaining("host.docker.internal")
          .satisfies(InvalidResponseTest::assertKeepsTheSecret);
    }
  }

  // Common to all.

  private static Connection connect(CallVariant variant) {
    return variant.connect(server.baseUrl(), TOKEN);
  }

  private static LoginSession retrieve(CallVariant variant) {
    try (Connection connection = connect(variant)) {
      return connection.retrieve("b", "s");
    }
  }

  private static DecodingException undecodable(CallVariant variant, String path) {
    DecodingException failure = undecodable(variant);
    assertThat(failure.path()).isEqualTo(path);
    return failure;
  }

  private static DecodingException undecodable(CallVariant variant) {
    return failure(variant, DecodingException.class);
  }

  private static DecodingException undecodable(Connection connection) {
    DecodingException failure = failure(connection, DecodingException.class);
    assertThat(failure).hasMessageEndingWith(" (at " + failure.path() + ")");
    return failure;
  }

  private static <E extends BeeperException> E failure(CallVariant variant, Class<E> type) {
    try (Connection connection = connect(variant)) {
      return failure(connection, type);
    }
  }

  /** Returns the exception of a call that must fail. */
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
