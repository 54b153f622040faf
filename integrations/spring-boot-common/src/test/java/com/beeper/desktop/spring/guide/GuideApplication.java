package com.beeper.desktop.spring.guide;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.oauth.FileTokenStore;
import com.beeper.desktop.oauth.TokenStore;
import com.beeper.desktop.spring.BeeperDesktopCustomizer;
import com.beeper.desktop.spring.BeeperEventStream;
import java.time.Duration;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.AsyncTaskExecutor;

/** The application of the guide; its other parts are in profiles that are not active. */
@SpringBootApplication
class GuideApplication {

  @Configuration
  @Profile("never")
  static class Settings {

    // snippet begins
    @Bean
    BeeperDesktopCustomizer executor(AsyncTaskExecutor executor) {
      return builder -> builder.executor(executor);
    }
    // snippet ends

    // snippet begins
    @Bean
    EventStreamOptions eventStreamOptions() {
      return EventStreamOptions.builder()
          .idleTimeout(Duration.ofMinutes(2))
          .resync(true)
          .build();
    }
    // snippet ends

    // snippet begins
    @Bean
    CloseableHttpClient httpClient() {
      return HttpClients.custom().disableAutomaticRetries().build();
    }
    // snippet ends

    // snippet begins
    @Bean
    TokenStore tokenStore() {
      return FileTokenStore.ofApplication("example-app");
    }
    // snippet ends

    // snippet begins
    @Bean
    BeeperDesktop patientClient(BeeperDesktop.Builder builder) {
      return builder.timeout(Duration.ofMinutes(2)).build();
    }
    // snippet ends
  }

  /** Signs in, and then receives events. */
  static void signIn(BeeperDesktop client, BeeperEventStream events) {
    // snippet begins
    client.signIn(o -> o.clientName("Example app").reuseStoredToken(true));
    events.start();
    // snippet ends
  }
}
