package com.beeper.desktop.testkit.internal.contract;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.testkit.internal.contract.Operation.Parameter;
import com.beeper.desktop.testkit.internal.contract.Operation.TokenRule;
import com.beeper.desktop.testkit.internal.json.Json;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of the API. Immutable; read once a JVM. */
public final class Contract {

  private static volatile @Nullable Contract instance;

  private final byte[] document;
  private final JsonObject root;
  private final List<Operation> operations = new ArrayList<>();

  private Contract(byte[] document, JsonObject root) {
    this.document = document;
    this.root = root;
    root.requiredObject("paths")
        .members()
        .forEach((path, methods) -> ((JsonObject) Objects.requireNonNull(methods))
            .members()
            .forEach((method, node) -> operations.add(
                operation(path, method, (JsonObject) Objects.requireNonNull(node)))));
    // The most literal path first: /v1/chats/search is no chat.
    operations.sort(Comparator.comparingInt(Operation::literals).reversed());
  }

  /** Returns the contract; the first call in a JVM reads it with the given JSON library. */
  public static Contract get(Json json) {
    Contract contract = instance;
    if (contract == null) {
      contract = read(json);
      instance = contract;
    }
    return contract;
  }

  private static Contract read(Json json) {
    String file = "/com/beeper/desktop/testkit/openapi.json";
    try (InputStream in = Contract.class.getResourceAsStream(file)) {
      byte[] document = Objects.requireNonNull(in, file).readAllBytes();
      return new Contract(document, (JsonObject) Objects.requireNonNull(json.read(document)));
    } catch (CodecException e) {
      throw new IllegalStateException("The codec cannot read " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Returns the document as JSON, as {@code /v1/spec} gives it. */
  public byte[] document() {
    return document.clone();
  }

  /** Returns all operations. */
  public List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** Finds an operation by its ID. */
  public Optional<Operation> operation(String id) {
    return operations.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * What a path leads to.
   *
   * @param operation null if no operation has this method
   * @param path the values of the path parameters
   * @param methods those that the path has; none if the path is unknown
   */
  public record Match(
      @Nullable Operation operation, Map<String, String> path, List<String> methods) {}

  /** Finds the operation of a request. */
  public Match match(String method, List<String> segments) {
    List<String> methods = new ArrayList<>();
    for (Operation operation : operations) {
      Map<String, String> path = operation.match(segments);
      if (path != null && operation.method().equals(method)) {
        return new Match(operation, path, List.of());
      } else if (path != null) {
        methods.add(operation.method());
      }
    }
    return new Match(null, Map.of(), methods.stream().distinct().sorted().toList());
  }

  /** Follows references. */
  JsonObject resolve(JsonObject schema) {
    JsonObject resolved = schema;
    for (String ref = resolved.text("$ref"); ref != null; ref = resolved.text("$ref")) {
      resolved = at(ref);
    }
    return resolved;
  }

  private JsonObject at(String reference) {
    JsonObject found = root;
    for (String name : reference.substring(2).split("/", -1)) {
      found = found.requiredObject(name);
    }
    return found;
  }

  private Operation operation(String path, String method, JsonObject node) {
    JsonObject requestBody = node.object("requestBody");
    Map<String, JsonObject> body = new LinkedHashMap<>();
    if (requestBody != null) {
      requestBody
          .requiredObject("content")
          .members()
          .forEach((type, media) -> body.put(
              type, ((JsonObject) Objects.requireNonNull(media)).requiredObject("schema")));
    }
    return new Operation(
        node.requiredText("operationId"),
        method.toUpperCase(Locale.ROOT),
        Operation.template(path),
        node.objects("parameters").stream()
            .map(this::resolve)
            .map(each -> new Parameter(
                each.requiredText("name"),
                each.requiredText("in"),
                each.flag("required", false),
                each.requiredObject("schema")))
            .collect(Collectors.toList()),
        body,
        requestBody != null && requestBody.flag("required", false),
        token(node));
  }

  private TokenRule token(JsonObject node) {
    List<JsonObject> choices = (node.has("security") ? node : root).objects("security");
    if (choices.isEmpty()) {
      return TokenRule.NONE;
    }
    boolean optional = choices.stream().anyMatch(each -> each.members().isEmpty());
    return optional ? TokenRule.OPTIONAL : TokenRule.REQUIRED;
  }
}
