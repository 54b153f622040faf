package com.beeper.desktop.testkit.internal.console;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.http.FakeHttpServer.Outcome;
import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.ReceivedRequest;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves the console below {@code /console/}.
 *
 * <p>The page has no token, so it is protected otherwise. The server listens on the loopback
 * address. The {@code Host} must be a name of it, so that a foreign name that resolves to it (DNS
 * rebinding) does not make a foreign page one of the same origin. An action requires an {@code
 * Origin} that is that host, and JSON, which no form of a foreign page can send. Thread-safe.
 */
public final class Console {

  private static final String PATH = "/console/";

  private static final Pattern LOOPBACK =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

  private static final Map<String, String> FILES = Map.of(
      "", "index.html",
      "console.css", "console.css",
      "console.js", "console.js",
      "icon.svg", "icon.svg");

  private static final Map<String, String> TYPES = Map.of(
      "html", "text/html; charset=utf-8",
      "css", "text/css; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "svg", "image/svg+xml");

  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
      + " img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
      + " frame-ancestors 'none'";

  /** The actions of the page. */
  public interface Actions {

    /**
     * Performs an action.
     *
     * @throws RejectionException if there is no such action, or the resource that it names is missing
     * @throws IllegalArgumentException if an argument is wrong
     * @throws IllegalStateException if the action is not possible now
     */
    void perform(String name, JsonObject arguments);
  }

  private final JsonText json;
  private final Actions actions;
  private final ConsoleView view;
  private final ExchangeLog log;

  /** Identifies this server, so that a page that was opened at an earlier one loads itself again. */
  private final String run = UUID.randomUUID().toString();

  /** Creates a console. */
  public Console(ServerState state, JsonText json, Actions actions) {
    this.json = json;
    this.actions = actions;
    view = new ConsoleView(state);
    log = new ExchangeLog(json, state.clock());
  }

  /** Returns whether a request is one of the console. */
  public boolean owns(ReceivedRequest request) {
    String path = request.path();
    return path.startsWith(PATH) || path.equals("/console");
  }

  /**
   * Records a request of an application, to show it with its response.
   *
   * @param operation the operationId, or null
   * @return the outcome to deliver
   */
  public CompletableFuture<Outcome> record(
      ReceivedRequest request, @Nullable String operation, CompletableFuture<Outcome> outcome) {
    return log.record(request, operation, outcome);
  }

  /** Serves a request of the console. */
  public CompletableFuture<Outcome> handle(ReceivedRequest request) {
    FakeResponse response;
    try {
      response = respond(request);
    } catch (RejectionException e) {
      response = FakeResponse.json(e.status(), e.body(false));
    } catch (IllegalArgumentException e) {
      response = FakeResponse.json(
          400,
          RejectionException.of(400, "bad_request", "The query is not properly encoded")
              .body(false));
    } catch (RuntimeException e) {
      // A defect of the console: printed where a developer sees it.
      e.printStackTrace();
      response = FakeResponse.json(
          500,
          RejectionException.of(500, "internal_error", "The console failed: " + e)
              .body(false));
    }
    response
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", POLICY)
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff");
    return CompletableFuture.completedFuture(new Outcome.Respond(response, false));
  }

  private FakeResponse respond(ReceivedRequest request) {
    String host = header(request, "Host").toLowerCase(Locale.ROOT);
    if (!LOOPBACK.matcher(host).matches()) {
      throw forbidden("Open the console at 127.0.0.1 or localhost");
    }
    if (request.path().equals("/console")) {
      return FakeResponse.empty(308).header("Location", PATH);
    }
    String name = request.path().substring(PATH.length());
    if (name.startsWith("actions/")) {
      requireMethod(request, "POST");
      requireSameOrigin(request, host);
      return act(name.substring("actions/".length()), request);
    }
    requireMethod(request, "GET", "HEAD");
    String file = FILES.get(name);
    if (file != null) {
      return file(file);
    }
    requireSameSite(request);
    if (name.equals("state")) {
      return FakeResponse.json(state(request));
    } else if (name.startsWith("exchanges/")) {
      return exchange(name.substring("exchanges/".length()));
    }
    throw RejectionException.notFound("page of the console");
  }

  private static void requireMethod(ReceivedRequest request, String... methods) {
    if (!List.of(methods).contains(request.method())) {
      throw RejectionException.of(
          405, "method_not_allowed", "This path takes " + String.join(" and ", methods) + " only");
    }
  }

  private static void requireSameOrigin(ReceivedRequest request, String host) {
    requireSameSite(request);
    if (!header(request, "Origin").equalsIgnoreCase("http://" + host)
        || !header(request, "Content-Type").startsWith("application/json")) {
      throw forbidden("Only the console's own page may do this");
    }
  }

  /** Refuses what a browser sends for a page of another origin, such as another port of this host. */
  private static void requireSameSite(ReceivedRequest request) {
    String site = header(request, "Sec-Fetch-Site");
    if (!site.isEmpty() && !site.equals("same-origin") && !site.equals("none")) {
      throw forbidden("Only the console's own page may do this");
    }
  }

  private static RejectionException forbidden(String message) {
    return RejectionException.of(403, "forbidden", message);
  }

  private static String header(ReceivedRequest request, String name) {
    return Objects.requireNonNullElse(request.headers().first(name), "");
  }

  private static FakeResponse file(String name) {
    try (InputStream in = Console.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the test kit");
      }
      String type = Objects.requireNonNull(TYPES.get(name.substring(name.indexOf('.') + 1)));
      return FakeResponse.bytes(200, type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The console's file " + name + " cannot be read", e);
    }
  }

  private JsonObject state(ReceivedRequest request) {
    long after = number(request.parameter("after"));
    return view.json(request.parameter("chat"))
        .put("run", run)
        .put("lastChange", log.lastChange())
        .put("exchanges", log.after(after));
  }

  private FakeResponse exchange(String number) {
    JsonObject details = log.details(number(number));
    if (details == null) {
      throw RejectionException.notFound("request, or it is too old");
    }
    return FakeResponse.json(details);
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private FakeResponse act(String name, ReceivedRequest request) {
    try {
      Object body = request.body().length == 0 ? new JsonObject() : json.read(request.body());
      actions.perform(name, body instanceof JsonObject object ? object : new JsonObject());
      return FakeResponse.empty(204);
    } catch (CodecException e) {
      throw RejectionException.of(400, "invalid_json", "The body is not well-formed JSON");
    } catch (IllegalArgumentException e) {
      throw RejectionException.of(400, "bad_request", String.valueOf(e.getMessage()));
    } catch (IllegalStateException e) {
      throw RejectionException.conflict(String.valueOf(e.getMessage()));
    }
  }
}
