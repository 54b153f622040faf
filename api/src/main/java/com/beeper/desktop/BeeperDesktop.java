package com.beeper.desktop;

import com.beeper.desktop.accounts.Accounts;
import com.beeper.desktop.app.App;
import com.beeper.desktop.assets.Assets;
import com.beeper.desktop.bridges.Bridges;
import com.beeper.desktop.chats.Chats;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;
import com.beeper.desktop.info.Info;
import com.beeper.desktop.info.Spec;
import com.beeper.desktop.internal.client.AccessToken;
import com.beeper.desktop.internal.client.BaseUrl;
import com.beeper.desktop.internal.client.BlockingClient;
import com.beeper.desktop.internal.client.CallLog;
import com.beeper.desktop.internal.client.ClientThreads;
import com.beeper.desktop.internal.client.HeaderRules;
import com.beeper.desktop.internal.client.Shared;
import com.beeper.desktop.internal.discovery.BackEnds;
import com.beeper.desktop.internal.discovery.Kind;
import com.beeper.desktop.labels.Labels;
import com.beeper.desktop.messages.Messages;
import com.beeper.desktop.shared.FocusParams;
import com.beeper.desktop.shared.FocusResponse;
import com.beeper.desktop.shared.SearchParams;
import com.beeper.desktop.shared.SearchResponse;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client of the Beeper Desktop API.
 *
 * <pre>{@code
 * try (BeeperDesktop client = BeeperDesktop.create()) {
 *   LoginSession session = client.bridges().loginSessions().retrieve("local-whatsapp", "123");
 * }
 * }</pre>
 *
 * <p>The path of a method is the operationId of the contract: {@code
 * bridges.loginSessions.retrieve} is {@code client.bridges().loginSessions().retrieve(…)}. What is
 * wrong with the arguments is said before anything is sent, with {@link IllegalArgumentException};
 * all other failures are a {@link BeeperException}.
 *
 * <p>An interrupt of a thread that waits for an answer ends the call with {@link
 * CallCancelledException}, and so does {@link #close()}.
 *
 * <p>Thread-safe: make one client and share it. Not for implementation, but for tests; methods may
 * be added.
 */
public interface BeeperDesktop extends AutoCloseable {

  /**
   * Makes a client with the settings of the environment: the access token in {@code
   * BEEPER_ACCESS_TOKEN}, and the base URL in {@code BEEPER_BASE_URL} or else {@code
   * http://localhost:23373}.
   *
   * @return a new client, to be closed
   * @throws ConfigurationException if there is no token, or as {@link Builder#build()}
   */
  static BeeperDesktop create() {
    return builder().build();
  }

  /**
   * Starts a client with settings of its own.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder(System::getenv);
  }

  /**
   * Returns the chat accounts that are connected, and their contacts.
   *
   * @return the resource {@code accounts}
   */
  Accounts accounts();

  /**
   * Returns the app itself: signing in, recovery keys, device verification.
   *
   * @return the resource {@code app}
   */
  App app();

  /**
   * Returns files: uploading them, fetching them, and where they are.
   *
   * @return the resource {@code assets}
   */
  Assets assets();

  /**
   * Returns bridges and the logins on them.
   *
   * @return the resource {@code bridges}
   */
  Bridges bridges();

  /**
   * Returns chats, with their reminders and reactions.
   *
   * @return the resource {@code chats}
   */
  Chats chats();

  /**
   * Returns what is running.
   *
   * @return the resource {@code info}
   */
  Info info();

  /**
   * Returns the labels that the user made for chats.
   *
   * @return the resource {@code labels}
   */
  Labels labels();

  /**
   * Returns messages.
   *
   * @return the resource {@code messages}
   */
  Messages messages();

  /**
   * Returns the API in its own words.
   *
   * @return the resource {@code spec}
   */
  Spec spec();

  /**
   * Brings the app to the front, optionally at a chat or a message.
   *
   * <p>Operation {@code focus}: {@code POST /v1/focus}. Sending it again does no harm.
   *
   * @param params where to, and what to put into the composer
   * @return whether the app came to the front
   * @throws BeeperException if the call fails; the subclass tells how
   */
  FocusResponse focus(FocusParams params);

  /**
   * Brings the app to the front, optionally at a chat or a message.
   *
   * <p>Operation {@code focus}: {@code POST /v1/focus}. Sending it again does no harm.
   *
   * @param params sets where to, and what to put into the composer
   * @return whether the app came to the front
   * @throws BeeperException if the call fails; the subclass tells how
   */
  default FocusResponse focus(Consumer<FocusParams.Builder> params) {
    FocusParams.Builder builder = FocusParams.builder();
    params.accept(builder);
    return focus(builder.build());
  }

  /**
   * Brings the app to the front.
   *
   * <p>Operation {@code focus}: {@code POST /v1/focus}. Sending it again does no harm.
   *
   * @return whether the app came to the front
   * @throws BeeperException if the call fails; the subclass tells how
   */
  default FocusResponse focus() {
    return focus(FocusParams.builder().build());
  }

  /**
   * Searches the titles of chats, the members of groups and messages in one call.
   *
   * <p>Operation {@code search}: {@code GET /v1/search}. Sending it again does no harm.
   *
   * @param params the words to look for
   * @return what was found, of each kind the first hits
   * @throws BeeperException if the call fails; the subclass tells how
   */
  SearchResponse search(SearchParams params);

  /**
   * Searches the titles of chats, the members of groups and messages in one call.
   *
   * <p>Operation {@code search}: {@code GET /v1/search}. Sending it again does no harm.
   *
   * @param params sets the words to look for
   * @return what was found, of each kind the first hits
   * @throws BeeperException if the call fails; the subclass tells how
   */
  default SearchResponse search(Consumer<SearchParams.Builder> params) {
    SearchParams.Builder builder = SearchParams.builder();
    params.accept(builder);
    return search(builder.build());
  }

  /**
   * Returns calls of paths for which this version of the SDK has no method.
   *
   * @return the raw calls
   */
  Http http();

  /**
   * Returns this client with methods that do not block. It has the same options, and ends when this
   * client is closed.
   *
   * @return the twin of this client
   */
  BeeperDesktopAsync async();

  /**
   * Returns a view of this client with some options changed, for one call or many. It is cheap and
   * shares all connections. Closing a view does nothing; it ends when the client is closed that it
   * comes from.
   *
   * <pre>{@code
   * client.with(o -> o.timeout(Duration.ofMinutes(2))).bridges()…
   * }</pre>
   *
   * @param options changes the options of this client or view
   * @return a view
   */
  BeeperDesktop with(Consumer<? super CallOptions.Builder> options);

  /**
   * Makes one call and returns status and headers of the answer beside the value.
   *
   * <pre>{@code
   * ApiResponse<LoginSession> response =
   *     client.withResponse(c -> c.bridges().loginSessions().retrieve("local-whatsapp", "123"));
   * }</pre>
   *
   * <p>If the call is repeated, because the SDK retries, the last answer counts.
   *
   * @param call makes exactly one call, with the client that it is given
   * @param <T> what the call returns
   * @return value, status and headers
   * @throws IllegalStateException if no call was made, or more than one; the second is not sent
   * @throws BeeperException what the call throws
   */
  <T extends @Nullable Object> ApiResponse<T> withResponse(
      Function<? super BeeperDesktop, ? extends T> call);

  /**
   * Makes one call that has no result and returns status and headers of the answer.
   *
   * @param call makes exactly one call, with the client that it is given
   * @return status and headers; the value is null
   * @throws IllegalStateException if no call was made, or more than one; the second is not sent
   * @throws BeeperException what the call throws
   */
  ApiResponse<@Nullable Void> withEmptyResponse(Consumer<? super BeeperDesktop> call);

  /**
   * Aborts the calls in flight, which then fail with {@link CallCancelledException}, and releases
   * the connections. A transport that was given to the builder stays open. Calls made afterwards
   * throw {@link IllegalStateException}. May be called more than once; on a view it does nothing.
   */
  @Override
  void close();

  /** Collects the settings of a client. Not thread-safe. */
  final class Builder {

    private final Function<String, @Nullable String> environment;
    private final CallOptions.Builder options = CallOptions.defaults().toBuilder();
    private @Nullable AccessToken token;
    private @Nullable URI baseUrl;
    private boolean allowInsecure;
    private @Nullable Transport transport;
    private @Nullable Codec codec;
    private @Nullable ClassLoader classLoader;
    private final TransportSettings.Builder transportSettings = TransportSettings.builder();
    private @Nullable Executor executor;
    private int maxAsyncCalls = 64;
    private TimeSource timeSource = TimeSource.system();

    Builder(Function<String, @Nullable String> environment) {
      this.environment = environment;
    }

    /**
     * Sets the access token, in place of {@code BEEPER_ACCESS_TOKEN}.
     *
     * @param accessToken the token alone, without {@code Bearer}
     * @return this builder
     * @throws ConfigurationException if it is blank or has a character that no token has; the
     *     message does not show it
     */
    public Builder accessToken(String accessToken) {
      token = AccessToken.fixed(accessToken, "what was given to accessToken(…)");
      return this;
    }

    /**
     * Sets where the access token comes from, in place of {@code BEEPER_ACCESS_TOKEN}: for tokens
     * that change. It is asked once for each call that needs a token, on the thread that makes the
     * call, so it should not wait.
     *
     * @param accessToken gives the token; must be thread-safe
     * @return this builder
     */
    public Builder accessToken(Supplier<String> accessToken) {
      token = AccessToken.supplied(Objects.requireNonNull(accessToken, "accessToken"));
      return this;
    }

    /**
     * Makes a client without access token, for sign-in, set-up and info. The environment is not
     * asked for one. Calls that need a token then throw {@link ConfigurationException} before
     * anything is sent.
     *
     * @return this builder
     */
    public Builder anonymous() {
      token = AccessToken.none();
      return this;
    }

    /**
     * Sets where the API is, in place of {@code BEEPER_BASE_URL} and {@code http://localhost:23373}.
     *
     * @param baseUrl an {@code http} or {@code https} URL, with or without a path, but with no user
     *     name, query or fragment
     * @return this builder
     */
    public Builder baseUrl(URI baseUrl) {
      this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
      return this;
    }

    /**
     * Allows plain http to a host that is not a loopback address. The access token and all messages
     * can then be read on the way, so use it only where the way is safe, as from a container to its
     * host.
     *
     * @param allowInsecure true to allow it; false is the default
     * @return this builder
     */
    public Builder allowInsecure(boolean allowInsecure) {
      this.allowInsecure = allowInsecure;
      return this;
    }

    /**
     * Sets the transport. The client does not close it.
     *
     * @param transport sends the requests
     * @return this builder
     */
    public Builder transport(Transport transport) {
      this.transport = Objects.requireNonNull(transport, "transport");
      return this;
    }

    /**
     * Sets the codec.
     *
     * @param codec reads and writes JSON
     * @return this builder
     */
    public Builder codec(Codec codec) {
      this.codec = Objects.requireNonNull(codec, "codec");
      return this;
    }

    /**
     * Sets where transport and codec are looked for. The default is the class loader of the SDK and
     * that of the thread.
     *
     * @param classLoader the only class loader to look into
     * @return this builder
     */
    public Builder classLoader(ClassLoader classLoader) {
      this.classLoader = Objects.requireNonNull(classLoader, "classLoader");
      return this;
    }

    /**
     * Sets how long opening a connection may take. Without it, the default of the transport's
     * library holds, within {@link #timeout}.
     *
     * @param connectTimeout the time-out
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder connectTimeout(Duration connectTimeout) {
      transportSettings.connectTimeout(connectTimeout);
      return this;
    }

    /**
     * Sets how the transport connects: proxy, TLS, size of the pool and more. Without a setting the
     * default of the transport's library holds.
     *
     * <pre>{@code
     * builder.transportSettings(s -> s
     *     .proxy(ProxySettings.of("proxy.example.com", 8080).withCredentials(user, password))
     *     .clientCertificate(keyStore, keyPassword)
     *     .maxConnections(20));
     * }</pre>
     *
     * <p>A transport that cannot apply a setting is an error of {@link #build()}, and so is any
     * setting beside a transport that was given to {@link #transport}.
     *
     * @param settings changes the settings made so far
     * @return this builder
     */
    public Builder transportSettings(Consumer<? super TransportSettings.Builder> settings) {
      settings.accept(transportSettings);
      return this;
    }

    /**
     * Sets how long one attempt of a call may take; see {@link CallOptions.Builder#timeout}.
     *
     * @param timeout the time-out
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder timeout(Duration timeout) {
      options.timeout(timeout);
      return this;
    }

    /**
     * Sets how long a call may take with all its attempts; see {@link
     * CallOptions.Builder#callTimeout}.
     *
     * @param callTimeout the time-out; null for none
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder callTimeout(@Nullable Duration callTimeout) {
      options.callTimeout(callTimeout);
      return this;
    }

    /**
     * Sets how often a call is sent again at most; see {@link CallOptions.Builder#maxRetries}.
     *
     * @param maxRetries the number of retries; 0 for none
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder maxRetries(int maxRetries) {
      options.maxRetries(maxRetries);
      return this;
    }

    /**
     * Sets whether operations that are not idempotent are sent again as if they were; see {@link
     * CallOptions.Builder#retryWrites}.
     *
     * @param retryWrites true to risk that something is done twice
     * @return this builder
     */
    public Builder retryWrites(boolean retryWrites) {
      options.retryWrites(retryWrites);
      return this;
    }

    /**
     * Adds an interceptor, inside of those that there are; see {@link Interceptor}.
     *
     * @param interceptor sees every attempt
     * @return this builder
     */
    public Builder interceptor(Interceptor interceptor) {
      options.interceptor(interceptor);
      return this;
    }

    /**
     * Sets whether bodies are logged, with secrets masked; see {@link
     * CallOptions.Builder#logBodies}.
     *
     * @param logBodies true to log them at the level DEBUG
     * @return this builder
     */
    public Builder logBodies(boolean logBodies) {
      options.logBodies(logBodies);
      return this;
    }

    /**
     * Sets how many calls of {@link BeeperDesktop#async()} are in flight at a time, of the client and
     * all its views. The default is 64. Others wait for their turn, without a thread; {@link
     * #callTimeout} goes on meanwhile. HTTP/1.1 needs a connection for each.
     *
     * @param maxAsyncCalls the number of calls
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxAsyncCalls(int maxAsyncCalls) {
      if (maxAsyncCalls <= 0) {
        throw new IllegalArgumentException("maxAsyncCalls must be positive: " + maxAsyncCalls);
      }
      this.maxAsyncCalls = maxAsyncCalls;
      return this;
    }

    /**
     * Sets what time it is for the client, so that tests need not wait.
     *
     * @param timeSource the time; {@link TimeSource#system()} by default
     * @return this builder
     */
    public Builder timeSource(TimeSource timeSource) {
      this.timeSource = Objects.requireNonNull(timeSource, "timeSource");
      return this;
    }

    /**
     * Sets how long a read of a download may wait for the next byte; see {@link
     * CallOptions.Builder#idleTimeout}.
     *
     * @param idleTimeout the time-out
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder idleTimeout(Duration idleTimeout) {
      options.idleTimeout(idleTimeout);
      return this;
    }

    /**
     * Sets a header that is sent with each call; see {@link CallOptions.Builder#header}.
     *
     * @param name the name
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the header cannot be set
     */
    public Builder header(String name, String value) {
      options.header(name, value);
      return this;
    }

    /**
     * Sets whether answers are checked when they are read; see {@link
     * CallOptions.Builder#validateResponses}.
     *
     * @param validateResponses true to check them
     * @return this builder
     */
    public Builder validateResponses(boolean validateResponses) {
      options.validateResponses(validateResponses);
      return this;
    }

    /**
     * Sets how large the body of an answer may be that is held in memory; see {@link
     * CallOptions.Builder#maxResponseBytes}.
     *
     * @param maxResponseBytes the limit in bytes
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxResponseBytes(long maxResponseBytes) {
      options.maxResponseBytes(maxResponseBytes);
      return this;
    }

    /**
     * Sets where the work of {@link BeeperDesktop#async()} runs: reading answers, the stages that
     * users add to the futures, and the waiting, if the transport can only block. By default it
     * is a pool of daemon threads of the client, which grows and shrinks with the work. The client
     * does not shut an executor down that it was given.
     *
     * @param executor runs the work
     * @return this builder
     */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * Makes the client. Nothing is sent yet.
     *
     * @return a new client, to be closed
     * @throws ConfigurationException if there is no access token and {@link #anonymous()} was not
     *     called; if the base URL is not valid or not safe; if no transport or codec is found, or
     *     no clear choice of several; or if the transport cannot do what was set
     */
    public BeeperDesktop build() {
      AccessToken token = resolveToken();
      BaseUrl baseUrl = resolveBaseUrl();
      CallOptions options = resolveOptions();
      CallLog log = CallLog.of(variable("BEEPER_LOG"));
      BackEnds backEnds = BackEnds.ofProcess(classLoader, log::logger);
      Codec codec = resolveCodec(backEnds);
      boolean ownsTransport = transport == null;
      // Last, as nobody would close it if something else failed.
      Transport transport = resolveTransport(backEnds);
      Shared shared = new Shared(
          baseUrl,
          token,
          transport,
          ownsTransport,
          codec,
          resolveExecutor(),
          timeSource,
          log,
          maxAsyncCalls);
      return new BlockingClient(shared, options);
    }

    private CallOptions resolveOptions() {
      CallOptions said = options.build();
      String lines = variable("BEEPER_CUSTOM_HEADERS");
      if (lines == null) {
        return said;
      }
      // What the program says wins over the environment.
      CallOptions.Builder resolved = said.toBuilder();
      HeaderRules.parse(lines).forEach((name, value) -> {
        if (said.headers().first(name).isEmpty()) {
          resolved.header(name, value);
        }
      });
      return resolved.build();
    }

    private AccessToken resolveToken() {
      if (token != null) {
        return token;
      }
      String variable = variable("BEEPER_ACCESS_TOKEN");
      if (variable == null) {
        throw new ConfigurationException("There is no access token. Set BEEPER_ACCESS_TOKEN or"
            + " call accessToken(…); for sign-in, set-up and info call anonymous().");
      }
      return AccessToken.fixed(variable, "BEEPER_ACCESS_TOKEN");
    }

    private BaseUrl resolveBaseUrl() {
      String variable = variable("BEEPER_BASE_URL");
      String source = "baseUrl(…)";
      BaseUrl resolved;
      if (baseUrl != null) {
        resolved = BaseUrl.of(baseUrl, source);
      } else if (variable != null) {
        source = "BEEPER_BASE_URL";
        resolved = BaseUrl.of(variable, source);
      } else {
        resolved = BaseUrl.of(BaseUrl.DEFAULT, source);
      }
      if (!allowInsecure) {
        resolved.requirePrivate(source);
      }
      return resolved;
    }

    private @Nullable String variable(String name) {
      String value = environment.apply(name);
      return value == null || value.isBlank() ? null : value.strip();
    }

    private Codec resolveCodec(BackEnds backEnds) {
      if (codec != null) {
        return codec;
      }
      CodecProvider provider = backEnds.find(Kind.CODEC);
      return provider.create();
    }

    private Transport resolveTransport(BackEnds backEnds) {
      TransportSettings settings = resolveTransportSettings();
      if (transport != null) {
        Set<TransportCapability> unheard = settings.required();
        if (!unheard.isEmpty()) {
          throw new ConfigurationException("The transport that was given to transport(…) does not"
              + " see the setting "
              + unheard.iterator().next().setting()
              + "(…) of the client's builder. Set it there, or leave one of them out.");
        }
        return transport;
      }
      TransportProvider provider = backEnds.find(Kind.TRANSPORT);
      settings.requireSupport(provider.name(), provider.capabilities());
      return provider.create(settings);
    }

    private TransportSettings resolveTransportSettings() {
      try {
        return transportSettings.build();
      } catch (IllegalStateException e) {
        throw new ConfigurationException(String.valueOf(e.getMessage()), e);
      }
    }

    private Executor resolveExecutor() {
      return executor != null ? executor : new ClientThreads();
    }
  }
}
