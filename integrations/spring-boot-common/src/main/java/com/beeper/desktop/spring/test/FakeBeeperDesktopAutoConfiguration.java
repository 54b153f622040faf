package com.beeper.desktop.spring.test;

import com.beeper.desktop.spring.BeeperDesktopAutoConfiguration;
import com.beeper.desktop.spring.BeeperDesktopConnectionDetails;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.net.URI;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Configures the fake server of {@link AutoConfigureFakeBeeperDesktop}; inactive without it. */
@AutoConfiguration(before = BeeperDesktopAutoConfiguration.class)
public class FakeBeeperDesktopAutoConfiguration {

  /** Creates the configuration. */
  public FakeBeeperDesktopAutoConfiguration() {}

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  FakeBeeperDesktop fakeBeeperDesktop() {
    return FakeBeeperDesktop.start();
  }

  @Bean
  @ConditionalOnMissingBean
  BeeperDesktopConnectionDetails fakeBeeperDesktopConnectionDetails(FakeBeeperDesktop server) {
    return new BeeperDesktopConnectionDetails() {
      @Override
      public URI baseUrl() {
        return server.baseUrl();
      }

      @Override
      public String accessToken() {
        return server.accessToken();
      }
    };
  }
}
