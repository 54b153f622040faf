package com.beeper.desktop.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.Interceptor;
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
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;

@Timeout(120)
class CallObservationsTest {

  private static final ThreadLocal<@Nullable String> TENANT = new ThreadLocal<>();

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ObservationRegistry observations = ObservationRegistry.create();
  private final List<Observation.Context> stopped = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> traces = new CopyOnWriteArrayList<>();
  private final CountDownLatch respond = new CountDownLatch(1);
  private volatile String body = "[]";
  private HttpServer server;

  /** Adds a header to requests, as tracing does, and records what was observed. */
  private final class Tracing implements ObservationHandler<Observation.Context> {
    @Override
    public void onStart(Observation.Context context) {
      if (context instanceof SenderContext<?> sender) {
        inject(sender);
      }
    }

    private static <C> void inject(SenderContext<C> sender) {
      sender.getSetter().set(sender.getCarrier(), "X-Trace", "of " + sender.getContextualName());
    }

    @Override
    public void onStop(Observation.Context context) {
      stopped.add(context);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return true;
    }
  }

  static Stream<TransportProvider> transports() {
    return Stream.of(new JdkTransportProvider(), new ApacheTransportProvider());
  }

  @BeforeEach
  void start() throws IOException {
    observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    observations.observationConfig().observationHandler(new Tracing());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> {
      traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Trace")));
      boolean busy = traces.size() == 1;
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
    TENANT.remove();
  }

  private BeeperDesktop.Builder builder(TransportProvider transport) {
    return BeeperDesktop.builder()
        .accessToken("token")
        .baseUrl(URI.create("http://localhost:" + server.getAddress().getPort()))
        .transport(transport.create(TransportSettings.DEFAULTS))
        .codec(JacksonCodec.create())
        .interceptor(CallObservations.create(observations));
  }

  private Timer timer(String name, String... tags) {
    return meters.get(name).tags(tags).timer();
  }

  @ParameterizedTest
  @MethodSource("transports")
  void observesCallWithItsAttemptsInCallersObservation(TransportProvider transport)
      throws Exception {
    Observation work = Observation.start("work", observations);
    try (BeeperDesktop client = builder(transport).build()) {
      CompletableFuture<@Nullable Observation> stage;
      try (Observation.Scope scope = work.openScope()) {
        assertThat(scope).isNotNull();
        stage = client
            .async()
            .labels()
            .list()
            .thenApply(labels -> observations.getCurrentObservation());
      }
      assertThat(meters.get("beeper.client.calls.active").longTaskTimer().activeTasks())
          .isEqualTo(1);
      respond.countDown();
      assertThat(stage.get(60, TimeUnit.SECONDS)).isSameAs(work);
    }
    assertThat(traces).containsExactly("of GET /v1/labels", "of GET /v1/labels");
    assertThat(stopped)
        .extracting(Observation.Context::getName)
        .containsExactly("beeper.client.requests", "beeper.client.requests", "beeper.client.calls");
    assertThat(stopped.get(2).getParentObservation()).isSameAs(work);
    assertThat(stopped.subList(0, 2)).allSatisfy(attempt -> {
      assertThat(attempt.getParentObservation())
          .isNotNull()
          .extracting(parent -> parent.getContextView())
          .isSameAs(stopped.get(2));
    });
    assertThat(timer(
                "beeper.client.calls", "operation", "labels.list", "status", "200", "error", "none")
            .count())
        .isEqualTo(1);
    assertThat(timer("beeper.client.requests", "status", "503", "outcome", "SERVER_ERROR")
            .count())
        .isEqualTo(1);
    assertThat(
            timer("beeper.client.requests", "status", "200", "uri", "/v1/labels", "method", "GET")
                .count())
        .isEqualTo(1);
    assertThat(meters.get("beeper.client.calls.retry").counter().count()).isEqualTo(1);
  }

  @Test
  void observesFailures() {
    respond.countDown();
    body = "{\"not\":\"a list\"}";
    try (BeeperDesktop client =
        builder(new JdkTransportProvider()).maxRetries(1).build()) {
      assertThatThrownBy(() -> client.labels().list()).isInstanceOf(DecodingException.class);
      server.stop(0);
      assertThatThrownBy(() -> client.with(o -> o.maxRetries(0)).labels().list())
          .isInstanceOf(ConnectionException.class);
    }
    assertThat(timer("beeper.client.calls", "error", "DecodingException", "status", "200")
            .count())
        .isEqualTo(1);
    assertThat(timer("beeper.client.calls", "error", "ConnectionException", "status", "none")
            .count())
        .isEqualTo(1);
    assertThat(timer("beeper.client.requests", "error", "ConnectionException", "outcome", "UNKNOWN")
            .count())
        .isEqualTo(1);
  }

  @Test
  void countsCallsThatWaitForTheirTurn() throws Exception {
    try (BeeperDesktop client =
        builder(new JdkTransportProvider()).maxAsyncCalls(1).build()) {
      CompletableFuture<List<Label>> first = client.async().labels().list();
      CompletableFuture<List<Label>> queued = client.async().labels().list();
      respond.countDown();
      first.get(60, TimeUnit.SECONDS);
      queued.get(60, TimeUnit.SECONDS);
    }
    assertThat(meters.get("beeper.client.calls.queued").counter().count()).isEqualTo(1);
  }

  @Test
  void carriesRegisteredThreadLocals() throws Exception {
    ContextRegistry.getInstance()
        .registerThreadLocalAccessor("tenant", TENANT::get, TENANT::set, TENANT::remove);
    try (BeeperDesktop client = builder(new JdkTransportProvider()).build()) {
      TENANT.set("a");
      CompletableFuture<String> a =
          client.async().labels().list().thenApply(labels -> TENANT.get());
      TENANT.remove();
      CompletableFuture<String> none =
          client.async().labels().list().thenApply(labels -> "" + TENANT.get());
      respond.countDown();
      assertThat(a.get(60, TimeUnit.SECONDS)).isEqualTo("a");
      assertThat(none.get(60, TimeUnit.SECONDS)).isEqualTo("null");
    } finally {
      ContextRegistry.getInstance().removeThreadLocalAccessor("tenant");
    }
  }

  @Test
  void carriesDiagnosticContext() throws Exception {
    ContextRegistry.getInstance().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor());
    List<String> seen = new CopyOnWriteArrayList<>();
    Interceptor recorder = new Interceptor() {
      @Override
      public void beforeSend(CallAttempt attempt) {
        seen.add("attempt " + attempt.attempt() + " of " + MDC.get("user"));
      }
    };
    try (BeeperDesktop client =
        builder(new JdkTransportProvider()).interceptor(recorder).build()) {
      MDC.put("user", "ada");
      CompletableFuture<String> stage =
          client.async().labels().list().thenApply(labels -> MDC.get("user"));
      MDC.clear();
      respond.countDown();
      assertThat(stage.get(60, TimeUnit.SECONDS)).isEqualTo("ada");
    } finally {
      ContextRegistry.getInstance().removeThreadLocalAccessor(Slf4jThreadLocalAccessor.KEY);
    }
    assertThat(seen).containsExactly("attempt 1 of ada", "attempt 2 of ada");
    assertThat(MDC.get("user")).isNull();
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
  void tagsAreBounded() {
    try (BeeperDesktop client =
        builder(new JdkTransportProvider()).transport(new InstantTransport()).build()) {
      for (int i = 0; i < 10_000; i++) {
        client.http().get("/v1/chats/" + i).query("q", "text " + i).send();
      }
    }
    assertThat(timer("beeper.client.calls").count()).isEqualTo(10_000);
    assertThat(timer("beeper.client.requests").count()).isEqualTo(10_000);
    assertThat(meters.getMeters())
        .extracting(Meter::getId)
        .hasSizeLessThanOrEqualTo(5)
        .allSatisfy(id -> assertThat(id.toString()).doesNotContain("chats", "text"));
  }

  @Test
  @SuppressWarnings("NullAway") // tests the check
  void namesArgumentThatIsNull() {
    assertThatThrownBy(() -> CallObservations.create(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("registry must not be null");
  }
}
