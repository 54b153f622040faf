package com.beeper.desktop.jakarta.rest;

import com.beeper.desktop.codec.jackson.BeeperModule;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import org.jspecify.annotations.Nullable;

/** Gives the provider of Jackson 2 a mapper that supports models. Thread-safe. */
final class ObjectMapperResolver implements ContextResolver<ObjectMapper> {

  /** Null until the first entity, because data binding is slow to load. */
  private volatile @Nullable ObjectMapper mapper;

  @Override
  public ObjectMapper getContext(Class<?> type) {
    ObjectMapper current = mapper;
    if (current == null) {
      // Without a lock, so two threads may both create one; either can be used.
      current = new ObjectMapper()
          .registerModules(ObjectMapper.findModules(BeeperModule.class.getClassLoader()))
          .registerModule(new BeeperModule());
      mapper = current;
    }
    return current;
  }
}
