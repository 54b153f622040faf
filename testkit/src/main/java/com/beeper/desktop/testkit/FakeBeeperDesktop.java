package com.beeper.desktop.testkit;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.accounts.AccountRoutes;
import com.beeper.desktop.testkit.internal.accounts.FakeAccount;
import com.beeper.desktop.testkit.internal.app.SetupRoutes;
import com.beeper.desktop.testkit.internal.assets.AssetRoutes;
import com.beeper.desktop.testkit.internal.bridges.BridgeRoutes;
import com.beeper.desktop.testkit.internal.chats.ChatRoutes;
import com.beeper.desktop.testkit.internal.chats.ReactionRoutes;
import com.beeper.desktop.testkit.internal.console.Console;
import com.beeper.desktop.testkit.internal.http.FakeHttpServer;
import com.beeper.desktop.testkit.internal.http.ReceivedRequest;
import com.beeper.desktop.testkit.internal.http.Router;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.info.InfoRoutes;
import com.beeper.desktop.testkit.internal.json.JsonText;
import com.beeper.desktop.testkit.internal.messages.MessageRoutes;
import com.beeper.desktop.testkit.internal.oauth.FakeToken;
import com.beeper.desktop.testkit.internal.oauth.OAuthRoutes;
import com.beeper.desktop.testkit.internal.script.Script;
import com.beeper.desktop.testkit.internal.search.SearchRoutes;
import com.beeper.desktop.testkit.internal.spec.ApiSpec;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fake Beeper Desktop for tests: a real HTTP and WebSocket server on the loopback address that
 * serves every operation of the API from a state in memory.
 *
 * <pre>{@code
 * try (FakeBeeperDesktop server = FakeBeeperDesktop.start();
 *     BeeperDesktop client = BeeperDesktop.builder()
 *         .baseUrl(server.baseUrl())
 *         .accessToken(server.accessToken())
 *         .build()) {
 *   server.chat("Family").message("Ada", "hi");
 *   assertThat(client.chats().list().items().get(0).title()).isEqualTo("Family");
 * }
 * }</pre>
 *
 * <p>Writes are visible to later reads and are sent to WebSocket clients as events. Requests are
 * validated against the spec. Invalid requests are rejected with the documented status and body:
 *
 * <table>
 * <caption>Rejected requests</caption>
 * <tr><th>Status</th><th>Reason</th></tr>
 * <tr><td>400</td><td>path, query or body do not match the spec</td></tr>
 * <tr><td>401</td><td>the token is missing, unknown or has expired</td></tr>
 * <tr><td>403</td><td>the token lacks {@code read} (for GET) or {@code write} (for other methods)
 * </td></tr>
 * <tr><td>404</td><td>the path, or a resource that the request names, does not exist</td></tr>
 * <tr><td>405</td><td>the path does not have this method</td></tr>
 * <tr><td>409</td><td>the request conflicts with the state, for example a second draft</td></tr>
 * <tr><td>422</td><td>the request is well-formed but cannot be processed, for example a message
 * without text and attachment</td></tr>
 * </table>
 *
 * <p>A new server has a signed-in user and nothing else. {@link #chat}, {@link #account} and similar
 * methods add to it. Its clock stands still, and its IDs are the same in each run.
 *
 * <p>Some things are simpler than in the app: texts are stored as they are sent, without rendering
 * Markdown; deleted messages are removed; people are looked up among the contacts only; all chats
 * have the same capabilities; and nothing reaches a real network.
 *
 * <p>The server needs no JUnit. In JUnit tests, {@link WithFakeBeeperDesktop} starts and closes one.
 *
 * <p>Thread-safe. All threads are daemons, so a server that is not closed does not keep the JVM
 * alive. No thread is held by responses that wait. The server is built on Jetty, which logs through
 * SLF4J with names that start with {@code org.eclipse.jetty}. Where SLF4J has no provider, its
 * warning is suppressed.
 */
public final class FakeBeeperDesktop implements AutoCloseable {

  /** The number of recorded calls, which bounds the memory of long runs. */
  private static final int MAX_CALLS = 1000;

  private final ServerState state;
  private final Script script = new Script();
  private final String accessToken;
  private final Deque<RecordedCall> calls = new ArrayDeque<>();
  private final Router router;
  private final FakeHttpServer front;
  private final @Nullable Console console;

  private FakeBeeperDesktop(Builder builder) {
    Codec codec = builder.codec;
    JsonText json = codec == null ? JsonText.find() : JsonText.of(codec);
    ApiSpec spec = ApiSpec.get(json);
    state = new ServerState(builder.clock, builder.seed);
    accessToken = builder.accessToken;
    state
        .tokens()
        .add(new FakeToken(
            accessToken,
            "token_app",
            null,
            Set.of("read", "write"),
            builder.clock.instant(),
            null));
    Routes routes = new Routes();
    InfoRoutes.add(routes, spec, this::baseUrl);
    AccountRoutes.add(routes, state);
    BridgeRoutes.add(routes, state);
    ChatRoutes.add(routes, state);
    ReactionRoutes.add(routes, state);
    SearchRoutes.add(routes, state, MessageRoutes.add(routes, state));
    AssetRoutes.add(routes, state);
    SetupRoutes.add(routes, state);
    OAuthRoutes.add(routes, state, this::baseUrl);
    router = new Router(state, json, spec, routes);
    console =
        builder.console ? new Console(state, json, new ConsoleActions(this, state, script)) : null;
    front = new FakeHttpServer(builder.port, json, this::handle);
    front.start();
  }

  /**
   * Starts a server on a free port with a default token.
   *
   * @return a server, to be closed by the caller
   * @throws UncheckedIOException if no port is available
   */
  public static FakeBeeperDesktop start() {
    return builder().start();
  }

  /**
   * Returns a builder for a server with custom settings.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Settings of a server. Not thread-safe. */
  public static final class Builder {

    private int port;
    private String accessToken = "fake-access-token";
    private long seed = 1;
    private FakeClock clock = FakeClock.standingAt(FakeClock.START);
    private @Nullable Codec codec;
    private boolean console;

    private Builder() {}

    /**
     * Sets the port.
     *
     * @param port the port; 0, the default, selects a free port
     * @return this builder
     * @throws IllegalArgumentException if it is not between 0 and 65535
     */
    public Builder port(int port) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("port must be between 0 and 65535, not " + port);
      }
      this.port = port;
      return this;
    }

    /**
     * Sets the token that the server accepts for reading and writing.
     *
     * @param accessToken the token
     * @return this builder
     */
    public Builder accessToken(String accessToken) {
      this.accessToken = accessToken;
      return this;
    }

    /**
     * Sets the seed of generated IDs. Two servers with the same seed that receive the same requests
     * in the same order generate the same IDs.
     *
     * @param seed any number; 1 by default
     * @return this builder
     */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * Sets the clock, which stops when the server is closed. The default stands still at
     * {@link FakeClock#START}.
     *
     * @param clock the clock
     * @return this builder
     */
    public Builder clock(FakeClock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Sets the codec that reads and writes JSON. The default is the codec with the highest priority
     * on the class path.
     *
     * @param codec the codec
     * @return this builder
     */
    public Builder codec(Codec codec) {
      this.codec = codec;
      return this;
    }

    /**
     * Sets whether the server has a console: a page in the browser that shows chats, messages,
     * logins and the requests with their responses, and that acts as contacts, networks and the
     * user's other device. See {@link FakeBeeperDesktop#consoleUrl}.
     *
     * <p>The page needs no token, so every program of this machine can use it.
     *
     * @param console true for a console; false by default
     * @return this builder
     */
    public Builder console(boolean console) {
      this.console = console;
      return this;
    }

    /**
     * Starts the server.
     *
     * @return a server, to be closed by the caller
     * @throws UncheckedIOException if the port is not available
     * @throws IllegalStateException if no codec is found
     */
    public FakeBeeperDesktop start() {
      return new FakeBeeperDesktop(this);
    }
  }

  /**
   * Returns the base URL of the server.
   *
   * @return a URL without a path, for the builder of the client
   */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + front.port());
  }

  /**
   * Returns the URL of the console, to be opened in a browser of this machine.
   *
   * @return a URL without a token
   * @throws IllegalStateException if the server was built without a console
   */
  public URI consoleUrl() {
    if (console == null) {
      throw new IllegalStateException(
          "The server has no console. Call console(true) on its builder.");
    }
    return baseUrl().resolve("/console/");
  }

  /**
   * Returns the token that the server accepts.
   *
   * @return the token
   */
  public String accessToken() {
    return accessToken;
  }

  /**
   * Returns the clock of the server, which tests can move.
   *
   * @return the clock
   */
  public FakeClock clock() {
    return state.clock();
  }

  /**
   * Returns the bridge to a network. It is created if there is none.
   *
   * @param network the name of the network, for example {@code WhatsApp}, whose bridge has the ID
   *     {@code local-whatsapp}
   * @return the bridge, to which login flows can be added
   */
  public BridgeScene bridge(String network) {
    synchronized (state) {
      return new BridgeScene(state, state.bridges().of(network));
    }
  }

  /**
   * Adds a connected account on the bridge to its network.
   *
   * @param network the name of the network, for example {@code WhatsApp}
   * @return the account, to which chats can be added
   */
  public AccountScene account(String network) {
    return bridge(network).account();
  }

  /**
   * Adds a group chat to the first account. The account is created if there is none.
   *
   * @param title the title
   * @return the chat, to which messages can be added
   */
  public ChatScene chat(String title) {
    synchronized (state) {
      FakeAccount first = state.accounts().all().stream().findFirst().orElse(null);
      AccountScene account = first == null ? account("WhatsApp") : new AccountScene(state, first);
      return account.chat(title);
    }
  }

  /**
   * Adds the scene of a server that runs alone, with the variety of a real account: 3 accounts, 50
   * chats with 10,000 messages in all, and the bridge {@code local-signal} to log in to. Messages
   * are in several languages and scripts; there are pictures, voice notes, stickers, documents,
   * replies, edits, reactions, mentions, deleted and failed messages, and notices of changes of
   * groups. The content depends on the seed only.
   */
  public void addSampleScene() {
    SampleScene.add(this, state);
  }

  /**
   * Returns the behaviour of the network that delivers messages.
   *
   * @return the settings
   */
  public NetworkScene network() {
    return new NetworkScene(state);
  }

  /**
   * Returns the WebSocket connections, for tests of broken connections.
   *
   * @return the connections
   */
  public EventsScene events() {
    return new EventsScene(state);
  }

  /**
   * Returns the OAuth decisions of the user, and the tokens.
   *
   * @return the settings
   */
  public OAuthScene oauth() {
    return new OAuthScene(state);
  }

  /**
   * Returns the sign-in of the app and the user's other device.
   *
   * @return the settings
   */
  public SetupScene setup() {
    return new SetupScene(state);
  }

  /**
   * Scripts the outcome of calls of an operation.
   *
   * @param operation the operationId in the spec, for example {@code messages.send}
   * @return the rule, to be completed with conditions and an outcome
   * @throws IllegalArgumentException if there is no such operation
   */
  public ScriptedRoute on(String operation) {
    requireOperation(operation);
    return new ScriptedRoute(script, operation);
  }

  /**
   * Scripts the outcome of every request, including those that belong to no operation.
   *
   * @return the rule, to be completed with conditions and an outcome
   */
  public ScriptedRoute onAny() {
    return new ScriptedRoute(script, null);
  }

  /** Removes all scripted rules. */
  public void clearScript() {
    script.clear();
  }

  /**
   * Returns the calls that were received, including rejected ones. A call is recorded before its
   * response is sent.
   *
   * @return an unmodifiable copy in the order of arrival; the last 1,000
   */
  public List<RecordedCall> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /**
   * Returns the calls of an operation.
   *
   * @param operation the operationId in the spec
   * @return an unmodifiable copy in the order of arrival
   * @throws IllegalArgumentException if there is no such operation
   */
  public List<RecordedCall> calls(String operation) {
    requireOperation(operation);
    return calls().stream().filter(call -> operation.equals(call.operation())).toList();
  }

  /**
   * Asserts that an operation was called a number of times.
   *
   * @param operation the operationId in the spec
   * @param times the expected number of calls; 0 for none
   * @throws AssertionError if the number differs; the message lists all calls
   * @throws IllegalArgumentException if there is no such operation
   */
  public void assertCalled(String operation, int times) {
    int actual = calls(operation).size();
    if (actual != times) {
      StringBuilder all = new StringBuilder();
      calls().forEach(call -> all.append("\n  ").append(call));
      throw new AssertionError(operation + " should have been called " + times + " times, but was "
          + actual + " times. All calls:" + (all.isEmpty() ? " none" : all));
    }
  }

  /** Stops the server at once and cuts its connections. Further calls have no effect. */
  @Override
  public void close() {
    front.close();
    state.clock().stop();
    synchronized (state) {
      state.assets().clear();
    }
  }

  private void requireOperation(String operation) {
    if (!router.hasOperation(operation)) {
      throw new IllegalArgumentException("The spec has no operation " + operation);
    }
  }

  private void record(
      ReceivedRequest request, @Nullable String operation, Map<String, String> path) {
    RecordedCall call = new RecordedCall(
        operation, request.method(), request.target(), path, request.headers(), request.body());
    synchronized (calls) {
      if (calls.size() == MAX_CALLS) {
        calls.removeFirst();
      }
      calls.addLast(call);
    }
  }

  private CompletableFuture<FakeHttpServer.Outcome> handle(ReceivedRequest request) {
    if (console != null && console.owns(request)) {
      return console.handle(request);
    }
    ApiSpec.Match match = router.match(request);
    String operation = match.operation() == null ? null : match.operation().id();
    CompletableFuture<FakeHttpServer.Outcome> outcome = handle(request, match, operation);
    return console == null ? outcome : console.record(request, operation, outcome);
  }

  /** Records a request, applies the script and passes the request on to its operation. */
  private CompletableFuture<FakeHttpServer.Outcome> handle(
      ReceivedRequest request, ApiSpec.Match match, @Nullable String operation) {
    // Read before the call is recorded, because a test may move the clock as soon as it is.
    Instant now = state.clock().instant();
    record(request, operation, match.path());
    Script.Rule rule = script.next(operation, match.path());
    if (rule == null) {
      return later(router.handle(request, match, false));
    }
    if (rule.delay().isZero()) {
      return later(apply(rule.outcome(), request, match));
    }
    CompletableFuture<Boolean> due = new CompletableFuture<>();
    state.clock().at(now.plus(rule.delay()), () -> due.complete(true));
    // The clock may be moved by the test, whose thread must not process the request.
    return due.thenComposeAsync(reached -> apply(rule.outcome(), request, match), front.executor());
  }

  /** Moves what follows an outcome to a thread of the server if the outcome is decided later. */
  private CompletableFuture<FakeHttpServer.Outcome> later(
      CompletableFuture<FakeHttpServer.Outcome> outcome) {
    return outcome.isDone()
        ? outcome
        : outcome.thenApplyAsync(Function.identity(), front.executor());
  }

  private CompletableFuture<FakeHttpServer.Outcome> apply(
      Script.Outcome outcome, ReceivedRequest request, ApiSpec.Match match) {
    if (outcome instanceof Script.Outcome.Instead instead) {
      return CompletableFuture.completedFuture(
          new FakeHttpServer.Outcome.Respond(instead.response(), false));
    } else if (outcome instanceof Script.Outcome.Reset) {
      return CompletableFuture.completedFuture(new FakeHttpServer.Outcome.Reset());
    }
    return router.handle(request, match, outcome instanceof Script.Outcome.Cut);
  }

  @Override
  public String toString() {
    return "FakeBeeperDesktop at " + Objects.toString(baseUrl());
  }
}
