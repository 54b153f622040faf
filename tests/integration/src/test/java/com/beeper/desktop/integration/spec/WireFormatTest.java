package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.JsonModel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation over a socket, on all pairs of back ends, blocking and not. */
class WireFormatTest {

  private static final OpenApiDocument SPEC = OpenApiDocument.ofProject();
  private static final SchemaValidator VALIDATOR = new SchemaValidator(SPEC);
  private static final BlockingQueue<Received> RECEIVED = new LinkedBlockingQueue<>();

  private static HttpServer server;
  private static volatile PlannedResponse planned;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Received(String method, URI uri, Headers headers, byte[] body) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record PlannedResponse(int status, byte[] body) {}

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", WireFormatTest::handle);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    RECEIVED.add(new Received(
        exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
    PlannedResponse due = planned;
    if (due.body().length > 0) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
    }
    exchange.sendResponseHeaders(due.status(), due.body().length == 0 ? -1 : due.body().length);
    exchange.getResponseBody().write(due.body());
    exchange.close();
  }

  @TestFactory
  Stream<DynamicContainer> sendsTheRequestOfEveryOperation() {
    return ShippedBackEnds.names(ShippedBackEnds.TRANSPORTS).stream()
        .flatMap(transport -> ShippedBackEnds.names(ShippedBackEnds.CODECS).stream()
            .map(codec -> DynamicContainer.dynamicContainer(
                transport + " and " + codec, tests(transport, codec))));
  }

  private static Stream<DynamicTest> tests(String transport, String codec) {
    BeeperDesktop client = BeeperDesktop.builder()
        .baseUrl(URI.create("http://localhost:" + server.getAddress().getPort() + "/base"))
        .accessToken("the-token")
        .transport(ShippedBackEnds.TRANSPORTS.get(transport).get())
        .codec(ShippedBackEnds.CODECS.get(codec))
        .build();
    return SdkReflection.operations().stream()
        .map(each -> DynamicTest.dynamicTest(each.id(), () -> check(client, each)))
        .onClose(client::close);
  }

  private static void check(BeeperDesktop client, OpenApiDocument.Operation operation)
      throws Exception {
    OperationCalls calls = new OperationCalls(operation);
    ObjectNode all = calls.everything();
    JsonModel params = calls.params(all);
    planned = responseOf(operation);

    Object value = calls.sync(client, params);
    checkRequest(operation, calls, all);
    assertThat(value == null)
        .as("%s has no value", operation.id())
        .isEqualTo(operation.response().isMissingNode());

    Object later = calls.async(client.async(), params).get(30, TimeUnit.SECONDS);
    checkRequest(operation, calls, all);
    if (!operation.isPaged()) {
      assertThat(later).as("%s, async", operation.id()).isEqualTo(value);
    }
  }

  private static PlannedResponse responseOf(OpenApiDocument.Operation operation) {
    if (operation.response().isMissingNode()) {
      return new PlannedResponse(operation.successStatus(), new byte[0]);
    }
    return new PlannedResponse(
        operation.successStatus(),
        SPEC.examples("response").stream()
            .filter(each -> each.operation().id().equals(operation.id()))
            .findFirst()
            .orElseThrow()
            .bytes());
  }

  private static void checkRequest(
      OpenApiDocument.Operation operation, OperationCalls calls, ObjectNode all)
      throws InterruptedException {
    String id = operation.id();
    Received request = RECEIVED.poll(30, TimeUnit.SECONDS);
    assertThat(RECEIVED).as("%s, further requests", id).isEmpty();
    assertThat(request.method()).as(id).isEqualTo(operation.method());
    checkPath(operation, calls.pathValues(), request.uri().getRawPath());
    checkQuery(operation, all, request.uri().getRawQuery());
    checkHeaders(operation, request);
    checkBody(operation, all, request.body());
  }

  private static void checkPath(
      OpenApiDocument.Operation operation, List<String> values, String rawPath) {
    String[] template = ("/base" + operation.path()).split("/", -1);
    String[] segments = rawPath.split("/", -1);
    assertThat(segments).as("%s, segments of %s", operation.id(), rawPath).hasSameSizeAs(template);
    int next = 0;
    for (int i = 0; i < template.length; i++) {
      String expected = template[i].startsWith("{") ? values.get(next++) : template[i];
      assertThat(decode(segments[i])).as(operation.id()).isEqualTo(expected);
    }
  }

  /** Decodes as a server without support for forms: a plus is a plus. */
  private static String decode(String text) {
    return URI.create("x:/?" + text).getQuery();
  }

  private static void checkQuery(
      OpenApiDocument.Operation operation, ObjectNode all, String rawQuery) {
    Map<String, List<String>> actual = new LinkedHashMap<>();
    if (rawQuery != null) {
      for (String pair : rawQuery.split("&", -1)) {
        int equals = pair.indexOf('=');
        actual
            .computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decode(pair.substring(equals + 1)));
      }
    }
    Map<String, List<String>> expected = new LinkedHashMap<>();
    operation.query().forEach((name, parameter) -> {
      JsonNode value = all.get(name);
      VALIDATOR.assertValid(operation.id() + "." + name, parameter.get("schema"), value);
      List<String> texts = new ArrayList<>();
      (value.isArray() ? value : OpenApiDocument.JSON.createArrayNode().add(value))
          .forEach(each -> texts.add(each.asText()));
      expected.put(name, texts);
    });
    assertThat(actual).as("%s, query", operation.id()).isEqualTo(expected);
  }

  private static void checkHeaders(OpenApiDocument.Operation operation, Received request) {
    String id = operation.id();
    Headers headers = request.headers();
    assertThat(headers.get("Authorization"))
        .as("%s, Authorization", id)
        .isEqualTo(operation.token().equals("NONE") ? null : List.of("Bearer the-token"));
    assertThat(headers.get("Accept")).as("%s, Accept", id).containsExactly("application/json");
    assertThat(headers.getFirst("User-Agent"))
        .as("%s, User-Agent", id)
        .startsWith("BeeperDesktop/Java ");
    assertThat(headers.get("Content-Type"))
        .as("%s, Content-Type", id)
        .isEqualTo(
            request.body().length == 0
                ? null
                : List.of(
                    operation.isForm() ? "application/x-www-form-urlencoded" : "application/json"));
  }

  private static void checkBody(OpenApiDocument.Operation operation, ObjectNode all, byte[] body) {
    if (operation.body().isMissingNode() || SPEC.members(operation.body()).isEmpty()) {
      assertThat(body).as("%s, body", operation.id()).isEmpty();
      return;
    }
    ObjectNode expected = all.deepCopy();
    expected.remove(operation.query().keySet());
    JsonNode actual = operation.parseBody(body);
    JsonEquality.assertJson(operation.id() + ", body", actual, expected);
    VALIDATOR.assertValid(operation.id() + ", body", operation.body(), actual);
  }
}
