// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.info;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The API in its own words.
 *
 * <p>Reached with {@code client.async().spec()}. The methods of {@link Spec} as futures: they do
 * not block, check their arguments at once, and fail the future with the exceptions that those
 * methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface SpecAsync {

  /**
   * Gets the OpenAPI document of the running server.
   *
   * <p>Operation {@code spec.retrieve}: {@code GET /v1/spec}. Sending it again does no harm. No
   * access token is needed, and none is sent.
   *
   * @return openAPI 3.1 document, to come
   */
  CompletableFuture<Map<String, @Nullable Object>> retrieve();
}
