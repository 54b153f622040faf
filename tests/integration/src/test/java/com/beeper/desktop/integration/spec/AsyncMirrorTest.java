package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.Page;
import com.beeper.desktop.bridges.LoginHandler;
import com.beeper.desktop.bridges.LoginHandlerAsync;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The asynchronous interfaces mirror the blocking ones. */
class AsyncMirrorTest {

  @TestFactory
  Stream<DynamicTest> mirrorsEveryMethodOfBlockingInterfaces() {
    Map<Class<?>, Class<?>> pairs = new LinkedHashMap<>();
    collect(BeeperDesktop.class, BeeperDesktopAsync.class, pairs);
    return pairs.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(
            each.getKey().getSimpleName(), () -> compare(each.getKey(), each.getValue())));
  }

  private static void collect(Class<?> sync, Class<?> async, Map<Class<?>, Class<?>> pairs) {
    pairs.put(sync, async);
    for (Method method : sync.getMethods()) {
      if (SdkReflection.isResource(method)) {
        try {
          collect(method.getReturnType(), async.getMethod(method.getName()).getReturnType(), pairs);
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

  /** Excludes the methods about calls themselves, which differ: the asynchronous client has no {@code close()}, for example. */
  private static Iterable<Method> operations(Class<?> type) {
    Set<String> machinery = Set.of(
        "async", "close", "diagnose", "http", "json", "with", "withResponse", "withEmptyResponse");
    boolean client = type == BeeperDesktop.class || type == BeeperDesktopAsync.class;
    return Arrays.stream(type.getMethods())
        .filter(each -> !Modifier.isStatic(each.getModifiers()))
        .filter(each -> !client || !machinery.contains(each.getName()))
        .toList();
  }

  private static String signature(Method method, String returns) {
    return returns + " " + method.getName()
        + Arrays.stream(method.getGenericParameterTypes())
            .map(AsyncMirrorTest::parameter)
            .collect(Collectors.joining(", ", "(", ")"))
        + (method.isDefault() ? " default" : "");
  }

  /** A login handler has an asynchronous form, which the asynchronous methods take. */
  private static String parameter(Type type) {
    return type.equals(LoginHandlerAsync.class) ? LoginHandler.class.toString() : type.toString();
  }

  private static String asynchronous(Method method) {
    Class<?> type = method.getReturnType();
    String name = method.getGenericReturnType().getTypeName();
    if (SdkReflection.isResource(method)) {
      return name + "Async";
    } else if (type == EventStream.class) {
      return "java.util.concurrent.Flow$Publisher<" + Event.class.getName() + ">";
    } else if (Page.class.isAssignableFrom(type)) {
      int arguments = name.indexOf('<');
      name = arguments < 0
          ? name + "Async"
          : name.substring(0, arguments) + "Async" + name.substring(arguments);
    } else {
      name = type == void.class
          ? "java.lang.Void"
          : type.isPrimitive() ? ReflectiveBuilder.wrap(type).getName() : name;
    }
    return "java.util.concurrent.CompletableFuture<" + name + ">";
  }
}
