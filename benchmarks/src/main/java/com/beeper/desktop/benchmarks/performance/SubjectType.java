package com.beeper.desktop.benchmarks.performance;

import java.util.Set;

/**
 * A client that the suite measures.
 *
 * @param id a short unique name without spaces
 * @param name the name in tables
 * @param role what the client is
 * @param http its HTTP library, as in the names of tables
 * @param json its JSON library
 * @param groups the groups of rows that it takes part in
 * @param factory creates the client
 */
public record SubjectType(
    String id,
    String name,
    Role role,
    String http,
    String json,
    Set<Row.Group> groups,
    Factory factory) {

  /** What a client is. */
  public enum Role {
    /** The SDK. */
    SDK,
    /** The same libraries used by hand. */
    HAND,
    /** A generated or declared client. */
    PEER,
    /** The SDK with an integration, or without one for comparison. */
    INTEGRATION,
    /** No client, but what the server can do. */
    LIMIT
  }

  /** Creates a client. */
  public interface Factory {

    /**
     * Creates a client.
     *
     * @param baseUrl the base URL of the server
     * @return a new client
     * @throws Exception if it cannot be created
     */
    Subject<?, ?> create(String baseUrl) throws Exception;
  }
}
