package com.beeper.desktop.integration.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.Http;
import com.beeper.desktop.HttpAsync;
import com.beeper.desktop.Page;
import com.beeper.desktop.PageAsync;
import com.beeper.desktop.assets.AssetSaveOptions;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.events.EventSelection;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Null for an argument that must not be null is an IllegalArgumentException that names the parameter, before any request. */
class NullArgumentsTest {

  private static final Path CLASSES = Path.of("../..", "api", "target", "classes");

  /** Nothing listens there, so a request that is sent fails in another way. */
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  @TestFactory
  Stream<DynamicTest> ofEveryMethodOfTheClient() {
    return cases(BeeperDesktop.class, "client");
  }

  @TestFactory
  Stream<DynamicTest> ofEveryMethodOfTheAsynchronousClient() {
    return cases(BeeperDesktopAsync.class, "async");
  }

  private static Stream<DynamicTest> cases(Class<?> client, String name) {
    List<DynamicTest> cases = new ArrayList<>();
    collect(client, List.of(), name, cases);
    assertThat(cases).hasSizeGreaterThan(150);
    return cases.stream();
  }

  private static void collect(
      Class<?> type, List<Method> path, String name, List<DynamicTest> cases) {
    for (Method method : type.getMethods()) {
      if (Modifier.isStatic(method.getModifiers())) {
        continue;
      }
      String label = name + "." + method.getName();
      if (isResource(method)) {
        List<Method> longer = new ArrayList<>(path);
        longer.add(method);
        collect(method.getReturnType(), longer, label, cases);
      }
      for (int i = 0; i < method.getParameterCount(); i++) {
        if (!method.getParameterTypes()[i].isPrimitive()) {
          int argument = i;
          cases.add(DynamicTest.dynamicTest(
              label + types(method) + " argument " + i,
              () -> assertRefused(path, method, argument)));
        }
      }
    }
  }

  private static boolean isResource(Method method) {
    Class<?> type = method.getReturnType();
    return method.getParameterCount() == 0
        && type.isInterface()
        && type.getPackageName().startsWith("com.beeper.desktop")
        && !JsonModel.class.isAssignableFrom(type)
        && type != Page.class
        && type != PageAsync.class
        && !AutoCloseable.class.isAssignableFrom(type)
        && type != BeeperDesktopAsync.class;
  }

  private static void assertRefused(List<Method> path, Method method, int argument)
      throws IllegalAccessException {
    try (BeeperDesktop client = TransportMode.clientBuilder(NOWHERE)
        .transport(TransportMode.JDK.transport())
        .build()) {
      Object target = method.getDeclaringClass() == BeeperDesktopAsync.class
              || path.stream()
                  .anyMatch(each -> each.getDeclaringClass() == BeeperDesktopAsync.class)
          ? client.async()
          : client;
      for (Method step : path) {
        target = invoke(step, target);
      }
      assertRefused(method, target, argument);
    }
  }

  @TestFactory
  Stream<DynamicTest> ofEveryRequestOfHttp() {
    List<DynamicTest> cases = new ArrayList<>();
    try (BeeperDesktop client = TransportMode.clientBuilder(NOWHERE)
        .transport(TransportMode.JDK.transport())
        .build()) {
      addMethods(Http.Request.class, client.http().get("/a"), cases);
      addMethods(HttpAsync.Request.class, client.async().http().get("/a"), cases);
    }
    return cases.stream();
  }

  @TestFactory
  Stream<DynamicTest> ofEveryBuilder() {
    List<DynamicTest> cases = new ArrayList<>();
    addMethods(BeeperDesktop.Builder.class, BeeperDesktop.builder(), cases);
    addMethods(CallOptions.Builder.class, CallOptions.defaults().toBuilder(), cases);
    addMethods(AssetSaveOptions.Builder.class, AssetSaveOptions.builder(), cases);
    addMethods(EventStreamOptions.Builder.class, EventStreamOptions.builder(), cases);
    addMethods(EventSelection.Builder.class, EventSelection.builder(), cases);
    addMethods(TransportSettings.Builder.class, TransportSettings.builder(), cases);
    addMethods(ProxySettings.class, ProxySettings.of("proxy", 1), cases);
    addMethods(Headers.Builder.class, Headers.builder(), cases);
    addMethods(TransportRequest.Builder.class, TransportRequest.builder("GET", NOWHERE), cases);
    for (Class<?> type : publicTypes()) {
      Method factory = builderFactory(type);
      if (factory != null) {
        addMethods(factory.getReturnType(), invoke(factory, null), cases);
      }
    }
    assertThat(cases).hasSizeGreaterThan(500);
    return cases.stream();
  }

  @TestFactory
  Stream<DynamicTest> ofEveryStaticMethod() {
    List<DynamicTest> cases = new ArrayList<>();
    for (Class<?> type : publicTypes()) {
      for (Method method : type.getMethods()) {
        if (Modifier.isStatic(method.getModifiers()) && !method.getName().equals("valueOf")) {
          addCases(type, method, null, cases);
        }
      }
    }
    assertThat(cases).isNotEmpty();
    return cases.stream();
  }

  private static void addMethods(Class<?> type, Object target, List<DynamicTest> cases) {
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && !method.isSynthetic()
          && !method.getName().equals("equals")) {
        addCases(type, method, target, cases);
      }
    }
  }

  private static void addCases(
      Class<?> type, Method method, @Nullable Object target, List<DynamicTest> cases) {
    for (int i = 0; i < method.getParameterCount(); i++) {
      if (!method.getParameterTypes()[i].isPrimitive() && !isNullable(method, i)) {
        int argument = i;
        cases.add(DynamicTest.dynamicTest(
            type.getName() + "." + method.getName() + types(method) + " argument " + i,
            () -> assertRefused(method, target, argument)));
      }
    }
  }

  private static boolean isNullable(Method method, int argument) {
    return method.getAnnotatedParameterTypes()[argument].isAnnotationPresent(Nullable.class);
  }

  private static void assertRefused(Method method, @Nullable Object target, int argument)
      throws IllegalAccessException {
    @Nullable Object[] arguments = SampleArguments.of(method);
    arguments[argument] = null;
    try {
      Object result = method.invoke(target, arguments);
      throw new AssertionError(method + " accepts null as argument " + argument + ": " + result);
    } catch (InvocationTargetException e) {
      assertThat(e.getCause())
          .as("%s with null as argument %s", method, argument)
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .message()
          .matches("[A-Za-z]\\w* must not be null.*");
    }
  }

  private static String types(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .toList()
        .toString();
  }

  private static @Nullable Method builderFactory(Class<?> type) {
    boolean own = JsonModel.class.isAssignableFrom(type) || type.getSimpleName().endsWith("Params");
    return !own
        ? null
        : Arrays.stream(type.getDeclaredMethods())
            .filter(each -> each.getName().equals("builder") && each.getParameterCount() == 0)
            .findFirst()
            .orElse(null);
  }

  private static @Nullable Object invoke(Method method, @Nullable Object target) {
    try {
      return method.invoke(target);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** The public types that applications use; tools for plug-ins are not among them. */
  private static List<Class<?>> publicTypes() {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .filter(file -> !file.contains("internal") && !file.contains("support"))
          .sorted()
          .<Class<?>>map(NullArgumentsTest::load)
          .filter(type ->
              Modifier.isPublic(type.getModifiers()) && !Throwable.class.isAssignableFrom(type))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String file) {
    try {
      return Class.forName(
          file.replaceFirst("\\.class$", "").replace(java.io.File.separatorChar, '.'));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
