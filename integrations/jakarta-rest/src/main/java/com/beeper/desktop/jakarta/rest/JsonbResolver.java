package com.beeper.desktop.jakarta.rest;

import com.beeper.desktop.codec.jsonb.BeeperJsonb;
import jakarta.annotation.Priority;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Supplies a {@code Jsonb} that supports models to the JSON-B provider of the server, unless the
 * application has registered a resolver for {@code Jsonb} of its own. Thread-safe.
 *
 * <p>Servers that scan web applications find it by its annotation, which Jersey needs: it ignores a
 * resolver that a discovered feature registers. Public only for that.
 */
@Provider
@Priority(Integer.MAX_VALUE)
public final class JsonbResolver implements ContextResolver<Jsonb> {

  /** Null where no server injects it. */
  @Context
  private @Nullable Configuration configuration;

  /** Null until the first entity. */
  private volatile @Nullable Boolean replaced;

  /** Null until the first entity, because data binding is slow to load. */
  private volatile @Nullable Jsonb jsonb;

  /** Creates the resolver; called by the Jakarta REST implementation. */
  public JsonbResolver() {}

  JsonbResolver(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public @Nullable Jsonb getContext(Class<?> type) {
    Boolean other = replaced;
    if (other == null) {
      other = Resolvers.hasOther(configuration, JsonbResolver.class, Jsonb.class);
      replaced = other;
    }
    if (other) {
      return null;
    }
    Jsonb current = jsonb;
    if (current == null) {
      // Without a lock, so two threads may both create one; either can be used.
      current = JsonbBuilder.create(BeeperJsonb.configure(new JsonbConfig()));
      jsonb = current;
    }
    return current;
  }
}
