package com.beeper.desktop.examples;

import com.beeper.desktop.Exchange;
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
 * Traces calls with OpenTelemetry: one client span an attempt, named after the operation, below the
 * span that is current where the call is made; and its trace context in the headers of the request,
 * for the propagators that OpenTelemetry is set up with (W3C: {@code traceparent}).
 *
 * <p>The attributes are those of OpenTelemetry's conventions for HTTP clients, except that the URL is
 * without its query, which holds what users search for.
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
   * Makes an interceptor.
   *
   * @param telemetry where spans go, and what is propagated
   */
  public Tracing(OpenTelemetry telemetry) {
    tracer = telemetry.getTracer("com.beeper.desktop.examples");
    propagators = telemetry.getPropagators();
  }

  @Override
  public void onCall(Exchange exchange) {
    // Attempts may run on other threads, where another span is current, or none.
    exchange.attribute(parentKey, Context.current());
  }

  @Override
  public void beforeSend(Exchange exchange) {
    Context parent = (Context) exchange.attribute(parentKey);
    Context context = parent == null ? Context.current() : parent;
    URI uri = exchange.uri();
    SpanBuilder builder = tracer
        .spanBuilder(exchange.operationId())
        .setParent(context)
        .setSpanKind(SpanKind.CLIENT)
        .setAttribute("http.request.method", exchange.method())
        .setAttribute(
            "url.full", uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath())
        .setAttribute("server.address", uri.getHost());
    if (uri.getPort() >= 0) {
      builder.setAttribute("server.port", (long) uri.getPort());
    }
    if (exchange.attempt() > 1) {
      builder.setAttribute("http.request.resend_count", (long) exchange.attempt() - 1);
    }
    Span span = builder.startSpan();
    exchange.attribute(spanKey, span);
    propagators
        .getTextMapPropagator()
        .inject(context.with(span), exchange, (carrier, name, value) -> {
          if (carrier != null) {
            carrier.header(name, value);
          }
        });
  }

  @Override
  public void afterReceive(Exchange exchange, RawResponse response) {
    Span span = (Span) exchange.attribute(spanKey);
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
  public void onFailure(Exchange exchange, RuntimeException failure) {
    Span span = (Span) exchange.attribute(spanKey);
    if (span != null) {
      span.setAttribute("error.type", failure.getClass().getName());
      span.setStatus(StatusCode.ERROR);
      span.end();
    }
  }
}
