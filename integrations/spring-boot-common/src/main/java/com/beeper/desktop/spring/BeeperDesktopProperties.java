package com.beeper.desktop.spring;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MutuallyExclusiveConfigurationPropertiesException;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code beeper.desktop.*}. A property that is not set leaves the default of the SDK; see
 * {@link com.beeper.desktop.BeeperDesktop.Builder}.
 *
 * <pre>{@code
 * beeper.desktop.access-token=${BEEPER_TOKEN}
 * beeper.desktop.timeout=10s
 * beeper.desktop.events.resync=true
 * }</pre>
 *
 * <p>Immutable and thread-safe. {@code toString()} does not contain secrets.
 *
 * @param accessToken Access token of Beeper Desktop, without "Bearer". By default the value of
 *     BEEPER_ACCESS_TOKEN.
 * @param anonymous Whether to use no access token, for set-up and information about the server.
 * @param tokenStore Where a sign-in keeps its access token.
 * @param baseUrl Base URL of the API. By default the value of BEEPER_BASE_URL, else
 *     http://localhost:23373.
 * @param allowInsecure Whether plain http is allowed for hosts that are not loopback addresses.
 * @param timeout Timeout of an attempt. The default is 30 seconds.
 * @param callTimeout Timeout of a call with all its attempts. There is none by default.
 * @param idleTimeout Timeout for the next bytes of a download. The default is 30 seconds.
 * @param transport Name of the transport, for example jdk or apache, if several are on the class path.
 * @param connectTimeout Timeout for opening a connection. By default that of the HTTP library.
 * @param maxRetries Maximum number of retries of a call. The default is 2.
 * @param retryWrites Whether operations that are not idempotent are retried as well.
 * @param maxAsyncCalls Maximum number of concurrent asynchronous calls. The default is 64.
 * @param maxResponseSize Maximum size of a response body held in memory. The default is 64MB.
 * @param maxConnections Maximum number of connections, if the HTTP library has such a setting.
 * @param maxIdleTime Time after which an idle connection is closed, if the HTTP library has such a
 *     setting.
 * @param validateResponses Whether responses that do not match the API description are refused.
 * @param logBodies Whether bodies are logged at level DEBUG, with secrets masked.
 * @param headers Headers that are sent with each request.
 * @param reuseHttpClient Whether a CloseableHttpClient bean of the application is used, if the Apache
 *     transport is on the class path.
 * @param proxy HTTP proxy.
 * @param ssl TLS settings.
 * @param events Stream of events for methods with BeeperEventListener.
 * @param health Health indicator of Actuator.
 */
@ConfigurationProperties("beeper.desktop")
public record BeeperDesktopProperties(
    @Nullable String accessToken,
    @DefaultValue("false") boolean anonymous,
    @DefaultValue TokenStore tokenStore,
    @Nullable URI baseUrl,
    @DefaultValue("false") boolean allowInsecure,
    @Nullable Duration timeout,
    @Nullable Duration callTimeout,
    @Nullable Duration idleTimeout,
    @Nullable String transport,
    @Nullable Duration connectTimeout,
    @Nullable Integer maxRetries,
    @DefaultValue("false") boolean retryWrites,
    @Nullable Integer maxAsyncCalls,
    @Nullable DataSize maxResponseSize,
    @Nullable Integer maxConnections,
    @Nullable Duration maxIdleTime,
    @DefaultValue("false") boolean validateResponses,
    @DefaultValue("false") boolean logBodies,
    @DefaultValue Map<String, String> headers,
    @DefaultValue("true") boolean reuseHttpClient,
    @DefaultValue Proxy proxy,
    @DefaultValue Ssl ssl,
    @DefaultValue Events events,
    @DefaultValue Health health) {

  /** The prefix of all properties, with the dot. */
  static final String PREFIX = "beeper.desktop.";

  /**
   * Creates properties and checks them.
   *
   * @param accessToken the access token
   * @param anonymous whether to use no access token
   * @param tokenStore where a sign-in keeps its access token
   * @param baseUrl the base URL
   * @param allowInsecure whether plain http is allowed
   * @param timeout the timeout of an attempt
   * @param callTimeout the timeout of a call
   * @param idleTimeout the timeout for the next bytes
   * @param transport the name of the transport
   * @param connectTimeout the timeout for a connection
   * @param maxRetries the number of retries
   * @param retryWrites whether all operations are retried
   * @param maxAsyncCalls the number of asynchronous calls
   * @param maxResponseSize the size of a response body
   * @param maxConnections the number of connections
   * @param maxIdleTime the time of idle connections
   * @param validateResponses whether responses are validated
   * @param logBodies whether bodies are logged
   * @param headers the headers
   * @param reuseHttpClient whether the client of the application is used
   * @param proxy the proxy
   * @param ssl the TLS settings
   * @param events the stream of events
   * @param health the health indicator
   * @throws IllegalArgumentException if a value is out of range; the message names the property
   */
  public BeeperDesktopProperties {
    accessToken = accessToken == null || accessToken.isBlank() ? null : accessToken;
    headers = Map.copyOf(headers);
    requirePositive("timeout", timeout);
    requirePositive("call-timeout", callTimeout);
    requirePositive("idle-timeout", idleTimeout);
    requirePositive("connect-timeout", connectTimeout);
    requirePositive("max-idle-time", maxIdleTime);
    requireAtLeast(0, "max-retries", maxRetries);
    requireAtLeast(1, "max-async-calls", maxAsyncCalls);
    requireAtLeast(1, "max-connections", maxConnections);
    requireAtLeast(
        1, "max-response-size", maxResponseSize == null ? null : maxResponseSize.toBytes());
    String token = accessToken;
    MutuallyExclusiveConfigurationPropertiesException.throwIfMultipleNonNullValuesIn(entries -> {
      entries.put(PREFIX + "access-token", token);
      entries.put(PREFIX + "anonymous", anonymous ? true : null);
      entries.put(PREFIX + "token-store.application-name", tokenStore.applicationName());
      entries.put(PREFIX + "token-store.folder", tokenStore.folder());
    });
  }

  private static void requirePositive(String name, @Nullable Duration value) {
    if (value != null && (value.isNegative() || value.isZero())) {
      throw new IllegalArgumentException(PREFIX + name + " must be positive: " + value);
    }
  }

  private static void requireAtLeast(long min, String name, @Nullable Number value) {
    if (value != null && value.longValue() < min) {
      throw new IllegalArgumentException(PREFIX + name + " must be at least " + min + ": " + value);
    }
  }

  /** Returns the names of the properties that are set and apply to a transport, which may not be ours. */
  List<String> namesOfTransport() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("connect-timeout", connectTimeout);
    values.put("max-connections", maxConnections);
    values.put("max-idle-time", maxIdleTime);
    values.put("proxy.host", proxy.host());
    values.put("ssl.bundle", ssl.bundle());
    return values.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry -> PREFIX + entry.getKey())
        .toList();
  }

  /** Returns the base URL alone, because the token and headers are secret. */
  @Override
  public String toString() {
    return "BeeperDesktopProperties[baseUrl=" + baseUrl + "]";
  }

  /**
   * The store of the access token that a sign-in obtains. It takes
   * precedence over a bean of type {@code TokenStore}.
   *
   * @param applicationName Name of the application, for a file in the folder for settings of the user.
   * @param folder Folder of the file.
   */
  public record TokenStore(
      @Nullable String applicationName, @Nullable Path folder) {}

  /**
   * The HTTP proxy. Requests to loopback hosts never use it.
   *
   * @param host Host name of the proxy.
   * @param port Port of the proxy.
   * @param username User name for the proxy.
   * @param password Password for the proxy.
   */
  public record Proxy(
      @Nullable String host,
      @Nullable Integer port,
      @Nullable String username,
      @Nullable String password) {

    /**
     * Creates the settings and checks them.
     *
     * @param host the host name
     * @param port the port
     * @param username the user name
     * @param password the password
     * @throws IllegalArgumentException if the settings are incomplete
     */
    public Proxy {
      if ((host == null) != (port == null)) {
        throw new IllegalArgumentException(
            PREFIX + "proxy.host and " + PREFIX + "proxy.port must be set together");
      }
      if ((username == null) != (password == null) || (host == null && username != null)) {
        throw new IllegalArgumentException(PREFIX + "proxy.username and " + PREFIX
            + "proxy.password must be set together, with a host and port");
      }
    }

    /** Returns host and port. */
    @Override
    public String toString() {
      return "Proxy[" + host + ":" + port + "]";
    }
  }

  /**
   * The TLS settings.
   *
   * @param bundle Name of the SSL bundle with the trusted certificates and the client certificate.
   */
  public record Ssl(@Nullable String bundle) {}

  /**
   * The stream of events that {@link BeeperEventStream} opens for methods with {@link
   * BeeperEventListener}.
   *
   * @param autoStartup Whether the stream is opened when the application starts.
   * @param chats IDs of the chats to follow. All chats by default.
   * @param appState Whether changes of the app's state are followed.
   * @param resync Whether new messages are read over HTTP after the connection was lost.
   * @param queueSize Largest number of events that wait for the listeners.
   */
  public record Events(
      @DefaultValue("true") boolean autoStartup,
      @DefaultValue List<String> chats,
      @DefaultValue("false") boolean appState,
      @DefaultValue("false") boolean resync,
      @DefaultValue("1024") int queueSize) {

    /**
     * Creates the settings and checks them.
     *
     * @param autoStartup whether the stream is opened at the start
     * @param chats the chats
     * @param appState whether the app's state is followed
     * @param resync whether lost messages are read
     * @param queueSize the number of events
     * @throws IllegalArgumentException if a value is out of range
     */
    public Events {
      chats = List.copyOf(chats);
      requireAtLeast(1, "events.queue-size", queueSize);
    }
  }

  /**
   * The health indicator.
   *
   * @param interval Age at which a result is renewed.
   * @param timeout Time after which a server that does not respond is down.
   * @param maxWait Longest time that a request for the health waits for a new result.
   */
  public record Health(
      @DefaultValue("10s") Duration interval,
      @DefaultValue("5s") Duration timeout,
      @DefaultValue("250ms") Duration maxWait) {

    /**
     * Creates the settings and checks them.
     *
     * @param interval the age of results
     * @param timeout the timeout of the check
     * @param maxWait the longest wait
     * @throws IllegalArgumentException if a value is out of range
     */
    public Health {
      requirePositive("health.interval", interval);
      requirePositive("health.timeout", timeout);
      if (maxWait.isNegative()) {
        throw new IllegalArgumentException(
            PREFIX + "health.max-wait must not be negative: " + maxWait);
      }
    }
  }
}
