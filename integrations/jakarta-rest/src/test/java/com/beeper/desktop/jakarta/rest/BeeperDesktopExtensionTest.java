package com.beeper.desktop.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client that CDI injects, with Weld and SmallRye Config. */
class BeeperDesktopExtensionTest {

  /** A bean of an application. */
  @ApplicationScoped
  public static class Titles {

    @Inject
    BeeperDesktop client;

    public String first() {
      return client.chats().list().items().get(0).title();
    }

    /** Returns a view of the client, which is none of CDI's proxies. */
    public BeeperDesktop view() {
      return client.with(o -> o.maxRetries(0));
    }
  }

  /** An application with a client of its own. */
  @ApplicationScoped
  public static class OwnClient {

    @Produces
    @ApplicationScoped
    BeeperDesktop client() {
      return ConfiguredClient.builder().header("X-Client", "own").build();
    }
  }

  /** Distinguishes a second client. */
  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Second {}

  /** An application with a second client beside the default one. */
  @ApplicationScoped
  public static class SecondClient {

    @Produces
    @Second
    @ApplicationScoped
    BeeperDesktop client() {
      return ConfiguredClient.builder().header("X-Client", "second").build();
    }
  }

  private final FakeBeeperDesktop desktop = FakeBeeperDesktop.start();

  @BeforeEach
  void configure() {
    desktop.chat("Family");
    System.setProperty("beeper.desktop.base-url", desktop.baseUrl().toString());
    System.setProperty("beeper.desktop.access-token", desktop.accessToken());
  }

  @AfterEach
  void close() {
    System.clearProperty("beeper.desktop.base-url");
    System.clearProperty("beeper.desktop.access-token");
    desktop.close();
  }

  private static WeldContainer start(Class<?>... beans) {
    return new Weld().disableDiscovery().addBeanClasses(beans).initialize();
  }

  @Test
  void injectsConfiguredClient() {
    try (WeldContainer container = start(Titles.class)) {
      assertThat(container.select(Titles.class).get().first()).isEqualTo("Family");
    }
  }

  @Test
  void closesClientWhenApplicationStops() {
    BeeperDesktop view;
    try (WeldContainer container = start(Titles.class)) {
      view = container.select(Titles.class).get().view();
      assertThat(view.chats().list().items()).hasSize(1);
    }
    assertThatThrownBy(() -> view.chats().list()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void injectsClientOfApplicationWhenThereIsOne() {
    try (WeldContainer container = start(Titles.class, OwnClient.class)) {
      container.select(Titles.class).get().first();
    }
    assertThat(desktop.calls().get(0).headers().first("X-Client")).isEqualTo("own");
  }

  @Test
  void injectsConfiguredClientBesideQualifiedOne() {
    try (WeldContainer container = start(Titles.class, SecondClient.class)) {
      container.select(Titles.class).get().first();
    }
    assertThat(desktop.calls().get(0).headers().first("X-Client")).isNull();
  }
}
