package com.beeper.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console of the fake server: what it shows, and the effect of each button. */
@ExtendWith(ChromiumExtension.class)
@Timeout(300)
class ConsoleTest {

  private FakeBeeperDesktop server;
  private BeeperDesktop client;

  @BeforeEach
  void start() {
    server = FakeBeeperDesktop.builder().console(true).start();
    client = BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .maxRetries(0)
        .build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private void open(Chromium browser) {
    browser.resize(1280, 900);
    browser.open(server.consoleUrl());
    browser.await("the state", () -> !browser.text("#clock").equals("–"));
  }

  private void openChat(Chromium browser, ChatScene chat) {
    open(browser);
    browser.click("#chat-list button");
    browser.await("the chat", () -> !browser.texts("#chat-title").contains(""));
    assertThat(browser.text("#chat-title"))
        .isEqualTo(client.chats().retrieve(chat.id()).title());
  }

  private List<Message> messages(ChatScene chat) {
    return client.messages().list(chat.id()).items();
  }

  /** Clicks the button with a text in an element; the page may just be replacing it. */
  private static void press(Chromium browser, String within, String text) {
    browser.await(
        "the button " + text + " in " + within,
        () -> browser
            .script(
                "const found = Array.from(document.querySelectorAll(arguments[0] + ' button'))"
                    + ".find(e => e.innerText.trim() === arguments[1] && e.checkVisibility());"
                    + "if (found) found.click(); return Boolean(found);",
                within,
                text)
            .asBoolean());
  }

  @Test
  void showsNewChatsAndMessagesByItself(Chromium browser) {
    open(browser);
    ChatScene family = server.chat("Family");
    browser.awaitText("#chat-list", "Family");
    browser.click("#chat-list button");
    family.message("Ada", "Hi <b>all</b>");
    browser.awaitText("#messages", "Hi <b>all</b>");
    family.reaction("Bo", "👍");
    browser.awaitText("#messages .reactions", "👍");
    family.editLast("Bye");
    browser.awaitText("#messages", "edited");
    family.deleteLast();
    browser.awaitAbsence("#messages li");
    client.messages().send(family.id(), p -> p.text("from the application"));
    browser.awaitText("#messages .own", "from the application");
    assertThat(browser.consoleMessages()).isEmpty();
  }

  @Test
  void writesAsContactAndAsUser(Chromium browser) {
    ChatScene family = server.chat("Family");
    openChat(browser, family);

    browser.type("#write [name=sender]", "Ada");
    browser.type("#write [name=text]", "hello");
    press(browser, "#write", "Send");
    browser.awaitText("#messages li", "hello");
    browser.type("#write [name=sender]", "Me");
    browser.type("#write [name=text]", "from my phone");
    press(browser, "#write", "Send");
    browser.awaitText("#messages .own", "from my phone");

    assertThat(messages(family)).extracting(Message::senderName).containsExactly("Me", "Ada");
    assertThat(messages(family)).extracting(Message::isSender).containsExactly(true, false);
  }

  @Test
  void addsChat(Chromium browser) {
    open(browser);
    browser.type("#add-chat input", "Book club");
    press(browser, "#add-chat", "Add");
    browser.awaitText("#chat-list", "Book club");

    assertThat(client.chats().list().items().get(0).title()).isEqualTo("Book club");
  }

  @Test
  void reactsEditsAndDeletes(Chromium browser) {
    ChatScene family = server.chat("Family").message("Ada", "hi");
    openChat(browser, family);

    press(browser, "#messages", "⋯");
    press(browser, "#messages .tools", "🎉");
    browser.awaitText("#messages .reactions", "🎉");
    assertThat(messages(family).get(0).reactions())
        .extracting(each -> each.reactionKey())
        .containsExactly("🎉");

    press(browser, "#messages .tools", "Edit");
    browser.type("#write [name=text]", "hi all");
    press(browser, "#write", "Save");
    browser.awaitText("#messages .bubble", "hi all");
    assertThat(messages(family)).extracting(Message::text).containsExactly("hi all");

    press(browser, "#messages .tools", "Delete");
    browser.awaitAbsence("#messages li");
    assertThat(messages(family)).isEmpty();
  }

  @Test
  void failsSendsAndDelaysThem(Chromium browser) {
    ChatScene family = server.chat("Family");
    openChat(browser, family);
    press(browser, "nav", "Server");

    press(browser, "#server", "Fail");
    browser.awaitText("#refuse[aria-pressed=true]", "Fail");
    client.messages().send(family.id(), p -> p.text("one"));
    browser.awaitText("#messages .bad", "not sent (console)");
    press(browser, "#server", "Deliver");
    browser.awaitText("#deliver[aria-pressed=true]", "Deliver");
    browser.type("#delay input", "60");
    press(browser, "#delay", "Set");
    browser.awaitText("#status", "60 s");
    client.messages().send(family.id(), p -> p.text("two"));
    browser.awaitText("#messages", "pending");
    assertThat(statuses(family)).containsExactly("PENDING", "FAIL_RETRIABLE");
    press(browser, "#server", "+1 min");
    browser.awaitText("#messages", "sent");
    assertThat(statuses(family)).containsExactly("SUCCESS", "FAIL_RETRIABLE");

    browser.click("#messages li:last-child [aria-expanded]");
    press(browser, "#messages .tools", "Fail");
    browser.await("the failure", () -> browser.texts("#messages .bad").size() == 2);
    assertThat(statuses(family)).containsExactly("FAIL_RETRIABLE", "FAIL_RETRIABLE");
  }

  private List<String> statuses(ChatScene chat) {
    return messages(chat).stream()
        .map(each -> each.sendStatus().status().value())
        .toList();
  }

  @Test
  void movesClock(Chromium browser) {
    open(browser);
    press(browser, "nav", "Server");
    Instant expected = server.clock().instant();
    for (Map.Entry<String, Duration> step : List.of(
        Map.entry("+10 s", Duration.ofSeconds(10)),
        Map.entry("+1 min", Duration.ofMinutes(1)),
        Map.entry("+10 min", Duration.ofMinutes(10)),
        Map.entry("+1 h", Duration.ofHours(1)),
        Map.entry("+1 day", Duration.ofDays(1)))) {
      press(browser, "#server", step.getKey());
      expected = expected.plus(step.getValue());
      browser.awaitText("#clock", expected.toString().substring(0, 19).replace('T', ' '));
      assertThat(server.clock().instant()).isEqualTo(expected);
    }
  }

  /** Counts the ends of a connection. */
  private static final class Listener implements WebSocket.Listener {

    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final CompletableFuture<String> gap = new CompletableFuture<>();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      if (text.toString().contains("\"seq\":1")) {
        gap.complete(text.toString());
      }
      return WebSocket.Listener.super.onText(socket, text, last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      end.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      end.complete(-1);
    }
  }

  private WebSocket connect(Listener listener) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Authorization", "Bearer " + server.accessToken())
        .buildAsync(
            URI.create(server.baseUrl().toString().replace("http", "ws") + "/v1/ws"), listener)
        .join();
  }

  @Test
  void breaksEventConnections(Chromium browser) {
    ChatScene family = server.chat("Family");
    open(browser);
    press(browser, "nav", "Server");
    Listener cut = new Listener();
    connect(cut);
    browser.awaitText("#connections", "1");
    press(browser, "#server", "Cut all");
    browser.awaitText("#connections", "0");
    assertThat(cut.end.join()).isNotEqualTo(1001);

    Listener closed = new Listener();
    WebSocket socket = connect(closed);
    browser.awaitText("#connections", "1");
    press(browser, "#server", "Lose the next event");
    browser.awaitText("#status", "Lose the next event");
    socket
        .sendText("{\"type\":\"subscriptions.set\",\"chatIDs\":[\"*\"]}", true)
        .join();
    while (!closed.gap.isDone()) {
      // Events before the subscription are not sent, so this may need more than one.
      family.message("Ada", "hi");
      Thread.onSpinWait();
    }
    assertThat(closed.gap.join()).contains("\"seq\":1").contains("message.upserted");
    press(browser, "#server", "Close all");
    assertThat(closed.end.join()).isEqualTo(1001);
  }

  @Test
  void failsNextRequest(Chromium browser) {
    ChatScene family = server.chat("Family");
    open(browser);
    press(browser, "nav", "Server");
    browser.type("#script [name=operation]", "messages.send");
    for (String outcome :
        List.of("unavailable", "too-many", "unauthorized", "reset", "truncated")) {
      browser.click("#script option[value=" + outcome + "]");
      press(browser, "#script", "Apply once");
      browser.awaitText("#status", "next request");
      assertThatThrownBy(() -> client.messages().send(family.id(), p -> p.text(outcome)))
          .isInstanceOf(BeeperException.class);
      client.messages().send(family.id(), p -> p.text("after " + outcome));
      browser.script("document.querySelector('#status').textContent = ''");
    }
    assertThat(messages(family))
        .extracting(Message::text)
        .containsExactly(
            "after truncated",
            "truncated",
            "after reset",
            "after unauthorized",
            "after too-many",
            "after unavailable");
    press(browser, "nav", "Requests");
    browser.awaitText("#exchanges .bad", "connection cut in the body");
    browser.awaitText("#exchanges .bad", "connection reset");
    browser.awaitText("#exchanges .bad", "429");
  }

  @Test
  void removesRules(Chromium browser) {
    open(browser);
    press(browser, "nav", "Server");
    server.onAny().status(503);
    press(browser, "#server", "Remove all rules");
    browser.awaitText("#status", "Remove all rules");
    assertThat(client.info().retrieve()).isNotNull();
  }

  @Test
  void explainsWhatIsWrong(Chromium browser) {
    open(browser);
    press(browser, "nav", "Server");
    browser.type("#script [name=operation]", "nope");
    press(browser, "#script", "Apply once");
    browser.awaitText("#status", "The spec has no operation nope");
  }

  @Test
  void showsRequestsWithResponsesAndWithoutToken(Chromium browser) {
    ChatScene family = server.chat("Family");
    open(browser);
    client.messages().send(family.id(), p -> p.text("hello"));
    browser.awaitText("#exchanges", "messages.send");
    browser.click("#exchanges summary");
    browser.awaitText("#exchanges pre", "\"text\": \"hello\"");
    browser.awaitText("#exchanges pre", "Authorization: ***");
    browser.awaitText("#exchanges pre", "\"pendingMessageID\"");
    assertThat(browser.source()).doesNotContain(server.accessToken());

    client.info().retrieve();
    browser.awaitText("#exchanges", "info.retrieve");
    assertThat(browser.attribute("#exchanges li:last-child details", "open"))
        .as("stays open when requests arrive")
        .isNotNull();
    browser.type("#filter", "messages.");
    browser.await("one request", () -> browser.texts("#exchanges li").size() == 1);
  }

  @Test
  void showsPendingRequestUntilItEnds(Chromium browser) {
    open(browser);
    server.on("info.retrieve").after(Duration.ofMinutes(1)).asUsual();
    CompletableFuture<?> held = client.async().info().retrieve();
    browser.awaitText("#exchanges .wait", "pending");
    press(browser, "nav", "Server");
    press(browser, "#server", "+1 min");
    held.join();
    press(browser, "nav", "Requests");
    browser.awaitText("#exchanges .good", "200");
  }

  @Test
  void scansAndRefusesLoginAndSubmitsStep(Chromium browser) {
    server.bridge("WhatsApp").flow("qr").qr("scan").rightInput("code", "code", "1234");
    open(browser);
    press(browser, "nav", "Logins");
    LoginSession session = client.bridges().loginSessions().create("local-whatsapp");
    browser.awaitText("#login-list", "A QR code is displayed.");

    press(browser, "#login-list", "Scan");
    browser.awaitText("#login-list", "waiting for input");
    browser.type("#login-list [name=code]", "1234");
    press(browser, "#login-list", "Submit");
    browser.awaitText("#login-list", "complete");
    assertThat(status(session)).isEqualTo(LoginSessionStatus.COMPLETE);

    LoginSession second = client.bridges().loginSessions().create("local-whatsapp");
    browser.awaitText("#login-list", "A QR code is displayed.");
    press(browser, "#login-list", "Refuse");
    browser.awaitText("#login-list", "failed");
    assertThat(status(second)).isEqualTo(LoginSessionStatus.FAILED);
    assertThat(client.accounts().list()).hasSize(1);
  }

  private LoginSessionStatus status(LoginSession session) {
    return client
        .bridges()
        .loginSessions()
        .retrieve("local-whatsapp", session.loginSessionId())
        .status();
  }

  @Test
  void actsAsOtherDeviceInVerification(Chromium browser) {
    open(browser);
    press(browser, "nav", "Logins");
    press(browser, "#logins", "Start one on the other device");
    browser.awaitText("#verification-list", "From the other device");
    assertThat(client.app().setup().verifications().list().items()).hasSize(1);
    press(browser, "#verification-list", "Refuse");
    browser.awaitAbsence("#verification-list li");

    String id = client.app().setup().verifications().create().verification().id();
    press(browser, "#verification-list", "Accept on the phone");
    press(browser, "#verification-list", "Scan with the phone");
    browser.awaitText("#verification-list", "qr scanned");
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

  @Test
  void allowsAndDeniesAccess(Chromium browser) throws Exception {
    open(browser);
    press(browser, "nav", "Logins");
    press(browser, "#logins", "Deny");
    browser.awaitText("[data-access=DENY][aria-pressed=true]", "Deny");
    assertThat(authorize("")).contains("error=access_denied");
    press(browser, "#logins", "Grant");
    browser.awaitText("[data-access=GRANT][aria-pressed=true]", "Grant");
    assertThat(authorize("")).contains("code=");

    press(browser, "#logins", "Prompt here and on the consent page");
    browser.awaitText("[data-access=PROMPT][aria-pressed=true]", "Prompt");
    for (String decision : List.of("Allow", "Deny")) {
      assertThat(authorize("")).isEmpty();
      browser.awaitText("#consent-list", "Greeter");
      String id = server.oauth().consentRequests().get(0).id();
      press(browser, "#consent-list", decision);
      browser.awaitAbsence("#consent-list li");
      assertThat(authorize("&consent=" + id))
          .contains(decision.equals("Allow") ? "code=" : "error=access_denied");
    }
  }

  /** Requests access, and returns the target of the redirect; an empty text for the consent page. */
  private String authorize(String more) throws Exception {
    String target = "http://127.0.0.1:49152/callback";
    String id = client
        .oauth()
        .register(p -> p.clientName("Greeter").redirectUris(target))
        .clientId();
    if (!more.isEmpty()) {
      id = lastClientId;
    }
    lastClientId = id;
    HttpRequest request = HttpRequest.newBuilder(
            URI.create(server.baseUrl() + "/oauth/authorize?response_type=code&client_id=" + id
                + "&redirect_uri=" + URLEncoder.encode(target, StandardCharsets.UTF_8)
                + "&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" + more))
        .build();
    return HttpClient.newHttpClient()
        .send(request, BodyHandlers.discarding())
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  private String lastClientId = "";

  @Test
  void keepsFocusAndTypedTextWhileItUpdates(Chromium browser) {
    ChatScene family = server.chat("Family").message("Ada", "hi");
    openChat(browser, family);
    browser.type("#write [name=text]", "half a mess");
    family.message("Bo", "something else");
    browser.awaitText("#messages", "something else");

    assertThat(browser.script("return document.activeElement.value").asText())
        .isEqualTo("half a mess");
  }

  @Test
  void loadsItselfAgainWhenServerWasRestarted(Chromium browser) {
    server.chat("Before");
    open(browser);
    browser.awaitText("#chat-list", "Before");
    int port = server.baseUrl().getPort();
    server.close();
    browser.awaitText("#offline", "does not respond");
    server = FakeBeeperDesktop.builder().port(port).console(true).start();
    server.chat("After");
    browser.awaitText("#chat-list", "After");
    assertThat(browser.texts("#chat-list")).noneMatch(text -> text.contains("Before"));
  }

  @Test
  void fitsPhone(Chromium browser) {
    ChatScene family = server.chat("Family");
    for (int i = 0; i < 30; i++) {
      family.message("Ada", "https://www.example.com/" + "a".repeat(100) + i);
    }
    open(browser);
    // The window of a browser may not be as narrow as a phone, the page in a frame is not allowed.
    browser.phone();
    for (String section : List.of("Chats", "Requests", "Logins", "Server")) {
      press(browser, "nav", section);
      assertThat(browser
              .script("return document.documentElement.scrollWidth <= window.innerWidth")
              .asBoolean())
          .as(section)
          .isTrue();
      assertThat(browser
              .script("return [...document.querySelectorAll('main > section')]"
                  + ".filter(e => e.checkVisibility()).length")
              .asInt())
          .as("sections that are visible")
          .isEqualTo(1);
    }
    press(browser, "nav", "Chats");
    browser.click("#chat-list button");
    browser.awaitText("#messages", "a29");
    assertThat(browser.text("#chat-list")).isEmpty();
    browser.click("#back");
    browser.awaitText("#chat-list", "Family");
    assertThat(browser.script("return innerWidth").asInt()).isEqualTo(390);
  }

  /** Every control has a name for assistive technology, and every identifier is unique. */
  @Test
  void labelsAllControls(Chromium browser) {
    ChatScene family = server.chat("Family").message("Ada", "hi");
    server.bridge("WhatsApp").flow("phone").input("phone", "phone_number");
    client.bridges().loginSessions().create("local-whatsapp");
    openChat(browser, family);
    browser.click("#messages [aria-expanded]");
    browser.awaitText("#messages .tools", "Delete");

    assertThat(browser.script("""
            return [...document.querySelectorAll('button, input, select')]
              .filter(e => !(e.innerText || '').trim() && !e.ariaLabel && !(e.labels || []).length)
              .map(e => e.outerHTML);
            """)).isEmpty();
    assertThat(browser.script("""
            const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
            return ids.filter((id, i) => ids.indexOf(id) !== i);
            """)).isEmpty();
    assertThat(browser.attribute("html", "lang")).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void followsColourSchemeWithReadableContrast(String scheme, Chromium browser) {
    open(browser);
    browser.colourScheme(scheme);
    double contrast = browser.script("""
            const style = getComputedStyle(document.body);
            const luminance = colour => {
              const [r, g, b] = colour.match(/\\d+/g).map(Number).map(v => v / 255)
                .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const [a, b] = [luminance(style.color), luminance(style.backgroundColor)];
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) * (a > b ? 1 : -1);
            """).asDouble();
    assertThat(Math.abs(contrast)).isGreaterThan(7);
    assertThat(contrast > 0).as("light text").isEqualTo(scheme.equals("dark"));
  }

  /** A page of another origin, for example on another port of this machine, reads and does nothing. */
  @Test
  void otherOriginReadsAndDoesNothing(Chromium browser) {
    ChatScene family = server.chat("Family");
    try (FakeBeeperDesktop other = FakeBeeperDesktop.builder().console(true).start()) {
      browser.open(other.baseUrl().resolve("/v1/info"));
      String results =
          browser.script("""
              const base = arguments[0], chat = arguments[1];
              const send = options => fetch(base + 'actions/messages.add', {method: 'POST',
                body: JSON.stringify({chat, sender: 'Eve', text: 'x'}), ...options})
                .then(r => 'status ' + r.status + ' ' + r.type, () => 'blocked');
              return Promise.all([
                fetch(base + 'state').then(r => 'read', () => 'blocked'),
                send({headers: {'Content-Type': 'application/json'}}),
                send({mode: 'no-cors'}),
                send({mode: 'no-cors', credentials: 'include'})
              ]).then(each => each.join());
              """, server.consoleUrl().toString(), family.id()).asText();

      assertThat(results).isEqualTo("blocked,blocked,blocked,blocked");
      assertThat(messages(family)).isEmpty();
    }
  }
}
