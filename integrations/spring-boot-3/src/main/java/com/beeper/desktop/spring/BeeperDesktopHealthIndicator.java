package com.beeper.desktop.spring;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Shows the last result of a {@link HealthCheck}. */
final class BeeperDesktopHealthIndicator implements HealthIndicator {

  private final HealthCheck check;

  BeeperDesktopHealthIndicator(HealthCheck check) {
    this.check = check;
  }

  @Override
  public Health health() {
    HealthCheck.Result result = check.result();
    if (result == null) {
      return Health.unknown()
          .withDetail("reason", "the first check has not ended")
          .build();
    }
    Health.Builder health = result.failure() == null ? Health.up() : Health.down(result.failure());
    health.withDetail("checkedAt", result.at().toString());
    if (result.version() != null) {
      health.withDetail("version", result.version());
    }
    return health.build();
  }
}
