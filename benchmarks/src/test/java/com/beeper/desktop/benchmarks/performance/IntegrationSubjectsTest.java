package com.beeper.desktop.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.benchmarks.HttpLibrary;
import com.beeper.desktop.benchmarks.JsonLibrary;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every integration does the work of its rows, and records it. */
class IntegrationSubjectsTest {

  private static BenchmarkServer server;

  @BeforeAll
  static void startServer() throws IOException {
    server = BenchmarkServer.start();
  }

  @AfterAll
  static void closeServer() throws IOException {
    server.close();
  }

  static Stream<SubjectType> subjects() {
    return new IntegrationSubjects().subjects().stream();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void everyRowHasValues(SubjectType type) throws Exception {
    for (Row row : Row.of(Row.Group.INTEGRATIONS)) {
      SubjectTest.assertHasValues(server, type, row);
    }
  }

  @Test
  void openTelemetryReceivesSpansOfCallAndAttempt() throws Exception {
    InMemorySpanExporter exporter = InMemorySpanExporter.create();
    try (OpenTelemetrySdk telemetry = IntegrationSubjects.openTelemetry(exporter);
        SdkSubject subject = SdkSubject.create(
            server.baseUrl(),
            HttpLibrary.JDK.transport(),
            JsonLibrary.JACKSON.codec(),
            builder -> IntegrationSubjects.withOpenTelemetry(builder, telemetry, true))) {
      subject.session();

      telemetry.getSdkTracerProvider().forceFlush().join(60, TimeUnit.SECONDS);
      assertThat(exporter.getFinishedSpanItems())
          .extracting(SpanData::getName)
          .containsExactly(
              "GET /v1/bridges/{bridgeId}/login-sessions/{loginSessionId}",
              "bridges.loginSessions.retrieve");
    }
  }

  @Test
  void micrometerReceivesTimersOfCallAndAttempt() throws Exception {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    try (SdkSubject subject = SdkSubject.create(
        server.baseUrl(),
        HttpLibrary.JDK.transport(),
        JsonLibrary.JACKSON.codec(),
        builder -> IntegrationSubjects.withMicrometer(
            builder, IntegrationSubjects.observations(meters)))) {
      subject.session();

      assertThat(meters.getMeters().stream().filter(Timer.class::isInstance))
          .extracting(meter -> meter.getId().getName())
          .contains("beeper.client.calls", "beeper.client.requests");
    }
  }
}
