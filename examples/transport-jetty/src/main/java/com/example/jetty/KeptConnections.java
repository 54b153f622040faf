package com.example.jetty;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.eclipse.jetty.client.Connection;

/** Knows which connections have served a request before; Jetty itself does not tell. */
final class KeptConnections {

  private final Set<Connection> seen =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /**
   * Takes note that a request goes out on a connection.
   *
   * @return whether it is not the first one there
   */
  boolean use(Connection connection) {
    return !seen.add(connection);
  }
}
