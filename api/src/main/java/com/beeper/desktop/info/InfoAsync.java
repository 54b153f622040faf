// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.info;

import java.util.concurrent.CompletableFuture;

/**
 * What is running.
 *
 * <p>Reached with {@code client.async().info()}. The methods of {@link Info} as futures: they do
 * not block, check their arguments at once, and fail the future with the exceptions that those
 * methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface InfoAsync {

  /**
   * Gets app, platform, server and endpoint facts; needs no token.
   *
   * <p>Operation {@code info.retrieve}: {@code GET /v1/info}. Sending it again does no harm. No
   * access token is needed, and none is sent.
   *
   * @return server facts, to come
   */
  CompletableFuture<InfoResponse> retrieve();
}
