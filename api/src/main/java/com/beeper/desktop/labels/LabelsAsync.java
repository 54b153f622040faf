// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.labels;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The labels that the user made for chats.
 *
 * <p>Reached with {@code client.async().labels()}. The methods of {@link Labels} as futures: they
 * do not block, check their arguments at once, and fail the future with the exceptions that those
 * methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface LabelsAsync {

  /**
   * Lists the labels of the user, sorted by name.
   *
   * <p>Operation {@code labels.list}: {@code GET /v1/labels}. Sending it again does no harm.
   *
   * @return labels, to come
   */
  CompletableFuture<List<Label>> list();
}
