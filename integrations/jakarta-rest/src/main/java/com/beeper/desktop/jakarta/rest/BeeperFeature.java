package com.beeper.desktop.jakarta.rest;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Lets resource methods return and take models of the SDK, and beans that contain models. Jakarta
 * REST 3.1 finds the feature through {@link java.util.ServiceLoader}.
 *
 * <p>The feature adds a {@code ContextResolver} for each JSON library of which the SDK's codec is
 * present: {@code Jsonb}, with {@code BeeperJsonb.configure}, and {@code ObjectMapper} of Jackson 2,
 * with all modules that are found. Each returns null if the application has registered a resolver for
 * the same type. Such a resolver must support models itself, with {@code BeeperJsonb.configure} or
 * {@code BeeperModule}. A resolver in a class loader that does not see this class does not count: it
 * belongs to the server.
 *
 * <p>Jersey finds the feature too late for its resolvers, but finds {@link JsonbResolver} by its
 * annotation.
 *
 * <p>Public only for discovery.
 */
public final class BeeperFeature implements Feature {

  /** The lowest priority of Jakarta REST, whose default for applications is 5000. */
  private static final int PRIORITY = Integer.MAX_VALUE;

  /** Creates the feature; called by the Jakarta REST implementation. */
  public BeeperFeature() {}

  @Override
  public boolean configure(FeatureContext context) {
    Configuration configuration = context.getConfiguration();
    // The server may have found the annotated one.
    boolean jsonb = OptionalClasses.hasJsonb() && !configuration.isRegistered(JsonbResolver.class);
    if (jsonb) {
      context.register(new JsonbResolver(configuration), PRIORITY);
    }
    boolean jackson = OptionalClasses.hasJackson();
    if (jackson) {
      context.register(new ObjectMapperResolver(configuration), PRIORITY);
    }
    return jsonb || jackson;
  }
}
