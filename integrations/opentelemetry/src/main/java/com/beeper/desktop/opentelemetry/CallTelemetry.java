package com.beeper.desktop.opentelemetry;

import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records spans and metrics of calls with OpenTelemetry, by its conventions for HTTP clients.
 *
 * <pre>{@code
 * BeeperDesktop client = BeeperDesktop.builder()
 *     .interceptor(CallTelemetry.create(GlobalOpenTelemetry.get()))
 *     .build();
 * }</pre>
 *
 * <p><b>Spans.</b> Each attempt has a client span, whose parent is the caller's current span, also for
 * asynchronous calls and retries. Its name is the method and the path template, for example {@code GET
 * /v1/chats/{chatId}}; that of a call made with {@code http()} is its {@linkplain
 * com.beeper.desktop.Http.Request#name name}, else the method. The propagators of the OpenTelemetry
 * instance add the context of the span to the request headers (W3C: {@code traceparent}). The attribute
 * {@code url.full} has no query, because a query contains the search terms of users. {@link
 * Builder#callSpans} adds a span around all attempts and the decoding of a call.
 *
 * <p><b>Metrics</b>, in seconds where they are durations:
 *
 * <table>
 *   <caption>Metrics of calls</caption>
 *   <tr><th>Name</th><th>Type</th><th>Measures</th></tr>
 *   <tr><td>{@code http.client.request.duration}</td><td>histogram</td><td>each attempt</td></tr>
 *   <tr><td>{@code beeper.client.call.duration}</td><td>histogram</td><td>each call, with retries, waits and
 *       decoding</td></tr>
 *   <tr><td>{@code beeper.client.call.queue.duration}</td><td>histogram</td><td>each asynchronous call that waited
 *       because of {@code maxAsyncCalls}</td></tr>
 *   <tr><td>{@code beeper.client.call.active}</td><td>up-down counter</td><td>calls in flight</td></tr>
 *   <tr><td>{@code beeper.client.call.retries}</td><td>counter</td><td>attempts after the first one</td></tr>
 * </table>
 *
 * <p>All attributes of metrics have a bounded number of values: the operationId as {@code
 * beeper.operation}, path template, method, status, address of the server, and type of error. A
 * response that cannot be decoded counts as a failed call with the {@code error.type} {@code
 * com.beeper.desktop.DecodingException}.
 *
 * <p>With the OpenTelemetry Java agent, which records attempts itself, use {@link Builder#attempts
 * attempts(false)}. Immutable and thread-safe.
 */
public final class CallTelemetry implements Interceptor {

  private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("beeper.operation");
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<Long> RESEND_COUNT =
      AttributeKey.longKey("http.request.resend_count");
  private static final AttributeKey<String> SERVER_ADDRESS =
      AttributeKey.stringKey("server.address");
  private static final AttributeKey<Long> SERVER_PORT = AttributeKey.longKey("server.port");
  private static final AttributeKey<String> URL_FULL = AttributeKey.stringKey("url.full");
  private static final AttributeKey<String> URL_TEMPLATE = AttributeKey.stringKey("url.template");

  /** The boundaries that the conventions recommend. */
  private static final List<Double> SECONDS =
      List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

  private final Tracer tracer;
  private final ContextPropagators propagators;
  private final boolean attempts;
  private final boolean callSpans;
  private final DoubleHistogram attemptDuration;
  private final DoubleHistogram callDuration;
  private final DoubleHistogram queueDuration;
  private final LongUpDownCounter activeCalls;
  private final LongCounter retries;

  private CallTelemetry(Builder builder) {
    OpenTelemetry telemetry = builder.telemetry;
    this.tracer = Instrumentation.tracer(telemetry);
    this.propagators = telemetry.getPropagators();
    this.attempts = builder.attempts;
    this.callSpans = builder.callSpans;
    Meter meter = Instrumentation.meter(telemetry);
    this.attemptDuration =
        seconds(meter, "http.client.request.duration", "Duration of HTTP client requests.");
    this.callDuration =
        seconds(meter, "beeper.client.call.duration", "Duration of calls with all their attempts.");
    this.queueDuration = seconds(
        meter,
        "beeper.client.call.queue.duration",
        "Time that asynchronous calls waited for others to end.");
    this.activeCalls = meter
        .upDownCounterBuilder("beeper.client.call.active")
        .setUnit("{call}")
        .setDescription("Calls in flight.")
        .build();
    this.retries = meter
        .counterBuilder("beeper.client.call.retries")
        .setUnit("{attempt}")
        .setDescription("Attempts after the first one.")
        .build();
  }

  private static DoubleHistogram seconds(Meter meter, String name, String description) {
    return meter
        .histogramBuilder(name)
        .setUnit("s")
        .setDescription(description)
        .setExplicitBucketBoundariesAdvice(SECONDS)
        .build();
  }

  /**
   * Creates an interceptor with the defaults.
   *
   * @param telemetry provides tracer, meter and propagators
   * @return an interceptor
   * @throws IllegalArgumentException if it is null
   */
  public static CallTelemetry create(OpenTelemetry telemetry) {
    return builder(telemetry).build();
  }

  /**
   * Returns a builder for an interceptor with other settings.
   *
   * @param telemetry provides tracer, meter and propagators
   * @return a new builder
   * @throws IllegalArgumentException if it is null
   */
  public static Builder builder(OpenTelemetry telemetry) {
    if (telemetry == null) {
      throw new IllegalArgumentException("telemetry must not be null");
    }
    return new Builder(telemetry);
  }

  /** Builds a {@link CallTelemetry}. Not thread-safe. */
  public static final class Builder {

    private final OpenTelemetry telemetry;
    private boolean attempts = true;
    private boolean callSpans;

    private Builder(OpenTelemetry telemetry) {
      this.telemetry = telemetry;
    }

    /**
     * Sets whether attempts are recorded: their spans, their metric and the headers with the context
     * of the trace.
     *
     * @param attempts false if something else records them, such as the OpenTelemetry Java agent; the
     *     default is true
     * @return this builder
     */
    public Builder attempts(boolean attempts) {
      this.attempts = attempts;
      return this;
    }

    /**
     * Sets whether each call has a span, of which the spans of its attempts are children. Its name is
     * the operationId, for example {@code messages.send}.
     *
     * @param callSpans true for spans of calls; the default is false
     * @return this builder
     */
    public Builder callSpans(boolean callSpans) {
      this.callSpans = callSpans;
      return this;
    }

    /**
     * Builds the interceptor.
     *
     * @return a new interceptor
     */
    public CallTelemetry build() {
      return new CallTelemetry(this);
    }
  }

  /** The state that the hooks of one call share. */
  private static final class CallState {
    private final Attributes active;
    private final Context parent;
    private @Nullable Span span;
    private long attemptStart;

    CallState(Attributes active, Context parent) {
      this.active = active;
      this.parent = parent;
    }
  }

  @Override
  public void onCall(CallAttempt attempt) {
    Attributes active = Attributes.of(OPERATION, attempt.operationId());
    Context parent = Context.current();
    if (callSpans) {
      Span span = tracer
          .spanBuilder(attempt.operationId())
          .setParent(parent)
          .setAttribute(OPERATION, attempt.operationId())
          .startSpan();
      parent = parent.with(span);
    }
    attempt.attribute(this, new CallState(active, parent));
    activeCalls.add(1, active, parent);
  }

  @Override
  public void beforeSend(CallAttempt attempt) {
    if (attempts && attempt.attribute(this) instanceof CallState state) {
      String template = attempt.pathTemplate();
      AttributesBuilder attributes = common(attempt).put(URL_FULL, withoutQuery(attempt.uri()));
      if (attempt.attempt() > 1) {
        attributes.put(RESEND_COUNT, attempt.attempt() - 1L);
      }
      Span span = tracer
          .spanBuilder(template == null ? attempt.operationId() : attempt.method() + " " + template)
          .setParent(state.parent)
          .setSpanKind(SpanKind.CLIENT)
          .setAllAttributes(attributes.build())
          .startSpan();
      state.span = span;
      state.attemptStart = System.nanoTime();
      propagators
          .getTextMapPropagator()
          .inject(state.parent.with(span), attempt, (carrier, name, value) -> {
            if (carrier != null) {
              carrier.header(name, value);
            }
          });
    }
  }

  /** Returns the attributes that spans and metrics of an attempt share. */
  private static AttributesBuilder common(CallAttempt attempt) {
    URI uri = attempt.uri();
    AttributesBuilder attributes = Attributes.builder()
        .put(OPERATION, attempt.operationId())
        .put(METHOD, attempt.method())
        .put(SERVER_ADDRESS, uri.getHost())
        .put(SERVER_PORT, port(uri));
    String template = attempt.pathTemplate();
    return template == null ? attributes : attributes.put(URL_TEMPLATE, template);
  }

  private static long port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equals("https") ? 443 : 80;
  }

  private static String withoutQuery(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }

  @Override
  public void afterReceive(CallAttempt attempt, RawResponse response) {
    String error = response.status() >= 400 ? Integer.toString(response.status()) : null;
    endAttempt(attempt, response.status(), error);
  }

  @Override
  public void onFailure(CallAttempt attempt, Throwable failure) {
    endAttempt(attempt, 0, failure.getClass().getName());
  }

  private void endAttempt(CallAttempt attempt, int status, @Nullable String error) {
    if (!(attempt.attribute(this) instanceof CallState state) || state.span == null) {
      return;
    }
    Span span = state.span;
    state.span = null;
    AttributesBuilder outcome = Attributes.builder();
    if (status > 0) {
      outcome.put(STATUS, (long) status);
    }
    if (error != null) {
      outcome.put(ERROR_TYPE, error);
      span.setStatus(StatusCode.ERROR);
    }
    Attributes ended = outcome.build();
    span.setAllAttributes(ended).end();
    attemptDuration.record(
        (System.nanoTime() - state.attemptStart) / 1e9,
        common(attempt).putAll(ended).build(),
        state.parent.with(span));
  }

  @Override
  public void onEnd(CallAttempt attempt, CallSummary summary) {
    if (!(attempt.attribute(this) instanceof CallState state)) {
      return;
    }
    Throwable failure = summary.failure();
    AttributesBuilder outcome = Attributes.builder().putAll(state.active);
    if (summary.status() > 0) {
      outcome.put(STATUS, (long) summary.status());
    }
    if (failure != null) {
      outcome.put(ERROR_TYPE, failure.getClass().getName());
    }
    Attributes ended = outcome.build();
    if (callSpans) {
      Span span = Span.fromContext(state.parent).setAllAttributes(ended);
      if (failure != null) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    }
    activeCalls.add(-1, state.active, state.parent);
    callDuration.record(seconds(summary.duration()), ended, state.parent);
    if (!summary.queueTime().isZero()) {
      queueDuration.record(seconds(summary.queueTime()), state.active, state.parent);
    }
    if (summary.attempts() > 1) {
      retries.add(summary.attempts() - 1L, state.active, state.parent);
    }
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
