package com.beeper.desktop.spring;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.apache.ApacheTransport;
import java.util.List;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;

/**
 * Configures a {@link BeeperDesktop}, which is closed with the application context.
 *
 * <p>The client uses the beans of these types that the application has: {@link
 * BeeperDesktopConnectionDetails}, {@link com.beeper.desktop.oauth.TokenStore}, {@link Transport}, {@link
 * com.beeper.desktop.transport.WebSocketTransport}, {@link com.beeper.desktop.codec.Codec}, all {@link
 * com.beeper.desktop.Interceptor}s, all {@link com.beeper.desktop.context.ContextPropagation}s and all
 * {@link BeeperDesktopCustomizer}s. A client with other settings is built with the prototype bean of type
 * {@link com.beeper.desktop.BeeperDesktop.Builder}; a bean of type {@code BeeperDesktop} replaces the
 * auto-configured client.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration",
      "com.beeper.desktop.spring.BeeperDesktopJacksonAutoConfiguration",
      "com.beeper.desktop.spring.BeeperDesktopObservationAutoConfiguration"
    })
@EnableConfigurationProperties(BeeperDesktopProperties.class)
public class BeeperDesktopAutoConfiguration {

  /** Creates the configuration. */
  public BeeperDesktopAutoConfiguration() {}

  @Bean
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  @ConditionalOnMissingBean
  BeeperDesktop.Builder beeperDesktopBuilder(
      BeeperDesktopProperties properties, Environment environment, ListableBeanFactory beans) {
    return new ClientBuilderFactory(properties, environment, beans).create();
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  BeeperDesktop beeperDesktop(BeeperDesktop.Builder builder) {
    return builder.build();
  }

  /** Uses the Apache client of the application, with its pool of connections. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({ApacheTransport.class, CloseableHttpClient.class})
  @ConditionalOnSingleCandidate(CloseableHttpClient.class)
  @ConditionalOnMissingBean(Transport.class)
  @ConditionalOnProperty(
      name = "beeper.desktop.reuse-http-client",
      havingValue = "true",
      matchIfMissing = true)
  @ConditionalOnProperty(
      name = "beeper.desktop.transport",
      havingValue = "apache",
      matchIfMissing = true)
  static class ApacheConfiguration {

    /** Not closed with the context by itself: the client of the application is. */
    @Bean(destroyMethod = "")
    Transport beeperTransport(
        CloseableHttpClient client,
        ObjectProvider<CloseableHttpAsyncClient> asyncClient,
        BeeperDesktopProperties properties) {
      List<String> ignored = properties.namesOfTransport();
      if (!ignored.isEmpty()) {
        throw new ConfigurationException(
            "The CloseableHttpClient of the application cannot receive "
                + String.join(", ", ignored) + ". Set this on that bean, or set"
                + " beeper.desktop.reuse-http-client=false.");
      }
      CloseableHttpAsyncClient async = asyncClient.getIfUnique();
      return async == null ? ApacheTransport.using(client) : ApacheTransport.using(client, async);
    }
  }
}
