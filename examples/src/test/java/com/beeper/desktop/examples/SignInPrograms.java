package com.beeper.desktop.examples;

import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.oauth.FileTokenStore;
import com.beeper.desktop.oauth.OAuthIntrospectionResponse;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.Scope;
import com.beeper.desktop.oauth.SignInException;
import com.beeper.desktop.oauth.TokenStore;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The Java code of docs/signing-in.md, between markers. */
final class SignInPrograms {

  private SignInPrograms() {}

  static void signIn(String chatId) {
    // snippet begins
    TokenStore store = FileTokenStore.ofApplication("example-app");
    try (BeeperDesktop client = BeeperDesktop.builder().tokenStore(store).build()) {
      client.signIn(
          o -> o.clientName("Example app").scopes(Scope.READ, Scope.WRITE).reuseStoredToken(true));
      client.messages().send(chatId, p -> p.text("Signed in"));
    }
    // snippet ends
  }

  static void signInWithoutBrowser(BeeperDesktop client) {
    // snippet begins
    client.signIn(o -> o.clientName("Example app")
        .timeout(Duration.ofMinutes(10))
        .whenNoBrowser(address -> System.out.println("Open this address: " + address)));
    // snippet ends
  }

  static void signInOrExplain(BeeperDesktop client) {
    // snippet begins
    try {
      client.signIn(o -> o.clientName("Example app"));
    } catch (SignInException e) {
      switch (e.reason()) {
        case DENIED -> System.err.println("Without access, this program cannot work.");
        case TIMEOUT -> System.err.println("The page was closed. Start again.");
        default -> System.err.println(e.getMessage());
      }
    }
    // snippet ends
  }

  static void signInAgain(BeeperDesktop client) {
    // snippet begins
    try {
      client.labels().list();
    } catch (AuthenticationException e) { // expired or revoked
      client.signIn(o -> o.clientName("Example app"));
      client.labels().list();
    }
    // snippet ends
  }

  static CompletableFuture<OAuthToken> signInLater(BeeperDesktop client) {
    // snippet begins
    CompletableFuture<OAuthToken> token = client.async().signIn(o -> o.clientName("Example app"));
    // snippet ends
    return token;
  }

  static void signOut(BeeperDesktop client) {
    // snippet begins
    client.signOut();
    // snippet ends
  }

  static TokenStore storeInFolder(Path folder) {
    // snippet begins
    TokenStore store = FileTokenStore.inFolder(folder);
    // snippet ends
    return store;
  }

  static void callSingleOperations(BeeperDesktop client, String accessToken) {
    // snippet begins
    OAuthIntrospectionResponse state = client.oauth().introspect(p -> p.token(accessToken));
    if (state.active()) {
      client.oauth().revoke(p -> p.token(accessToken));
    }
    // snippet ends
  }

  /** The browser of a test. */
  interface TestBrowser {
    void open(URI address);
  }

  static void testSignIn(TestBrowser browser) {
    // snippet begins
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start();
        BeeperDesktop client =
            BeeperDesktop.builder().baseUrl(server.baseUrl()).anonymous().build()) {
      server.oauth().tokensLast(Duration.ofHours(1));
      client.signIn(o -> o.clientName("Example app").browser(browser::open));
    }
    // snippet ends
  }
}
