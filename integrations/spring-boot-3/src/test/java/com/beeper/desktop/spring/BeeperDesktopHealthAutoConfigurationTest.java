package com.beeper.desktop.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** The health indicator of Actuator. */
class BeeperDesktopHealthAutoConfigurationTest {

  private FakeBeeperDesktop server;

  @BeforeEach
  void start() {
    server = FakeBeeperDesktop.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private ApplicationContextRunner contexts() {
    return Contexts.connectedTo(server)
        .withPropertyValues(
            "beeper.desktop.health.max-wait=60s", "beeper.desktop.health.timeout=60s");
  }

  private static Health healthOf(ApplicationContext context) {
    return Objects.requireNonNull(context.getBean(HealthIndicator.class).health());
  }

  @Test
  void isUpWithVersionOfServer() {
    contexts().run(context -> {
      Health health = healthOf(context);

      assertThat(health.getStatus()).isEqualTo(Status.UP);
      assertThat(health.getDetails()).containsKeys("version", "checkedAt");
    });
  }

  @Test
  void isDownWithoutServer() {
    contexts().withPropertyValues("beeper.desktop.base-url=http://127.0.0.1:1").run(context -> {
      Health health = healthOf(context);

      assertThat(health.getStatus()).isEqualTo(Status.DOWN);
      assertThat(health.getDetails().get("error")).asString().contains("127.0.0.1:1");
    });
  }

  @Test
  void isUnknownBeforeFirstResult() {
    contexts().withPropertyValues("beeper.desktop.health.max-wait=0s").run(context -> {
      server.on("info.retrieve").once().after(Duration.ofDays(1)).asUsual();

      assertThat(healthOf(context).getStatus()).isEqualTo(Status.UNKNOWN);
    });
  }

  @Test
  void isAbsentIfDisabled() {
    contexts()
        .withPropertyValues("management.health.beeper-desktop.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
  }

  @Test
  void leavesIndicatorOfApplication() {
    HealthIndicator own = () -> Health.up().build();

    contexts()
        .withBean("beeperDesktopHealthIndicator", HealthIndicator.class, () -> own)
        .run(context -> assertThat(context.getBean(HealthIndicator.class)).isSameAs(own));
  }
}
