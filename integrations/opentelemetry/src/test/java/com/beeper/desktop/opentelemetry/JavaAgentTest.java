package com.beeper.desktop.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Asynchronous calls in a JVM with the OpenTelemetry Java agent, which records the requests of both
 * transports. Runs in the profile {@code agent}, which downloads the agent.
 */
@Timeout(300)
@EnabledIfSystemProperty(named = "beeper.agent", matches = ".+")
class JavaAgentTest {

  private static final int CLIENT = 3;

  private final List<String> traceparents = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @TempDir
  Path folder;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      traceparents.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
      exchange.getResponseHeaders().add("retry-after-ms", "0");
      byte[] body = "[]".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(traceparents.size() == 1 ? 503 : 200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void callWithRetryIsOneTraceWithTwoClientSpansUnderTheCallersSpan(String transport)
      throws Exception {
    List<String> output = run(transport, "opentelemetry");
    List<JsonNode> spans = spans(output);
    JsonNode work = spans.stream()
        .filter(span -> span.path("name").asText().equals("work"))
        .findFirst()
        .orElseThrow();
    List<JsonNode> attempts =
        spans.stream().filter(span -> span.path("kind").asInt() == CLIENT).toList();

    assertThat(spans).hasSize(3);
    assertThat(attempts).hasSize(2).allSatisfy(attempt -> {
      assertThat(attempt.path("traceId")).isEqualTo(work.path("traceId"));
      assertThat(attempt.path("parentSpanId")).isEqualTo(work.path("spanId"));
    });
    assertThat(traceparents)
        .map(traceparent -> traceparent.substring(0, traceparent.lastIndexOf('-')))
        .containsExactlyInAnyOrderElementsOf(attempts.stream()
            .map(attempt -> "00-" + attempt.path("traceId").asText() + "-"
                + attempt.path("spanId").asText())
            .toList());
    assertThat(output).contains("stage " + work.path("spanId").asText());
  }

  /** Shows that it is the module that makes the difference. */
  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void retryIsAnotherTraceWithoutPropagation(String transport) throws Exception {
    assertThat(spans(run(transport, "none")))
        .hasSize(3)
        .map(span -> span.path("traceId").asText())
        .satisfies(traces -> assertThat(Set.copyOf(traces)).hasSize(2));
  }

  private List<String> run(String transport, String propagation) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-javaagent:" + System.getProperty("beeper.agent"),
        "-Dotel.traces.exporter=experimental-otlp/stdout",
        "-Dotel.metrics.exporter=none",
        "-Dotel.logs.exporter=none",
        "-Dbeeper.desktop.contextPropagation=" + propagation,
        "-cp",
        System.getProperty("java.class.path"),
        AgentProgram.class.getName(),
        "http://localhost:" + server.getAddress().getPort(),
        transport));
    Process process = new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
    if (!process.waitFor(240, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end");
    }
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return Files.readAllLines(out);
  }

  private static List<JsonNode> spans(List<String> output) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> spans = new ArrayList<>();
    for (String line : output) {
      if (line.startsWith("{")) {
        mapper.readTree(line).findValues("spans").forEach(some -> some.forEach(spans::add));
      }
    }
    return spans;
  }
}
