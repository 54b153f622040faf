package com.beeper.desktop.testkit;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.accounts.Account;
import com.beeper.desktop.testkit.internal.accounts.AccountRoutes;
import com.beeper.desktop.testkit.internal.app.SetupRoutes;
import com.beeper.desktop.testkit.internal.assets.AssetRoutes;
import com.beeper.desktop.testkit.internal.bridges.BridgeRoutes;
import com.beeper.desktop.testkit.internal.chats.ChatRoutes;
import com.beeper.desktop.testkit.internal.chats.ReactionRoutes;
import com.beeper.desktop.testkit.internal.contract.Contract;
import com.beeper.desktop.testkit.internal.http.HttpFront;
import com.beeper.desktop.testkit.internal.http.RawRequest;
import com.beeper.desktop.testkit.internal.http.Router;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.info.InfoRoutes;
import com.beeper.desktop.testkit.internal.json.Json;
import com.beeper.desktop.testkit.internal.messages.MessageRoutes;
import com.beeper.desktop.testkit.internal.oauth.OAuthRoutes;
import com.beeper.desktop.testkit.internal.oauth.Token;
import com.beeper.desktop.testkit.internal.script.Script;
import com.beeper.desktop.testkit.internal.search.SearchRoutes;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Beeper Desktop in a box, for tests: a real HTTP and WebSocket server on the loopback address that
 * serves every operation of the API contract from a state in memory.
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
 * <p>What is written is seen by later reads and told to WebSocket clients. Requests are checked
 * against the contract; those that do not fit get the documented status with the documented body:
 *
 * <table>
 * <caption>Refused requests</caption>
 * <tr><th>Status</th><th>When</th></tr>
 * <tr><td>400</td><td>path, query or body are not as the contract says</td></tr>
 * <tr><td>401</td><td>the token is missing, unknown or has expired</td></tr>
 * <tr><td>403</td><td>the token lacks {@code read} (for GET) or {@code write} (for all else)</td>
 * </tr>
 * <tr><td>404</td><td>the path is unknown, or something that the request names is</td></tr>
 * <tr><td>405</td><td>the path does not have this method</td></tr>
 * <tr><td>409</td><td>the request does not fit the state, such as a draft where there is one</td>
 * </tr>
 * <tr><td>422</td><td>the form is right, but it makes no sense, such as a message without text
 * and file</td></tr>
 * </table>
 *
 * <p>A new server has a signed-in user and nothing else; {@link #chat}, {@link #account} and their
 * like set the scene. Its clock stands still, and its IDs are the same in each run.
 *
 * <p>Some things are simpler than in the app: texts are kept as they are sent, Markdown or not; a
 * message that is deleted is gone; people are looked up among the contacts only; all chats have the
 * same capabilities; {@code mentions} are always empty; and nothing ever reaches a real network.
 *
 * <p>Thread-safe. Its threads are daemons, so a server that is not closed does not keep a JVM
 * alive. Jetty, which it is built on, logs through SLF4J with names that start with
 * {@code org.eclipse.jetty}.
 */
public final class FakeBeeperDesktop implements AutoCloseable {

  /** How many calls are kept; a test that sends more hardly looks at each. */
  private static final int MAX_CALLS = 1000;

  private final World world;
  private final Script script = new Script();
  private final String accessToken;
  private final Deque<RecordedCall> calls = new ArrayDeque<>();
  private final Router router;
  private final HttpFront front;

  private FakeBeeperDesktop(Builder builder) {
    Codec codec = builder.codec;
    Json json = codec == null ? Json.find() : Json.of(codec);
    Contract contract = Contract.get(json);
    world = new World(builder.clock, builder.seed);
    accessToken = builder.accessToken;
    world
        .tokens()
        .add(new Token(
            accessToken,
            "token_app",
            null,
            Set.of("read", "write"),
            builder.clock.instant(),
            null));
    Routes routes = new Routes();
    InfoRoutes.add(routes, contract, this::baseUrl);
    AccountRoutes.add(routes, world);
    BridgeRoutes.add(routes, world);
    ChatRoutes.add(routes, world);
    ReactionRoutes.add(routes, world);
    SearchRoutes.add(routes, world, MessageRoutes.add(routes, world));
    AssetRoutes.add(routes, world);
    SetupRoutes.add(routes, world);
    OAuthRoutes.add(routes, world, this::baseUrl);
    router = new Router(world, json, contract, routes);
    front = new HttpFront(builder.port, json, this::answer);
    front.start();
  }

  /**
   * Starts a server on a free port, with a token that is made up.
   *
   * @return a server that runs until it is closed
   * @throws UncheckedIOException if no port can be had
   */
  public static FakeBeeperDesktop start() {
    return builder().start();
  }

  /**
   * Returns a builder for a server with settings of one's own.
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

    private Builder() {}

    /**
     * Sets the port.
     *
     * @param port the port; 0, the default, takes a free one
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
     * Sets the token that the server accepts, for reading and writing.
     *
     * @param accessToken the token
     * @return this builder
     */
    public Builder accessToken(String accessToken) {
      this.accessToken = accessToken;
      return this;
    }

    /**
     * Sets what IDs are made from. Two servers with the same seed that are asked the same things in
     * the same order give the same IDs.
     *
     * @param seed any number; 1 by default
     * @return this builder
     */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * Sets the clock. The server stops it when it is closed.
     *
     * @param clock one that stands still at {@link FakeClock#START} by default
     * @return this builder
     */
    public Builder clock(FakeClock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Sets what the server reads and writes JSON with. By default it is the codec of the highest
     * priority that is found.
     *
     * @param codec the codec
     * @return this builder
     */
    public Builder codec(Codec codec) {
      this.codec = codec;
      return this;
    }

    /**
     * Starts the server.
     *
     * @return a server that runs until it is closed
     * @throws UncheckedIOException if the port cannot be had
     * @throws IllegalStateException if no codec is found
     */
    public FakeBeeperDesktop start() {
      return new FakeBeeperDesktop(this);
    }
  }

  /**
   * Returns where the server is.
   *
   * @return a URL without a path, as the client's builder takes it
   */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + front.port());
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
   * Returns the time of the server, for tests to move.
   *
   * @return the clock
   */
  public FakeClock clock() {
    return world.clock();
  }

  /**
   * Returns the bridge to a network, which is made if there is none.
   *
   * @param network the name of the network, for example {@code WhatsApp}, whose bridge then is
   *     {@code local-whatsapp}
   * @return the bridge, for login flows to be added
   */
  public BridgeScene bridge(String network) {
    synchronized (world) {
      return new BridgeScene(world, world.bridges().of(network));
    }
  }

  /**
   * Adds an account, connected, on the bridge to its network.
   *
   * @param network the name of the network, for example {@code WhatsApp}
   * @return the account, for more to be added
   */
  public AccountScene account(String network) {
    return bridge(network).account();
  }

  /**
   * Adds a group chat to the first account, which is made if there is none.
   *
   * @param title the title
   * @return the chat, for messages to be added
   */
  public ChatScene chat(String title) {
    synchronized (world) {
      Account first = world.accounts().all().stream().findFirst().orElse(null);
      AccountScene account = first == null ? account("WhatsApp") : new AccountScene(world, first);
      return account.chat(title);
    }
  }

  /**
   * Adds the scene of a server that stands alone: 3 accounts, 50 chats with 10,000 messages in all,
   * and the bridge {@code local-signal}, which can be logged in to.
   */
  public void addSampleScene() {
    SampleScene.add(this, world);
  }

  /**
   * Returns the network between the user and everybody else.
   *
   * @return what can be set
   */
  public NetworkScene network() {
    return new NetworkScene(world);
  }

  /**
   * Returns the WebSocket connections, for tests of what happens when they break.
   *
   * @return what can be done with them
   */
  public EventsScene events() {
    return new EventsScene(world);
  }

  /**
   * Returns the user who is asked for access by OAuth, and the tokens.
   *
   * @return what can be set
   */
  public OAuthScene oauth() {
    return new OAuthScene(world);
  }

  /**
   * Returns the sign-in of the app, and the user's other device.
   *
   * @return what can be set
   */
  public SetupScene setup() {
    return new SetupScene(world);
  }

  /**
   * Scripts what happens to calls of an operation.
   *
   * @param operation the operationId of the contract, for example {@code messages.send}
   * @return conditions and outcomes to choose from
   * @throws IllegalArgumentException if there is no such operation
   */
  public ScriptedRoute on(String operation) {
    requireOperation(operation);
    return new ScriptedRoute(script, operation);
  }

  /**
   * Scripts what happens to every request, also one of no operation.
   *
   * @return conditions and outcomes to choose from
   */
  public ScriptedRoute onAny() {
    return new ScriptedRoute(script, null);
  }

  /** Lets everything happen as usual again. */
  public void clearScript() {
    script.clear();
  }

  /**
   * Returns the calls that were received, the refused ones too. A call is here before its answer is
   * sent.
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
   * @param operation the operationId of the contract
   * @return an unmodifiable copy in the order of arrival
   * @throws IllegalArgumentException if there is no such operation
   */
  public List<RecordedCall> calls(String operation) {
    requireOperation(operation);
    return calls().stream().filter(call -> operation.equals(call.operation())).toList();
  }

  /**
   * Fails unless an operation was called so many times.
   *
   * @param operation the operationId of the contract
   * @param times how often; 0 for never
   * @throws AssertionError if it was not; the message lists the calls that there were
   * @throws IllegalArgumentException if there is no such operation
   */
  public void assertCalled(String operation, int times) {
    int actual = calls(operation).size();
    if (actual != times) {
      StringBuilder all = new StringBuilder();
      calls().forEach(call -> all.append("\n  ").append(call));
      throw new AssertionError(operation + " was to be called " + times + " times, but was "
          + actual + " times. All calls:" + (all.isEmpty() ? " none" : all));
    }
  }

  /** Stops the server at once and cuts its connections. Has no effect the second time. */
  @Override
  public void close() {
    front.close();
    world.clock().stop();
    synchronized (world) {
      world.assets().clear();
    }
  }

  private void requireOperation(String operation) {
    if (!router.hasOperation(operation)) {
      throw new IllegalArgumentException("The contract has no operation " + operation);
    }
  }

  private void record(RawRequest request, @Nullable String operation, Map<String, String> path) {
    RecordedCall call = new RecordedCall(
        operation, request.method(), request.target(), path, request.headers(), request.body());
    synchronized (calls) {
      if (calls.size() == MAX_CALLS) {
        calls.removeFirst();
      }
      calls.addLast(call);
    }
  }

  /** Stands between the HTTP server and the routes: what is recorded and what is scripted. */
  private HttpFront.Delivery answer(RawRequest request) throws InterruptedException {
    Contract.Match match = router.match(request);
    String operation = match.operation() == null ? null : match.operation().id();
    // Before the call is seen by the test, which may move the clock then.
    Instant now = world.clock().instant();
    record(request, operation, match.path());
    Script.Rule rule = script.next(operation, match.path());
    if (rule == null) {
      return router.answer(request, match, false);
    }
    world.clock().await(now.plus(rule.delay()));
    Script.Outcome outcome = rule.outcome();
    if (outcome instanceof Script.Outcome.Instead instead) {
      return new HttpFront.Delivery.Answer(instead.reply(), false);
    } else if (outcome instanceof Script.Outcome.Reset) {
      return new HttpFront.Delivery.Reset();
    }
    return router.answer(request, match, outcome instanceof Script.Outcome.Cut);
  }

  @Override
  public String toString() {
    return "FakeBeeperDesktop at " + Objects.toString(baseUrl());
  }
}
