package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.codec.jackson.JacksonCodecProvider;
import com.beeper.desktop.labels.Label;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.apache.ApacheTransportProvider;
import com.beeper.desktop.transport.jdk.JdkTransportProvider;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TracingTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
      .setTracerProvider(SdkTracerProvider.builder()
          .addSpanProcessor(SimpleSpanProcessor.create(exporter))
          .build())
      .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
      .build();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer server;

  static Stream<TransportProvider> transports() {
    return Stream.of(new JdkTransportProvider(), new ApacheTransportProvider());
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      received.add(exchange.getRequestHeaders().getFirst("traceparent"));
      boolean busy = received.size() == 1;
      exchange.getResponseHeaders().add("retry-after-ms", "0");
      byte[] body = "[]".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(busy ? 503 : 200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    telemetry.close();
  }

  private BeeperDesktop client(TransportProvider transport) {
    return BeeperDesktop.builder()
        .accessToken("token")
        .baseUrl(URI.create("http://localhost:" + server.getAddress().getPort()))
        .transport(transport.create(TransportSettings.DEFAULTS))
        .codec(new JacksonCodecProvider().create())
        .interceptor(new Tracing(telemetry))
        .build();
  }

  @ParameterizedTest
  @MethodSource("transports")
  void recordsSpanOfEachAttempt(TransportProvider transport) throws Exception {
    Span parent = telemetry.getTracer("test").spanBuilder("work").startSpan();
    try (BeeperDesktop client = client(transport)) {
      List<Label> labels = Context.current()
          .with(parent)
          .wrap(() -> {
            client.labels().list();
            return client.async().labels().list();
          })
          .call()
          .get();
      assertThat(labels).isEmpty();
    }
    List<SpanData> spans = exporter.getFinishedSpanItems();
    assertThat(spans).hasSize(3);
    assertThat(received).hasSize(3);
    for (int i = 0; i < 3; i++) {
      SpanData span = spans.get(i);
      assertThat(span.getName()).isEqualTo("labels.list");
      assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
      assertThat(span.getParentSpanId()).isEqualTo(parent.getSpanContext().getSpanId());
      assertThat(received.get(i))
          .startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-");
      assertThat(span.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
          .isEqualTo(i == 0 ? 503 : 200);
      assertThat(span.getAttributes().get(AttributeKey.longKey("http.request.resend_count")))
          .isEqualTo(i == 1 ? 1L : null);
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void recordsFailedSpanWithoutResponse(TransportProvider transport) {
    try (BeeperDesktop client = client(transport).with(o -> o.maxRetries(0))) {
      server.stop(0);
      assertThatThrownBy(() -> client.labels().list()).isInstanceOf(ConnectionException.class);
    }
    assertThat(exporter.getFinishedSpanItems()).singleElement().satisfies(span -> {
      assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
          .isEqualTo(ConnectionException.class.getName());
    });
  }
}
