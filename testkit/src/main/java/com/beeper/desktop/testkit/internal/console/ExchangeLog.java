package com.beeper.desktop.testkit.internal.console;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.testkit.internal.http.FakeHttpServer.Outcome;
import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.ReceivedRequest;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.json.JsonText;
import com.beeper.desktop.transport.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The last requests with their responses. Secrets are masked when an exchange is shown. Thread-safe.
 */
final class ExchangeLog {

  /** The number of exchanges, which bounds the memory together with {@link #MAX_BODY}. */
  static final int MAX_EXCHANGES = 200;

  /** The length of the longest body that is kept. */
  static final int MAX_BODY = 64 * 1024;

  /** A body; its bytes are null if it is too long. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Body(String contentType, int length, byte @Nullable [] bytes) {

    static Body of(@Nullable String contentType, byte @Nullable [] bytes) {
      byte[] body = bytes == null ? new byte[0] : bytes;
      return new Body(
          contentType == null ? "" : contentType,
          body.length,
          body.length > MAX_BODY ? null : body);
    }

    boolean is(String mediaType) {
      return contentType.toLowerCase(Locale.ROOT).startsWith(mediaType);
    }
  }

  /** A request, and its outcome once it is known. */
  private static final class Exchange {

    private final long number;
    private final Instant time;
    private final long started = System.nanoTime();
    private final @Nullable String operation;
    private final String method;
    private final String target;
    private final Headers headers;
    private final Body body;
    private long change;
    private long nanos = -1;
    private int status;
    private String ending = "";
    private Map<String, String> responseHeaders = Map.of();
    private @Nullable Body responseBody;

    Exchange(long number, Instant time, @Nullable String operation, ReceivedRequest request) {
      this.number = number;
      this.time = time;
      this.operation = operation;
      change = number;
      method = request.method();
      target = request.target();
      headers = request.headers();
      body = Body.of(headers.first("Content-Type"), request.body());
    }
  }

  private final JsonText json;
  private final InstantSource clock;
  private final Deque<Exchange> exchanges = new ArrayDeque<>();

  /** Counts arrivals and outcomes, so that a page reads only what is new to it. */
  private long changes;

  /** Creates an empty log. */
  ExchangeLog(JsonText json, InstantSource clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * Records a request.
   *
   * @return the outcome to deliver, whose JSON is written already
   */
  CompletableFuture<Outcome> record(
      ReceivedRequest request, @Nullable String operation, CompletableFuture<Outcome> outcome) {
    Exchange exchange = add(request, operation);
    return outcome.thenApply(decided -> complete(exchange, decided));
  }

  private synchronized Exchange add(ReceivedRequest request, @Nullable String operation) {
    if (exchanges.size() == MAX_EXCHANGES) {
      exchanges.removeFirst();
    }
    Exchange exchange = new Exchange(++changes, clock.instant(), operation, request);
    exchanges.addLast(exchange);
    return exchange;
  }

  private Outcome complete(Exchange exchange, Outcome outcome) {
    if (!(outcome instanceof Outcome.Respond respond)) {
      boolean upgraded = outcome instanceof Outcome.WebSocket;
      end(
          exchange,
          upgraded ? 101 : 0,
          upgraded ? "WebSocket" : "connection reset",
          Map.of(),
          null);
      return outcome;
    }
    // Written here and not when it is shown, because the objects in it may change.
    FakeResponse response = respond.response();
    byte[] bytes = response.json() == null ? response.bytes() : json.write(response.json());
    end(
        exchange,
        response.status(),
        respond.cut() ? "connection cut in the body" : "",
        response.headers(),
        Body.of(response.headers().get("Content-Type"), bytes));
    return new Outcome.Respond(
        new FakeResponse(response.status(), response.headers(), null, bytes), respond.cut());
  }

  private synchronized void end(
      Exchange exchange,
      int status,
      String ending,
      Map<String, String> headers,
      @Nullable Body body) {
    exchange.nanos = System.nanoTime() - exchange.started;
    exchange.change = ++changes;
    exchange.status = status;
    exchange.ending = ending;
    exchange.responseHeaders = Map.copyOf(headers);
    exchange.responseBody = body;
  }

  /** Returns the number of the last change. */
  synchronized long lastChange() {
    return changes;
  }

  /** Returns the summaries of the exchanges that arrived or ended after a change, oldest first. */
  synchronized List<JsonObject> after(long change) {
    return exchanges.stream()
        .filter(exchange -> exchange.change > change)
        .map(ExchangeLog::summary)
        .toList();
  }

  private static JsonObject summary(Exchange exchange) {
    return new JsonObject()
        .put("number", exchange.number)
        .putTime("time", exchange.time)
        .put("operation", exchange.operation)
        .put("method", exchange.method)
        .put("target", SecretMask.url(exchange.target))
        .put("status", exchange.status)
        .put("ending", exchange.ending)
        .put("millis", exchange.nanos < 0 ? null : exchange.nanos / 1_000_000);
  }

  /** Returns an exchange with its header fields and bodies, or null if it is not kept. */
  synchronized @Nullable JsonObject details(long number) {
    return exchanges.stream()
        .filter(exchange -> exchange.number == number)
        .findFirst()
        .map(this::details)
        .orElse(null);
  }

  private JsonObject details(Exchange exchange) {
    JsonObject requestHeaders = new JsonObject();
    exchange.headers.forEach((name, value) -> {
      String before = requestHeaders.text(name);
      String shown = SecretMask.header(name, value);
      requestHeaders.put(name, before == null ? shown : before + ", " + shown);
    });
    JsonObject responseHeaders = new JsonObject();
    exchange.responseHeaders.forEach(
        (name, value) -> responseHeaders.put(name, SecretMask.header(name, value)));
    JsonObject details = summary(exchange).put("requestHeaders", requestHeaders);
    show(details, "requestBody", exchange.body);
    details.put("responseHeaders", responseHeaders);
    show(details, "responseBody", exchange.responseBody);
    return details;
  }

  /** Adds a body: JSON as such, a form as text, and of everything else the length. */
  private void show(JsonObject details, String name, @Nullable Body body) {
    if (body == null || body.length() == 0) {
      return;
    }
    byte[] bytes = body.bytes();
    if (bytes != null && body.is("application/json")) {
      try {
        details.put(name, SecretMask.json(json.read(bytes)));
        return;
      } catch (CodecException e) {
        // Not shown: the names of its members, by which secrets are found, cannot be read.
        details.put(name, body.length() + " bytes that are not JSON");
        return;
      }
    }
    if (bytes != null && body.is("application/x-www-form-urlencoded")) {
      details.put(name, SecretMask.form(new String(bytes, StandardCharsets.UTF_8)));
      return;
    }
    String type = Objects.requireNonNullElse(body.contentType(), "");
    details.put(name, body.length() + " bytes" + (type.isEmpty() ? "" : " of " + type));
  }
}
