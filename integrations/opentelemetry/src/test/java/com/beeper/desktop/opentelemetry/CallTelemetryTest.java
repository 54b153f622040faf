package com.beeper.desktop.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.labels.Label;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.apache.ApacheTransportProvider;
import com.beeper.desktop.transport.jdk.JdkTransportProvider;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class CallTelemetryTest {

  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<Long> RESEND_COUNT =
      AttributeKey.longKey("http.request.resend_count");

  private final Telemetry telemetry = new Telemetry();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> traceparents = new CopyOnWriteArrayList<>();
  private final CountDownLatch respond = new CountDownLatch(1);
  private volatile String body = "[]";
  private HttpServer server;

  static Stream<TransportProvider> transports() {
    return Stream.of(new JdkTransportProvider(), new ApacheTransportProvider());
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> {
      traceparents.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
      boolean busy = traceparents.size() == 1;
      await(respond);
      exchange.getResponseHeaders().add("retry-after-ms", "0");
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(busy ? 503 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
    telemetry.close();
  }

  private BeeperDesktop.Builder builder(TransportProvider transport) {
    return BeeperDesktop.builder()
        .accessToken("token")
        .baseUrl(URI.create("http://localhost:" + server.getAddress().getPort()))
        .transport(transport.create(TransportSettings.DEFAULTS))
        .codec(JacksonCodec.create());
  }

  private BeeperDesktop client(TransportProvider transport) {
    return builder(transport).interceptor(CallTelemetry.create(telemetry.sdk)).build();
  }

  @ParameterizedTest
  @MethodSource("transports")
  void recordsAttemptsOfAsynchronousCallUnderCallersSpan(TransportProvider transport)
      throws Exception {
    Span parent = telemetry.sdk.getTracer("test").spanBuilder("work").startSpan();
    try (BeeperDesktop client = client(transport)) {
      CompletableFuture<Span> stage;
      try (Scope scope = parent.makeCurrent()) {
        assertThat(scope).isNotNull();
        stage = client.async().labels().list().thenApply(labels -> Span.current());
      }
      respond.countDown();
      assertThat(stage.get(60, TimeUnit.SECONDS)).isSameAs(parent);
    }
    assertAttempts(parent);
  }

  @ParameterizedTest
  @MethodSource("transports")
  void recordsAttemptsOfBlockingCallUnderCallersSpan(TransportProvider transport) throws Exception {
    Span parent = telemetry.sdk.getTracer("test").spanBuilder("work").startSpan();
    respond.countDown();
    try (BeeperDesktop client = client(transport)) {
      List<Label> labels =
          Context.current().with(parent).wrap(() -> client.labels().list()).call();
      assertThat(labels).isEmpty();
    }
    assertAttempts(parent);
  }

  private void assertAttempts(Span parent) {
    List<SpanData> spans = telemetry.spans();
    assertThat(spans).hasSize(2);
    assertThat(traceparents).hasSize(2);
    for (int i = 0; i < 2; i++) {
      SpanData span = spans.get(i);
      assertThat(span.getName()).isEqualTo("GET /v1/labels");
      assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
      assertThat(span.getParentSpanContext()).isEqualTo(parent.getSpanContext());
      assertThat(traceparents.get(i))
          .startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-");
      assertThat(span.getAttributes().asMap())
          .containsEntry(AttributeKey.stringKey("http.request.method"), "GET")
          .containsEntry(AttributeKey.stringKey("url.template"), "/v1/labels")
          .containsEntry(
              AttributeKey.stringKey("url.full"),
              "http://localhost:" + server.getAddress().getPort() + "/v1/labels")
          .containsEntry(AttributeKey.stringKey("server.address"), "localhost")
          .containsEntry(
              AttributeKey.longKey("server.port"), (long) server.getAddress().getPort())
          .containsEntry(AttributeKey.stringKey("beeper.operation"), "labels.list");
      assertThat(span.getAttributes().get(STATUS)).isEqualTo(i == 0 ? 503L : 200L);
      assertThat(span.getAttributes().get(RESEND_COUNT)).isEqualTo(i == 0 ? null : 1L);
      assertThat(span.getAttributes().get(ERROR_TYPE)).isEqualTo(i == 0 ? "503" : null);
      assertThat(span.getStatus().getStatusCode())
          .isEqualTo(i == 0 ? StatusCode.ERROR : StatusCode.UNSET);
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void recordsFailedSpanWithoutResponse(TransportProvider transport) {
    try (BeeperDesktop client = client(transport).with(o -> o.maxRetries(0))) {
      server.stop(0);
      assertThatThrownBy(() -> client.labels().list()).isInstanceOf(ConnectionException.class);
    }
    assertThat(telemetry.spans()).singleElement().satisfies(span -> {
      assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(span.getAttributes().get(ERROR_TYPE))
          .isEqualTo(ConnectionException.class.getName());
      assertThat(span.getAttributes().get(STATUS)).isNull();
    });
  }

  @Test
  void recordsCallSpanAroundAttemptsAndDecoding() {
    respond.countDown();
    body = "{\"not\":\"a list\"}";
    try (BeeperDesktop client = builder(new JdkTransportProvider())
        .interceptor(CallTelemetry.builder(telemetry.sdk).callSpans(true).build())
        .build()) {
      assertThatThrownBy(() -> client.labels().list()).isInstanceOf(DecodingException.class);
    }
    List<SpanData> spans = telemetry.spans();
    assertThat(spans)
        .extracting(SpanData::getName)
        .containsExactly("GET /v1/labels", "GET /v1/labels", "labels.list");
    SpanData call = spans.get(2);
    assertThat(spans.subList(0, 2))
        .allMatch(span -> span.getParentSpanId().equals(call.getSpanId()));
    assertThat(spans.get(1).getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(call.getAttributes().get(ERROR_TYPE)).isEqualTo(DecodingException.class.getName());
  }

  @Test
  void recordsNoAttemptsBesideAgent() {
    respond.countDown();
    try (BeeperDesktop client = builder(new JdkTransportProvider())
        .interceptor(CallTelemetry.builder(telemetry.sdk).attempts(false).build())
        .build()) {
      client.labels().list();
    }
    assertThat(telemetry.spans()).isEmpty();
    assertThat(traceparents).containsOnly("null");
    assertThat(telemetry.metrics())
        .containsOnlyKeys(
            "beeper.client.call.active",
            "beeper.client.call.duration",
            "beeper.client.call.retries");
  }

  @Test
  void measuresCallsAttemptsRetriesAndQueue() throws Exception {
    try (BeeperDesktop client = builder(new JdkTransportProvider())
        .interceptor(CallTelemetry.create(telemetry.sdk))
        .maxAsyncCalls(1)
        .build()) {
      CompletableFuture<List<Label>> first = client.async().labels().list();
      CompletableFuture<List<Label>> queued = client.async().labels().list();
      assertThat(sum("beeper.client.call.active")).isEqualTo(2);
      respond.countDown();
      first.get(60, TimeUnit.SECONDS);
      queued.get(60, TimeUnit.SECONDS);
    }
    assertThat(sum("beeper.client.call.active")).isZero();
    assertThat(sum("beeper.client.call.retries")).isEqualTo(1);
    assertThat(count("http.client.request.duration")).isEqualTo(3);
    assertThat(count("beeper.client.call.duration")).isEqualTo(2);
    assertThat(count("beeper.client.call.queue.duration")).isEqualTo(1);
    assertThat(telemetry.metric("http.client.request.duration").getUnit()).isEqualTo("s");
    assertThat(Telemetry.attributes(telemetry.metric("http.client.request.duration")))
        .extracting(attributes -> attributes.get(STATUS))
        .containsExactlyInAnyOrder(503L, 200L);
  }

  private long sum(String metric) {
    return telemetry.metric(metric).getLongSumData().getPoints().stream()
        .mapToLong(point -> point.getValue())
        .sum();
  }

  private long count(String metric) {
    return telemetry.metric(metric).getHistogramData().getPoints().stream()
        .mapToLong(point -> point.getCount())
        .sum();
  }

  /** Responds at once, without a socket. */
  private static final class InstantTransport implements Transport {
    @Override
    public TransportResponse send(TransportRequest request) {
      return TransportResponse.buffered(
          200, Headers.empty(), "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
  }

  @Test
  void attributesOfMetricsAndNamesOfSpansAreBounded() {
    int paths = 10_000;
    try (BeeperDesktop client = BeeperDesktop.builder()
        .accessToken("token")
        .transport(new InstantTransport())
        .codec(JacksonCodec.create())
        .interceptor(CallTelemetry.builder(telemetry.sdk).callSpans(true).build())
        .build()) {
      for (int i = 0; i < paths; i++) {
        client.http().get("/v1/chats/" + i).query("q", "text " + i).send();
        if (i % 2 == 0) {
          client.http().post("/v1/things/" + i).name("POST /v1/things/{id}").send();
        }
      }
    }
    assertThat(telemetry.spans().stream().map(SpanData::getName).distinct())
        .containsExactlyInAnyOrder("GET", "POST /v1/things/{id}");
    Map<String, MetricData> metrics = telemetry.metrics();
    assertThat(metrics).containsKeys("http.client.request.duration", "beeper.client.call.duration");
    for (MetricData metric : metrics.values()) {
      assertThat(Telemetry.attributes(metric)).as(metric.getName()).hasSize(2);
      for (Attributes attributes : Telemetry.attributes(metric)) {
        assertThat(attributes.asMap().values().toString()).doesNotContain("chats", "text");
      }
    }
  }

  @Test
  @SuppressWarnings("NullAway") // tests the check
  void namesArgumentThatIsNull() {
    assertThatThrownBy(() -> CallTelemetry.create(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("telemetry must not be null");
  }
}
