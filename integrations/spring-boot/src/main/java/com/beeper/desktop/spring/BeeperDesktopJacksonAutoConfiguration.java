package com.beeper.desktop.spring;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.jackson3.BeeperModule;
import com.beeper.desktop.codec.jackson3.Jackson3Codec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the {@link JsonMapper} of the application read and write models, and the client use this mapper for types
 * that are not models.
 */
@AutoConfiguration
public class BeeperDesktopJacksonAutoConfiguration {

  /** Creates the configuration. */
  public BeeperDesktopJacksonAutoConfiguration() {}

  /** Spring Boot adds modules that are beans to its mappers. */
  @Bean
  @ConditionalOnMissingBean
  BeeperModule beeperModule() {
    return new BeeperModule();
  }

  @Bean
  @ConditionalOnMissingBean
  Codec beeperCodec(ObjectProvider<JsonMapper> mappers) {
    JsonMapper mapper = mappers.getIfUnique();
    return mapper == null ? Jackson3Codec.create() : Jackson3Codec.using(mapper);
  }
}
