package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.integration.spec.OpenApiDocument;
import com.beeper.desktop.integration.spec.SchemaValidator;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Random sequences of calls to one server: each response matches the spec, whatever its status, and
 * each request that does not match the spec is rejected with 400.
 */
class FakeServerProperties {

  private static final OpenApiDocument SPEC = OpenApiDocument.ofProject();
  private static final SchemaValidator VALIDATOR = new SchemaValidator(SPEC);

  /** Tested elsewhere: the WebSocket, and the spec itself, which is large. */
  private static final List<OpenApiDocument.Operation> OPERATIONS = SPEC.allOperations().stream()
      .filter(each -> !Set.of("events.connect", "spec.retrieve").contains(each.id()))
      .toList();

  /** The operations that must be called before an operation can succeed. */
  private static final Map<String, List<String>> BEFORE = Map.of(
      "app.setup.email", List.of("app.setup.start"),
      "app.setup.response", List.of("app.setup.start", "app.setup.email"),
      "app.setup.register", List.of("app.setup.start", "app.setup.email", "app.setup.response"),
      "app.setup.recoveryKey.reset.confirm", List.of("app.setup.recoveryKey.reset.create"),
      "app.setup.verifications.sas.confirm",
          List.of("app.setup.verifications.accept", "app.setup.verifications.sas.start"),
      "bridges.loginSessions.steps.submit", List.of("bridges.loginSessions.create"),
      "bridges.loginSessions.cancel", List.of("bridges.loginSessions.create"),
      "oauth.authorize", List.of("oauth.register"),
      "oauth.token", List.of("oauth.register", "oauth.authorize"));

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The number of responses by operation and kind of status, over all tries. */
  private static final Map<String, Map<Integer, Integer>> SEEN = new TreeMap<>();

  /** The token of a request. */
  enum Who {
    OWNER,
    NO_TOKEN,
    UNKNOWN_TOKEN,
    READER
  }

  record Step(OpenApiDocument.Operation operation, long seed, Who who, boolean wild) {

    @Override
    public String toString() {
      return operation.id() + " " + seed + " " + who + (wild ? " wild" : "");
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Who> who = Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(20, Arbitraries.just(Who.OWNER)),
        net.jqwik.api.Tuple.of(1, Arbitraries.of(Who.values())));
    Arbitrary<Boolean> wild = Arbitraries.integers().between(0, 3).map(n -> n == 0);
    // One area at a time: a login or a sign-in takes several calls, one after the other.
    return Arbitraries.of(OPERATIONS).withoutEdgeCases().flatMap(focus -> {
      List<OpenApiDocument.Operation> area =
          OPERATIONS.stream().filter(each -> area(each).equals(area(focus))).toList();
      Arbitrary<OpenApiDocument.Operation> operation =
          Arbitraries.oneOf(Arbitraries.of(area), Arbitraries.of(area), Arbitraries.of(OPERATIONS));
      return Combinators.combine(operation, Arbitraries.longs(), who, wild)
          .as(Step::new)
          .withoutEdgeCases()
          .list()
          .ofSize(90)
          .withoutEdgeCases();
    });
  }

  private static String area(OpenApiDocument.Operation operation) {
    return operation.id().split("\\.", 2)[0];
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void everyResponseMatchesSpec(@ForAll("steps") List<Step> steps) throws Exception {
    try (FakeBeeperDesktop server = scene()) {
      KnownIds known = new KnownIds();
      List.of("phone_number", "code", "sessionid")
          .forEach(field -> known.add("fieldID", field, Map.of()));
      String reader = server.oauth().token("read");
      // Every list once, to collect IDs.
      for (OpenApiDocument.Operation operation : OPERATIONS) {
        if (operation.method().equals("GET") && operation.pathParameters().isEmpty()) {
          run(server, known, reader, new Step(operation, 1, Who.OWNER, false));
        }
      }
      for (Step step : steps) {
        if (step.seed() % 2 == 0) {
          for (String before : BEFORE.getOrDefault(step.operation().id(), List.of())) {
            run(server, known, reader, new Step(operation(before), step.seed(), Who.OWNER, false));
          }
        }
        run(server, known, reader, step);
        play(server, step.seed());
      }
    }
  }

  private static OpenApiDocument.Operation operation(String id) {
    return OPERATIONS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static FakeBeeperDesktop scene() {
    FakeBeeperDesktop server = FakeBeeperDesktop.start();
    server.chat("Family").message("Ada", "hi").message("Bo", "lunch?").ownMessage("yes");
    server.account("iMessage").direct("Ada").message("Ada", "a https://example.com/x");
    server.chat("Trip").label("Work").file("Cy", "a.png", new byte[] {1, 2, 3});
    server.account("Telegram").direct("Di").mergedWith(server.account("Signal").direct("Di"));
    server.bridge("WhatsApp").flow("qr").qr("scan");
    server
        .bridge("WhatsApp")
        .flow("phone")
        .input("phone", "phone_number")
        .rightInput("pin", "code", "123456");
    server
        .bridge("Signal")
        .oneAccountOnly()
        .flow("browser")
        .cookies("in", "https://e.com", "sessionid");
    server.bridge("Line").flow("code").code("c").emoji("e").waiting("w");
    server.setup().newcomer("new@example.com").incomingVerification();
    return server;
  }

  /** Changes the scene between calls. */
  private static void play(FakeBeeperDesktop server, long seed) {
    switch ((int) Long.remainderUnsigned(seed, 16)) {
      case 0 -> server.clock().advance(Duration.ofMinutes(3));
      case 1 -> server.bridge("Line").otherDeviceActs();
      case 2 -> server.bridge("WhatsApp").otherDeviceActs();
      case 3 -> server.setup().otherDeviceAccepts();
      case 4 -> server.setup().otherDeviceScans();
      case 5 -> server.setup().incomingVerification();
      case 6 -> server.network().delay(Duration.ofMinutes(1));
      case 7 -> server.network().refuses("offline");
      case 8 -> server.network().delivers().delay(Duration.ZERO);
      case 9 -> server.bridge("WhatsApp").failLogins("banned", "No more.");
      default -> {}
    }
  }

  private static void run(FakeBeeperDesktop server, KnownIds known, String reader, Step step)
      throws IOException, InterruptedException {
    OpenApiDocument.Operation operation = step.operation();
    RequestGenerator.GeneratedRequest made =
        new RequestGenerator(VALIDATOR, known, step.seed()).generate(operation, step.wild());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + made.path()));
    if (made.contentType() != null) {
      request.header("Content-Type", made.contentType());
    }
    request.method(
        operation.method(),
        made.body() == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(made.body()));
    switch (step.who()) {
      case OWNER -> request.header("Authorization", "Bearer " + server.accessToken());
      case READER -> request.header("Authorization", "Bearer " + reader);
      case UNKNOWN_TOKEN -> request.header("Authorization", "Bearer unknown");
      default -> {}
    }
    if (operation.id().equals("assets.serve")) {
      range(request, new Random(step.seed()));
    }
    HttpResponse<String> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    String what = operation.method() + " " + made.path() + " " + made.body() + " gave "
        + response.statusCode() + " " + response.body();
    SEEN.computeIfAbsent(operation.id(), key -> new TreeMap<>())
        .merge(response.statusCode(), 1, Integer::sum);
    checkStatus(what, step, made, response.statusCode());
    checkBody(what, operation, made, response, known);
  }

  private static void range(HttpRequest.Builder request, Random random) {
    List<String> ranges =
        List.of("bytes=0-0", "bytes=1-", "bytes=-1", "bytes=99-", "bytes=2-1", "x");
    switch (random.nextInt(4)) {
      case 0 -> request.header("Range", ranges.get(random.nextInt(ranges.size())));
      case 1 -> request.header("If-None-Match", "*");
      default -> {}
    }
  }

  private static void checkStatus(
      String what, Step step, RequestGenerator.GeneratedRequest made, int status) {
    OpenApiDocument.Operation operation = step.operation();
    assertThat(documented(operation, status)).as(what).isNotNull();
    assertThat(status).as(what).isLessThan(500);
    boolean unknown = step.who() == Who.NO_TOKEN || step.who() == Who.UNKNOWN_TOKEN;
    if (operation.token().equals("REQUIRED") && unknown) {
      assertThat(status).as(what).isEqualTo(401);
    } else if (step.who() == Who.READER
        && operation.token().equals("REQUIRED")
        && !operation.method().equals("GET")) {
      assertThat(status).as(what).isEqualTo(403);
    } else if (!made.fits() && !operation.token().equals("OPTIONAL")) {
      assertThat(status).as(what).isEqualTo(400);
    }
  }

  private static JsonNode documented(OpenApiDocument.Operation operation, int status) {
    JsonNode response = operation.node().get("responses").get(Integer.toString(status));
    return response == null ? null : SPEC.resolve(response);
  }

  private static void checkBody(
      String what,
      OpenApiDocument.Operation operation,
      RequestGenerator.GeneratedRequest made,
      HttpResponse<String> response,
      KnownIds known) {
    JsonNode content = documented(operation, response.statusCode()).path("content");
    if (content.isMissingNode()) {
      assertThat(response.body()).as(what).isEmpty();
      response
          .headers()
          .firstValue("Location")
          .ifPresent(location -> learnCode(known, location, made.used()));
    } else if (content.has("application/json")) {
      JsonNode json =
          OpenApiDocument.parse(response.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      VALIDATOR.assertValid(what, content.at("/application~1json/schema"), json);
      known.learn(json, made.used());
    }
    if (operation.path().startsWith("/v1")) {
      assertThat(response.headers().firstValue("X-Beeper-Desktop-Version"))
          .as(what)
          .isPresent();
    }
  }

  private static void learnCode(KnownIds known, String location, Map<String, String> used) {
    int start = location.indexOf("code=");
    if (start >= 0) {
      known.add("code", location.substring(start + 5).split("&", 2)[0], used);
    }
  }

  /** Checks that the tries covered successful responses. */
  @AfterProperty
  void mostOperationsSucceed() {
    assertThat(SEEN).hasSize(OPERATIONS.size());
    if (Boolean.getBoolean("fakeserver.print")) {
      SEEN.forEach((id, statuses) -> System.out.println(id + " " + statuses));
    }
    List<String> never = SEEN.entrySet().stream()
        .filter(seen -> seen.getValue().keySet().stream().allMatch(status -> status >= 400))
        .map(Map.Entry::getKey)
        .toList();
    // Random requests may miss a few operations that need many steps.
    assertThat(never).hasSizeLessThan(6);
  }
}
