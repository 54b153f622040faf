package com.beeper.desktop.jakarta.rest;

import com.beeper.desktop.codec.jsonb.BeeperJsonb;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import org.jspecify.annotations.Nullable;

/** Gives the JSON-B provider of the server a {@code Jsonb} that supports models. Thread-safe. */
final class JsonbResolver implements ContextResolver<Jsonb> {

  /** Null until the first entity, because data binding is slow to load. */
  private volatile @Nullable Jsonb jsonb;

  @Override
  public Jsonb getContext(Class<?> type) {
    Jsonb current = jsonb;
    if (current == null) {
      // Without a lock, so two threads may both create one; either can be used.
      current = JsonbBuilder.create(BeeperJsonb.configure(new JsonbConfig()));
      jsonb = current;
    }
    return current;
  }
}
