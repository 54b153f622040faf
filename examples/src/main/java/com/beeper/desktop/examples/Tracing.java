package com.beeper.desktop.examples;

import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.net.URI;

/**
 * Traces calls with OpenTelemetry. Each attempt has a client span, named after the operation, whose
 * parent is the current span of the caller. The configured propagators add its context to the request
 * headers (W3C: {@code traceparent}).
 *
 * <p>The attributes follow OpenTelemetry's conventions for HTTP clients, except that the URL has no
 * query, because a query contains the search terms of users.
 *
 * <pre>{@code
 * BeeperDesktop client = BeeperDesktop.builder().interceptor(new Tracing(openTelemetry)).build();
 * }</pre>
 */
public final class Tracing implements Interceptor {

  private final Tracer tracer;
  private final ContextPropagators propagators;
  private final Object parentKey = new Object();
  private final Object spanKey = new Object();

  /**
   * Creates an interceptor.
   *
   * @param telemetry provides the tracer and the propagators
   */
  public Tracing(OpenTelemetry telemetry) {
    tracer = telemetry.getTracer("com.beeper.desktop.examples");
    propagators = telemetry.getPropagators();
  }

  @Override
  public void onCall(CallAttempt attempt) {
    // Attempts may run on other threads, where another span is current, or none.
    attempt.attribute(parentKey, Context.current());
  }

  @Override
  public void beforeSend(CallAttempt attempt) {
    Context parent = (Context) attempt.attribute(parentKey);
    Context context = parent == null ? Context.current() : parent;
    URI uri = attempt.uri();
    SpanBuilder builder = tracer
        .spanBuilder(attempt.operationId())
        .setParent(context)
        .setSpanKind(SpanKind.CLIENT)
        .setAttribute("http.request.method", attempt.method())
        .setAttribute(
            "url.full", uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath())
        .setAttribute("server.address", uri.getHost());
    if (uri.getPort() >= 0) {
      builder.setAttribute("server.port", (long) uri.getPort());
    }
    if (attempt.attempt() > 1) {
      builder.setAttribute("http.request.resend_count", (long) attempt.attempt() - 1);
    }
    Span span = builder.startSpan();
    attempt.attribute(spanKey, span);
    propagators
        .getTextMapPropagator()
        .inject(context.with(span), attempt, (carrier, name, value) -> {
          if (carrier != null) {
            carrier.header(name, value);
          }
        });
  }

  @Override
  public void afterReceive(CallAttempt attempt, RawResponse response) {
    Span span = (Span) attempt.attribute(spanKey);
    if (span != null) {
      span.setAttribute("http.response.status_code", (long) response.status());
      if (response.status() >= 400) {
        span.setAttribute("error.type", Integer.toString(response.status()));
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    }
  }

  @Override
  public void onFailure(CallAttempt attempt, Throwable failure) {
    Span span = (Span) attempt.attribute(spanKey);
    if (span != null) {
      span.setAttribute("error.type", failure.getClass().getName());
      span.setStatus(StatusCode.ERROR);
      span.end();
    }
  }
}
