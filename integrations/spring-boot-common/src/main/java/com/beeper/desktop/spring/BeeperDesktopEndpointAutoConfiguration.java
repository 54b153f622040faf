package com.beeper.desktop.spring;

import java.util.Set;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Masks the secrets of the SDK in the endpoints {@code env} and {@code configprops} of Actuator, also if
 * these are configured to show values.
 */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public class BeeperDesktopEndpointAutoConfiguration {

  /** As environment variables and properties of every spelling, without separators. */
  private static final Set<String> SECRETS =
      Set.of("beeperaccesstoken", "beeperdesktopaccesstoken", "beeperdesktopproxypassword");

  /** Creates the configuration. */
  public BeeperDesktopEndpointAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean(name = "beeperSanitizingFunction")
  SanitizingFunction beeperSanitizingFunction() {
    return data -> {
      String name = data.getLowerCaseKey().replaceAll("[-_.]", "");
      // Headers can be credentials of a gateway.
      return SECRETS.contains(name)
              || name.startsWith("beeperdesktopheaders")
              || name.equals("beepercustomheaders")
          ? data.withSanitizedValue()
          : data;
    };
  }
}
