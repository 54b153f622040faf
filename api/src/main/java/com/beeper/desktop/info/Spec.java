// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.info;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The API in its own words.
 *
 * <p>Reached with {@code client.spec()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Spec {

  /**
   * Gets the OpenAPI document of the running server.
   *
   * <p>Operation {@code spec.retrieve}: {@code GET /v1/spec}. Sending it again does no harm. No
   * access token is needed, and none is sent.
   *
   * @return openAPI 3.1 document
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Map<String, @Nullable Object> retrieve();
}
