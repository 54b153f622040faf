package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.InternalServerException;
import com.beeper.desktop.RateLimitException;
import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeBeeperDesktopExtension;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FakeServerScriptTest {

  @RegisterExtension
  final FakeBeeperDesktopExtension desktop =
      FakeBeeperDesktopExtension.create().scene(server -> server.account("WhatsApp"));

  private static List<Account> accounts(BeeperDesktop client) {
    return client.with(options -> options.maxRetries(0)).accounts().list();
  }

  @Test
  void respondsWithStatusRequestedNumberOfTimes(FakeBeeperDesktop server, BeeperDesktop client) {
    server.on("accounts.list").times(2).status(503);

    for (int i = 0; i < 2; i++) {
      RawClient.Response response = RawClient.of(server).get("/v1/accounts");
      assertThat(response.status()).isEqualTo(503);
      assertThat(response.json().get("code").asText()).isEqualTo("scripted");
    }
    assertThat(accounts(client)).hasSize(1);
    assertThat(client.labels().list()).as("other operations are as usual").isEmpty();
  }

  @Test
  void appliesNewestRule(FakeBeeperDesktop server, BeeperDesktop client) {
    server.on("accounts.list").status(500);
    server.on("accounts.list").once().respond(200, "[]");

    assertThat(accounts(client)).isEmpty();
    server.on("accounts.list").status(501);
    assertThatThrownBy(() -> accounts(client))
        .isInstanceOf(InternalServerException.class)
        .hasMessageContaining("501 scripted");
    server.clearScript();
    assertThat(accounts(client)).hasSize(1);
  }

  @Test
  void appliesRuleToMatchingPathOnly(FakeBeeperDesktop server, BeeperDesktop client) {
    String bad = server.chat("Bad").id();
    String good = server.chat("Good").id();
    server.on("chats.retrieve").with("chatID", bad).status(500);

    assertThat(client.chats().retrieve(good).title()).isEqualTo("Good");
    assertThat(RawClient.of(server).get("/v1/chats/" + RawClient.encode(bad)).status())
        .isEqualTo(500);
  }

  @Test
  void sendsRetryAfterWithRateLimit(FakeBeeperDesktop server, BeeperDesktop client) {
    server.onAny().tooManyRequests(Duration.ofSeconds(7));

    assertThatThrownBy(() -> accounts(client))
        .isInstanceOfSatisfying(
            RateLimitException.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
  }

  @Test
  void delaysResponseUntilClockMoves(FakeBeeperDesktop server, BeeperDesktop client) {
    server.on("accounts.list").once().after(Duration.ofHours(1)).asUsual();

    CompletableFuture<List<Account>> later = client.async().accounts().list();
    // The call is recorded before it waits, so this ends, and no sleep is needed.
    while (server.calls("accounts.list").isEmpty()) {
      Thread.onSpinWait();
    }
    server.clock().advance(Duration.ofMinutes(59));
    assertThat(later).isNotDone();
    server.clock().advance(Duration.ofMinutes(1));
    assertThat(later.join()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void cutsConnections(String transport) {
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start();
        BeeperDesktop client = BeeperDesktop.builder()
            .baseUrl(server.baseUrl())
            .accessToken(server.accessToken())
            .transport(transport.equals("jdk") ? JdkTransport.create() : ApacheTransport.create())
            .build()) {
      server.account("WhatsApp");
      server.on("accounts.list").reset();
      assertThatThrownBy(() -> accounts(client)).isInstanceOf(ConnectionException.class);
      server.on("accounts.list").truncated();
      assertThatThrownBy(() -> accounts(client)).isInstanceOf(ConnectionException.class);
      server.clearScript();
      assertThat(accounts(client)).hasSize(1);
    }
  }

  @Test
  void cutsDelayedResponsesWhenClosed() {
    FakeBeeperDesktop server = FakeBeeperDesktop.start();
    server.on("info.retrieve").after(Duration.ofDays(1)).asUsual();
    CompletableFuture<Object> later = CompletableFuture.supplyAsync(() -> {
      try {
        return RawClient.of(server).get("/v1/info").status();
      } catch (java.io.UncheckedIOException e) {
        return e;
      }
    });
    while (server.calls("info.retrieve").isEmpty()) {
      Thread.onSpinWait();
    }
    server.close();
    assertThat(later.join()).isInstanceOf(java.io.UncheckedIOException.class);
  }

  @Test
  void assertCalledListsCallsWhenItFails(FakeBeeperDesktop server, BeeperDesktop client) {
    client.accounts().list();

    server.assertCalled("accounts.list", 1);
    server.assertCalled("chats.list", 0);
    assertThatThrownBy(() -> server.assertCalled("accounts.list", 2))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET /v1/accounts (accounts.list)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.on("chats.lits"))
        .withMessageContaining("chats.lits");
    assertThat(server.calls().get(0).headers().first("Authorization"))
        .isEqualTo("Bearer " + server.accessToken());
    assertThat(server.calls().toString()).doesNotContain(server.accessToken());
  }
}
