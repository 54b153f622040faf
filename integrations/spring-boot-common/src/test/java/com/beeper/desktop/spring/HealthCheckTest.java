package com.beeper.desktop.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The result of the health check, and how long it is waited for. */
@Timeout(180)
class HealthCheckTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private FakeBeeperDesktop server;
  private BeeperDesktop client;

  @BeforeEach
  void start() {
    server = FakeBeeperDesktop.start();
    client = BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private HealthCheck check(Duration interval, Duration timeout, Duration maxWait) {
    return new HealthCheck(client, new BeeperDesktopProperties.Health(interval, timeout, maxWait));
  }

  @Test
  void returnsVersionOfServer() {
    HealthCheck.Result result = Objects.requireNonNull(check(LONG, LONG, LONG).result());

    assertThat(result.failure()).isNull();
    assertThat(result.version()).isEqualTo(client.info().retrieve().app().version());
  }

  @Test
  void asksServerOnceInInterval() {
    HealthCheck check = check(LONG, LONG, LONG);

    assertThat(check.result()).isSameAs(check.result());
    server.assertCalled("info.retrieve", 1);
  }

  @Test
  void asksServerAgainAfterInterval() {
    HealthCheck check = check(Duration.ofNanos(1), LONG, LONG);
    check.result();
    server.on("info.retrieve").status(500);

    assertThat(check.result()).extracting(HealthCheck.Result::failure).isNotNull();
  }

  @Test
  void returnsFailureIfServerIsGone() {
    server.close();

    assertThat(check(LONG, LONG, LONG).result())
        .extracting(HealthCheck.Result::failure)
        .isInstanceOf(ConnectionException.class);
  }

  @Test
  void returnsLastResultWhileServerHangs() {
    HealthCheck check = check(Duration.ofNanos(1), LONG, Duration.ofMillis(500));
    HealthCheck.Result first = null;
    while (first == null) {
      first = check.result();
    }
    server.on("info.retrieve").after(Duration.ofDays(1)).asUsual();
    int before = server.calls("info.retrieve").size();

    // A result that was begun before may still arrive.
    HealthCheck.Result last = check.result();
    assertThat(check.result()).isSameAs(last);
    assertThat(check.result()).isSameAs(last);
    assertThat(server.calls("info.retrieve").size() - before)
        .as("further requests wait for the same check")
        .isLessThanOrEqualTo(2);
  }

  @Test
  void returnsNullAtOnceIfNothingMayWait() {
    server.on("info.retrieve").after(Duration.ofDays(1)).asUsual();

    assertThat(check(LONG, LONG, Duration.ZERO).result()).isNull();
  }

  @Test
  void returnsFailureAfterTimeout() {
    server.on("info.retrieve").after(Duration.ofDays(1)).asUsual();

    assertThat(check(LONG, Duration.ofMillis(50), LONG).result())
        .extracting(HealthCheck.Result::failure)
        .isInstanceOf(ConnectionException.class);
  }
}
