package com.beeper.desktop.integration.spec;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Holds the SDK beside a contract, and says in words what differs. */
final class ContractCheck {

  private final Contract contract;
  private final SchemaWalk schemas;
  private final List<String> problems = new ArrayList<>();

  ContractCheck(Contract contract) {
    this.contract = contract;
    this.schemas = new SchemaWalk(contract);
  }

  SchemaWalk schemas() {
    return schemas;
  }

  List<String> run() {
    for (Contract.Operation operation : contract.operations()) {
      if (!Sdk.isPending(operation.id())) {
        try {
          check(operation);
        } catch (AssertionError e) {
          problems.add(e.getMessage());
        }
      }
    }
    schemas.walk(
        "errors",
        Contract.JSON.createObjectNode().put("$ref", "#/components/schemas/Error"),
        Shapes.kind(Shapes.shapeOf(com.beeper.desktop.shared.ErrorResponse.class)));
    nothingElse();
    problems.addAll(schemas.problems());
    return problems;
  }

  private void check(Contract.Operation operation) {
    String id = operation.id();
    Sdk.Methods sync = Sdk.methods(BeeperDesktop.class, id);
    Sdk.methods(BeeperDesktopAsync.class, id);
    if (Sdk.FILES.contains(id)) {
      return;
    }
    checkDeclaration(operation, Sdk.declared(id));
    checkParameters(operation, sync);
    checkAnswer(operation, sync.widest());
  }

  private void checkDeclaration(Contract.Operation operation, Operation<?> declared) {
    String id = operation.id();
    expect(id + ", method", declared.method(), operation.method());
    expect(id + ", path", template(declared), operation.path().replaceAll("\\{\\w+}", "{}"));
    expect(id + ", token", Shapes.call(declared, "token").toString(), operation.token());
    if (operation.method().equals("GET") && !declared.idempotent()) {
      problems.add(id + " is a GET and must be idempotent");
    }
  }

  private static String template(Operation<?> declared) {
    Object path = Shapes.call(declared, "path");
    List<?> literals = (List<?>) Shapes.field(path, "literals");
    return String.join("{}", literals.stream().map(Object::toString).toList());
  }

  private void checkParameters(Contract.Operation operation, Sdk.Methods methods) {
    String id = operation.id();
    List<String> names = operation.pathParameters();
    expect(id + ", number of path parameters", methods.pathParameters(), names.size());
    List<?> declared = (List<?>) Shapes.field(Shapes.call(Sdk.declared(id), "path"), "names");
    for (int i = 0; i < Math.min(names.size(), declared.size()); i++) {
      // Java writes Id where the contract writes ID.
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
    members.putAll(contract.members(operation.body()));
    required.addAll(contract.required(operation.body()));
    Class<?> params = methods.params();
    if (params == null) {
      if (!members.isEmpty()) {
        problems.add(id + " must take " + members.keySet());
      }
      return;
    }
    List<Shapes.Member> slots = Shapes.members(Shapes.shapeOf(params)).stream()
        .filter(each -> !each.place().equals("ADDITIONAL_QUERY"))
        .toList();
    for (Shapes.Member slot : slots) {
      expect(
          id + ", place of " + slot.name(),
          slot.place(),
          query.contains(slot.name()) ? "QUERY" : "BODY");
    }
    schemas.walkMembers(id, members, required, slots);
    if (methods.withConsumer().isEmpty()) {
      problems.add(id + " has no overload with a Consumer");
    }
    boolean short_ =
        methods.overloads().stream().anyMatch(each -> each.getParameterCount() == names.size());
    expect(id + ", overload without parameters", short_, required.isEmpty());
  }

  private void checkAnswer(Contract.Operation operation, Method method) {
    String id = operation.id();
    JsonNode schema = operation.answer();
    Optional<Kind<?>> kind = Sdk.answer(id);
    if (kind.isEmpty() || schema.isMissingNode()) {
      expect(id + ", has an answer", kind.isPresent(), !schema.isMissingNode());
      expect(id + ", returns", method.getReturnType(), void.class);
      return;
    }
    // A schema in place, as that of spec.retrieve, says too little for a type.
    schemas.walk(id, schema, kind.get());
    Class<?> expected = switch (Shapes.name(kind.get())) {
      case "Model" -> Shapes.type(Shapes.shape(kind.get()));
      case "Union" -> Shapes.unionType(kind.get());
      case "List" -> List.class;
      case "Object" -> Map.class;
      default -> void.class;
    };
    if (operation.isPaged()) {
      Kind<?> items = Shapes.members(Shapes.shape(kind.get())).stream()
          .filter(each -> each.name().equals("items"))
          .findFirst()
          .orElseThrow()
          .kind();
      if (!com.beeper.desktop.Page.class.isAssignableFrom(method.getReturnType())) {
        problems.add(id + " must return a page");
      }
      expect(id + ", items", itemType(method), Shapes.type(Shapes.shape(Shapes.part(items))));
    } else {
      expect(id + ", returns", method.getReturnType(), expected);
    }
  }

  private static Type itemType(Method method) {
    Type type = method.getGenericReturnType();
    if (!(type instanceof ParameterizedType)) {
      type = method.getReturnType().getGenericInterfaces()[0];
    }
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  /** No method, and no model or enum, that the contract lacks. */
  private void nothingElse() {
    Set<String> ids = new TreeSet<>();
    contract.operations().forEach(each -> ids.add(each.id()));
    for (Class<?> client : List.of(BeeperDesktop.class, BeeperDesktopAsync.class)) {
      for (String reachable : Sdk.reachable(client)) {
        if (!ids.contains(reachable) && !isMachinery(client, reachable)) {
          problems.add(client.getSimpleName() + ": the contract lacks " + reachable);
        }
      }
    }
    for (String declared : Sdk.declared().keySet()) {
      if (!ids.contains(declared) && contractOfOthers(declared)) {
        problems.add("the contract lacks the operation " + declared);
      }
    }
  }

  /** Sign-in of apps and events are other parts of the contract, and have other tests. */
  private static boolean contractOfOthers(String id) {
    return !id.startsWith("oauth.") && !id.startsWith("events.");
  }

  /** What is at the client itself and gives types of the client is how calls are made. */
  private static boolean isMachinery(Class<?> client, String name) {
    if (!contractOfOthers(name + ".")) {
      return true;
    }
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
      problems.add(what + " is " + actual + ", in the contract " + expected);
    }
  }
}
