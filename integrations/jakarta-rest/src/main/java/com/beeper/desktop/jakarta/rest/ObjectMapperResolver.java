package com.beeper.desktop.jakarta.rest;

import com.beeper.desktop.codec.jackson.BeeperModule;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.ext.ContextResolver;
import org.jspecify.annotations.Nullable;

/**
 * Gives the provider of Jackson 2 a mapper that supports models, unless the application has registered
 * a resolver for {@code ObjectMapper} of its own. Thread-safe.
 */
final class ObjectMapperResolver implements ContextResolver<ObjectMapper> {

  private final Configuration configuration;

  /** Null until the first entity. */
  private volatile @Nullable Boolean replaced;

  /** Null until the first entity, because data binding is slow to load. */
  private volatile @Nullable ObjectMapper mapper;

  ObjectMapperResolver(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public @Nullable ObjectMapper getContext(Class<?> type) {
    Boolean other = replaced;
    if (other == null) {
      other = Resolvers.hasOther(configuration, ObjectMapperResolver.class, ObjectMapper.class);
      replaced = other;
    }
    if (other) {
      return null;
    }
    ObjectMapper current = mapper;
    if (current == null) {
      // Without a lock, so two threads may both create one; either can be used.
      current = new ObjectMapper()
          // By default, all mappers share one cache of types. In the Jackson of a server, it would
          // keep the classes of applications that have stopped.
          .setTypeFactory(TypeFactory.defaultInstance()
              .withCache((LookupCache<Object, JavaType>) new LRUMap<Object, JavaType>(16, 200)))
          .registerModules(ObjectMapper.findModules(BeeperModule.class.getClassLoader()))
          .registerModule(new BeeperModule());
      mapper = current;
    }
    return current;
  }
}
