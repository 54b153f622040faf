package com.beeper.desktop.integration.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.InternalServerException;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.labels.Label;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.Scope;
import com.beeper.desktop.oauth.SignInException;
import com.beeper.desktop.oauth.SignInException.Reason;
import com.beeper.desktop.oauth.SignInOptions;
import com.beeper.desktop.oauth.TokenStore;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeClock;
import com.beeper.desktop.testkit.RecordedCall;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in against the fake server, with real redirects over HTTP. */
@WithFakeBeeperDesktop
class SignInTest {

  private final MemoryTokenStore store = new MemoryTokenStore();
  private final HttpBrowser browser = HttpBrowser.create();

  /** Returns a client that takes its token from the store. */
  private BeeperDesktop client(FakeBeeperDesktop server) {
    return builder(server).build();
  }

  private BeeperDesktop.Builder builder(FakeBeeperDesktop server) {
    return BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .codec(JacksonCodec.create())
        .maxRetries(0)
        .tokenStore(store);
  }

  private static SignInOptions options(Consumer<URI> browser) {
    return SignInOptions.builder()
        .clientName("Example app")
        .scopes(Scope.READ, Scope.WRITE)
        .browser(browser)
        .build();
  }

  private static SignInException failure(BeeperDesktop client, SignInOptions options) {
    return catchThrowableOfType(SignInException.class, () -> client.signIn(options));
  }

  private OAuthToken stored(FakeBeeperDesktop server) {
    return store.load(server.baseUrl());
  }

  private static void assertReleased(URI redirect) {
    assertThatThrownBy(() -> HttpBrowser.get(redirect)).hasCauseInstanceOf(IOException.class);
  }

  private static String parameter(URI address, String name) {
    for (String pair : address.getQuery().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    throw new AssertionError(address + " has no " + name);
  }

  private static URI redirectUri(HttpBrowser browser) {
    return URI.create(parameter(browser.opened(), "redirect_uri"));
  }

  @ParameterizedTest
  @EnumSource
  void obtainsTokenThatAllFurtherCallsUse(TransportMode mode, FakeBeeperDesktop server) {
    server.oauth().tokensLast(Duration.ofHours(1));
    FakeClock clock = server.clock();
    TimeSource time = new ServerTime(clock);
    try (Transport transport = mode.transport();
        BeeperDesktop client =
            builder(server).transport(transport).timeSource(time).build()) {
      OAuthToken token =
          mode.call(client, c -> c.signIn(options(browser)), c -> c.signIn(options(browser)));

      assertThat(token).isEqualTo(stored(server));
      assertThat(token.scopes()).containsExactlyInAnyOrder("read", "write");
      assertThat(token.allows(Scope.WRITE)).isTrue();
      assertThat(token.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
      assertThat(token.clientId()).startsWith("client_");
      assertThat(token.toString()).doesNotContain(token.value());
      List<Label> labels =
          mode.call(client, c -> c.labels().list(), c -> c.labels().list());
      assertThat(labels).isNotNull();
      assertThat(client.oauth().userinfo().clientId()).isEqualTo(token.clientId());
    }
    assertReleased(redirectUri(browser));
  }

  /** The clock of the server as that of a client. */
  private record ServerTime(FakeClock clock) implements TimeSource {
    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }
  }

  @Test
  void showsPlainPageWithStrictHeadersWhenSignedIn(FakeBeeperDesktop server) {
    try (BeeperDesktop client = client(server)) {
      client.signIn(options(browser));
    }

    HttpResponse<String> page = browser.page();
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>You are signed in</h1>")
        .doesNotContain("<script", "src=");
    Map<String, List<String>> headers = page.headers().map();
    assertThat(headers.get("Cache-Control")).containsExactly("no-store");
    assertThat(headers.get("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.get("Content-Security-Policy").get(0))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .doesNotContain("unsafe");
  }

  @Test
  void requestsConsentWithPkceAndSendsNoTokenToTheAuthorizationServer(FakeBeeperDesktop server) {
    store.save(server.baseUrl(), OAuthToken.builder("old-token").build());
    URI page = URI.create("https://example.com/app");
    try (BeeperDesktop client = client(server)) {
      client.signIn(options(browser).toBuilder().clientUri(page).build());
    }

    URI opened = browser.opened();
    assertThat(opened.toString()).startsWith(server.baseUrl() + "/oauth/authorize?");
    assertThat(parameter(opened, "response_type")).isEqualTo("code");
    assertThat(parameter(opened, "code_challenge_method")).isEqualTo("S256");
    assertThat(parameter(opened, "code_challenge")).matches("[A-Za-z0-9_-]{43}");
    assertThat(parameter(opened, "state")).matches("[A-Za-z0-9_-]{43}");
    assertThat(parameter(opened, "scope")).isEqualTo("read write");
    assertThat(redirectUri(browser).toString()).matches("http://127\\.0\\.0\\.1:\\d+/callback");
    assertThat(server.calls())
        .extracting(RecordedCall::operation)
        .containsExactly("oauth.metadata", "oauth.register", "oauth.authorize", "oauth.token");
    assertThat(server.calls())
        .allSatisfy(call -> assertThat(call.headers().first("Authorization")).isNull());
    RecordedCall register = server.calls().get(1);
    assertThat(register.body())
        .contains("\"client_name\":\"Example app\"", "\"token_endpoint_auth_method\":\"none\"")
        .contains("\"client_uri\":\"" + page + "\"")
        .contains(redirectUri(browser).toString());
    RecordedCall token = server.calls().get(3);
    assertThat(token.headers().first("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(token.body()).contains("grant_type=authorization_code", "code_verifier=");
  }

  @Test
  void usesOtherSecretsForEachSignIn(FakeBeeperDesktop server) {
    HttpBrowser second = HttpBrowser.create();
    try (BeeperDesktop client = client(server)) {
      client.signIn(options(browser));
      client.signIn(options(second));
    }

    for (String name : List.of("state", "code_challenge")) {
      assertThat(parameter(browser.opened(), name)).isNotEqualTo(parameter(second.opened(), name));
    }
  }

  @Test
  void replacesTokenThatTheClientIsUsing(FakeBeeperDesktop server) {
    store.save(
        server.baseUrl(), OAuthToken.builder(server.oauth().token("read")).build());
    try (BeeperDesktop client = client(server)) {
      client.labels().list();
      client.signIn(options(browser));

      client.focus();
    }
  }

  @Test
  void returnsTokenWithoutStoreWhenClientIsAnonymous(FakeBeeperDesktop server) {
    try (BeeperDesktop client =
        BeeperDesktop.builder().baseUrl(server.baseUrl()).anonymous().build()) {
      OAuthToken token = client.signIn(o -> o.clientName("Example app").browser(browser));

      assertThat(token.scopes()).containsExactly("read");
      assertThat(token.expiresAt()).isNull();
      assertThat(client.oauth().introspect(p -> p.token(token.value())).active())
          .isTrue();
    }
  }

  // Failures of the sign-in.

  @Test
  void failsWhenUserDeniesAccess(FakeBeeperDesktop server) {
    server.oauth().userRefuses();
    try (BeeperDesktop client = client(server)) {
      SignInException failure = failure(client, options(browser));

      assertThat(failure.reason()).isEqualTo(Reason.DENIED);
      assertThat(failure).hasMessageContaining("Sign in again if the user agrees");
    }
    assertThat(browser.page().body()).contains("Access was denied");
    assertThat(stored(server)).isNull();
  }

  @Test
  void showsDescriptionOfRedirectOnOneLineWithoutCredentials(FakeBeeperDesktop server) {
    server.oauth().userRefuses();
    HttpBrowser describing = HttpBrowser.changingRedirect(
        location -> location.replaceFirst("&error_description=[^&]*", "")
            + "&error_description=a%0Ab%20Bearer%20abcdefghij");
    try (BeeperDesktop client = client(server)) {
      SignInException failure = failure(client, options(describing));

      assertThat(failure.reason()).isEqualTo(Reason.DENIED);
      assertThat(failure).hasMessageContaining("denied access (access_denied: a b ***)");
    }
  }

  @Test
  void acceptsLongestTimeout(FakeBeeperDesktop server) {
    try (BeeperDesktop client = client(server)) {
      SignInOptions options = options(browser).toBuilder()
          .timeout(Duration.ofSeconds(Long.MAX_VALUE))
          .build();

      assertThat(client.signIn(options).scopes()).contains("read");
    }
  }

  @Test
  void failsWhenTokenHasLineBreak(FakeBeeperDesktop server) {
    server.on("oauth.token").respond(200, "{\"access_token\":\"a\\nb\",\"token_type\":\"Bearer\"}");
    try (BeeperDesktop client = client(server)) {
      assertThatThrownBy(() -> client.signIn(options(browser)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("the access_token in the response of the server")
          .hasMessageContaining("a line break");
    }
    assertThat(stored(server)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=forged", "", "state=", "state=&x=<script>"})
  void failsWithoutUsingTheCodeWhenStateIsForged(String state, FakeBeeperDesktop server) {
    HttpBrowser forging = HttpBrowser.changingRedirect(location ->
        location.replaceFirst("state=[^&]+", state).replace("<", "%3C").replace(">", "%3E"));
    try (BeeperDesktop client = client(server)) {
      SignInException failure = failure(client, options(forging));

      assertThat(failure.reason()).isEqualTo(Reason.FORGED_RESPONSE);
      assertThat(failure).hasMessageContaining("sign in again");
    }
    assertThat(forging.page().statusCode()).isEqualTo(400);
    assertThat(forging.page().body()).contains("The sign-in failed").doesNotContain("<script");
    assertThat(server.calls()).noneMatch(call -> "oauth.token".equals(call.operation()));
  }

  @Test
  void failsWhenCodeIsReplayed(FakeBeeperDesktop server) {
    try (JdkTransport plain = JdkTransport.create();
        BeeperDesktop client = builder(server).transport(new Replaying(plain)).build()) {
      SignInException failure = failure(client, options(browser));

      assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
      assertThat(failure)
          .hasMessageContaining("invalid_grant: The code was used before")
          .hasMessageContaining("Sign in again");
    }
    assertThat(browser.page().body()).contains("The sign-in failed");
  }

  /** Sends the request for a token twice, as one who has stolen the code and the verifier. */
  private record Replaying(Transport transport) implements Transport {
    @Override
    public TransportResponse send(TransportRequest request)
        throws IOException, InterruptedException {
      if (request.uri().getPath().endsWith("/oauth/token")) {
        transport.send(request).close();
      }
      return transport.send(request);
    }

    @Override
    public void close() {
      transport.close();
    }
  }

  @Test
  void failsWhenVerifierIsWrong(FakeBeeperDesktop server) {
    HttpBrowser attacked = HttpBrowser.changingAddress(address ->
        address.replaceFirst("code_challenge=[^&]+", "code_challenge=" + "A".repeat(43)));
    try (BeeperDesktop client = client(server)) {
      SignInException failure = failure(client, options(attacked));

      assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
      assertThat(failure).hasMessageContaining("The verifier does not fit the challenge");
    }
  }

  @Test
  void failsWhenScopeIsRefused(FakeBeeperDesktop server) {
    HttpBrowser other =
        HttpBrowser.changingAddress(address -> address.replaceFirst("scope=[^&]+", "scope=admin"));
    try (BeeperDesktop client = client(server)) {
      SignInException failure = failure(client, options(other));

      assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
      assertThat(failure).hasMessageContaining("invalid_scope").hasMessageContaining("scopes(…)");
    }
  }

  @Test
  void failsWhenRedirectTargetIsRefused(FakeBeeperDesktop server) {
    server
        .on("oauth.register")
        .respond(400, "{\"error\":\"invalid_request\",\"error_description\":\"no loopback\"}");
    try (BeeperDesktop client = client(server)) {
      SignInException failure = failure(client, options(browser));

      assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
      assertThat(failure)
          .hasMessageContaining("invalid_request: no loopback")
          .hasMessageContaining("redirect address http://127.0.0.1:");
    }
  }

  @Test
  void failsWhenPortIsBusy(FakeBeeperDesktop server) throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        BeeperDesktop client = client(server)) {
      int port = busy.getLocalPort();
      SignInException failure =
          failure(client, options(browser).toBuilder().redirectPort(port).build());

      assertThat(failure.reason()).isEqualTo(Reason.PORT_UNAVAILABLE);
      assertThat(failure)
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("leave out redirectPort(…)");
    }
  }

  @Test
  void failsWhenBrowserIsClosed(FakeBeeperDesktop server) {
    AtomicLong skipped = new AtomicLong();
    TimeSource time = new TimeSource() {
      @Override
      public long nanoTime() {
        return System.nanoTime() + skipped.get();
      }

      @Override
      public Instant instant() {
        return Instant.now();
      }
    };
    AtomicReference<URI> opened = new AtomicReference<>();
    try (BeeperDesktop client = builder(server).timeSource(time).build()) {
      SignInException failure = failure(client, options(address -> {
        opened.set(address);
        skipped.set(Duration.ofMinutes(2).toNanos());
      }));

      assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
      assertThat(failure)
          .hasMessageContaining("within 120 s")
          .hasMessageContaining("Sign in again");
    }
    assertReleased(URI.create(parameter(opened.get(), "redirect_uri")));
  }

  @Test
  void passesOnExceptionOfTheBrowserFunction(FakeBeeperDesktop server) {
    IllegalStateException own = new IllegalStateException("no screen");
    try (BeeperDesktop client = client(server)) {
      assertThatThrownBy(() -> client.signIn(options(address -> {
            throw own;
          })))
          .isSameAs(own);
    }
  }

  // Discovery.

  @Test
  void takesEndpointFromServerInformationWhenThereIsNoMetadata(FakeBeeperDesktop server) {
    server.on("oauth.metadata").status(404);
    try (BeeperDesktop client = client(server)) {
      assertThat(client.signIn(options(browser)).value()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http:/no-host",
        "https://user@example.com/",
        "https://example.com/#fragment",
        "ftp://example.com/",
        "-version",
        "http://[",
      })
  void failsWhenEndpointIsNotWebAddress(String endpoint, FakeBeeperDesktop server) {
    server
        .on("oauth.metadata")
        .respond(
            200,
            "{\"issuer\":\"x\",\"token_endpoint\":\"x\",\"authorization_endpoint\":\"" + endpoint
                + "\"}");
    try (BeeperDesktop client = client(server)) {
      SignInException failure = failure(client, options(browser));

      assertThat(failure.reason()).isEqualTo(Reason.UNSUPPORTED);
      assertThat(failure).hasMessageContaining(server.baseUrl().toString());
    }
    assertThat(browser.opened()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"endpoints\":{}}", "{\"endpoints\":{\"oauth\":{}}}", "[]"})
  void failsWhenServerAnnouncesNoEndpoint(String info, FakeBeeperDesktop server) {
    server.on("oauth.metadata").respond(200, "{\"issuer\":\"x\"}");
    server.on("info.retrieve").respond(200, info);
    try (BeeperDesktop client = client(server)) {
      SignInException failure = failure(client, options(browser));

      assertThat(failure.reason()).isEqualTo(Reason.UNSUPPORTED);
      assertThat(failure).hasMessageContaining("announces no address for sign-in");
    }
  }

  @Test
  void throwsConnectionExceptionWhenAppIsNotRunning(FakeBeeperDesktop server) {
    server.close();
    try (BeeperDesktop client = client(server)) {
      assertThatThrownBy(() -> client.signIn(options(browser)))
          .isInstanceOf(ConnectionException.class);
    }
  }

  // Cancellation.

  @Test
  void endsAndReleasesPortWhenThreadIsInterrupted(FakeBeeperDesktop server) {
    AtomicReference<URI> opened = new AtomicReference<>();
    try (BeeperDesktop client = client(server)) {
      assertThatThrownBy(() -> client.signIn(options(address -> {
            opened.set(address);
            Thread.currentThread().interrupt();
          })))
          .isInstanceOf(CallCancelledException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
    assertReleased(URI.create(parameter(opened.get(), "redirect_uri")));
  }

  @Test
  void endsWhenClientIsClosed(FakeBeeperDesktop server) {
    BeeperDesktop client = client(server);

    assertThatThrownBy(() -> client.signIn(options(address -> client.close())))
        .isInstanceOf(CallCancelledException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void endsAndReleasesPortWhenFutureIsCancelled(FakeBeeperDesktop server) throws Exception {
    CompletableFuture<Thread> waiting = new CompletableFuture<>();
    try (BeeperDesktop client = client(server)) {
      CompletableFuture<OAuthToken> token =
          client.async().signIn(options(address -> waiting.complete(Thread.currentThread())));
      Thread thread = waiting.get(1, TimeUnit.MINUTES);
      token.cancel(false);

      assertThatThrownBy(token::join).isInstanceOf(CancellationException.class);
      thread.join(60_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  // The token of a client.

  @Test
  void saysToSignInWhenThereIsNoToken(FakeBeeperDesktop server) {
    try (BeeperDesktop client = client(server)) {
      assertThatThrownBy(() -> client.labels().list())
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("the token store has none")
          .hasMessageContaining("signIn(…)");
      server.setup().signOut();
      assertThat(client.app().setup().retrieve()).as("needs no token").isNotNull();
    }
  }

  @Test
  void saysToSignInWhenTokenHasExpiredOrIsRevoked(FakeBeeperDesktop server) {
    server.oauth().tokensLast(Duration.ofHours(1));
    try (BeeperDesktop client = client(server)) {
      client.signIn(options(browser));
      server.clock().advance(Duration.ofHours(1));
      assertThatThrownBy(() -> client.labels().list())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("Token expired")
          .hasMessageContaining("Call signIn(…)");

      client.signIn(options(HttpBrowser.create()));
      client.labels().list();
      server.oauth().revoke(stored(server).value());
      assertThatThrownBy(() -> client.labels().list())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("Call signIn(…)");
    }
  }

  @Test
  void findsTokenThatAnotherProcessHasSaved(FakeBeeperDesktop server) {
    try (BeeperDesktop client = client(server)) {
      client.signIn(options(browser));
      client.labels().list();
      server.oauth().revoke(stored(server).value());
      store.save(
          server.baseUrl(), OAuthToken.builder(server.oauth().token("read")).build());

      assertThat(client.labels().list()).isNotNull();
    }
  }

  @Test
  void opensNoBrowserWhenStoredTokenIsValid(FakeBeeperDesktop server) {
    SignInOptions reusing = options(browser).toBuilder().reuseStoredToken(true).build();
    try (BeeperDesktop client = client(server)) {
      OAuthToken token = client.signIn(reusing);
      URI opened = browser.opened();

      assertThat(client.signIn(reusing)).isEqualTo(token);
      assertThat(browser.opened()).isSameAs(opened);

      server.oauth().revoke(token.value());
      assertThat(client.signIn(
              options(HttpBrowser.create()).toBuilder().reuseStoredToken(true).build()))
          .isNotEqualTo(token);
    }
  }

  @Test
  void opensNoBrowserWhenServerCannotCheckStoredToken(FakeBeeperDesktop server) {
    SignInOptions reusing = options(browser).toBuilder().reuseStoredToken(true).build();
    OAuthToken token =
        OAuthToken.builder("stored").scopes(List.of("read", "write")).build();
    store.save(server.baseUrl(), token);
    server.on("oauth.introspect").status(404);
    try (BeeperDesktop client = client(server)) {
      assertThat(client.signIn(reusing)).isEqualTo(token);
    }
    assertThat(browser.opened()).isNull();
  }

  @Test
  void asksAgainWhenStoredTokenLacksScope(FakeBeeperDesktop server) {
    store.save(
        server.baseUrl(),
        OAuthToken.builder(server.oauth().token("read")).scopes(List.of("read")).build());
    try (BeeperDesktop client = client(server)) {
      OAuthToken token =
          client.signIn(options(browser).toBuilder().reuseStoredToken(true).build());

      assertThat(token.allows(Scope.WRITE)).isTrue();
    }
  }

  @Test
  void revokesTokenThatCannotBeSaved(FakeBeeperDesktop server) {
    AtomicReference<String> refused = new AtomicReference<>();
    IllegalStateException own = new IllegalStateException("the disk is full");
    TokenStore full = new TokenStore() {
      @Override
      public OAuthToken load(URI baseUrl) {
        return null;
      }

      @Override
      public void save(URI baseUrl, OAuthToken token) {
        refused.set(token.value());
        throw own;
      }

      @Override
      public void delete(URI baseUrl) {}
    };
    try (BeeperDesktop client = builder(server).tokenStore(full).build()) {
      assertThatThrownBy(() -> client.signIn(options(browser))).isSameAs(own);

      assertThat(client.oauth().introspect(p -> p.token(refused.get())).active())
          .isFalse();
      assertThat(own).hasNoSuppressedExceptions();

      server.on("oauth.revoke").status(500);
      assertThatThrownBy(() -> client.signIn(options(HttpBrowser.create()))).isSameAs(own);
      assertThat(own.getSuppressed()).hasExactlyElementsOfTypes(InternalServerException.class);
    }
    assertThat(browser.page().body()).contains("The sign-in failed");
  }

  @ParameterizedTest
  @EnumSource
  void revokesAndForgetsTokenAtSignOut(TransportMode mode, FakeBeeperDesktop server) {
    try (Transport transport = mode.transport();
        BeeperDesktop client = builder(server).transport(transport).build()) {
      OAuthToken token = client.signIn(options(browser));
      client.labels().list();

      for (int i = 0; i < 2; i++) {
        mode.<Object>call(
            client,
            c -> {
              c.signOut();
              return null;
            },
            c -> c.signOut().thenApply(nothing -> null));
      }

      assertThat(stored(server)).isNull();
      assertThat(server.calls("oauth.revoke"))
          .singleElement()
          .satisfies(call -> assertThat(call.body()).contains("client_id=" + token.clientId()));
      assertThat(client.oauth().introspect(p -> p.token(token.value())).active())
          .isFalse();
      assertThatThrownBy(() -> client.labels().list())
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("signIn(…)");
    }
  }

  @Test
  void keepsTokenWhenRevocationFails(FakeBeeperDesktop server) {
    try (BeeperDesktop client = client(server)) {
      client.signIn(options(browser));
      server.on("oauth.revoke").once().status(500);

      assertThatThrownBy(client::signOut).isInstanceOf(InternalServerException.class);
      assertThat(stored(server)).isNotNull();
      client.signOut();
      assertThat(stored(server)).isNull();
    }
  }

  @Test
  void refusesSignOutWithoutStore(FakeBeeperDesktop server) {
    try (BeeperDesktop client =
        BeeperDesktop.builder().baseUrl(server.baseUrl()).anonymous().build()) {
      assertThatThrownBy(client::signOut)
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("tokenStore(…)");
    }
  }

  // Many requests at the redirect address.

  @Test
  void ignoresOtherRequestsWhileItWaits(FakeBeeperDesktop server) throws Exception {
    CountDownLatch tried = new CountDownLatch(1);
    Consumer<URI> noisy = address -> {
      URI redirect = URI.create(parameter(address, "redirect_uri"));
      for (String path : List.of("/", "/favicon.ico", "/callback", "/callback?x=1")) {
        assertThat(HttpBrowser.get(redirect.resolve(path)).statusCode()).isIn(400, 404);
      }
      tried.countDown();
      browser.accept(address);
    };
    try (BeeperDesktop client = client(server)) {
      assertThat(client.signIn(options(noisy))).isNotNull();
    }
    assertThat(tried.await(1, TimeUnit.MINUTES)).isTrue();
  }
}
