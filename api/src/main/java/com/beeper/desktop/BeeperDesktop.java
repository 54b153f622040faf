package com.beeper.desktop;

import com.beeper.desktop.accounts.Accounts;
import com.beeper.desktop.app.App;
import com.beeper.desktop.assets.Assets;
import com.beeper.desktop.bridges.Bridges;
import com.beeper.desktop.chats.Chats;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;
import com.beeper.desktop.context.ContextPropagation;
import com.beeper.desktop.context.ContextPropagationProvider;
import com.beeper.desktop.diagnosis.Diagnosis;
import com.beeper.desktop.events.Events;
import com.beeper.desktop.info.Info;
import com.beeper.desktop.info.Spec;
import com.beeper.desktop.internal.client.AccessToken;
import com.beeper.desktop.internal.client.BaseUrl;
import com.beeper.desktop.internal.client.CallLog;
import com.beeper.desktop.internal.client.ClientResources;
import com.beeper.desktop.internal.client.DefaultBeeperDesktop;
import com.beeper.desktop.internal.client.HeaderRules;
import com.beeper.desktop.internal.client.LazyWebSocketTransport;
import com.beeper.desktop.internal.diagnosis.ClientSetup;
import com.beeper.desktop.internal.diagnosis.Examination;
import com.beeper.desktop.internal.discovery.BackEndType;
import com.beeper.desktop.internal.discovery.BackEnds;
import com.beeper.desktop.internal.oauth.StoredToken;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.labels.Labels;
import com.beeper.desktop.messages.Messages;
import com.beeper.desktop.oauth.OAuth;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.SignInException;
import com.beeper.desktop.oauth.SignInOptions;
import com.beeper.desktop.oauth.TokenStore;
import com.beeper.desktop.search.SearchParams;
import com.beeper.desktop.search.SearchResponse;
import com.beeper.desktop.shared.FocusParams;
import com.beeper.desktop.shared.FocusResponse;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;
import java.net.URI;
import java.time.Duration;
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
 * <p>The path of a method is the operationId of the spec: {@code bridges.loginSessions.retrieve} is
 * {@code client.bridges().loginSessions().retrieve(…)}. Invalid arguments are rejected with {@link
 * IllegalArgumentException} before any request is sent; all other failures are a {@link
 * BeeperException}.
 *
 * <p>An interrupt of a thread that waits for a response ends the call with {@link
 * CallCancelledException}, and so does {@link #close()}.
 *
 * <p>Thread-safe: an application creates one client and shares it. Not intended to be implemented
 * outside tests; methods may be added in minor releases.
 */
public interface BeeperDesktop extends AutoCloseable {

  /**
   * Creates a client from environment variables: {@code BEEPER_ACCESS_TOKEN} contains the access
   * token, and {@code BEEPER_BASE_URL}, else {@code BEEPER_DESKTOP_BASE_URL}, the base URL, by
   * default {@code http://localhost:23373}.
   *
   * @return a new client, which the caller closes
   * @throws ConfigurationException if there is no access token, and as {@link Builder#build()}
   */
  static BeeperDesktop create() {
    return builder().build();
  }

  /**
   * Returns a builder for a client with other settings.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder(System::getenv);
  }

  /**
   * Returns the operations on chat accounts and their contacts.
   *
   * @return the resource {@code accounts}
   */
  Accounts accounts();

  /**
   * Returns the operations on the app: sign-in, recovery keys and device verification.
   *
   * @return the resource {@code app}
   */
  App app();

  /**
   * Returns the operations on files: uploading, downloading and locating them.
   *
   * @return the resource {@code assets}
   */
  Assets assets();

  /**
   * Returns the operations on bridges and the logins on them.
   *
   * @return the resource {@code bridges}
   */
  Bridges bridges();

  /**
   * Returns the operations on chats, their reminders and the reactions on their messages.
   *
   * @return the resource {@code chats}
   */
  Chats chats();

  /**
   * Returns the streams of live events.
   *
   * @return the resource {@code events}
   */
  Events events();

  /**
   * Returns the operations that describe the app and its server.
   *
   * @return the resource {@code info}
   */
  Info info();

  /**
   * Returns the operations on the labels of the user.
   *
   * @return the resource {@code labels}
   */
  Labels labels();

  /**
   * Returns the operations on messages.
   *
   * @return the resource {@code messages}
   */
  Messages messages();

  /**
   * Returns the operations of OAuth 2.0: registration of clients, and access tokens. {@link
   * #signIn(SignInOptions)} combines them.
   *
   * @return the resource {@code oauth}
   */
  OAuth oauth();

  /**
   * Returns the operations on the OpenAPI document that the server publishes.
   *
   * @return the resource {@code spec}
   */
  Spec spec();

  /**
   * Brings the app to the front, optionally at a chat or a message.
   *
   * <p>Operation {@code focus}: {@code POST /v1/focus}. Idempotent: retried automatically.
   *
   * @param params the request parameters
   * @return the outcome
   * @throws BeeperException if the call fails
   */
  FocusResponse focus(FocusParams params);

  /**
   * Equivalent to {@link #focus(FocusParams)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @return the outcome
   * @throws BeeperException if the call fails
   */
  default FocusResponse focus(Consumer<? super FocusParams.Builder> params) {
    FocusParams.Builder builder = FocusParams.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return focus(builder.build());
  }

  /**
   * Equivalent to {@link #focus(FocusParams)} without parameters.
   *
   * @return the outcome
   * @throws BeeperException if the call fails
   */
  default FocusResponse focus() {
    return focus(FocusParams.builder().build());
  }

  /**
   * Searches chat titles, group members and messages in one call.
   *
   * <p>Operation {@code search}: {@code GET /v1/search}. Idempotent: retried automatically.
   *
   * @param params the request parameters
   * @return the first results of each kind
   * @throws BeeperException if the call fails
   */
  SearchResponse search(SearchParams params);

  /**
   * Equivalent to {@link #search(SearchParams)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @return the first results of each kind
   * @throws BeeperException if the call fails
   */
  default SearchResponse search(Consumer<? super SearchParams.Builder> params) {
    SearchParams.Builder builder = SearchParams.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return search(builder.build());
  }

  /**
   * Obtains an access token with the consent of the user, given in a browser, and saves the
   * token in the {@linkplain Builder#tokenStore token store} of this client, if there is one.
   *
   * <pre>{@code
   * try (BeeperDesktop client = BeeperDesktop.builder().tokenStore(store).build()) {
   *   client.signIn(o -> o.clientName("Example app").scopes(Scope.READ, Scope.WRITE));
   *   client.messages().send(chatId, p -> p.text("Hello"));
   * }
   * }</pre>
   *
   * <p>The method blocks until the user has decided, and no longer than the {@linkplain
   * SignInOptions.Builder#timeout timeout}. It registers the application, opens the consent page of
   * Beeper Desktop in the default browser, and receives the response of the browser on a port of
   * 127.0.0.1 that it opens for this purpose. This is the authorization code flow with PKCE for
   * native applications (RFC 8252, RFC 7636). No other method of the SDK opens a browser.
   *
   * @param options the options
   * @return the token; a client without a token store does not keep it
   * @throws SignInException if the user denies access or does not decide, or the browser, the server
   *     or the response is not as required; its reason distinguishes the cases
   * @throws CallCancelledException if the thread is interrupted or the client is closed
   * @throws BeeperException if a call fails, or the token cannot be saved; it is then revoked
   */
  OAuthToken signIn(SignInOptions options);

  /**
   * Equivalent to {@link #signIn(SignInOptions)}, with options that a function sets.
   *
   * @param options a function that sets the options
   * @return the token
   * @throws SignInException if the user denies access or does not decide, or the browser, the server
   *     or the response is not as required
   * @throws BeeperException if a call fails, or the token cannot be saved
   */
  default OAuthToken signIn(Consumer<? super SignInOptions.Builder> options) {
    SignInOptions.Builder builder = SignInOptions.builder();
    Arguments.requireNonNull(options, "options").accept(builder);
    return signIn(builder.build());
  }

  /**
   * Revokes the token in the token store of this client, and deletes it there. Without a token, the
   * method has no effect. If the revocation fails, the token remains in the store, so that the
   * method can be called again.
   *
   * @throws ConfigurationException if this client has no {@linkplain Builder#tokenStore token store}
   * @throws BeeperException if the call fails, or the token cannot be deleted
   */
  void signOut();

  /**
   * Returns raw calls, for paths for which this version of the SDK has no method.
   *
   * @return the raw calls
   */
  Http http();

  /**
   * Returns a converter between models and JSON text that uses the codec of this client.
   *
   * @return the converter; its {@code fromJson} methods follow {@link
   *     CallOptions.Builder#validateResponses} of this client or view
   */
  ModelJson json();

  /**
   * Examines what this client uses and what it can reach, for a bug report: the transports and the codec
   * with the reasons for their choice, versions and locations of libraries, class loaders, proxy and TLS,
   * the server and its version, the access token and its scopes, the WebSocket, and the operations and
   * members in which the spec of the server and this SDK differ.
   *
   * <pre>{@code
   * System.out.println(client.diagnose());
   * }</pre>
   *
   * <p>The method sends a few requests, each in one attempt of at most 10 s, and opens and closes a
   * WebSocket. It changes nothing on the server. It does not throw for what it examines: failures are
   * findings. Token suppliers and interceptors run on another thread, with the context of the caller if
   * the client propagates it. Each step ends after 20 s at the latest, and all steps after an interrupt of the thread,
   * whose interrupt flag remains set. {@link Builder#diagnose()} works when no client can be built.
   *
   * @return the findings, without the token and other secrets
   */
  Diagnosis diagnose();

  /**
   * Returns the asynchronous form of this client. It has the same options, and is closed together
   * with this client.
   *
   * @return the asynchronous client
   */
  BeeperDesktopAsync async();

  /**
   * Returns a view of this client with other options, for one or more calls. A view is cheap and
   * shares all connections. Closing a view has no effect; it ends when its client is closed.
   *
   * <pre>{@code
   * client.with(o -> o.timeout(Duration.ofMinutes(2))).bridges()…
   * }</pre>
   *
   * @param options a function that changes the options of this client or view
   * @return a view
   */
  BeeperDesktop with(Consumer<? super CallOptions.Builder> options);

  /**
   * Performs one call, and returns the value with the status and headers of the response.
   *
   * <pre>{@code
   * ApiResponse<LoginSession> response =
   *     client.withResponse(c -> c.bridges().loginSessions().retrieve("local-whatsapp", "123"));
   * }</pre>
   *
   * <p>If the SDK retries the call, the last response is returned.
   *
   * @param call a function that makes exactly one call, with the client passed to it
   * @param <T> the result type of the call
   * @return the value, status and headers
   * @throws IllegalArgumentException if {@code call} is null, or makes no call or more than one;
   *     the second is not sent
   * @throws BeeperException if the call fails
   */
  <T extends @Nullable Object> ApiResponse<T> withResponse(
      Function<? super BeeperDesktop, ? extends T> call);

  /**
   * Performs one call without a result, and returns the status and headers of the response.
   *
   * @param call a function that makes exactly one call, with the client passed to it
   * @return the status and headers, with null as value
   * @throws IllegalArgumentException if {@code call} is null, or makes no call or more than one;
   *     the second is not sent
   * @throws BeeperException if the call fails
   */
  ApiResponse<@Nullable Void> withEmptyResponse(Consumer<? super BeeperDesktop> call);

  /**
   * Closes the client. Calls in flight fail with {@link CallCancelledException}, connections are
   * released, and later calls throw {@link IllegalStateException}. A transport that was passed to
   * the builder stays open. Closing a closed client or a view has no effect.
   */
  @Override
  void close();

  /** Builds a {@link BeeperDesktop}. Not thread-safe. */
  final class Builder {

    private final Function<String, @Nullable String> environment;
    private final CallOptions.Builder options = CallOptions.defaults().toBuilder();
    private @Nullable AccessToken token;
    private @Nullable TokenStore tokenStore;
    private @Nullable URI baseUrl;
    private boolean allowInsecure;
    private @Nullable Transport transport;
    private @Nullable String transportName;
    private @Nullable WebSocketTransport webSocketTransport;
    private @Nullable Codec codec;
    private @Nullable ClassLoader classLoader;
    private final TransportSettings.Builder transportSettings = TransportSettings.builder();
    private @Nullable Executor executor;
    private @Nullable ContextPropagation contextPropagation;
    private int maxAsyncCalls = 64;
    private TimeSource timeSource = TimeSource.system();

    Builder(Function<String, @Nullable String> environment) {
      this.environment = environment;
    }

    /**
     * Sets the access token. The default is the value of {@code BEEPER_ACCESS_TOKEN}.
     *
     * @param accessToken the token alone, without {@code Bearer}
     * @return this builder
     * @throws IllegalArgumentException if the token is null
     * @throws ConfigurationException if the token is blank or has a character that is not allowed
     *     in tokens; the message does not contain it
     */
    public Builder accessToken(String accessToken) {
      token = AccessToken.fixed(
          Arguments.requireNonNull(accessToken, "accessToken"),
          "the value passed to accessToken(…)");
      tokenStore = null;
      return this;
    }

    /**
     * Sets the supplier of the access token, for tokens that change. It is called once for each
     * call that requires a token, and once more after a 401 response.
     *
     * <p>A blocking call runs the supplier on the calling thread, an asynchronous call on the client's
     * executor. If the supplier takes longer than an attempt may, or the call is cancelled, its thread is
     * interrupted and the call ends; a blocking call ends when the supplier returns.
     *
     * @param accessToken the supplier, which must be thread-safe
     * @return this builder
     */
    public Builder accessToken(Supplier<String> accessToken) {
      token = AccessToken.supplied(Arguments.requireNonNull(accessToken, "accessToken"));
      tokenStore = null;
      return this;
    }

    /**
     * Sets the store that keeps the access token between runs of the application. {@link
     * BeeperDesktop#signIn(SignInOptions) signIn(…)} saves a token there, and every call uses it.
     * Replaces a token that was set on this builder; {@code BEEPER_ACCESS_TOKEN} is ignored.
     *
     * <pre>{@code
     * BeeperDesktop client = BeeperDesktop.builder()
     *     .tokenStore(FileTokenStore.ofApplication("example-app"))
     *     .build();
     * }</pre>
     *
     * <p>A call never opens a browser. Without a token in the store it throws {@link
     * ConfigurationException}; with an expired or revoked one it throws {@link
     * AuthenticationException}. Both messages name {@code signIn(…)}. The client reads the
     * store at its first call, when the token has expired, and when the server refuses it, so it
     * finds a token that another process has saved.
     *
     * @param tokenStore the store, which must be thread-safe
     * @return this builder
     */
    public Builder tokenStore(TokenStore tokenStore) {
      this.tokenStore = Arguments.requireNonNull(tokenStore, "tokenStore");
      token = null;
      return this;
    }

    /**
     * Configures the client without an access token, for sign-in, setup and information about the
     * server. {@code BEEPER_ACCESS_TOKEN} is ignored. Calls that require a token throw {@link
     * ConfigurationException} before any request is sent.
     *
     * @return this builder
     */
    public Builder anonymous() {
      token = AccessToken.none();
      tokenStore = null;
      return this;
    }

    /**
     * Sets the base URL of the API. The default is the value of {@code BEEPER_BASE_URL}, else of
     * {@code BEEPER_DESKTOP_BASE_URL}, else {@code http://localhost:23373}.
     *
     * @param baseUrl an {@code http} or {@code https} URL, optionally with a path, without user
     *     name, query and fragment
     * @return this builder
     */
    public Builder baseUrl(URI baseUrl) {
      this.baseUrl = Arguments.requireNonNull(baseUrl, "baseUrl");
      return this;
    }

    /**
     * Sets whether plain http is allowed for a host that is not a loopback address. The access
     * token and all messages can then be read on the network. Suitable for trusted networks only,
     * for example between a container and its host.
     *
     * @param allowInsecure true to allow it; the default is false
     * @return this builder
     */
    public Builder allowInsecure(boolean allowInsecure) {
      this.allowInsecure = allowInsecure;
      return this;
    }

    /**
     * Sets the transport. The client does not close it. By default a transport is discovered.
     *
     * @param transport the transport
     * @return this builder
     */
    public Builder transport(Transport transport) {
      this.transport = Arguments.requireNonNull(transport, "transport");
      return this;
    }

    /**
     * Sets the name of the transport to discover, for example {@code jdk} or {@code apache}. It takes
     * precedence over the system property and the environment variable for it. Without effect if a
     * transport is passed to {@link #transport}.
     *
     * @param transportName the name of its provider
     * @return this builder
     * @throws IllegalArgumentException if it is null or blank
     */
    public Builder transportName(String transportName) {
      if (Arguments.requireNonNull(transportName, "transportName").isBlank()) {
        throw new IllegalArgumentException("transportName must not be blank");
      }
      this.transportName = transportName.strip();
      return this;
    }

    /**
     * Sets the WebSocket transport, which opens the connections of event streams. The client does
     * not close it. By default one is discovered when the first event stream is opened; the settings
     * of {@link #transportSettings} apply to it.
     *
     * @param webSocketTransport the WebSocket transport, which may come from another library than the
     *     transport
     * @return this builder
     */
    public Builder webSocketTransport(WebSocketTransport webSocketTransport) {
      this.webSocketTransport = Arguments.requireNonNull(webSocketTransport, "webSocketTransport");
      return this;
    }

    /**
     * Sets the codec. By default a codec is discovered.
     *
     * @param codec the codec
     * @return this builder
     */
    public Builder codec(Codec codec) {
      this.codec = Arguments.requireNonNull(codec, "codec");
      return this;
    }

    /**
     * Sets the class loader for the discovery of transports and codec. By default the class loader
     * of the SDK and the context class loader of the thread are searched.
     *
     * @param classLoader the only class loader to search
     * @return this builder
     */
    public Builder classLoader(ClassLoader classLoader) {
      this.classLoader = Arguments.requireNonNull(classLoader, "classLoader");
      return this;
    }

    /**
     * Sets the timeout for opening a connection. The default is that of the transport's library,
     * limited by {@link #timeout}.
     *
     * @param connectTimeout the timeout
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder connectTimeout(Duration connectTimeout) {
      transportSettings.connectTimeout(connectTimeout);
      return this;
    }

    /**
     * Changes the settings of the transport and of the WebSocket transport, for example proxy, TLS
     * and the number of connections. The defaults are those of the transport's library.
     *
     * <pre>{@code
     * builder.transportSettings(s -> s
     *     .proxy(ProxySettings.of("proxy.example.com", 8080).withCredentials(user, password))
     *     .clientCertificate(keyStore, keyPassword)
     *     .maxConnections(20));
     * }</pre>
     *
     * <p>{@link #build()} fails if the transport cannot apply a setting, and if there are settings
     * in addition to a transport that was passed to {@link #transport}.
     *
     * @param settings a function that changes the settings
     * @return this builder
     */
    public Builder transportSettings(Consumer<? super TransportSettings.Builder> settings) {
      Arguments.requireNonNull(settings, "settings").accept(transportSettings);
      return this;
    }

    /**
     * Sets the timeout of an attempt; see {@link CallOptions.Builder#timeout}.
     *
     * @param timeout the timeout
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder timeout(Duration timeout) {
      options.timeout(timeout);
      return this;
    }

    /**
     * Sets the timeout of a call with all its attempts; see {@link
     * CallOptions.Builder#callTimeout}.
     *
     * @param callTimeout the timeout; null for none
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder callTimeout(@Nullable Duration callTimeout) {
      options.callTimeout(callTimeout);
      return this;
    }

    /**
     * Sets the maximum number of retries of a call; see {@link CallOptions.Builder#maxRetries}.
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
     * Sets whether operations that are not idempotent are retried as if they were; see {@link
     * CallOptions.Builder#retryWrites}.
     *
     * @param retryWrites true to accept that an operation may be performed twice
     * @return this builder
     */
    public Builder retryWrites(boolean retryWrites) {
      options.retryWrites(retryWrites);
      return this;
    }

    /**
     * Adds an interceptor inside the existing ones; see {@link Interceptor}.
     *
     * @param interceptor the interceptor
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
     * @param logBodies true to log them at level DEBUG
     * @return this builder
     */
    public Builder logBodies(boolean logBodies) {
      options.logBodies(logBodies);
      return this;
    }

    /**
     * Sets the maximum number of concurrent asynchronous calls of the client and all its views. The
     * default is 64. Further calls are queued without occupying a thread; their {@link
     * #callTimeout} includes the time in the queue. With HTTP/1.1 each concurrent call uses a
     * connection.
     *
     * @param maxAsyncCalls the maximum number
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
     * Sets the time source of the client, for tests that do not wait.
     *
     * @param timeSource the time source; the default is {@link TimeSource#system()}
     * @return this builder
     */
    public Builder timeSource(TimeSource timeSource) {
      this.timeSource = Arguments.requireNonNull(timeSource, "timeSource");
      return this;
    }

    /**
     * Sets the timeout for the next byte of a download; see {@link
     * CallOptions.Builder#idleTimeout}.
     *
     * @param idleTimeout the timeout
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder idleTimeout(Duration idleTimeout) {
      options.idleTimeout(idleTimeout);
      return this;
    }

    /**
     * Sets a header of each call; see {@link CallOptions.Builder#header}.
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
     * Sets a query parameter that is sent with each call; see {@link CallOptions.Builder#query}.
     *
     * @param name the name, not encoded
     * @param value the value, not encoded
     * @return this builder
     * @throws IllegalArgumentException if an argument is null, or the parameter cannot be set
     */
    public Builder query(String name, String value) {
      options.query(name, value);
      return this;
    }

    /**
     * Sets whether responses are validated when they are decoded; see {@link
     * CallOptions.Builder#validateResponses}.
     *
     * @param validateResponses true to validate them
     * @return this builder
     */
    public Builder validateResponses(boolean validateResponses) {
      options.validateResponses(validateResponses);
      return this;
    }

    /**
     * Sets the maximum size of a response body held in memory; see {@link
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
     * Sets the maximum size of the value that is decoded from a response; see {@link
     * CallOptions.Builder#maxDecodedBytes}.
     *
     * @param maxDecodedBytes the limit in bytes of heap
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxDecodedBytes(long maxDecodedBytes) {
      options.maxDecodedBytes(maxDecodedBytes);
      return this;
    }

    /**
     * Sets the executor of asynchronous calls. It decodes responses, completes futures, and runs
     * the exchanges of transports that only block. The default is a pool of daemon threads that
     * grows and shrinks with the load. The client does not shut down an executor that was passed to
     * it.
     *
     * <p>A task that the executor would run on the submitting thread runs on a thread of the client
     * instead, because the submitting thread can be one that serves all calls. A call whose work is
     * rejected fails with {@link CallCancelledException}; one whose work is dropped or never run fails
     * at its deadline. Both then complete on a thread of the client.
     *
     * @param executor the executor
     * @return this builder
     */
    public Builder executor(Executor executor) {
      this.executor = Arguments.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * Adds a propagation of the caller's context to the work of asynchronous calls and event streams,
     * inside the existing ones. The propagations of all {@link ContextPropagationProvider}s that are
     * found, such as those of the OpenTelemetry and Micrometer integrations, apply without this method,
     * outside of those that are added.
     *
     * <pre>{@code
     * builder.contextPropagation(() -> Context.current()::wrap)
     * }</pre>
     *
     * @param contextPropagation the propagation
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder contextPropagation(ContextPropagation contextPropagation) {
      Arguments.requireNonNull(contextPropagation, "contextPropagation");
      this.contextPropagation = compose(this.contextPropagation, contextPropagation);
      return this;
    }

    /**
     * Builds the client. No request is sent.
     *
     * @return a new client, which the caller closes
     * @throws ConfigurationException if there is no access token and {@link #anonymous()} was not
     *     called; if the base URL is invalid or insecure; if no transport or codec is found, or
     *     several with the same priority; or if the transport cannot apply a setting
     */
    public BeeperDesktop build() {
      return build(true);
    }

    /**
     * Examines what a client of this builder would use and what it can reach, as {@link
     * BeeperDesktop#diagnose()} does, also when no client can be built: the reason is one of the
     * findings then, and the others are as complete as possible.
     *
     * @return the findings, without the token and other secrets
     */
    public Diagnosis diagnose() {
      try (DefaultBeeperDesktop client = build(true)) {
        return client.diagnose();
      } catch (RuntimeException | LinkageError e) {
        // Without a token, all but the operations that need one can be examined.
        try (DefaultBeeperDesktop client = build(false)) {
          return client.diagnose(e);
        } catch (RuntimeException | LinkageError again) {
          return Examination.ofBuilder(incompleteSetup(), again);
        }
      }
    }

    private ClientSetup incompleteSetup() {
      BaseUrl url;
      try {
        url = resolveBaseUrl();
      } catch (ConfigurationException e) {
        url = null; // the reason is that of the failed build
      }
      return setup(backEnds(CallLog.of(null)), url, transportSettings.build());
    }

    private DefaultBeeperDesktop build(boolean withToken) {
      BaseUrl baseUrl = resolveBaseUrl();
      StoredToken storedToken = tokenStore == null
          ? null
          : new StoredToken(tokenStore, URI.create(baseUrl.text()), timeSource);
      AccessToken token = storedToken != null
          ? AccessToken.stored(storedToken)
          : withToken ? resolveToken() : AccessToken.none();
      CallOptions options = resolveOptions();
      CallLog log = CallLog.of(variable("BEEPER_LOG"));
      BackEnds backEnds = backEnds(log);
      Codec codec = resolveCodec(backEnds);
      ContextPropagation propagation = resolveContextPropagation(backEnds);
      boolean ownsTransport = transport == null;
      TransportSettings settings = transportSettings.build();
      // Last, because nothing would close it if something else failed.
      Transport transport = resolveTransport(backEnds, settings);
      ClientResources resources = ClientResources.of(
          baseUrl,
          token,
          transport,
          ownsTransport,
          resolveWebSocketTransport(backEnds, settings),
          codec,
          executor,
          propagation,
          timeSource,
          log,
          maxAsyncCalls);
      return new DefaultBeeperDesktop(
          resources, options, storedToken, setup(backEnds, baseUrl, settings));
    }

    private BackEnds backEnds(CallLog log) {
      return BackEnds.ofProcess(classLoader, environment, log::logger);
    }

    private ClientSetup setup(
        BackEnds backEnds, @Nullable BaseUrl url, TransportSettings settings) {
      return new ClientSetup(
          backEnds,
          classLoader,
          transport,
          transportName,
          webSocketTransport,
          codec,
          settings,
          url,
          baseUrlSource(),
          tokenSource(),
          token != null || tokenStore != null || variable("BEEPER_ACCESS_TOKEN") != null);
    }

    private String tokenSource() {
      if (tokenStore != null) {
        return "the token store that was given to the builder";
      }
      if (token != null) {
        return token.isNone() ? "none: anonymous() was called" : "accessToken(…) of the builder";
      }
      return variable("BEEPER_ACCESS_TOKEN") == null
          ? "none: neither the builder nor BEEPER_ACCESS_TOKEN has one"
          : "BEEPER_ACCESS_TOKEN";
    }

    private CallOptions resolveOptions() {
      CallOptions set = options.build().asClientDefaults();
      String lines = variable("BEEPER_CUSTOM_HEADERS");
      if (lines == null) {
        return set;
      }
      // The settings of the program win over the environment.
      CallOptions.Builder resolved = set.toBuilder();
      HeaderRules.parse(lines).forEach((name, value) -> {
        if (set.headers().first(name) == null) {
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
            + " call accessToken(…) or tokenStore(…); for set-up and info call anonymous().");
      }
      return AccessToken.fixed(variable, "BEEPER_ACCESS_TOKEN");
    }

    private String baseUrlSource() {
      if (baseUrl != null) {
        return "baseUrl(…)";
      }
      if (variable("BEEPER_BASE_URL") != null) {
        return "BEEPER_BASE_URL";
      }
      return variable("BEEPER_DESKTOP_BASE_URL") == null
          ? "the default"
          : "BEEPER_DESKTOP_BASE_URL";
    }

    private BaseUrl resolveBaseUrl() {
      String source = baseUrlSource();
      BaseUrl resolved;
      if (baseUrl != null) {
        resolved = BaseUrl.of(baseUrl, source);
      } else {
        String variable = variable(source);
        resolved = BaseUrl.of(variable == null ? BaseUrl.DEFAULT : variable, source);
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
      CodecProvider provider = backEnds.find(BackEndType.CODEC);
      return provider.create();
    }

    private @Nullable ContextPropagation resolveContextPropagation(BackEnds backEnds) {
      ContextPropagation resolved = null;
      for (ContextPropagationProvider provider :
          backEnds.findAll(BackEndType.CONTEXT_PROPAGATION)) {
        resolved = compose(resolved, create(provider));
      }
      return contextPropagation == null ? resolved : compose(resolved, contextPropagation);
    }

    private static ContextPropagation create(ContextPropagationProvider provider) {
      try {
        return provider.create();
      } catch (LinkageError e) {
        throw new ConfigurationException(
            "The context propagation " + provider.name() + " ("
                + provider.getClass().getName() + ") does not fit the libraries that are there: "
                + e
                + ". Correct them, or switch the context propagation off with the system property"
                + " beeper.desktop.contextPropagation=none.",
            e);
      }
    }

    private static ContextPropagation compose(
        @Nullable ContextPropagation outer, ContextPropagation inner) {
      return outer == null ? inner : outer.and(inner);
    }

    private Transport resolveTransport(BackEnds backEnds, TransportSettings settings) {
      if (transport != null) {
        Set<TransportCapability> ignored = settings.required();
        if (!ignored.isEmpty()) {
          throw new ConfigurationException("The transport that was given to transport(…) does not"
              + " receive the setting "
              + ignored.iterator().next().setting()
              + "(…) of the client's builder. Set it there, or leave one of them out.");
        }
        return transport;
      }
      String name = transportName;
      TransportProvider provider = name == null
          ? backEnds.find(BackEndType.TRANSPORT)
          : backEnds.named(BackEndType.TRANSPORT, name);
      settings.requireSupport(provider.name(), provider.capabilities());
      return provider.create(settings);
    }

    private LazyWebSocketTransport resolveWebSocketTransport(
        BackEnds backEnds, TransportSettings settings) {
      WebSocketTransport given = webSocketTransport;
      if (given != null) {
        return LazyWebSocketTransport.given(given);
      }
      return LazyWebSocketTransport.createdBy(() -> {
        WebSocketTransportProvider provider = backEnds.find(BackEndType.WEB_SOCKET_TRANSPORT);
        TransportSettings applied = settings.forWebSockets();
        applied.requireSupport(provider.name(), provider.capabilities());
        return provider.create(applied);
      });
    }
  }
}
