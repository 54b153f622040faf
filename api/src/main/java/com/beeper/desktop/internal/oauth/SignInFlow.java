package com.beeper.desktop.internal.oauth;

import com.beeper.desktop.BadRequestException;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.MissingMemberException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.info.InfoResponse;
import com.beeper.desktop.internal.client.AccessToken;
import com.beeper.desktop.internal.client.BlockingCaller;
import com.beeper.desktop.internal.client.Words;
import com.beeper.desktop.internal.info.DefaultInfo;
import com.beeper.desktop.internal.transport.Masking;
import com.beeper.desktop.oauth.OAuth;
import com.beeper.desktop.oauth.OAuthGrantType;
import com.beeper.desktop.oauth.OAuthRegisterParams;
import com.beeper.desktop.oauth.OAuthResponseType;
import com.beeper.desktop.oauth.OAuthServerMetadata;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.OAuthTokenResponse;
import com.beeper.desktop.oauth.Scope;
import com.beeper.desktop.oauth.SignInException;
import com.beeper.desktop.oauth.SignInException.Reason;
import com.beeper.desktop.oauth.SignInOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in with a browser, step by step, on one thread: the authorization code flow with PKCE for
 * native applications (RFC 8252). The comment of each method names its step.
 *
 * <p>Codes and tokens are sent below the base URL of the client only, as all calls are. The server's
 * metadata determines only the address that the browser opens, which can differ from the base URL.
 */
public final class SignInFlow {

  private static final String LABEL = "signIn";
  private static final int MAX_SERVER_TEXT = 300;

  private final BlockingCaller caller;
  private final OAuth oauth;
  private final @Nullable StoredToken store;
  private final SystemBrowser systemBrowser;

  /** Creates a flow for a client. */
  public SignInFlow(BlockingCaller caller, @Nullable StoredToken store) {
    this(caller, store, SystemBrowser.ofProcess());
  }

  SignInFlow(BlockingCaller caller, @Nullable StoredToken store, SystemBrowser systemBrowser) {
    this.caller = caller;
    this.oauth = DefaultOAuth.of(caller);
    this.store = store;
    this.systemBrowser = systemBrowser;
  }

  /** Signs in: see {@link com.beeper.desktop.BeeperDesktop#signIn(SignInOptions)}. */
  public OAuthToken run(SignInOptions options) {
    OAuthToken stored = options.reuseStoredToken() ? usableToken(options.scopes()) : null;
    if (stored != null) {
      return stored;
    }
    URI endpoint = authorizationEndpoint();
    try (RedirectServer server = RedirectServer.start(options.redirectPort())) {
      try {
        OAuthToken token = signIn(options, endpoint, server);
        server.finish(RedirectPage.success());
        return token;
      } catch (Throwable e) { // also an error of the function that opens the browser
        server.finish(page(e));
        throw e;
      }
    }
  }

  private static RedirectPage page(Throwable failure) {
    return failure instanceof SignInException e && e.reason() == Reason.DENIED
        ? RedirectPage.denied()
        : RedirectPage.failure("The application shows the reason. Close this page.");
  }

  private OAuthToken signIn(SignInOptions options, URI endpoint, RedirectServer server) {
    String scope = options.scopes().stream().map(Scope::value).collect(Collectors.joining(" "));
    String clientId = clientId(options, scope, server.redirectUri());
    Pkce secrets = Pkce.random();
    URI address = address(endpoint, clientId, scope, server.redirectUri(), secrets);
    long start = caller.time().nanoTime();
    openBrowser(options, address, server.redirect());
    Duration opening = Duration.ofNanos(caller.time().nanoTime() - start);
    Map<String, String> redirect = awaitRedirect(options.timeout(), opening, server.redirect());
    String code = code(redirect, secrets);
    OAuthTokenResponse response = exchange(code, clientId, secrets, server.redirectUri());
    OAuthToken token = token(response, clientId, scope);
    save(token);
    return token;
  }

  // Before the sign-in.

  /** Returns the token in the store, if the server confirms that it still works. */
  private @Nullable OAuthToken usableToken(Set<Scope> scopes) {
    OAuthToken token = store == null ? null : store.load();
    if (token == null
        || token.isExpired(caller.time().instant())
        || !scopes.stream().allMatch(token::allows)) {
      return null;
    }
    try {
      return oauth
              .introspect(p -> p.token(token.value()).tokenTypeHint("access_token"))
              .active()
          ? token
          : null;
    } catch (NotFoundException e) {
      return token; // A server without introspection; the next call shows whether the token works.
    }
  }

  // Discovery.

  /** Returns the address of the consent page: that of the metadata, else that of the server information. */
  private URI authorizationEndpoint() {
    String endpoint = null;
    try {
      OAuthServerMetadata metadata = oauth.metadata();
      endpoint = metadata.has("authorization_endpoint") ? metadata.authorizationEndpoint() : null;
    } catch (NotFoundException | DecodingException | MissingMemberException e) {
      // The server information has the endpoints too.
    }
    return checked(endpoint == null ? endpointOfInfo() : endpoint);
  }

  private String endpointOfInfo() {
    try {
      InfoResponse info = DefaultInfo.of(caller).retrieve();
      return info.endpoints().oauth().authorizationEndpoint();
    } catch (NotFoundException | DecodingException | MissingMemberException e) {
      throw unsupported("announces no address for sign-in", e);
    }
  }

  private SignInException unsupported(String problem, @Nullable Exception cause) {
    return new SignInException(
        Reason.UNSUPPORTED,
        "The server at " + caller.baseUri() + " " + problem + ". Is that the base URL of Beeper"
            + " Desktop, and is the app up to date? An access token from the settings of the app"
            + " works without sign-in.",
        cause);
  }

  /** Refuses addresses that must not be passed to the operating system. */
  private URI checked(String endpoint) {
    try {
      URI uri = new URI(endpoint);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw unsupported("announces an address for sign-in that is not a web address", e);
    }
    throw unsupported("announces an address for sign-in that is not a web address", null);
  }

  // Registration (RFC 7591).

  private String clientId(SignInOptions options, String scope, URI redirectUri) {
    String known = options.clientId();
    if (known != null) {
      return known;
    }
    OAuthRegisterParams.Builder params = OAuthRegisterParams.builder()
        .clientName(options.clientName())
        .redirectUris(redirectUri.toString())
        .grantTypes(OAuthGrantType.AUTHORIZATION_CODE)
        .responseTypes(OAuthResponseType.CODE)
        .tokenEndpointAuthMethod("none")
        .scope(scope);
    URI clientUri = options.clientUri();
    if (clientUri != null) {
      params.clientUri(clientUri.toString());
    }
    try {
      return oauth.register(params.build()).clientId();
    } catch (BadRequestException e) {
      throw new SignInException(
          Reason.REFUSED,
          "The server refuses to register the application with the redirect address " + redirectUri
              + " (" + e.getMessage()
              + "). Is the app up to date? An access token from its settings"
              + " works without sign-in.",
          e);
    }
  }

  // Consent.

  private URI address(URI endpoint, String clientId, String scope, URI redirectUri, Pkce secrets) {
    String query = oauth
        .authorize(p -> p.clientId(clientId)
            .redirectUri(redirectUri.toString())
            .codeChallenge(secrets.challenge())
            .scope(scope)
            .state(secrets.state()))
        .getRawQuery();
    return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + query);
  }

  private void openBrowser(SignInOptions options, URI address, CompletableFuture<?> redirect) {
    Consumer<? super URI> browser = options.browser();
    if (browser != null) {
      browser.accept(address);
      return;
    }
    try {
      systemBrowser.open(address, redirect);
    } catch (IOException e) {
      Consumer<? super URI> fallback = options.whenNoBrowser();
      if (fallback == null) {
        throw new SignInException(
            Reason.NO_BROWSER,
            "No browser can be opened: " + e.getMessage() + ". Sign in with whenNoBrowser(…), which"
                + " receives the address to open by hand; it was " + address,
            e);
      }
      fallback.accept(address);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallCancelledException(LABEL + ": the thread was interrupted", e);
    }
  }

  private Map<String, String> awaitRedirect(
      Duration timeout, Duration passed, CompletableFuture<Map<String, String>> redirect) {
    if (!caller.await(LABEL, redirect, timeout.minus(passed))) {
      throw new SignInException(
          Reason.TIMEOUT,
          "The browser sent no response within " + Words.of(timeout) + ". The page may have"
              + " been closed, or the browser may run on another computer. Sign in again, and set a"
              + " longer timeout(…) if the user needs more time.",
          null);
    }
    if (redirect.isCompletedExceptionally()) {
      throw redirect.handle((value, failure) -> (SignInException) failure).join();
    }
    return redirect.join();
  }

  /** Checks the parameters of the redirect, and returns the code. */
  private static String code(Map<String, String> redirect, Pkce secrets) {
    if (!secrets.hasState(redirect.getOrDefault("state", ""))) {
      throw new SignInException(
          Reason.FORGED_RESPONSE,
          "The response of the browser has another state than the request, so it does not belong to"
              + " this sign-in and may be forged. It was not used. Close other pages that sign in,"
              + " and sign in again.",
          null);
    }
    String error = redirect.get("error");
    if (error == null) {
      return Objects.requireNonNull(redirect.get("code"));
    }
    String description = redirect.getOrDefault("error_description", "");
    String shown =
        Masking.line(description.isBlank() ? error : error + ": " + description, MAX_SERVER_TEXT);
    throw error.equals("access_denied")
        ? new SignInException(
            Reason.DENIED,
            "The user denied access (" + shown + "). Sign in again if the user agrees.",
            null)
        : new SignInException(
            Reason.REFUSED,
            "The server refuses the sign-in (" + shown + "). Sign in again; if that does not help,"
                + " request fewer scopes(…).",
            null);
  }

  // The token.

  private OAuthTokenResponse exchange(String code, String clientId, Pkce secrets, URI redirectUri) {
    try {
      return oauth.token(p -> p.clientId(clientId)
          .code(code)
          .codeVerifier(secrets.verifier())
          .redirectUri(redirectUri.toString()));
    } catch (BadRequestException e) {
      throw new SignInException(
          Reason.REFUSED,
          "The server refuses the code of the sign-in (" + e.getMessage()
              + "): it was used before, has"
              + " expired, or belongs to another sign-in. Sign in again.",
          e);
    }
  }

  private OAuthToken token(OAuthTokenResponse response, String clientId, String requested) {
    if (!response.tokenType().equalsIgnoreCase("Bearer")) {
      throw unsupported("issued a token of an unknown type", null);
    }
    AccessToken.check(response.accessToken(), "the access_token in the response of the server");
    String scope = Objects.requireNonNullElse(response.scope(), requested);
    Duration expiresIn = response.expiresIn();
    return OAuthToken.builder(response.accessToken())
        .scopes(List.of(scope.strip().split("\\s+")))
        .expiresAt(expiresIn == null ? null : caller.time().instant().plus(expiresIn))
        .clientId(clientId)
        .build();
  }

  /** Saves the token; if that fails, the token is revoked, because nothing will use it. */
  private void save(OAuthToken token) {
    if (store == null) {
      return;
    }
    try {
      store.save(token);
    } catch (Throwable e) {
      try {
        revoke(token);
      } catch (BeeperException | IllegalStateException revocation) {
        e.addSuppressed(revocation);
      }
      throw e;
    }
  }

  // The end.

  /** Signs out: see {@link com.beeper.desktop.BeeperDesktop#signOut()}. */
  public void end() {
    if (store == null) {
      throw new ConfigurationException("signOut() needs a client with a tokenStore(…). To revoke"
          + " another token, call oauth().revoke(…).");
    }
    OAuthToken token = store.load();
    if (token != null) {
      revoke(token);
      store.delete();
    }
  }

  private void revoke(OAuthToken token) {
    String clientId = token.clientId();
    oauth.revoke(p -> {
      p.token(token.value()).tokenTypeHint("access_token");
      if (clientId != null) {
        p.clientId(clientId);
      }
    });
  }
}
