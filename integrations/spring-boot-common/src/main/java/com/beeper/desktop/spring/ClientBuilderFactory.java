package com.beeper.desktop.spring;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.context.ContextPropagation;
import com.beeper.desktop.oauth.FileTokenStore;
import com.beeper.desktop.oauth.TokenStore;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Creates builders of clients from properties and beans. */
final class ClientBuilderFactory {

  private static final String TOKEN_VARIABLE = "BEEPER_ACCESS_TOKEN";

  private final BeeperDesktopProperties properties;
  private final Environment environment;
  private final ListableBeanFactory beans;

  ClientBuilderFactory(
      BeeperDesktopProperties properties, Environment environment, ListableBeanFactory beans) {
    this.properties = properties;
    this.environment = environment;
    this.beans = beans;
  }

  /**
   * Creates a builder.
   *
   * @throws MissingAccessTokenException if nothing supplies an access token
   */
  BeeperDesktop.Builder create() {
    BeeperDesktop.Builder builder = BeeperDesktop.builder();
    applyConnection(builder);
    applyOptions(builder);
    if (StringUtils.hasText(properties.transport())) {
      builder.transportName(properties.transport());
    }
    builder.transportSettings(this::applyTransport);
    beans.getBeanProvider(Transport.class).ifAvailable(builder::transport);
    beans.getBeanProvider(WebSocketTransport.class).ifAvailable(builder::webSocketTransport);
    beans.getBeanProvider(Codec.class).ifAvailable(builder::codec);
    beans.getBeanProvider(Interceptor.class).orderedStream().forEach(builder::interceptor);
    beans
        .getBeanProvider(ContextPropagation.class)
        .orderedStream()
        .forEach(builder::contextPropagation);
    beans
        .getBeanProvider(BeeperDesktopCustomizer.class)
        .orderedStream()
        .forEach(customizer -> customizer.customize(builder));
    return builder;
  }

  private void applyConnection(BeeperDesktop.Builder builder) {
    builder.allowInsecure(properties.allowInsecure());
    BeeperDesktopConnectionDetails details =
        beans.getBeanProvider(BeeperDesktopConnectionDetails.class).getIfAvailable();
    if (details != null) {
      builder.baseUrl(details.baseUrl()).accessToken(details::accessToken);
      return;
    }
    if (properties.baseUrl() != null) {
      builder.baseUrl(properties.baseUrl());
    }
    String token = properties.accessToken();
    TokenStore store = tokenStore();
    if (token != null) {
      builder.accessToken(token);
    } else if (properties.anonymous()) {
      builder.anonymous();
    } else if (store != null) {
      builder.tokenStore(store);
    } else {
      // From the environment of Spring, which tests and property sources can change.
      String variable = environment.getProperty(TOKEN_VARIABLE);
      if (!StringUtils.hasText(variable)) {
        throw new MissingAccessTokenException();
      }
      builder.accessToken(variable.strip());
    }
  }

  private @Nullable TokenStore tokenStore() {
    String application = properties.tokenStore().applicationName();
    Path folder = properties.tokenStore().folder();
    if (application != null) {
      return FileTokenStore.ofApplication(application);
    } else if (folder != null) {
      return FileTokenStore.inFolder(folder);
    }
    return beans.getBeanProvider(TokenStore.class).getIfAvailable();
  }

  private void applyOptions(BeeperDesktop.Builder builder) {
    if (properties.timeout() != null) {
      builder.timeout(properties.timeout());
    }
    if (properties.callTimeout() != null) {
      builder.callTimeout(properties.callTimeout());
    }
    if (properties.idleTimeout() != null) {
      builder.idleTimeout(properties.idleTimeout());
    }
    if (properties.maxRetries() != null) {
      builder.maxRetries(properties.maxRetries());
    }
    if (properties.maxAsyncCalls() != null) {
      builder.maxAsyncCalls(properties.maxAsyncCalls());
    }
    if (properties.maxResponseSize() != null) {
      builder.maxResponseBytes(properties.maxResponseSize().toBytes());
    }
    builder
        .retryWrites(properties.retryWrites())
        .validateResponses(properties.validateResponses())
        .logBodies(properties.logBodies());
    properties.headers().forEach(builder::header);
  }

  private void applyTransport(TransportSettings.Builder settings) {
    if (properties.connectTimeout() != null) {
      settings.connectTimeout(properties.connectTimeout());
    }
    if (properties.maxConnections() != null) {
      settings.maxConnections(properties.maxConnections());
    }
    if (properties.maxIdleTime() != null) {
      settings.maxIdleTime(properties.maxIdleTime());
    }
    BeeperDesktopProperties.Proxy proxy = properties.proxy();
    if (proxy.host() != null && proxy.port() != null) {
      ProxySettings proxySettings = ProxySettings.of(proxy.host(), proxy.port());
      if (proxy.username() != null && proxy.password() != null) {
        proxySettings = proxySettings.withCredentials(proxy.username(), proxy.password());
      }
      settings.proxy(proxySettings);
    }
    String bundle = properties.ssl().bundle();
    if (bundle != null) {
      settings.sslContext(beans.getBean(SslBundles.class).getBundle(bundle).createSslContext());
    }
  }
}
