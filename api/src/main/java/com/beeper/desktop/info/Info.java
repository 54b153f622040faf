// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.info;

/**
 * What is running.
 *
 * <p>Reached with {@code client.info()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Info {

  /**
   * Gets app, platform, server and endpoint facts; needs no token.
   *
   * <p>Operation {@code info.retrieve}: {@code GET /v1/info}. Sending it again does no harm. No
   * access token is needed, and none is sent.
   *
   * @return server facts
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  InfoResponse retrieve();
}
