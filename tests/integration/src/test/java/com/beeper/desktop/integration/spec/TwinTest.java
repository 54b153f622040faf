package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.Page;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The blocking interfaces and their asynchronous twins cannot drift apart. */
class TwinTest {

  @TestFactory
  Stream<DynamicTest> haveTheSameMethods() {
    Map<Class<?>, Class<?>> twins = new LinkedHashMap<>();
    collect(BeeperDesktop.class, BeeperDesktopAsync.class, twins);
    return twins.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(
            each.getKey().getSimpleName(), () -> compare(each.getKey(), each.getValue())));
  }

  private static void collect(Class<?> sync, Class<?> async, Map<Class<?>, Class<?>> twins) {
    twins.put(sync, async);
    for (Method method : sync.getMethods()) {
      if (Sdk.isResource(method)) {
        try {
          collect(method.getReturnType(), async.getMethod(method.getName()).getReturnType(), twins);
        } catch (NoSuchMethodException e) {
          throw new AssertionError(async.getSimpleName() + " lacks " + method.getName() + "()", e);
        }
      }
    }
  }

  private static void compare(Class<?> sync, Class<?> async) {
    assertThat(async.getSimpleName()).isEqualTo(sync.getSimpleName() + "Async");
    Set<String> expected = new TreeSet<>();
    for (Method method : operations(sync)) {
      expected.add(signature(method, asynchronous(method)));
    }
    Set<String> actual = new TreeSet<>();
    for (Method method : operations(async)) {
      actual.add(signature(method, method.getGenericReturnType().getTypeName()));
    }
    assertThat(actual).as(async.getSimpleName()).isEqualTo(expected);
  }

  /** Without how calls are made, which differs: there is no closing a twin, for example. */
  private static Iterable<Method> operations(Class<?> type) {
    Set<String> machinery =
        Set.of("async", "close", "http", "with", "withResponse", "withEmptyResponse");
    boolean client = type == BeeperDesktop.class || type == BeeperDesktopAsync.class;
    return Arrays.stream(type.getMethods())
        .filter(each -> !Modifier.isStatic(each.getModifiers()))
        .filter(each -> !client || !machinery.contains(each.getName()))
        .toList();
  }

  private static String signature(Method method, String returns) {
    return returns + " " + method.getName()
        + Arrays.stream(method.getGenericParameterTypes())
            .map(Object::toString)
            .collect(Collectors.joining(", ", "(", ")"))
        + (method.isDefault() ? " default" : "");
  }

  private static String asynchronous(Method method) {
    Class<?> type = method.getReturnType();
    String name = method.getGenericReturnType().getTypeName();
    if (Sdk.isResource(method)) {
      return name + "Async";
    } else if (Page.class.isAssignableFrom(type)) {
      int arguments = name.indexOf('<');
      name = arguments < 0
          ? name + "Async"
          : name.substring(0, arguments) + "Async" + name.substring(arguments);
    } else {
      name = type == void.class
          ? "java.lang.Void"
          : type.isPrimitive() ? Express.wrap(type).getName() : name;
    }
    return "java.util.concurrent.CompletableFuture<" + name + ">";
  }
}
