package com.beeper.desktop.jakarta.rest;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.ext.ContextResolver;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resolvers that an application has registered. Priorities alone do not make them take
 * precedence: Jersey ignores the priorities of resolvers.
 */
final class Resolvers {

  private Resolvers() {}

  /**
   * Returns whether the application has another resolver for the same type.
   *
   * @param configuration what is registered; null if the server has not injected it
   * @param own the resolver that is not counted
   * @param type what the resolvers give
   */
  static boolean hasOther(
      @Nullable Configuration configuration,
      Class<? extends ContextResolver<?>> own,
      Class<?> type) {
    return configuration != null
        && Stream.concat(
                configuration.getClasses().stream(),
                configuration.getInstances().stream().map(Object::getClass))
            .anyMatch(candidate -> candidate != own
                && type.equals(resolved(candidate))
                && isOfApplication(candidate, own));
  }

  /** Payara has a resolver too, which must not count: classes of a server do not see the SDK. */
  private static boolean isOfApplication(Class<?> candidate, Class<?> own) {
    return OptionalClasses.find(own.getName(), candidate.getClassLoader()) == own;
  }

  /** Returns the type argument with which a class implements the interface, if it has one. */
  private static @Nullable Type resolved(Class<?> candidate) {
    if (!ContextResolver.class.isAssignableFrom(candidate)) {
      return null;
    }
    for (Type parent : candidate.getGenericInterfaces()) {
      Type type = resolvedBy(parent);
      if (type != null) {
        return type;
      }
    }
    Type parent = candidate.getGenericSuperclass();
    return parent == null ? null : resolvedBy(parent);
  }

  private static @Nullable Type resolvedBy(Type parent) {
    if (!(parent instanceof ParameterizedType generic)) {
      return parent instanceof Class<?> raw ? resolved(raw) : null;
    }
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] arguments = generic.getActualTypeArguments();
    if (raw == ContextResolver.class) {
      return arguments[0];
    }
    Type type = resolved(raw);
    return type instanceof TypeVariable<?> variable
        ? arguments[Arrays.asList(raw.getTypeParameters()).indexOf(variable)]
        : type;
  }
}
