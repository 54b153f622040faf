package com.beeper.desktop.spring;

import com.beeper.desktop.BeeperDesktop;

/**
 * Changes the settings of the auto-configured client. Beans of this type are called in their order, after
 * the properties have been applied.
 *
 * <pre>{@code
 * @Bean
 * BeeperDesktopCustomizer executor(AsyncTaskExecutor executor) {
 *   return builder -> builder.executor(executor);
 * }
 * }</pre>
 */
@FunctionalInterface
public interface BeeperDesktopCustomizer {

  /**
   * Changes a builder.
   *
   * @param builder the builder of a client
   */
  void customize(BeeperDesktop.Builder builder);
}
