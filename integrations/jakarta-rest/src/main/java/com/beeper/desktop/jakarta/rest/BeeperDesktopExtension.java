package com.beeper.desktop.jakarta.rest;

import com.beeper.desktop.BeeperDesktop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanDisposer;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;

/**
 * Adds a {@link BeeperDesktop} to the beans of an application, unless the application has one of its
 * own with the qualifier {@code @Default}. The bean is application-scoped: the client is built by
 * {@link ConfiguredClient#builder()} when it is first used, and closed when the application stops.
 *
 * <pre>{@code
 * @Inject
 * BeeperDesktop client;
 * }</pre>
 *
 * <p>Public only for discovery.
 */
public final class BeeperDesktopExtension implements BuildCompatibleExtension {

  private boolean hasClient;

  /** Creates the extension; called by the container. */
  public BeeperDesktopExtension() {}

  /**
   * Records that the application has a client of its own. Called by the container.
   *
   * @param bean a bean of the application
   */
  @Registration(types = BeeperDesktop.class)
  public void find(BeanInfo bean) {
    hasClient |= bean.qualifiers().stream()
        .anyMatch(qualifier -> qualifier.name().equals(Default.class.getName()));
  }

  /**
   * Adds the client, and what lets Quarkus bind models. Called by the container.
   *
   * @param components where to add it
   */
  @Synthesis
  public void add(SyntheticComponents components) {
    if (!hasClient) {
      components
          .addBean(BeeperDesktop.class)
          .type(BeeperDesktop.class)
          .scope(ApplicationScoped.class)
          .createWith(Creator.class)
          .disposeWith(Disposer.class);
    }
    QuarkusCustomizer.addTo(components);
  }

  /** Builds the client. Public only for the container. */
  public static final class Creator implements SyntheticBeanCreator<BeeperDesktop> {

    /** Creates the creator; called by the container. */
    public Creator() {}

    @Override
    public BeeperDesktop create(Instance<Object> lookup, Parameters parameters) {
      return ConfiguredClient.builder().build();
    }
  }

  /** Closes the client. Public only for the container. */
  public static final class Disposer implements SyntheticBeanDisposer<BeeperDesktop> {

    /** Creates the disposer; called by the container. */
    public Disposer() {}

    @Override
    public void dispose(BeeperDesktop client, Instance<Object> lookup, Parameters parameters) {
      client.close();
    }
  }
}
