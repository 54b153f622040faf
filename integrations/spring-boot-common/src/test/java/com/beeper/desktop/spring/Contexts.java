package com.beeper.desktop.spring;

import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

/** Application contexts with all auto-configurations of the starter. */
final class Contexts {

  private Contexts() {}

  /** Returns the names of the auto-configurations. */
  static List<String> names() {
    return ImportCandidates.load(AutoConfiguration.class, Contexts.class.getClassLoader())
        .getCandidates()
        .stream()
        .filter(name -> name.startsWith("com.beeper."))
        .toList();
  }

  /** Returns a runner without settings. */
  static ApplicationContextRunner bare() {
    Class<?>[] own = names().stream()
        .map(name -> ClassUtils.resolveClassName(name, Contexts.class.getClassLoader()))
        .toArray(Class<?>[]::new);
    return new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(own))
        .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class));
  }

  /** Returns a runner whose properties lead to a server. */
  static ApplicationContextRunner connectedTo(FakeBeeperDesktop server) {
    return bare()
        .withPropertyValues(
            "beeper.desktop.base-url=" + server.baseUrl(),
            "beeper.desktop.access-token=" + server.accessToken());
  }
}
