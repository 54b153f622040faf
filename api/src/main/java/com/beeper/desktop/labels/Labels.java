// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.labels;

import java.util.List;

/**
 * The labels that the user made for chats.
 *
 * <p>Reached with {@code client.labels()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Labels {

  /**
   * Lists the labels of the user, sorted by name.
   *
   * <p>Operation {@code labels.list}: {@code GET /v1/labels}. Sending it again does no harm.
   *
   * @return labels
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  List<Label> list();
}
