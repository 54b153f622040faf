package com.beeper.desktop.integration.spec;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.JsonType;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Compares the SDK with a spec, and describes the differences. */
final class SpecConformance {

  private final OpenApiDocument spec;
  private final SchemaWalk schemas;
  private final List<String> problems = new ArrayList<>();

  SpecConformance(OpenApiDocument spec) {
    this.spec = spec;
    this.schemas = new SchemaWalk(spec);
  }

  SchemaWalk schemas() {
    return schemas;
  }

  List<String> run() {
    for (OpenApiDocument.Operation operation : spec.operations()) {
      try {
        check(operation);
      } catch (AssertionError e) {
        problems.add(e.getMessage());
      }
    }
    for (OpenApiDocument.Operation operation : spec.webSocketOperations()) {
      try {
        checkWebSocket(operation);
      } catch (AssertionError e) {
        problems.add(e.getMessage());
      }
    }
    schemas.walk(
        "errors",
        OpenApiDocument.JSON
            .createObjectNode()
            .put("$ref", "#/components/schemas/ErrorValidationIssue"),
        ModelReflection.jsonType(
            ModelReflection.descriptorOf(com.beeper.desktop.shared.ErrorValidationIssue.class)));
    nothingElse();
    problems.addAll(schemas.problems());
    return problems;
  }

  private void check(OpenApiDocument.Operation operation) {
    String id = operation.id();
    SdkReflection.Methods sync = SdkReflection.methods(BeeperDesktop.class, id);
    SdkReflection.methods(BeeperDesktopAsync.class, id);
    if (SdkReflection.FILES.contains(id)) {
      return;
    }
    checkDeclaration(operation, SdkReflection.declared(id));
    checkParameters(operation, sync);
    checkResponse(operation, sync.widest());
  }

  /** The messages on the connection have tests of their own. */
  private void checkWebSocket(OpenApiDocument.Operation operation) {
    SdkReflection.methods(BeeperDesktop.class, operation.id());
    SdkReflection.methods(BeeperDesktopAsync.class, operation.id());
    checkDeclaration(operation, SdkReflection.declared(operation.id()));
  }

  private void checkDeclaration(OpenApiDocument.Operation operation, Operation<?> declared) {
    String id = operation.id();
    expect(id + ", method", declared.method(), operation.method());
    expect(id + ", path", template(declared), operation.path().replaceAll("\\{\\w+}", "{}"));
    expect(id + ", token", ModelReflection.call(declared, "token").toString(), operation.token());
    if (operation.method().equals("GET") && !declared.idempotent()) {
      problems.add(id + " is a GET and must be idempotent");
    }
  }

  private static String template(Operation<?> declared) {
    Object path = ModelReflection.call(declared, "path");
    List<?> literals = (List<?>) ModelReflection.field(path, "literals");
    return String.join("{}", literals.stream().map(Object::toString).toList());
  }

  private void checkParameters(OpenApiDocument.Operation operation, SdkReflection.Methods methods) {
    String id = operation.id();
    List<String> names = operation.pathParameters();
    expect(id + ", number of path parameters", methods.pathParameters(), names.size());
    List<?> declared = (List<?>)
        ModelReflection.field(ModelReflection.call(SdkReflection.declared(id), "path"), "names");
    for (int i = 0; i < Math.min(names.size(), declared.size()); i++) {
      // Java writes Id where the spec writes ID.
      if (!names.get(i).equalsIgnoreCase(declared.get(i).toString())) {
        problems.add(
            id + ": path parameter " + i + " is " + declared.get(i) + ", not " + names.get(i));
      }
    }
    Map<String, JsonNode> members = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    operation.query().forEach((name, parameter) -> {
      members.put(name, parameter.get("schema"));
      if (parameter.path("required").asBoolean()) {
        required.add(name);
      }
    });
    Set<String> query = new TreeSet<>(members.keySet());
    members.putAll(spec.members(operation.body()));
    required.addAll(spec.required(operation.body()));
    Class<?> params = methods.params();
    if (params == null) {
      if (!members.isEmpty()) {
        problems.add(id + " must take " + members.keySet());
      }
      return;
    }
    List<ModelReflection.Member> declaredMembers =
        ModelReflection.members(ModelReflection.descriptorOf(params));
    for (ModelReflection.Member member : declaredMembers) {
      expect(
          id + ", query parameter " + member.name(), member.query(), query.contains(member.name()));
    }
    schemas.walkMembers(id, members, required, declaredMembers);
    if (methods.withConsumer().isEmpty()) {
      problems.add(id + " has no overload with a Consumer");
    }
    boolean short_ = methods.overloads().stream()
        .anyMatch(each -> each.getParameterCount() == names.size()
            && Arrays.stream(each.getParameterTypes()).allMatch(String.class::equals));
    expect(
        id + ", overload without parameters",
        short_,
        required.isEmpty() && !operation.node().path("x-java-params-required").asBoolean());
  }

  private void checkResponse(OpenApiDocument.Operation operation, Method method) {
    String id = operation.id();
    JsonNode schema = operation.response();
    Optional<JsonType<?>> jsonType = SdkReflection.responseType(id);
    if (operation.isAddress()) {
      expect(id + ", returns", method.getReturnType(), URI.class);
      return;
    }
    if (jsonType.isEmpty() || schema.isMissingNode()) {
      expect(id + ", has a response", jsonType.isPresent(), !schema.isMissingNode());
      expect(id + ", returns", method.getReturnType(), void.class);
      return;
    }
    // An inline schema, as that of spec.retrieve, has no type.
    schemas.walk(id, schema, jsonType.get());
    Class<?> expected = switch (ModelReflection.name(jsonType.get())) {
      case "Model" -> ModelReflection.type(ModelReflection.descriptor(jsonType.get()));
      case "Union" -> ModelReflection.unionType(jsonType.get());
      case "List" -> List.class;
      case "Object" -> Map.class;
      default -> void.class;
    };
    if (operation.isPaged()) {
      JsonType<?> items =
          ModelReflection.members(ModelReflection.descriptor(jsonType.get())).stream()
              .filter(each -> each.name().equals("items"))
              .findFirst()
              .orElseThrow()
              .jsonType();
      if (!com.beeper.desktop.Page.class.isAssignableFrom(method.getReturnType())) {
        problems.add(id + " must return a page");
      }
      expect(
          id + ", items",
          itemType(method),
          ModelReflection.type(ModelReflection.descriptor(ModelReflection.part(items))));
    } else {
      expect(id + ", returns", method.getReturnType(), expected);
    }
  }

  private static Type itemType(Method method) {
    return ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
  }

  /** No method, and no model or enum, that the spec lacks. */
  private void nothingElse() {
    Set<String> ids = new TreeSet<>();
    spec.operations().forEach(each -> ids.add(each.id()));
    spec.webSocketOperations().forEach(each -> ids.add(each.id()));
    for (Class<?> client : List.of(BeeperDesktop.class, BeeperDesktopAsync.class)) {
      for (String reachable : SdkReflection.reachable(client)) {
        if (!ids.contains(reachable)
            && !CONVENIENCE.contains(reachable)
            && !isMachinery(client, reachable)) {
          problems.add(client.getSimpleName() + ": the spec lacks " + reachable);
        }
      }
    }
    for (String declared : SdkReflection.declared().keySet()) {
      if (!ids.contains(declared)) {
        problems.add("the spec lacks the operation " + declared);
      }
    }
  }

  /** Methods that combine operations, or make one of them easier to use. */
  private static final Set<String> CONVENIENCE = Set.of(
      "app.setup.verifications.awaitAction",
      "app.setup.verifications.awaitDone",
      "assets.open",
      "assets.saveTo",
      "bridges.logins.connect",
      "bridges.logins.reconnect",
      "diagnose",
      "events.listen",
      "messages.awaitSent",
      "messages.findSent",
      "messages.sendAndAwait",
      "signIn",
      "signOut");

  /** Returns whether a method of the client configures calls, instead of leading to a resource. */
  private static boolean isMachinery(Class<?> client, String name) {
    for (Method method : client.getMethods()) {
      if (method.getName().equals(name)) {
        Class<?> type = method.getReturnType();
        if (type == CompletableFuture.class) {
          Type result =
              ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
          type = (Class<?>)
              (result instanceof ParameterizedType nested ? nested.getRawType() : result);
        }
        return type.equals(void.class)
            || type.getPackage().equals(BeeperDesktop.class.getPackage());
      }
    }
    return false;
  }

  private void expect(String what, Object actual, Object expected) {
    if (!expected.equals(actual)) {
      problems.add(what + " is " + actual + ", in the spec " + expected);
    }
  }
}
