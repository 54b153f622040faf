package com.beeper.desktop.jakarta.rest;

import com.beeper.desktop.codec.jackson.BeeperModule;
import com.beeper.desktop.codec.jsonb.BeeperJsonb;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.json.bind.JsonbConfig;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bean of one of the types with which Quarkus configures its {@code ObjectMapper} and its {@code
 * Jsonb}, which all extensions share. Quarkus is not a dependency, so the beans are proxies.
 *
 * <p>Public only for the container.
 */
public final class QuarkusCustomizer implements SyntheticBeanCreator<Object> {

  private static final String JACKSON = "io.quarkus.jackson.ObjectMapperCustomizer";
  private static final String JSONB = "io.quarkus.jsonb.JsonbConfigCustomizer";
  private static final String TYPE = "type";

  /** Creates the creator; called by the container. */
  public QuarkusCustomizer() {}

  /** Adds a bean for each JSON library that Quarkus and the SDK support in this application. */
  static void addTo(SyntheticComponents components) {
    if (OptionalClasses.hasJackson()) {
      add(components, JACKSON);
    }
    if (OptionalClasses.hasJsonb()) {
      add(components, JSONB);
    }
  }

  private static void add(SyntheticComponents components, String name) {
    Class<?> type = OptionalClasses.find(name);
    if (type != null) {
      components
          .addBean(Object.class)
          .type(type)
          .withParam(TYPE, name)
          .createWith(QuarkusCustomizer.class);
    }
  }

  @Override
  public Object create(Instance<Object> lookup, Parameters parameters) {
    String name = parameters.get(TYPE, String.class);
    Class<?> type = Objects.requireNonNull(OptionalClasses.find(name), name);
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, QuarkusCustomizer::invoke);
  }

  @SuppressWarnings("ReferenceEquality") // it is the equality of proxies
  private static @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("customize") && arguments != null) {
      return method.getDeclaringClass().getName().equals(JACKSON)
          ? Jackson.customize(arguments[0])
          : JsonB.customize(arguments[0]);
    } else if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    return switch (method.getName()) {
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> arguments != null && proxy == arguments[0];
      default -> "QuarkusCustomizer";
    };
  }

  /** Keeps the optional library out of the outer class. */
  private static final class Jackson {

    private Jackson() {}

    static @Nullable Object customize(Object mapper) {
      ((ObjectMapper) mapper).registerModule(new BeeperModule());
      return null;
    }
  }

  /** Keeps the optional library out of the outer class. */
  private static final class JsonB {

    private JsonB() {}

    static @Nullable Object customize(Object config) {
      BeeperJsonb.configure((JsonbConfig) config);
      return null;
    }
  }
}
