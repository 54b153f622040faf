package com.beeper.desktop.benchmarks.performance;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.benchmarks.HttpLibrary;
import com.beeper.desktop.benchmarks.JsonLibrary;
import com.beeper.desktop.benchmarks.performance.Row.Group;
import com.beeper.desktop.benchmarks.performance.SubjectType.Role;
import com.beeper.desktop.micrometer.CallObservations;
import com.beeper.desktop.micrometer.MicrometerContextProvider;
import com.beeper.desktop.opentelemetry.CallTelemetry;
import com.beeper.desktop.opentelemetry.OpenTelemetryContextProvider;
import io.micrometer.context.ContextRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/** The SDK with each of its integrations, and without one. */
public final class IntegrationSubjects implements SubjectSource {

  /** The subject that the others are compared with. */
  static final String NONE = "integration-none";

  /**
   * The argument of a JVM in which the propagations on the class path do not apply by themselves: the
   * other subjects have none.
   */
  public static final String NO_PROPAGATION = "-Dbeeper.desktop.contextPropagation=none";

  /** Inherited by the threads of the load. */
  private static final InheritableThreadLocal<String> CALLER = new InheritableThreadLocal<>();

  /** Called by {@link java.util.ServiceLoader}. */
  public IntegrationSubjects() {}

  @Override
  public List<SubjectType> subjects() {
    return List.of(
        type(NONE, "no integration", builder -> {}),
        type("integration-otel-context", "OpenTelemetry, context", builder -> {
          builder.contextPropagation(new OpenTelemetryContextProvider().create());
        }),
        type("integration-otel-noop", "OpenTelemetry, without its SDK", builder -> {
          withOpenTelemetry(builder, OpenTelemetry.noop(), false);
        }),
        type("integration-otel-sdk", "OpenTelemetry, attempts", builder -> {
          withOpenTelemetry(builder, openTelemetry(new DroppingExporter()), false);
        }),
        type("integration-otel-sdk-calls", "OpenTelemetry, calls and attempts", builder -> {
          withOpenTelemetry(builder, openTelemetry(new DroppingExporter()), true);
        }),
        type("integration-micrometer-context", "Micrometer, context", builder -> {
          withMicrometerContext(builder);
        }),
        type("integration-micrometer-noop", "Micrometer, no handler", builder -> {
          withMicrometer(builder, ObservationRegistry.create());
        }),
        type("integration-micrometer", "Micrometer, timers", builder -> {
          withMicrometer(builder, observations(new SimpleMeterRegistry()));
        }));
  }

  @Override
  public List<StartProgram> programs() {
    return List.of();
  }

  private static SubjectType type(
      String id, String name, Consumer<BeeperDesktop.Builder> integration) {
    return new SubjectType(
        id,
        name,
        Role.INTEGRATION,
        StandardSubjects.name(HttpLibrary.JDK),
        StandardSubjects.name(JsonLibrary.JACKSON),
        EnumSet.of(Group.INTEGRATIONS),
        url -> SdkSubject.create(
            url, HttpLibrary.JDK.transport(), JsonLibrary.JACKSON.codec(), integration));
  }

  /** Returns an instance of the SDK that keeps metrics in memory and gives spans to an exporter. */
  static OpenTelemetrySdk openTelemetry(SpanExporter exporter) {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(SdkTracerProvider.builder()
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build())
        .setMeterProvider(SdkMeterProvider.builder()
            .registerMetricReader(InMemoryMetricReader.create())
            .build())
        .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
        .build();
  }

  /** Returns a registry whose observations become timers. */
  static ObservationRegistry observations(SimpleMeterRegistry meters) {
    ObservationRegistry registry = ObservationRegistry.create();
    registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    return registry;
  }

  static void withOpenTelemetry(
      BeeperDesktop.Builder builder, OpenTelemetry telemetry, boolean callSpans) {
    builder
        .contextPropagation(new OpenTelemetryContextProvider().create())
        .interceptor(CallTelemetry.builder(telemetry).callSpans(callSpans).build());
  }

  static void withMicrometer(BeeperDesktop.Builder builder, ObservationRegistry registry) {
    withMicrometerContext(builder);
    builder.interceptor(CallObservations.create(registry));
  }

  private static void withMicrometerContext(BeeperDesktop.Builder builder) {
    ContextRegistry.getInstance().registerThreadLocalAccessor("caller", CALLER);
    CALLER.set("caller");
    builder.contextPropagation(new MicrometerContextProvider().create());
  }

  /** An exporter without a destination, so that spans do not fill the heap. */
  private static final class DroppingExporter implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
