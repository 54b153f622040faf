package com.beeper.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.Scope;
import com.beeper.desktop.oauth.SignInException;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.OAuthScene.ConsentRequest;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole sign-in in a browser: the consent page of the fake server, and the page at the end. */
@ExtendWith(ChromiumExtension.class)
@WithFakeBeeperDesktop
class ConsentPageTest {

  private final CompletableFuture<URI> opened = new CompletableFuture<>();
  private BeeperDesktop client;

  @BeforeEach
  void create(FakeBeeperDesktop server) {
    server.oauth().userDecides();
    client = BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .codec(JacksonCodec.create())
        .anonymous()
        .build();
  }

  @AfterEach
  void close() {
    client.close();
  }

  private CompletableFuture<OAuthToken> signIn(Chromium browser) throws Exception {
    CompletableFuture<OAuthToken> token = client
        .async()
        .signIn(o -> o.clientName("<b>Ada's</b> app")
            .scopes(Scope.READ, Scope.WRITE)
            .browser(opened::complete));
    browser.open(opened.get(1, TimeUnit.MINUTES));
    return token;
  }

  private static Throwable failure(CompletableFuture<OAuthToken> token) {
    try {
      throw new AssertionError(token.orTimeout(1, TimeUnit.MINUTES).join() + " is no failure");
    } catch (CompletionException e) {
      return e.getCause();
    }
  }

  @Test
  void showsApplicationAndScopesAsText(Chromium browser) throws Exception {
    CompletableFuture<OAuthToken> token = signIn(browser);

    assertThat(browser.text("h1")).isEqualTo("Allow <b>Ada's</b> app to use Beeper?");
    assertThat(browser.texts("li")).hasSize(2);
    assertThat(browser.consoleMessages())
        .noneMatch(message -> message.contains("Content Security Policy"));
    token.cancel(false);
  }

  @Test
  void signsInWhenUserClicksAllow(Chromium browser) throws Exception {
    CompletableFuture<OAuthToken> token = signIn(browser);
    browser.click("button[value=allow]");

    browser.awaitText("h1", "You are signed in");
    assertThat(token.get(1, TimeUnit.MINUTES).scopes()).containsExactlyInAnyOrder("read", "write");
    assertThat(browser.address().getPath()).isEqualTo("/callback");
    assertThat(browser.script("return getComputedStyle(document.body).maxWidth").asText())
        .as("the style that the policy permits")
        .isNotEqualTo("none");
    assertThat(browser.script("return document.scripts.length").asInt()).isZero();
    assertThat(browser.consoleMessages())
        .noneMatch(message -> message.contains("Content Security Policy"));
  }

  @Test
  void failsWhenUserClicksDeny(Chromium browser) throws Exception {
    CompletableFuture<OAuthToken> token = signIn(browser);
    browser.click("button[value=deny]");

    browser.awaitText("h1", "Access was denied");
    assertThat(failure(token))
        .isInstanceOfSatisfying(
            SignInException.class,
            e -> assertThat(e.reason()).isEqualTo(SignInException.Reason.DENIED));
  }

  @Test
  void continuesWhenDecisionIsMadeElsewhere(Chromium browser, FakeBeeperDesktop server)
      throws Exception {
    CompletableFuture<OAuthToken> token = signIn(browser);
    List<ConsentRequest> requests = server.oauth().consentRequests();
    assertThat(requests).extracting(ConsentRequest::clientName).containsExactly("<b>Ada's</b> app");
    server.oauth().allow(requests.get(0).id());

    browser.awaitText("h1", "You are signed in");
    assertThat(token.get(1, TimeUnit.MINUTES).value()).isNotEmpty();
    assertThat(server.oauth().consentRequests()).isEmpty();
  }
}
