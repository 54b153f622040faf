package com.beeper.desktop.testkit.internal.spec;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.json.JsonText;
import com.beeper.desktop.testkit.internal.spec.SpecOperation.Parameter;
import com.beeper.desktop.testkit.internal.spec.SpecOperation.TokenRule;
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

/** The OpenAPI document of the API. Immutable; read once per JVM. */
public final class ApiSpec {

  private static volatile @Nullable ApiSpec instance;

  private final byte[] document;
  private final JsonObject root;
  private final List<SpecOperation> operations = new ArrayList<>();

  private ApiSpec(byte[] document, JsonObject root) {
    this.document = document;
    this.root = root;
    root.requiredObject("paths")
        .members()
        .forEach((path, methods) -> ((JsonObject) Objects.requireNonNull(methods))
            .members()
            .forEach((method, node) -> operations.add(
                operation(path, method, (JsonObject) Objects.requireNonNull(node)))));
    // Step types are open in practice; the handler of the operation checks them.
    root.requiredObject("components")
        .requiredObject("schemas")
        .requiredObject("LoginStepSubmitRequest")
        .requiredObject("properties")
        .requiredObject("type")
        .remove("enum");
    // The most literal path first: /v1/chats/search is not a chat.
    operations.sort(Comparator.comparingInt(SpecOperation::literals).reversed());
  }

  /** Returns the spec. The first call in a JVM reads it with the given JSON library. */
  public static ApiSpec get(JsonText json) {
    ApiSpec spec = instance;
    if (spec == null) {
      spec = read(json);
      instance = spec;
    }
    return spec;
  }

  private static ApiSpec read(JsonText json) {
    // Of the API, whose jar has the spec for the diagnosis of clients.
    String file = "/META-INF/com.beeper.desktop/openapi.json";
    try (InputStream in = BeeperDesktop.class.getResourceAsStream(file)) {
      byte[] document = Objects.requireNonNull(in, file).readAllBytes();
      return new ApiSpec(document, (JsonObject) Objects.requireNonNull(json.read(document)));
    } catch (CodecException e) {
      throw new IllegalStateException("The codec cannot read " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Returns the document as JSON, the response of {@code /v1/spec}. */
  public byte[] document() {
    return document.clone();
  }

  /** Returns the operation with an ID, if present. */
  public Optional<SpecOperation> operation(String id) {
    return operations.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * The operation of a method and path.
   *
   * @param operation null if no operation has this method
   * @param path the values of the path parameters
   * @param methods the methods of the path; empty if the path is unknown
   */
  public record Match(
      @Nullable SpecOperation operation, Map<String, String> path, List<String> methods) {}

  /** Returns the operation of a request. */
  public Match match(String method, List<String> segments) {
    List<String> methods = new ArrayList<>();
    for (SpecOperation operation : operations) {
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

  private SpecOperation operation(String path, String method, JsonObject node) {
    JsonObject requestBody = node.object("requestBody");
    Map<String, JsonObject> body = new LinkedHashMap<>();
    if (requestBody != null) {
      requestBody
          .requiredObject("content")
          .members()
          .forEach((type, media) -> body.put(
              type, ((JsonObject) Objects.requireNonNull(media)).requiredObject("schema")));
    }
    return new SpecOperation(
        node.requiredText("operationId"),
        method.toUpperCase(Locale.ROOT),
        SpecOperation.template(path),
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
