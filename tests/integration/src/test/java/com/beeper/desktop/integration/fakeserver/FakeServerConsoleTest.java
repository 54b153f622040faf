package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoints of the console; {@code tests/browser} tests its page. */
@Timeout(120)
class FakeServerConsoleTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FakeBeeperDesktop server;
  private BeeperDesktop client;
  private String clientId;

  @BeforeEach
  void start() {
    server = FakeBeeperDesktop.builder().console(true).start();
    client = TransportMode.clientBuilder(server.baseUrl())
        .accessToken(server.accessToken())
        .maxRetries(0)
        .build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private RawClient browser() {
    return new RawClient(server, null);
  }

  private RawClient.Response act(String action, Map<String, ?> arguments) {
    try {
      return browser()
          .send(
              "POST",
              "/console/actions/" + action,
              "application/json",
              JSON.writeValueAsString(arguments),
              "Origin",
              server.baseUrl().toString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void perform(String action, Map<String, ?> arguments) {
    RawClient.Response response = act(action, arguments);
    assertThat(response.status()).as(response.body()).isEqualTo(204);
  }

  private JsonNode state(String query) {
    return browser().get("/console/state?" + query).json();
  }

  private List<Message> messages(ChatScene chat) {
    return client.messages().list(chat.id()).items();
  }

  // The page and its protection

  @Test
  void doesNotExistUnlessEnabled() {
    try (FakeBeeperDesktop plain = FakeBeeperDesktop.start()) {
      assertThat(new RawClient(plain, null).get("/console/").status()).isEqualTo(404);
      assertThat(plain.calls()).hasSize(1);
      assertThatIllegalStateException()
          .isThrownBy(plain::consoleUrl)
          .withMessageContaining("console(true)");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', text/html",
    "console.css, text/css",
    "console.js, text/javascript",
    "icon.svg, image/svg+xml"
  })
  void servesPageWithoutExternalResources(String file, String type) {
    RawClient.Response response = browser().get(server.consoleUrl().getPath() + file);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Content-Type")).startsWith(type);
    assertThat(response.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe", "http", "*");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    assertThat(response.body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
    assertThat(Pattern.compile("\\son\\w+=|style=").matcher(response.body()).find())
        .as("inline code or style, which the policy forbids")
        .isFalse();
  }

  @Test
  void redirectsToFolder() {
    RawClient.Response response = browser().get("/console");
    assertThat(response.status()).isEqualTo(308);
    assertThat(response.header("Location")).isEqualTo("/console/");
  }

  @Test
  void respondsToHeadWithoutBody() {
    RawClient.Response response = browser().send("HEAD", "/console/", null, null);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /console/nope, 404",
    "GET, /console/../v1/info, 404",
    "GET, /console/exchanges/7, 404",
    "GET, /console/exchanges/x, 404",
    "GET, /console/state?after=%zz, 400",
    "POST, /console/state, 405",
    "GET, /console/actions/chats.add, 405",
    "PUT, /console/, 405"
  })
  void rejectsOtherRequests(String method, String target, int status) throws IOException {
    String response = raw(method, target, "127.0.0.1:" + server.baseUrl().getPort(), "");
    assertThat(response).startsWith("HTTP/1.1 " + status + " ");
  }

  private String raw(String method, String target, String host, String fields) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.baseUrl().getPort())) {
      String head = method + " " + target + " HTTP/1.1\r\nHost: " + host
          + "\r\nConnection: close\r\n" + fields + "\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A foreign name that resolves to 127.0.0.1 makes a foreign page one of the same origin. */
  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil"})
  void refusesForeignHost(String host) throws IOException {
    for (String target : List.of("/console/", "/console/state", "/console/console.js")) {
      assertThat(raw("GET", target, host, "")).startsWith("HTTP/1.1 403 ");
    }
    String fields =
        "Origin: http://" + host + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
    assertThat(raw("POST", "/console/actions/network.refuse", host, fields + "\r\n{}"))
        .startsWith("HTTP/1.1 403 ");
    assertThat(state("").get("sendFailure").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST:1", "[::1]:8080"})
  void acceptsEachNameOfLoopback(String host) throws IOException {
    assertThat(raw("GET", "/console/", host, "")).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | application/json | none",
        "http://evil.example | application/json | none",
        "http://127.0.0.1:1 | application/json | none",
        "null | application/json | none",
        "same | text/plain | none",
        "same | application/x-www-form-urlencoded | none",
        "same | none | none",
        "same | application/json | cross-site",
        "same | application/json | same-site"
      })
  void refusesActionOfOtherPage(String origin, String type, String site) {
    List<String> fields = new ArrayList<>();
    if (origin != null) {
      fields.addAll(
          List.of("Origin", origin.equals("same") ? server.baseUrl().toString() : origin));
    }
    if (site != null) {
      fields.addAll(List.of("Sec-Fetch-Site", site));
    }
    RawClient.Response response = browser()
        .send("POST", "/console/actions/network.refuse", type, "{}", fields.toArray(String[]::new));

    assertThat(response.status()).isEqualTo(403);
    assertThat(response.header("Access-Control-Allow-Origin")).isNull();
    assertThat(state("").get("sendFailure").isNull()).isTrue();
  }

  @Test
  void refusesStateToOtherPage() {
    RawClient.Response response =
        browser().send("GET", "/console/state", null, null, "Sec-Fetch-Site", "same-site");
    assertThat(response.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nope | {} | 404 | action",
        "messages.add | {\"chat\":\"nope\"} | 404 | chat",
        "messages.add | {} | 400 | chat is required",
        "chats.add | {\"title\":\" \"} | 400 | title is required",
        "chats.add | {\"title\":7} | 400 | title is required",
        "chats.add | {\"title\" | 400 | not well-formed",
        "clock.advance | {\"seconds\":-1} | 400 | seconds",
        "script.add | {\"outcome\":\"nope\"} | 400 | nope",
        "script.add | {\"operation\":\"nope\",\"outcome\":\"reset\"} | 400 | nope",
        "logins.act | {\"bridge\":\"nope\"} | 404 | bridge"
      })
  void explainsWhyActionFails(String action, String body, int status, String message) {
    RawClient.Response response = browser()
        .send(
            "POST",
            "/console/actions/" + action,
            "application/json",
            body,
            "Origin",
            server.baseUrl().toString());

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.json().get("message").asText()).contains(message);
  }

  // The state that it shows

  @Test
  void showsChatsAndMessagesOfSelectedChat() {
    ChatScene family = server.chat("Family").message("Ada", "hi").reaction("Bo", "👍");
    server.chat("Empty");

    JsonNode state = state("chat=" + RawClient.encode(family.id()));

    assertThat(state.get("chatCount").asInt()).isEqualTo(2);
    assertThat(state.at("/chats/0/title").asText() + state.at("/chats/1/title").asText())
        .contains("Family", "Empty");
    assertThat(state.at("/chat/title").asText()).isEqualTo("Family");
    assertThat(state.at("/chat/senders")).hasSize(2);
    assertThat(state.at("/chat/messages/0/text").asText()).isEqualTo("hi");
    assertThat(state.at("/chat/messages/0/reactions/0/by").asText()).isEqualTo("Bo");
    assertThat(state("chat=nope").get("chat").isNull()).isTrue();
    assertThat(state("").get("chat").isNull()).isTrue();
  }

  @Test
  void boundsWhatItShows() {
    server.addSampleScene();
    for (int i = 0; i < 250; i++) {
      server.chat("Chat " + i);
    }
    ChatScene chat = server.chat("Long");
    for (int i = 0; i < 200; i++) {
      chat.message("Ada", "🚀".repeat(300));
    }
    for (int i = 0; i < 250; i++) {
      assertThat(browser().get("/v1/info").status()).isEqualTo(200);
    }

    JsonNode state = state("chat=" + RawClient.encode(chat.id()));

    assertThat(state.get("chatCount").asInt()).isEqualTo(301);
    assertThat(state.get("chats")).hasSize(200);
    assertThat(state.at("/chat/messages")).hasSize(80);
    assertThat(state.at("/chat/earlier").asInt()).isEqualTo(120);
    assertThat(state.get("exchanges")).hasSize(200);
    assertThat(state.at("/exchanges/199/operation").asText()).isEqualTo("info.retrieve");
  }

  @Test
  void showsRequestWithItsResponse() {
    ChatScene chat = server.chat("Family");
    client.messages().send(chat.id(), p -> p.text("hello"));

    JsonNode exchange = state("").at("/exchanges/0");
    assertThat(exchange.get("operation").asText()).isEqualTo("messages.send");
    assertThat(exchange.get("status").asInt()).isEqualTo(200);
    assertThat(exchange.get("millis").isNumber()).isTrue();
    JsonNode details = details(exchange);
    assertThat(details.at("/requestBody/text").asText()).isEqualTo("hello");
    assertThat(details.at("/responseBody/chatID").asText()).isEqualTo(chat.id());
    assertThat(details.at("/requestHeaders/Content-Type").asText()).isEqualTo("application/json");
    assertThat(details.at("/requestHeaders/Authorization").asText()).isEqualTo("***");
  }

  private JsonNode details(JsonNode exchange) {
    return browser()
        .get("/console/exchanges/" + exchange.get("number").asLong())
        .json();
  }

  @Test
  void returnsOnlyWhatChangedSinceLastPoll() {
    client.info().retrieve();
    JsonNode first = state("after=0");
    assertThat(first.get("exchanges")).hasSize(1);

    assertThat(state("after=" + first.get("lastChange").asLong()).get("exchanges"))
        .isEmpty();
    client.info().retrieve();
    assertThat(state("after=" + first.get("lastChange").asLong()).get("exchanges"))
        .hasSize(1);
  }

  @Test
  void showsHeldRequestUntilItEnds() {
    server.on("info.retrieve").after(Duration.ofMinutes(1)).asUsual();
    CompletableFuture<?> held = client.async().info().retrieve();
    while (state("").get("exchanges").isEmpty()) {
      Thread.onSpinWait();
    }
    JsonNode pending = state("");
    assertThat(pending.at("/exchanges/0/millis").isNull()).isTrue();

    server.clock().advance(Duration.ofMinutes(1));
    held.join();

    JsonNode ended = state("after=" + pending.get("lastChange").asLong());
    assertThat(ended.at("/exchanges/0/status").asInt()).isEqualTo(200);
    assertThat(ended.at("/exchanges/0/number")).isEqualTo(pending.at("/exchanges/0/number"));
  }

  @Test
  void showsConnectionsThatWereBroken() {
    server.on("info.retrieve").once().truncated();
    assertThatThrownBy(() -> client.info().retrieve()).isInstanceOf(BeeperException.class);
    server.on("info.retrieve").once().reset();
    assertThatThrownBy(() -> client.info().retrieve()).isInstanceOf(BeeperException.class);

    JsonNode exchanges = state("").get("exchanges");
    assertThat(exchanges.get(0).get("ending").asText()).isEqualTo("connection cut in the body");
    assertThat(exchanges.get(exchanges.size() - 1).get("ending").asText())
        .isEqualTo("connection reset");
  }

  @Test
  void doesNotRecordItsOwnRequests() {
    perform("chats.add", Map.of("title", "Family"));
    state("");

    assertThat(server.calls()).isEmpty();
    assertThat(state("").get("exchanges")).isEmpty();
  }

  @Test
  void keepsIdsDeterministic() {
    List<String> ids = new ArrayList<>();
    for (boolean polled : new boolean[] {false, true}) {
      try (FakeBeeperDesktop other = FakeBeeperDesktop.builder().console(true).start()) {
        other.bridge("WhatsApp").flow("qr").qr("scan");
        RawClient raw = RawClient.of(other);
        raw.post("/v1/bridges/local-whatsapp/login-sessions", "{}");
        for (int i = 0; polled && i < 3; i++) {
          assertThat(raw.get("/console/state").status()).isEqualTo(200);
          other.clock().advance(Duration.ofSeconds(30));
        }
        ids.add(other.chat("Family").message("Ada", "hi").id());
      }
    }
    assertThat(ids.get(0)).isEqualTo(ids.get(1));
  }

  @Test
  void shownStateAndRequestsHoldNoSecret() {
    List<String> secrets = new ArrayList<>(
        List.of(server.accessToken(), "verifier-0123456789012345678901234567890123"));
    RawClient raw = RawClient.of(server);
    // OAuth: code in the redirect, verifier and token in the exchange, then introspection.
    String target = "http://127.0.0.1:49152/callback";
    String id = raw.post("/oauth/register", "{\"redirect_uris\":[\"" + target + "\"]}")
        .json()
        .get("client_id")
        .asText();
    String challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    String location = browser()
        .get("/oauth/authorize?response_type=code&client_id=" + id + "&redirect_uri="
            + RawClient.encode(target)
            + "&code_challenge_method=S256&state=state-secret&code_challenge=" + challenge)
        .header("Location");
    secrets.add("state-secret");
    String code = URI.create(location).getQuery().replaceFirst(".*code=([^&]+).*", "$1");
    secrets.add(code);
    String form = "grant_type=authorization_code&code=" + code + "&client_id=" + id
        + "&redirect_uri=" + RawClient.encode(target)
        + "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    secrets.add("dBjftJeZ4CVP");
    String token = raw.form("/oauth/token", form).json().get("access_token").asText();
    secrets.add(token);
    raw.form("/oauth/introspect", "token=" + token);
    raw.form("/oauth/revoke", "token=" + token);
    // A login: the displayed code and what the user types.
    server.bridge("WhatsApp").flow("all").qr("scan").input("password", "password", "other");
    LoginSession session = client.bridges().loginSessions().create("local-whatsapp");
    secrets.add(raw.get("/v1/bridges/local-whatsapp/login-sessions/" + session.loginSessionId())
        .json()
        .at("/currentStep/display/data")
        .asText());
    server.bridge("WhatsApp").otherDeviceActs();
    raw.post(
        "/v1/bridges/local-whatsapp/login-sessions/" + session.loginSessionId()
            + "/steps/password/submit",
        "{\"type\":\"user_input\",\"fields\":{\"password\":\"hunter2\",\"other\":\"hunter3\"}}");
    secrets.addAll(List.of("hunter2", "hunter3"));
    // The app: code by e-mail, the token of the sign-in, the recovery key.
    server.setup().signOut();
    String request =
        browser().post("/v1/app/setup/start", "{}").json().at("/setupRequestID").asText();
    browser()
        .post(
            "/v1/app/setup/email",
            "{\"setupRequestID\":\"" + request + "\",\"email\":\"a@example.com\"}");
    JsonNode signedIn = browser()
        .post(
            "/v1/app/setup/response",
            "{\"setupRequestID\":\"" + request + "\",\"response\":\"123456\"}")
        .json();
    secrets.add(signedIn.at("/matrix/accessToken").asText());
    secrets.add("123456");
    // A token in the query, and JSON that is cut.
    browser().get("/v1/info?access_token=" + server.accessToken());
    raw.post("/oauth/register", "{\"client_secret\":\"hunter4\"");
    secrets.add("hunter4");
    assertThat(secrets).doesNotContain("").hasSizeGreaterThan(8);

    JsonNode state = state("");
    StringBuilder shown = new StringBuilder(state.toString());
    state.get("exchanges").forEach(exchange -> shown.append(details(exchange)));

    assertThat(state.get("exchanges")).hasSizeGreaterThan(10);
    assertThat(shown.toString())
        .contains("code_verifier=***", "\"password\":\"***\"")
        .doesNotContain(secrets.toArray(String[]::new));
  }

  // Its actions

  @Test
  void writesAsContactAndAsUser() {
    perform("chats.add", Map.of("title", "Family"));
    String id = state("").at("/chats/0/id").asText();
    perform("messages.add", Map.of("chat", id, "sender", "Ada", "text", "hi"));
    perform("messages.add", Map.of("chat", id, "sender", "Me", "text", "hello"));

    List<Message> messages = client.messages().list(id).items();
    assertThat(messages).extracting(Message::text).containsExactly("hello", "hi");
    assertThat(messages).extracting(Message::isSender).containsExactly(true, false);
    assertThat(client.chats().retrieve(id).title()).isEqualTo("Family");
  }

  @Test
  void editsReactsAndDeletes() {
    ChatScene chat = server.chat("Family").message("Ada", "one").message("Ada", "two");
    Map<String, Object> first =
        Map.of("chat", chat.id(), "message", chat.messageIds().get(0));

    perform("messages.edit", with(first, Map.of("text", "ONE")));
    perform("messages.react", with(first, Map.of("sender", "Bo", "key", "👍")));
    perform("messages.react", with(first, Map.of("sender", "Me", "key", "🎉")));
    Message changed = messages(chat).get(1);
    assertThat(changed.text()).isEqualTo("ONE");
    assertThat(changed.reactions())
        .extracting(each -> each.reactionKey())
        .containsExactly("👍", "🎉");

    perform("messages.react", with(first, Map.of("sender", "Bo", "key", "👍")));
    assertThat(messages(chat).get(1).reactions()).hasSize(1);
    perform("messages.delete", first);
    assertThat(messages(chat)).extracting(Message::text).containsExactly("two");
  }

  private static Map<String, Object> with(Map<String, ?> some, Map<String, ?> others) {
    Map<String, Object> all = new java.util.HashMap<>(some);
    all.putAll(others);
    return all;
  }

  @Test
  void failsSends() {
    ChatScene chat = server.chat("Family");
    client.messages().send(chat.id(), p -> p.text("sent"));
    perform(
        "messages.fail", Map.of("chat", chat.id(), "message", chat.messageIds().get(0)));
    perform("network.refuse", Map.of());
    client.messages().send(chat.id(), p -> p.text("refused"));
    assertThat(state("").get("sendFailure").asText()).isEqualTo("console");
    perform("network.deliver", Map.of());
    client.messages().send(chat.id(), p -> p.text("delivered"));

    assertThat(messages(chat))
        .extracting(each -> each.sendStatus().status().value())
        .containsExactly("SUCCESS", "FAIL_RETRIABLE", "FAIL_RETRIABLE");
  }

  @Test
  void refusesToFailIncomingMessage() {
    ChatScene chat = server.chat("Family").message("Ada", "hi");
    RawClient.Response response = act(
        "messages.fail", Map.of("chat", chat.id(), "message", chat.messageIds().get(0)));
    assertThat(response.status()).isEqualTo(409);
  }

  @Test
  void delaysConfirmationsAndMovesClock() {
    ChatScene chat = server.chat("Family");
    Instant before = server.clock().instant();
    perform("network.delay", Map.of("seconds", 60));
    client.messages().send(chat.id(), p -> p.text("hello"));
    assertThat(messages(chat).get(0).sendStatus().status().value()).isEqualTo("PENDING");

    perform("clock.advance", Map.of("seconds", 60));

    assertThat(messages(chat).get(0).sendStatus().status().value()).isEqualTo("SUCCESS");
    assertThat(server.clock().instant()).isEqualTo(before.plusSeconds(60));
  }

  @ParameterizedTest
  @CsvSource({"unavailable, 503", "too-many, 429", "unauthorized, 401"})
  void scriptsNextRequest(String outcome, int status) {
    perform("script.add", Map.of("operation", "info.retrieve", "outcome", outcome));

    assertThat(browser().get("/v1/info").status()).isEqualTo(status);
    assertThat(browser().get("/v1/info").status()).isEqualTo(200);
    perform("script.add", Map.of("operation", "", "outcome", outcome));
    perform("script.clear", Map.of());
    assertThat(browser().get("/v1/info").status()).isEqualTo(200);
  }

  @Test
  void breaksNextResponse() {
    ChatScene chat = server.chat("Family");
    perform("script.add", Map.of("operation", "messages.send", "outcome", "truncated"));
    assertThatThrownBy(() -> client.messages().send(chat.id(), p -> p.text("processed")))
        .isInstanceOf(BeeperException.class);
    perform("script.add", Map.of("outcome", "reset"));
    assertThatThrownBy(() -> client.messages().send(chat.id(), p -> p.text("lost")))
        .isInstanceOf(BeeperException.class);

    assertThat(messages(chat)).extracting(Message::text).containsExactly("processed");
  }

  @Test
  void drivesLogins() {
    server.bridge("WhatsApp").flow("qr").qr("scan").rightInput("code", "code", "1234");
    LoginSession session = client.bridges().loginSessions().create("local-whatsapp");
    Map<String, Object> one =
        Map.of("bridge", "local-whatsapp", "session", session.loginSessionId());
    assertThat(state("").at("/logins/0/display").asText()).isEqualTo("QR");

    perform("logins.act", one);
    assertThat(state("").at("/logins/0/fields/0").asText()).isEqualTo("code");
    perform("logins.submit", with(one, Map.of("fields", Map.of("code", "1234"))));

    assertThat(status(session)).isEqualTo(LoginSessionStatus.COMPLETE);
    assertThat(client.accounts().list()).hasSize(1);
    assertThat(act("logins.submit", one).status()).isEqualTo(409);
  }

  @Test
  void refusesLogin() {
    server.bridge("WhatsApp").flow("qr").qr("scan");
    LoginSession session = client.bridges().loginSessions().create("local-whatsapp");
    perform(
        "logins.refuse", Map.of("bridge", "local-whatsapp", "session", session.loginSessionId()));

    assertThat(status(session)).isEqualTo(LoginSessionStatus.FAILED);
  }

  private LoginSessionStatus status(LoginSession session) {
    return client
        .bridges()
        .loginSessions()
        .retrieve("local-whatsapp", session.loginSessionId())
        .status();
  }

  @Test
  void decidesOnRequestsForAccess() {
    perform("access.deny", Map.of());
    assertThat(authorize("").header("Location")).contains("error=access_denied");
    perform("access.grant", Map.of());
    assertThat(authorize("").header("Location")).contains("code=");

    perform("access.prompt", Map.of());
    for (String decision : List.of("allow", "deny")) {
      assertThat(authorize("").status()).as("the consent page").isEqualTo(200);
      JsonNode consent = state("").at("/consents/0");
      assertThat(consent.get("client").asText()).isEqualTo("Greeter");
      assertThat(consent.get("scopes")).hasSize(2);
      String id = consent.get("id").asText();
      perform("consents." + decision, Map.of("consent", id));
      assertThat(state("").get("consents")).isEmpty();
      assertThat(authorize("&consent=" + id).header("Location"))
          .contains(decision.equals("allow") ? "code=" : "error=access_denied");
    }
    assertThat(act("consents.allow", Map.of("consent", "nope")).status()).isEqualTo(400);
  }

  private RawClient.Response authorize(String more) {
    String target = "http://127.0.0.1:49152/callback";
    if (clientId == null) {
      clientId = browser()
          .post(
              "/oauth/register",
              "{\"client_name\":\"Greeter\",\"redirect_uris\":[\"" + target + "\"]}")
          .json()
          .get("client_id")
          .asText();
    }
    return browser()
        .get("/oauth/authorize?response_type=code&client_id=" + clientId + "&redirect_uri="
            + RawClient.encode(target) + "&code_challenge_method=S256&code_challenge="
            + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" + more);
  }

  @Test
  void drivesVerifications() {
    perform("verifications.start", Map.of());
    String incoming = state("").at("/verifications/0/id").asText();
    perform("verifications.cancel", Map.of("verification", incoming));
    assertThat(state("").get("verifications")).isEmpty();

    String id = client.app().setup().verifications().create().verification().id();
    perform("verifications.accept", Map.of("verification", id));
    assertThat(state("").at("/verifications/0/state").asText()).isEqualTo("ready");
    perform("verifications.scan", Map.of("verification", id));
    assertThat(client
            .app()
            .setup()
            .verifications()
            .retrieve(id)
            .verification()
            .state()
            .value())
        .isEqualTo("qr_scanned");
  }
}
