package com.beeper.desktop.testkit.internal.http;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.events.EventSocket;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.json.JsonText;
import com.beeper.desktop.testkit.internal.oauth.FakeToken;
import com.beeper.desktop.testkit.internal.spec.ApiSpec;
import com.beeper.desktop.testkit.internal.spec.SpecOperation;
import com.beeper.desktop.testkit.internal.spec.SpecValidator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/**
 * Checks a request and passes it to the handler of its operation: path, token, scope and
 * validation, in this order. Thread-safe.
 */
public final class Router {

  private final ServerState state;
  private final JsonText json;
  private final ApiSpec spec;
  private final SpecValidator validator;
  private final Routes routes;

  /** Creates a router. */
  public Router(ServerState state, JsonText json, ApiSpec spec, Routes routes) {
    this.state = state;
    this.json = json;
    this.spec = spec;
    this.routes = routes;
    validator = new SpecValidator(spec);
  }

  /** Finds the operation of a request in the spec. */
  public ApiSpec.Match match(ReceivedRequest request) {
    return spec.match(request.method(), request.segments());
  }

  /** Returns whether the spec has an operation. */
  public boolean hasOperation(String id) {
    return spec.operation(id).isPresent();
  }

  /**
   * Processes a request.
   *
   * @param cut whether the response is cut in the middle
   * @return the outcome; it never fails
   */
  public CompletableFuture<FakeHttpServer.Outcome> handle(
      ReceivedRequest request, ApiSpec.Match match, boolean cut) {
    SpecOperation operation = match.operation();
    if (operation != null && operation.id().equals("events.connect")) {
      return CompletableFuture.completedFuture(connect(request, operation, cut));
    }
    // A handler cancels a held response to cut its connection.
    return respond(request, match)
        .handle((response, cancelled) -> cancelled == null
            ? new FakeHttpServer.Outcome.Respond(response, cut)
            : new FakeHttpServer.Outcome.Reset());
  }

  private FakeHttpServer.Outcome connect(
      ReceivedRequest request, SpecOperation operation, boolean cut) {
    synchronized (state) {
      try {
        authorize(request, operation);
        return new FakeHttpServer.Outcome.WebSocket(
            connection -> new EventSocket(state, json, validator, connection));
      } catch (RejectionException e) {
        return new FakeHttpServer.Outcome.Respond(
            FakeResponse.json(e.status(), e.body(false)), cut);
      }
    }
  }

  private CompletableFuture<FakeResponse> respond(ReceivedRequest request, ApiSpec.Match match) {
    SpecOperation operation = match.operation();
    if (operation == null) {
      return CompletableFuture.completedFuture(withoutOperation(match.methods()));
    }
    boolean oauth = operation.isOAuth();
    try {
      return handle(request, operation, match.path());
    } catch (RejectionException e) {
      return CompletableFuture.completedFuture(FakeResponse.json(e.status(), e.body(oauth)));
    } catch (RuntimeException | AssertionError e) {
      // A defect of the fake server: printed where a developer sees it.
      e.printStackTrace();
      return CompletableFuture.completedFuture(FakeResponse.json(
          500,
          RejectionException.of(500, "internal_error", "The fake server failed: " + e)
              .body(oauth)));
    }
  }

  private static FakeResponse withoutOperation(List<String> methods) {
    if (methods.isEmpty()) {
      return FakeResponse.json(404, RejectionException.notFound("path").body(false));
    }
    String allowed = String.join(", ", methods);
    return FakeResponse.json(
            405,
            RejectionException.of(405, "method_not_allowed", "This path takes " + allowed + " only")
                .body(false))
        .header("Allow", allowed);
  }

  private CompletableFuture<FakeResponse> handle(
      ReceivedRequest request, SpecOperation operation, Map<String, String> path) {
    FakeToken token;
    synchronized (state) {
      token = authorize(request, operation);
    }
    SpecValidator.Issues issues = new SpecValidator.Issues();
    validator.path(operation, path, issues);
    JsonObject query = query(request, operation, issues);
    Map<String, RoutedRequest.UploadedPart> upload = new LinkedHashMap<>();
    JsonObject body = body(request, operation, upload, issues);
    if (!issues.list().isEmpty()) {
      throw RejectionException.invalid(issues.list());
    }
    Routes.DeferredHandler handler = routes.find(operation.id());
    if (handler == null) {
      throw new IllegalStateException(operation.id() + " has no handler");
    }
    RoutedRequest routed = new RoutedRequest(
        operation, path, query, body, upload, request.headers(), request.query(), token);
    synchronized (state) {
      return handler.handle(routed);
    }
  }

  /** Finds the token. The handler decides whether an optional token is required. */
  private @Nullable FakeToken authorize(ReceivedRequest request, SpecOperation operation) {
    if (operation.token() == SpecOperation.TokenRule.NONE) {
      return null;
    }
    String value = Objects.requireNonNullElse(request.headers().first("Authorization"), "");
    boolean bearer = value.regionMatches(true, 0, "Bearer ", 0, 7);
    FakeToken token = bearer ? state.tokens().find(value.substring(7).strip()) : null;
    if (token == null) {
      if (operation.token() == SpecOperation.TokenRule.OPTIONAL && value.isEmpty()) {
        return null;
      }
      throw bearer && state.tokens().isExpired(value.substring(7).strip())
          ? RejectionException.tokenExpired()
          : RejectionException.unauthorized();
    }
    String scope = operation.method().equals("GET") ? "read" : "write";
    // The spec has no 403 there.
    if (!operation.id().equals("oauth.userinfo") && !token.scopes().contains(scope)) {
      throw RejectionException.forbidden(scope);
    }
    return token;
  }

  private JsonObject query(
      ReceivedRequest request, SpecOperation operation, SpecValidator.Issues issues) {
    try {
      return validator.query(operation, request.query(), issues);
    } catch (IllegalArgumentException e) {
      issues.add("invalid_format", "The query is not properly encoded", List.of("query"));
      return new JsonObject();
    }
  }

  private JsonObject body(
      ReceivedRequest request,
      SpecOperation operation,
      Map<String, RoutedRequest.UploadedPart> upload,
      SpecValidator.Issues issues) {
    if (operation.body().isEmpty()) {
      return new JsonObject();
    }
    if (request.body().length == 0) {
      if (operation.bodyRequired()) {
        issues.add("invalid_type", "A body is required", List.of("body"));
      }
      return new JsonObject();
    }
    String contentType = Objects.requireNonNullElse(request.headers().first("Content-Type"), "");
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    JsonObject schema = operation.body().get(mediaType);
    if (schema == null) {
      issues.add(
          "invalid_type",
          "The Content-Type must be " + String.join(" or ", operation.body().keySet()),
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

  private @Nullable Object json(ReceivedRequest request, SpecValidator.Issues issues) {
    try {
      return json.read(request.body());
    } catch (CodecException e) {
      issues.add("invalid_json", "The body is not well-formed JSON", List.of("body"));
      return null;
    }
  }

  private static JsonObject form(ReceivedRequest request, SpecValidator.Issues issues) {
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
      // Several values are a list, which no schema of a form accepts.
      form.put(field.getName(), values.size() == 1 ? values.get(0) : values);
    }
    return form;
  }
}
