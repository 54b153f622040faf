package com.beeper.desktop.integration.spec;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.JsonType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reflective access to the SDK by operationId. */
final class SdkReflection {

  /** Operations whose bodies are files and whose methods are hand-written. */
  static final Set<String> FILES = Set.of("assets.upload", "assets.serve");

  private static final Path CLASSES = Path.of("../..", "api", "target", "classes");

  private static final Map<String, Operation<?>> OPERATIONS = findOperations();

  private SdkReflection() {}

  /** The operations of the spec whose methods send a request, and are methods like all others. */
  static List<OpenApiDocument.Operation> operations() {
    return OpenApiDocument.ofProject().operations().stream()
        .filter(each -> !FILES.contains(each.id()) && !each.isAddress())
        .toList();
  }

  /** Every constant of type {@link Operation}, by its id. */
  static Map<String, Operation<?>> declared() {
    return OPERATIONS;
  }

  static Operation<?> declared(String id) {
    Operation<?> operation = OPERATIONS.get(id);
    if (operation == null) {
      throw new AssertionError(id + " is not declared anywhere");
    }
    return operation;
  }

  /** Returns the type of the response of an operation; empty if it has none. */
  static Optional<JsonType<?>> responseType(String id) {
    Object response = declared(id).response();
    return response.getClass().getSimpleName().equals("OfJsonType")
        ? Optional.of((JsonType<?>) ModelReflection.field(response, "type"))
        : Optional.empty();
  }

  private static Map<String, Operation<?>> findOperations() {
    Map<String, Operation<?>> operations = new TreeMap<>();
    for (Class<?> type : classes("com/beeper/desktop/internal")) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getType() == Operation.class && Modifier.isStatic(field.getModifiers())) {
          try {
            field.setAccessible(true);
            Operation<?> operation = (Operation<?>) field.get(null);
            operations.put(operation.id(), operation);
          } catch (IllegalAccessException e) {
            throw new AssertionError(e);
          }
        }
      }
    }
    return operations;
  }

  /** All classes of the API below a folder. */
  static List<Class<?>> classes(String folder) {
    try (Stream<Path> files = Files.walk(CLASSES.resolve(folder))) {
      List<Class<?>> classes = new ArrayList<>();
      for (Path file :
          files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        String name = CLASSES.relativize(file).toString().replaceFirst("\\.class$", "");
        if (!name.endsWith("-info")) {
          classes.add(Class.forName(
              name.replace(file.getFileSystem().getSeparator(), "."),
              false,
              SdkReflection.class.getClassLoader()));
        }
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** The methods of an operation: its overloads, and how their resource is reached. */
  record Methods(String id, List<Method> path, List<Method> overloads) {

    /** Returns the overload that all others call: with parameters if there are any. */
    Method widest() {
      return overloads.stream()
          .filter(each -> Modifier.isAbstract(each.getModifiers()))
          .findFirst()
          .orElseThrow(() -> new AssertionError(id + " has no abstract method"));
    }

    /** The type of the parameters, or null. */
    Class<?> params() {
      Class<?>[] types = widest().getParameterTypes();
      Class<?> last = types.length == 0 ? String.class : types[types.length - 1];
      return last == String.class ? null : last;
    }

    int pathParameters() {
      return widest().getParameterCount() - (params() == null ? 0 : 1);
    }

    Optional<Method> withConsumer() {
      return overloads.stream()
          .filter(each -> Arrays.asList(each.getParameterTypes()).contains(Consumer.class))
          .findFirst();
    }

    /** Calls the operation; {@code params} are left out if they are null. */
    Object invoke(Object client, List<String> pathValues, Object params) {
      Object resource = client;
      for (Method step : path) {
        resource = ModelReflection.invoke(step, resource);
      }
      List<Object> arguments = new ArrayList<>(pathValues);
      if (params != null) {
        arguments.add(params);
      }
      Method method = params == null
          ? overloads.stream()
              .filter(each -> each.getParameterCount() == pathValues.size())
              .findFirst()
              .orElseThrow(() -> new AssertionError(id + " needs parameters"))
          : widest();
      return ModelReflection.invoke(method, resource, arguments.toArray());
    }
  }

  /** Finds the methods of an operation, starting at the interface of a client. */
  static Methods methods(Class<?> client, String id) {
    String[] names = id.split("\\.", -1);
    List<Method> path = new ArrayList<>();
    Class<?> type = client;
    for (int i = 0; i < names.length - 1; i++) {
      try {
        Method step = type.getMethod(names[i]);
        path.add(step);
        type = step.getReturnType();
      } catch (NoSuchMethodException e) {
        throw new AssertionError(id + ": " + type.getSimpleName() + " lacks " + names[i] + "()", e);
      }
    }
    String name = names[names.length - 1];
    List<Method> overloads = Arrays.stream(type.getMethods())
        .filter(each -> each.getName().equals(name))
        .filter(each -> !isResource(each))
        .toList();
    if (overloads.isEmpty()) {
      throw new AssertionError(id + ": " + type.getSimpleName() + " lacks " + name + "(…)");
    }
    return new Methods(id, path, overloads);
  }

  /** Returns whether a method leads to a resource: it has no parameters, and gives an interface of methods that needs no close. */
  static boolean isResource(Method method) {
    Class<?> type = method.getReturnType();
    return method.getParameterCount() == 0
        && type.isInterface()
        && !JsonModel.class.isAssignableFrom(type)
        && type.getPackageName().startsWith("com.beeper.desktop.")
        && !AutoCloseable.class.isAssignableFrom(type)
        && !type.getSimpleName().contains("Page");
  }

  /** The operationIds of all methods that can be reached from a client. */
  static Set<String> reachable(Class<?> client) {
    Set<String> ids = new java.util.TreeSet<>();
    collect(client, "", ids);
    return ids;
  }

  private static void collect(Class<?> type, String prefix, Set<String> ids) {
    for (Method method : type.getMethods()) {
      boolean ofAnInstance = !Modifier.isStatic(method.getModifiers());
      if (ofAnInstance && isResource(method)) {
        collect(method.getReturnType(), prefix + method.getName() + ".", ids);
      } else if (ofAnInstance) {
        ids.add(prefix + method.getName());
      }
    }
  }
}
