package com.beeper.desktop.spring;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.micrometer.EventObservations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Opens the stream of events for methods with {@link BeeperEventListener}. A bean of type {@link
 * EventStreamOptions} replaces its options, which otherwise follow the properties {@code
 * beeper.desktop.events.*}.
 */
@AutoConfiguration(after = BeeperDesktopAutoConfiguration.class)
@ConditionalOnBean(BeeperDesktop.class)
public class BeeperDesktopEventsAutoConfiguration {

  /** Creates the configuration. */
  public BeeperDesktopEventsAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  EventStreamOptions beeperEventStreamOptions(BeeperDesktopProperties properties) {
    BeeperDesktopProperties.Events events = properties.events();
    EventStreamOptions.Builder options = EventStreamOptions.builder()
        .appState(events.appState())
        .resync(events.resync())
        .queueSize(events.queueSize());
    if (!events.chats().isEmpty()) {
      options.chats(events.chats());
    }
    return options.build();
  }

  @Bean
  @ConditionalOnMissingBean
  BeeperEventStream beeperEventStream(
      BeeperDesktop client,
      EventStreamOptions options,
      ObjectProvider<EventObservations> observations,
      BeeperDesktopProperties properties,
      ConfigurableListableBeanFactory beans) {
    return new BeeperEventStream(
        client, options, observations.getIfUnique(), properties.events().autoStartup(), beans);
  }
}
