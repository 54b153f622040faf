package com.beeper.desktop.oauth;

import com.beeper.desktop.internal.transport.Arguments;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of a sign-in; see {@link com.beeper.desktop.BeeperDesktop#signIn(SignInOptions)}.
 *
 * <pre>{@code
 * client.signIn(o -> o.clientName("Example app")
 *     .scopes(Scope.READ, Scope.WRITE)
 *     .reuseStoredToken(true)
 *     .whenNoBrowser(address -> System.out.println("Open " + address)));
 * }</pre>
 *
 * <p>Immutable. Thread-safe if the functions are.
 */
public final class SignInOptions {

  private final String clientName;
  private final @Nullable URI clientUri;
  private final @Nullable String clientId;
  private final Set<Scope> scopes;
  private final Duration timeout;
  private final int redirectPort;
  private final boolean reuseStoredToken;
  private final @Nullable Consumer<? super URI> browser;
  private final @Nullable Consumer<? super URI> whenNoBrowser;

  private SignInOptions(Builder builder, String clientName) {
    this.clientName = clientName;
    this.clientUri = builder.clientUri;
    this.clientId = builder.clientId;
    this.scopes = Collections.unmodifiableSet(EnumSet.copyOf(builder.scopes));
    this.timeout = builder.timeout;
    this.redirectPort = builder.redirectPort;
    this.reuseStoredToken = builder.reuseStoredToken;
    this.browser = builder.browser;
    this.whenNoBrowser = builder.whenNoBrowser;
  }

  /**
   * Returns the name of the application that the user sees.
   *
   * @return the name
   */
  public String clientName() {
    return clientName;
  }

  /**
   * Returns the home page of the application.
   *
   * @return the address; null if it is not set
   */
  public @Nullable URI clientUri() {
    return clientUri;
  }

  /**
   * Returns the client ID of an earlier registration.
   *
   * @return the client ID; null if the sign-in registers the application
   */
  public @Nullable String clientId() {
    return clientId;
  }

  /**
   * Returns the scopes that are requested.
   *
   * @return an immutable set; {@link Scope#READ} by default
   */
  public Set<Scope> scopes() {
    return scopes;
  }

  /**
   * Returns how long the user may take.
   *
   * @return the duration; 2 minutes by default
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * Returns the port of the redirect address.
   *
   * @return the port; 0, the default, for any free port
   */
  public int redirectPort() {
    return redirectPort;
  }

  /**
   * Returns whether a token in the store that is still valid makes a sign-in unnecessary.
   *
   * @return false by default
   */
  public boolean reuseStoredToken() {
    return reuseStoredToken;
  }

  /**
   * Returns the function that opens the browser.
   *
   * @return the function; null for the default browser of the operating system
   */
  public @Nullable Consumer<? super URI> browser() {
    return browser;
  }

  /**
   * Returns the function that receives the address if the default browser cannot be opened.
   *
   * @return the function; null if that ends the sign-in
   */
  public @Nullable Consumer<? super URI> whenNoBrowser() {
    return whenNoBrowser;
  }

  /**
   * Returns a builder with the defaults. The name of the application has none.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder initialized with these options.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.clientName = clientName;
    builder.clientUri = clientUri;
    builder.clientId = clientId;
    builder.scopes = EnumSet.copyOf(scopes);
    builder.timeout = timeout;
    builder.redirectPort = redirectPort;
    builder.reuseStoredToken = reuseStoredToken;
    builder.browser = browser;
    builder.whenNoBrowser = whenNoBrowser;
    return builder;
  }

  /** Builds {@link SignInOptions}. Not thread-safe. */
  public static final class Builder {

    private @Nullable String clientName;
    private @Nullable URI clientUri;
    private @Nullable String clientId;
    private Set<Scope> scopes = EnumSet.of(Scope.READ);
    private Duration timeout = Duration.ofMinutes(2);
    private int redirectPort;
    private boolean reuseStoredToken;
    private @Nullable Consumer<? super URI> browser;
    private @Nullable Consumer<? super URI> whenNoBrowser;

    private Builder() {}

    /**
     * Sets the name of the application. The user sees it on the consent page and among the approved
     * connections in the settings of Beeper Desktop.
     *
     * @param clientName the name
     * @return this builder
     * @throws IllegalArgumentException if the name is null or blank
     */
    public Builder clientName(String clientName) {
      if (Arguments.requireNonNull(clientName, "clientName").isBlank()) {
        throw new IllegalArgumentException("clientName must not be blank");
      }
      this.clientName = clientName;
      return this;
    }

    /**
     * Sets the home page of the application.
     *
     * @param clientUri the address
     * @return this builder
     * @throws IllegalArgumentException if the address is null
     */
    public Builder clientUri(URI clientUri) {
      this.clientUri = Arguments.requireNonNull(clientUri, "clientUri");
      return this;
    }

    /**
     * Sets the client ID of an earlier registration, for example of {@link OAuth#register}. By
     * default each sign-in registers the application, because the redirect address has another port
     * each time. The registration must have the redirect address {@code
     * http://127.0.0.1:PORT/callback} with the port that is set with {@link #redirectPort}.
     *
     * @param clientId the client ID
     * @return this builder
     * @throws IllegalArgumentException if the client ID is null or empty
     */
    public Builder clientId(String clientId) {
      if (Arguments.requireNonNull(clientId, "clientId").isEmpty()) {
        throw new IllegalArgumentException("clientId must not be empty");
      }
      this.clientId = clientId;
      return this;
    }

    /**
     * Sets the scopes to request. The default is {@link Scope#READ} alone.
     *
     * @param scopes the scopes, at least one
     * @return this builder
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public Builder scopes(Scope... scopes) {
      Set<Scope> all = EnumSet.noneOf(Scope.class);
      for (Scope scope : Arguments.requireNonNull(scopes, "scopes")) {
        all.add(Arguments.requireNonNull(scope, "scopes"));
      }
      if (all.isEmpty()) {
        throw new IllegalArgumentException("scopes must not be empty");
      }
      this.scopes = all;
      return this;
    }

    /**
     * Sets how long the user may take. The default is 2 minutes.
     *
     * @param timeout the duration, on the time source of the client
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder timeout(Duration timeout) {
      this.timeout = Arguments.requirePositive(timeout, "timeout");
      return this;
    }

    /**
     * Sets the port of 127.0.0.1 on which the response of the browser is received. By default any
     * free port is used.
     *
     * @param redirectPort the port; 0 for any free port
     * @return this builder
     * @throws IllegalArgumentException if it is not from 0 to 65535
     */
    public Builder redirectPort(int redirectPort) {
      if (redirectPort < 0 || redirectPort > 65_535) {
        throw new IllegalArgumentException("redirectPort must be from 0 to 65535: " + redirectPort);
      }
      this.redirectPort = redirectPort;
      return this;
    }

    /**
     * Sets whether a token in the token store of the client that is still valid is returned
     * without a sign-in. The token must have the requested scopes, and the server confirms that
     * it has not been revoked. An application can then sign in at every start.
     *
     * @param reuseStoredToken true to return such a token; the default is false
     * @return this builder
     */
    public Builder reuseStoredToken(boolean reuseStoredToken) {
      this.reuseStoredToken = reuseStoredToken;
      return this;
    }

    /**
     * Sets the function that opens the browser, in place of the default browser of the operating
     * system. It receives the address of the consent page, which contains no secret, and must return
     * without waiting for the user. Its exceptions end the sign-in and are passed to the caller.
     *
     * @param browser the function
     * @return this builder
     * @throws IllegalArgumentException if the function is null
     */
    public Builder browser(Consumer<? super URI> browser) {
      this.browser = Arguments.requireNonNull(browser, "browser");
      return this;
    }

    /**
     * Sets the function that receives the address of the consent page if the default browser cannot
     * be opened, for example on a computer without a screen. It shows the address to the user, who
     * opens it in a browser on the same computer; the sign-in waits. Without this function, it ends
     * with {@link SignInException.Reason#NO_BROWSER}.
     *
     * @param whenNoBrowser the function
     * @return this builder
     * @throws IllegalArgumentException if the function is null
     */
    public Builder whenNoBrowser(Consumer<? super URI> whenNoBrowser) {
      this.whenNoBrowser = Arguments.requireNonNull(whenNoBrowser, "whenNoBrowser");
      return this;
    }

    /**
     * Returns the options.
     *
     * @return immutable options
     * @throws IllegalArgumentException if the name of the application is not set, or a client ID is
     *     set without a port
     */
    public SignInOptions build() {
      if (clientName == null) {
        throw new IllegalArgumentException(
            "clientName must be set: the user sees it on the consent page");
      }
      if (clientId != null && redirectPort == 0) {
        throw new IllegalArgumentException(
            "redirectPort must be set with clientId: the registration contains the port");
      }
      return new SignInOptions(this, clientName);
    }
  }
}
