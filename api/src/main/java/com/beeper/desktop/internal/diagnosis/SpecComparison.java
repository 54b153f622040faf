package com.beeper.desktop.internal.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares two OpenAPI documents: their operations, and the names of parameters and of the members of
 * bodies. Names of schemas have no influence, because they differ between documents.
 */
final class SpecComparison {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private static final List<String> ALTERNATIVES = List.of("allOf", "oneOf", "anyOf");

  /** A document that refers to itself more deeply than this is not followed. */
  private static final int MAX_DEPTH = 30;

  /** No more schemas than this are combined at one place of a document. */
  private static final int MAX_SCHEMAS = 500;

  private final Map<?, ?> own;
  private final Map<?, ?> other;

  /** The names that only one of the documents has; the first is that of this SDK. */
  private final Set<String> onlyOwn = new LinkedHashSet<>();

  private final Set<String> onlyOther = new LinkedHashSet<>();

  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final Set<String> compared = new HashSet<>();

  private SpecComparison(Map<?, ?> own, Map<?, ?> other) {
    this.own = own;
    this.other = other;
  }

  /** Compares the document of this SDK with another one. */
  static SpecComparison of(Map<?, ?> own, Map<?, ?> other) {
    SpecComparison comparison = new SpecComparison(own, other);
    comparison.compareOperations();
    return comparison;
  }

  /** Returns the operations, parameters and members that the other document lacks. */
  List<String> onlyOwn() {
    return List.copyOf(onlyOwn);
  }

  /** Returns the operations, parameters and members that this SDK lacks. */
  List<String> onlyOther() {
    return List.copyOf(onlyOther);
  }

  private void compareOperations() {
    Map<String, Operation> owned = operations(own);
    Map<String, Operation> others = operations(other);
    difference(owned.keySet(), others.keySet(), "");
    owned.forEach((key, operation) -> {
      Operation counterpart = others.get(key);
      if (counterpart != null) {
        difference(operation.parameters(), counterpart.parameters(), key + " parameter ");
        compare(operation.request(), counterpart.request(), key + " request ", "", 0);
        compare(operation.response(), counterpart.response(), key + " response ", "", 0);
      }
    });
  }

  private void difference(Set<String> owned, Set<String> others, String prefix) {
    owned.stream().filter(name -> !others.contains(name)).forEach(n -> onlyOwn.add(prefix + n));
    others.stream().filter(name -> !owned.contains(name)).forEach(n -> onlyOther.add(prefix + n));
  }

  /** The names of the parameters, and the schemas of the bodies. */
  private record Operation(Set<String> parameters, Schemas request, Schemas response) {}

  /** Schemas that apply to one place of a document, without references and compositions. */
  private record Schemas(Map<?, ?> document, List<Map<?, ?>> flat) {}

  private static Map<String, Operation> operations(Map<?, ?> document) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    object(document.get("paths")).forEach((path, item) -> {
      Map<?, ?> methods = object(item);
      methods.forEach((method, operation) -> {
        if (METHODS.contains(method)) {
          // The names of path parameters differ between documents.
          String key = method.toString().toUpperCase(Locale.ROOT) + " "
              + path.toString().replaceAll("\\{[^}]*}", "{}");
          operations.put(key, operation(document, methods, object(operation)));
        }
      });
    });
    return operations;
  }

  private static Operation operation(Map<?, ?> document, Map<?, ?> methods, Map<?, ?> operation) {
    Set<String> parameters = new TreeSet<>();
    for (Map<?, ?> parent : List.of(methods, operation)) {
      for (Object each : list(parent.get("parameters"))) {
        Map<?, ?> parameter = resolve(document, object(each));
        if ("query".equals(parameter.get("in"))) {
          parameters.add(String.valueOf(parameter.get("name")));
        }
      }
    }
    List<Object> responses = new ArrayList<>();
    object(operation.get("responses")).forEach((status, response) -> {
      if (status.toString().startsWith("2")) {
        responses.addAll(content(document, response));
      }
    });
    return new Operation(
        parameters,
        schemas(document, content(document, operation.get("requestBody"))),
        schemas(document, responses));
  }

  private static List<Object> content(Map<?, ?> document, @Nullable Object body) {
    List<Object> schemas = new ArrayList<>();
    object(resolve(document, object(body)).get("content"))
        .values()
        .forEach(media -> schemas.add(object(object(media).get("schema"))));
    return schemas;
  }

  private void compare(Schemas owned, Schemas others, String prefix, String path, int depth) {
    if (owned.flat().isEmpty()
        || others.flat().isEmpty()
        || depth > MAX_DEPTH
        || !compared.add(numbers(owned) + "/" + numbers(others))) {
      return;
    }
    Map<String, List<Object>> ownMembers = members(owned);
    Map<String, List<Object>> otherMembers = members(others);
    // A schema without members allows any, so there is nothing to compare.
    if (!ownMembers.isEmpty() && !otherMembers.isEmpty()) {
      difference(
          ownMembers.keySet(), otherMembers.keySet(), prefix + (path.isEmpty() ? "" : path + "."));
    }
    ownMembers.forEach((name, schemas) -> {
      List<Object> counterparts = otherMembers.get(name);
      if (counterparts != null) {
        compare(
            schemas(owned.document(), schemas),
            schemas(others.document(), counterparts),
            prefix,
            path.isEmpty() ? name : path + "." + name,
            depth + 1);
      }
    });
    compareInner(owned, others, "items", prefix, path + "[]", depth);
    compareInner(owned, others, "additionalProperties", prefix, path + ".*", depth);
  }

  private void compareInner(
      Schemas owned, Schemas others, String name, String prefix, String path, int depth) {
    compare(
        schemas(owned.document(), inner(owned, name)),
        schemas(others.document(), inner(others, name)),
        prefix,
        path,
        depth + 1);
  }

  private String numbers(Schemas schemas) {
    return schemas.flat().stream()
        .map(schema -> numbers.computeIfAbsent(schema, key -> numbers.size()).toString())
        .collect(Collectors.joining(","));
  }

  private static Map<String, List<Object>> members(Schemas schemas) {
    Map<String, List<Object>> members = new LinkedHashMap<>();
    for (Map<?, ?> schema : schemas.flat()) {
      object(schema.get("properties"))
          .forEach((name, member) ->
              members.computeIfAbsent(name.toString(), key -> new ArrayList<>()).add(member));
    }
    return members;
  }

  private static List<Object> inner(Schemas schemas, String name) {
    List<Object> inner = new ArrayList<>();
    schemas.flat().forEach(schema -> {
      if (schema.get(name) instanceof Map<?, ?> element) {
        inner.add(element);
      }
    });
    return inner;
  }

  private static Schemas schemas(Map<?, ?> document, List<Object> schemas) {
    // By identity, because comparing whole schemas would take long.
    Set<Map<?, ?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Map<?, ?>> flat = new ArrayList<>();
    schemas.forEach(schema -> flatten(document, object(schema), flat, seen));
    return new Schemas(document, flat);
  }

  private static void flatten(
      Map<?, ?> document, Map<?, ?> schema, List<Map<?, ?>> target, Set<Map<?, ?>> seen) {
    Map<?, ?> resolved = resolve(document, schema);
    if (resolved.isEmpty() || seen.size() > MAX_SCHEMAS || !seen.add(resolved)) {
      return;
    }
    target.add(resolved);
    for (String composition : ALTERNATIVES) {
      list(resolved.get(composition))
          .forEach(each -> flatten(document, object(each), target, seen));
    }
  }

  /** Follows references within a document, such as {@code #/components/schemas/Chat}. */
  private static Map<?, ?> resolve(Map<?, ?> document, Map<?, ?> node) {
    Map<?, ?> resolved = node;
    for (int i = 0; i < MAX_DEPTH && resolved.get("$ref") instanceof String reference; i++) {
      Object target = document;
      for (String part : reference.substring(reference.indexOf('/') + 1).split("/", -1)) {
        target = object(target).get(part);
      }
      resolved = object(target);
    }
    return resolved;
  }

  private static Map<?, ?> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
