package com.beeper.desktop.testkit.internal.http;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.contract.Contract;
import com.beeper.desktop.testkit.internal.contract.Operation;
import com.beeper.desktop.testkit.internal.contract.Validator;
import com.beeper.desktop.testkit.internal.events.EventSocket;
import com.beeper.desktop.testkit.internal.json.Json;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.oauth.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request into a call and lets its route answer: path, token, scope, validation, in this
 * order. Thread-safe.
 */
public final class Router {

  private final World world;
  private final Json json;
  private final Contract contract;
  private final Validator validator;
  private final Routes routes;

  /** Makes a router. */
  public Router(World world, Json json, Contract contract, Routes routes) {
    this.world = world;
    this.json = json;
    this.contract = contract;
    this.routes = routes;
    validator = new Validator(contract);
  }

  /** Finds the operation of a request, if it is one of the contract. */
  public Contract.Match match(RawRequest request) {
    return contract.match(request.method(), request.segments());
  }

  /** Tells whether the contract has an operation. */
  public boolean hasOperation(String id) {
    return contract.operation(id).isPresent();
  }

  /**
   * Finds what becomes of a request; never throws.
   *
   * @param cut whether the answer is to be cut in the middle
   */
  public HttpFront.Delivery answer(RawRequest request, Contract.Match match, boolean cut) {
    Operation operation = match.operation();
    if (operation != null && operation.id().equals("events.connect")) {
      synchronized (world) {
        try {
          authorize(request, operation);
          return new HttpFront.Delivery.WebSocket(new EventSocket(world, json, validator));
        } catch (Refusal e) {
          return new HttpFront.Delivery.Answer(Reply.json(e.status(), e.body(false)), cut);
        }
      }
    }
    return new HttpFront.Delivery.Answer(reply(request, match), cut);
  }

  private Reply reply(RawRequest request, Contract.Match match) {
    Operation operation = match.operation();
    if (operation == null) {
      return withoutOperation(match.methods());
    }
    boolean oauth = operation.isOAuth();
    try {
      return answer(request, operation, match.path());
    } catch (Refusal e) {
      return Reply.json(e.status(), e.body(oauth));
    } catch (RuntimeException | AssertionError e) {
      // A fault of the fake itself: say so where a developer sees it.
      e.printStackTrace();
      return Reply.json(
          500, Refusal.of(500, "internal_error", "The fake server failed: " + e).body(oauth));
    }
  }

  private static Reply withoutOperation(List<String> methods) {
    if (methods.isEmpty()) {
      return Reply.json(404, Refusal.notFound("path").body(false));
    }
    String allowed = String.join(", ", methods);
    return Reply.json(
            405,
            Refusal.of(405, "method_not_allowed", "This path takes " + allowed + " only")
                .body(false))
        .header("Allow", allowed);
  }

  private Reply answer(RawRequest request, Operation operation, Map<String, String> path) {
    Token token;
    synchronized (world) {
      token = authorize(request, operation);
    }
    Validator.Issues issues = new Validator.Issues();
    validator.path(operation, path, issues);
    JsonObject query = query(request, operation, issues);
    Map<String, Call.UploadedPart> upload = new LinkedHashMap<>();
    JsonObject body = body(request, operation, upload, issues);
    if (!issues.list().isEmpty()) {
      throw Refusal.invalid(issues.list());
    }
    Routes.FailureClassifier route = routes.find(operation.id());
    if (route == null) {
      throw new IllegalStateException(operation.id() + " has no route");
    }
    Call call = new Call(operation, path, query, body, upload, request.headers(), token);
    synchronized (world) {
      return route.answer(call);
    }
  }

  /** Finds the token; whether an optional one is needed is for the route to say. */
  private @Nullable Token authorize(RawRequest request, Operation operation) {
    if (operation.token() == Operation.TokenRule.NONE) {
      return null;
    }
    String value = request.headers().first("Authorization").orElse("");
    boolean bearer = value.regionMatches(true, 0, "Bearer ", 0, 7);
    Token token = bearer ? world.tokens().find(value.substring(7).strip()) : null;
    if (token == null) {
      if (operation.token() == Operation.TokenRule.OPTIONAL && value.isEmpty()) {
        return null;
      }
      throw Refusal.unauthorized();
    }
    String scope = operation.method().equals("GET") ? "read" : "write";
    // The contract has no 403 there: a token may always ask about itself.
    if (!operation.id().equals("oauth.userinfo") && !token.scopes().contains(scope)) {
      throw Refusal.forbidden(scope);
    }
    return token;
  }

  private JsonObject query(RawRequest request, Operation operation, Validator.Issues issues) {
    try {
      return validator.query(operation, request.query(), issues);
    } catch (IllegalArgumentException e) {
      issues.add("invalid_format", "The query is not properly encoded", List.of("query"));
      return new JsonObject();
    }
  }

  private JsonObject body(
      RawRequest request,
      Operation operation,
      Map<String, Call.UploadedPart> upload,
      Validator.Issues issues) {
    if (operation.body().isEmpty()) {
      return new JsonObject();
    }
    if (request.body().length == 0) {
      if (operation.bodyRequired()) {
        issues.add("invalid_type", "A body is required", List.of("body"));
      }
      return new JsonObject();
    }
    String contentType = request.headers().first("Content-Type").orElse("");
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    JsonObject schema = operation.body().get(mediaType);
    if (schema == null) {
      issues.add(
          "invalid_type",
          "The Content-Type is to be " + String.join(" or ", operation.body().keySet()),
          List.of("header", "Content-Type"));
      return new JsonObject();
    }
    Object body = switch (mediaType) {
      case "application/x-www-form-urlencoded" -> form(request, issues);
      case "multipart/form-data" -> MultipartForm.read(contentType, request.body(), upload, issues);
      default -> json(request, issues);
    };
    if (issues.list().isEmpty()) {
      validator.body(body, schema, issues);
    }
    return body instanceof JsonObject object ? object : new JsonObject();
  }

  private @Nullable Object json(RawRequest request, Validator.Issues issues) {
    try {
      return json.read(request.body());
    } catch (CodecException e) {
      issues.add("invalid_json", "The body is not well-formed JSON", List.of("body"));
      return null;
    }
  }

  private static JsonObject form(RawRequest request, Validator.Issues issues) {
    Fields fields = new Fields();
    try {
      UrlEncoded.decodeTo(
          new String(request.body(), StandardCharsets.UTF_8), fields::add, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      issues.add("invalid_form", "The form is not properly encoded", List.of("body"));
    }
    JsonObject form = new JsonObject();
    for (Fields.Field field : fields) {
      List<String> values = new ArrayList<>(field.getValues());
      // Several values where one belongs are a list, which no schema of a form takes.
      form.put(field.getName(), values.size() == 1 ? values.get(0) : values);
    }
    return form;
  }
}
