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
 * with all modules that are found. They have the lowest priority, so a resolver of the application
 * takes precedence. Such a resolver must support models itself, with {@code BeeperJsonb.configure} or
 * {@code BeeperModule}.
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
    return register(context);
  }

  /** Registers the resolvers of the libraries that are present, unless that was done before. */
  static boolean register(FeatureContext context) {
    Configuration configuration = context.getConfiguration();
    boolean jsonb = OptionalClasses.hasJsonb() && !configuration.isRegistered(JsonbResolver.class);
    if (jsonb) {
      context.register(new JsonbResolver(), PRIORITY);
    }
    boolean jackson =
        OptionalClasses.hasJackson() && !configuration.isRegistered(ObjectMapperResolver.class);
    if (jackson) {
      context.register(new ObjectMapperResolver(), PRIORITY);
    }
    return jsonb || jackson;
  }
}
