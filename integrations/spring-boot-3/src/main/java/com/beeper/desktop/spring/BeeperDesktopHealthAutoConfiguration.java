package com.beeper.desktop.spring;

import com.beeper.desktop.BeeperDesktop;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Adds Beeper Desktop to the health of the application in Actuator. */
@AutoConfiguration(after = BeeperDesktopAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(BeeperDesktop.class)
@ConditionalOnEnabledHealthIndicator("beeper-desktop")
public class BeeperDesktopHealthAutoConfiguration {

  /** Creates the configuration. */
  public BeeperDesktopHealthAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean(
      name = {"beeperDesktopHealthIndicator", "beeperDesktopHealthContributor"})
  HealthIndicator beeperDesktopHealthIndicator(
      BeeperDesktop client, BeeperDesktopProperties properties) {
    return new BeeperDesktopHealthIndicator(new HealthCheck(client, properties.health()));
  }
}
