package com.beeper.desktop.spring;

import com.beeper.desktop.micrometer.CallObservations;
import com.beeper.desktop.micrometer.EventObservations;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Records observations of calls and events if the application has an {@link ObservationRegistry}, for
 * example with Actuator.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration"
    })
@ConditionalOnBean(ObservationRegistry.class)
public class BeeperDesktopObservationAutoConfiguration {

  /** Creates the configuration. */
  public BeeperDesktopObservationAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  CallObservations beeperCallObservations(ObservationRegistry registry) {
    return CallObservations.create(registry);
  }

  @Bean
  @ConditionalOnMissingBean
  EventObservations beeperEventObservations(ObservationRegistry registry) {
    return EventObservations.create(registry);
  }
}
