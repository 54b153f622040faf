package com.beeper.desktop.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;

/** The instrumentation scope of this artifact. */
final class Instrumentation {

  private static final String NAME = "com.beeper.desktop";

  private Instrumentation() {}

  static Tracer tracer(OpenTelemetry telemetry) {
    return telemetry.getTracer(NAME);
  }

  static Meter meter(OpenTelemetry telemetry) {
    return telemetry.getMeter(NAME);
  }
}
