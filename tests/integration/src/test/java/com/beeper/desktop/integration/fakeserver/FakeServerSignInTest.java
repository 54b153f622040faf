package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConflictException;
import com.beeper.desktop.UnprocessableEntityException;
import com.beeper.desktop.app.AppState;
import com.beeper.desktop.app.SetupCompleteResponse;
import com.beeper.desktop.app.SetupRegistrationRequiredResponse;
import com.beeper.desktop.app.Verification;
import com.beeper.desktop.app.Verifications;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sign-in to the app, the verification of a device, and OAuth. */
@WithFakeBeeperDesktop
class FakeServerSignInTest {

  /** The pair of RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final String TARGET = "http://127.0.0.1:49152/callback";

  private static AppState state(BeeperDesktop client) {
    return client.app().setup().retrieve().state();
  }

  @Test
  void signsInWithCodeAndRecoveryKey(FakeBeeperDesktop server) {
    server.setup().signOut();
    try (BeeperDesktop anonymous =
        BeeperDesktop.builder().baseUrl(server.baseUrl()).anonymous().build()) {
      assertThat(state(anonymous)).isEqualTo(AppState.NEEDS_LOGIN);
      String request = anonymous.app().setup().start().setupRequestId();
      assertThatThrownBy(() -> anonymous
              .app()
              .setup()
              .response(p -> p.setupRequestId(request).response(server.setup().code())))
          .isInstanceOf(ConflictException.class);
      anonymous.app().setup().email(p -> p.setupRequestId(request).email("ada@example.com"));
      assertThatThrownBy(() ->
              anonymous.app().setup().response(p -> p.setupRequestId(request).response("0")))
          .isInstanceOf(UnprocessableEntityException.class);

      SetupCompleteResponse done = (SetupCompleteResponse) anonymous
          .app()
          .setup()
          .response(p -> p.setupRequestId(request).response(server.setup().code()));

      assertThat(done.matrix().userId()).isEqualTo("@ada:beeper.com");
      assertThat(done.session().state()).isEqualTo(AppState.NEEDS_VERIFICATION);
      assertThat(RawClient.of(server).get("/v1/app/setup").status()).isEqualTo(200);
      assertThat(new RawClient(server, null).get("/v1/app/setup").status()).isEqualTo(401);
      try (BeeperDesktop signedIn = BeeperDesktop.builder()
          .baseUrl(server.baseUrl())
          .accessToken(done.matrix().accessToken())
          .build()) {
        assertThatThrownBy(
                () -> signedIn.app().setup().recoveryKey().verify(p -> p.recoveryKey("nope")))
            .isInstanceOf(UnprocessableEntityException.class);
        signedIn
            .app()
            .setup()
            .recoveryKey()
            .verify(p -> p.recoveryKey(server.setup().recoveryKey()));
        assertThat(state(signedIn)).isEqualTo(AppState.READY);
      }
    }
  }

  @Test
  void registersNewcomerWithRecoveryKey(FakeBeeperDesktop server, BeeperDesktop client) {
    server.setup().signOut().newcomer("new@example.com").takenUsername("ada");
    String request = client.app().setup().start().setupRequestId();
    client.app().setup().email(p -> p.setupRequestId(request).email("new@example.com"));
    SetupRegistrationRequiredResponse registration = (SetupRegistrationRequiredResponse) client
        .app()
        .setup()
        .response(p -> p.setupRequestId(request).response(server.setup().code()));
    assertThatThrownBy(() -> client
            .app()
            .setup()
            .register(p -> p.setupRequestId(request)
                .leadToken(registration.leadToken())
                .acceptTerms(true)
                .username("Ada")))
        .isInstanceOf(ConflictException.class);

    SetupCompleteResponse done = client
        .app()
        .setup()
        .register(p -> p.setupRequestId(request)
            .leadToken(registration.leadToken())
            .acceptTerms(true)
            .username("newton"));

    assertThat(done.session().state()).isEqualTo(AppState.NEEDS_CROSS_SIGNING_SETUP);
    String key = client.app().setup().recoveryKey().reset().create().recoveryKey();
    client.app().setup().recoveryKey().reset().confirm(p -> p.recoveryKey(key));
    assertThat(state(client)).isEqualTo(AppState.READY);
  }

  @Test
  void verifiesWithEmoji(FakeBeeperDesktop server, BeeperDesktop client) {
    Verifications verifications = client.app().setup().verifications();
    String id = verifications.create().verification().id();
    assertThatThrownBy(() -> verifications.sas().start(id)).isInstanceOf(ConflictException.class);
    server.setup().otherDeviceAccepts();

    Verification verification = verifications.sas().start(id).verification();
    assertThat(verification.sas().emojis()).isNotEmpty();
    assertThat(verifications.list().items()).containsExactly(verification);
    assertThat(verifications.sas().confirm(id).verification().state()).hasToString("DONE");
    assertThat(verifications.list().items()).isEmpty();
  }

  @Test
  void verifiesWithQrCodesInBothDirections(FakeBeeperDesktop server, BeeperDesktop client) {
    Verifications verifications = client.app().setup().verifications();
    String shown = server.setup().incomingVerification();
    assertThat(verifications.accept(shown).verification().qr().data()).isNotEmpty();
    server.setup().otherDeviceScans();
    assertThat(verifications.qr().confirmScanned(shown).verification().state()).hasToString("DONE");

    assertThatThrownBy(() -> verifications.qr().scan(p -> p.data("nope")))
        .isInstanceOf(UnprocessableEntityException.class);
    assertThat(verifications
            .qr()
            .scan(p -> p.data(server.setup().otherDeviceCode()))
            .verification()
            .state())
        .hasToString("DONE");
    String cancelled = server.setup().incomingVerification();
    assertThat(verifications.cancel(cancelled).verification().state()).hasToString("CANCELLED");
  }

  private static String register(FakeBeeperDesktop server, String scope) {
    RawClient.Response response = RawClient.of(server)
        .post(
            "/oauth/register",
            "{\"client_name\":\"Test\",\"redirect_uris\":[\"" + TARGET + "\"],\"scope\":\"" + scope
                + "\"}");
    assertThat(response.status()).isEqualTo(201);
    return response.json().get("client_id").asText();
  }

  private static URI authorize(FakeBeeperDesktop server, String client, String rest) {
    RawClient.Response response = new RawClient(server, null)
        .get("/oauth/authorize?response_type=code&client_id=" + client
            + "&redirect_uri=" + RawClient.encode(TARGET)
            + "&code_challenge_method=S256&code_challenge="
            + CHALLENGE + "&state=a+b" + rest);
    assertThat(response.status()).as(response.body()).isEqualTo(302);
    assertThat(response.header("Location")).startsWith(TARGET + "?").endsWith("state=a+b");
    return URI.create(response.header("Location"));
  }

  private static RawClient.Response exchange(
      FakeBeeperDesktop server, String client, URI back, String verifier) {
    String code = back.getQuery().replaceFirst(".*code=([^&]+).*", "$1");
    return new RawClient(server, null)
        .form(
            "/oauth/token",
            "grant_type=authorization_code&client_id=" + client + "&code=" + code
                + "&code_verifier=" + verifier + "&redirect_uri=" + RawClient.encode(TARGET));
  }

  @Test
  void issuesTokenThatExpires(FakeBeeperDesktop server) {
    server.oauth().tokensLast(Duration.ofHours(1));
    String client = register(server, "read");
    JsonNode response =
        exchange(server, client, authorize(server, client, ""), VERIFIER).json();
    assertThat(response.get("expires_in").asInt()).isEqualTo(3600);
    RawClient reader = new RawClient(server, response.get("access_token").asText());

    assertThat(reader.get("/v1/chats").status()).isEqualTo(200);
    assertThat(reader.post("/v1/focus", "{}").status()).isEqualTo(403);
    assertThat(reader.get("/oauth/userinfo").json().get("scope").asText()).isEqualTo("read");
    JsonNode facts = reader.form("/oauth/introspect", "token=" + reader.token()).json();
    assertThat(facts.get("active").asBoolean()).isTrue();
    assertThat(facts.get("client_id").asText()).isEqualTo(client);

    server.clock().advance(Duration.ofHours(1));
    assertThat(reader.get("/v1/chats").status()).isEqualTo(401);
    assertThat(reader.form("/oauth/introspect", "token=" + reader.token()).body())
        .isEqualTo("{\"active\":false}");
  }

  @Test
  void acceptsCodeOnceWithItsVerifierOnly(FakeBeeperDesktop server) {
    String client = register(server, "read write");
    URI back = authorize(server, client, "&scope=write");
    RawClient.Response wrong = exchange(server, client, back, VERIFIER.replace('d', 'e'));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().get("error").asText()).isEqualTo("invalid_grant");

    String token =
        exchange(server, client, back, VERIFIER).json().get("access_token").asText();
    assertThat(new RawClient(server, token).post("/v1/focus", "{}").status()).isEqualTo(200);
    assertThat(exchange(server, client, back, VERIFIER).status()).isEqualTo(400);
    assertThat(new RawClient(server, token).post("/v1/focus", "{}").status())
        .as("the code was used twice")
        .isEqualTo(401);

    URI late = authorize(server, client, "");
    server.clock().advance(Duration.ofMinutes(10));
    assertThat(exchange(server, client, late, VERIFIER).status()).isEqualTo(400);
  }

  @Test
  void redirectsWithErrorWhenUserRefuses(FakeBeeperDesktop server) {
    String client = register(server, "read");
    server.oauth().userRefuses();
    assertThat(authorize(server, client, "").getQuery()).startsWith("error=access_denied");
    server.oauth().userAgrees();
    assertThat(authorize(server, client, "&scope=write").getQuery())
        .startsWith("error=invalid_scope");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:1/callback, 201",
    "http://localhost/, 201",
    "https://[::1]:1/a?b=c, 201",
    "com.example.app:/callback, 201",
    "http://example.com/callback, 400",
    "http://127.0.0.1.example.com/, 400",
    "http://127.0.0.1:1/callback#part, 400",
    "javascript:alert(1), 400",
    "/callback, 400"
  })
  void registersLoopbackAndPrivateRedirectTargetsOnly(
      String target, int status, FakeBeeperDesktop server) {
    RawClient.Response response = new RawClient(server, null)
        .post("/oauth/register", "{\"redirect_uris\":[\"" + target + "\"]}");

    assertThat(response.status()).isEqualTo(status);
    if (status == 400) {
      assertThat(response.json().get("error").asText()).isEqualTo("invalid_request");
    }
  }

  @Test
  void redirectsAfterDecisionOnConsentPage(FakeBeeperDesktop server) {
    server.oauth().userDecides();
    String client = register(server, "read");
    RawClient browser = new RawClient(server, null);
    String request = "/oauth/authorize?response_type=code&client_id=" + client + "&redirect_uri="
        + RawClient.encode(TARGET) + "&code_challenge_method=S256&code_challenge=" + CHALLENGE;

    RawClient.Response page = browser.get(request);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    String id = server.oauth().consentRequests().get(0).id();
    assertThat(page.body()).contains(id);
    assertThat(browser.get(request + "&consent=" + id).status()).isEqualTo(200);
    assertThat(server.oauth().consentRequests()).as("the same request").hasSize(1);

    server.oauth().deny(id);
    assertThat(browser.get(request + "&consent=" + id).header("Location"))
        .contains("error=access_denied");
    assertThatThrownBy(() -> server.oauth().allow(id)).isInstanceOf(IllegalArgumentException.class);
    assertThat(browser.get(request + "&consent=guessed&decision=allow").status())
        .as("a decision without the page")
        .isEqualTo(200);
  }

  @Test
  void rejectsRevokedToken(FakeBeeperDesktop server) {
    RawClient raw = new RawClient(server, server.oauth().token("read"));
    assertThat(raw.get("/v1/chats").status()).isEqualTo(200);
    assertThat(raw.form("/oauth/revoke", "token=" + raw.token()).status()).isEqualTo(200);
    assertThat(raw.get("/v1/chats").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "client_id=nope&redirect_uri=http://127.0.0.1:49152/callback | invalid_client",
        "client_id=ID&redirect_uri=http://evil.example.com           | invalid_request",
        "client_id=ID                                                | invalid_request"
      })
  void rejectsUnregisteredRedirectTarget(String query, String error, FakeBeeperDesktop server) {
    String client = register(server, "read");

    RawClient.Response response = new RawClient(server, null)
        .get("/oauth/authorize?response_type=code&code_challenge_method=S256&code_challenge="
            + CHALLENGE + "&" + query.replace("ID", client));

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.json().get("error").asText()).isEqualTo(error);
  }
}
