package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.integration.faults.ScriptedServer;
import com.beeper.desktop.transport.Transport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All that is logged while every operation is called with every example, with nothing held back. */
class LoggedSecretsTest {

  private static final OpenApiDocument SPEC = OpenApiDocument.ofProject();
  private static final String TOKEN = SecretMarker.MARK + "-token";

  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger SDK = Logger.getLogger("com.beeper.desktop");

  /** Logs a hundred thousand lines about selectors, which take half a minute and contain no token. */
  private static final Logger JDK_INTERNAL = Logger.getLogger("jdk.internal.httpclient.debug");

  /** The responses, in order; the last one is repeated. */
  private final Queue<PlannedResponse> plan = new ConcurrentLinkedQueue<>();

  private final List<String> sdk = new ArrayList<>();
  private final List<String> all = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final SecretMarker secrets = new SecretMarker(SPEC);

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record PlannedResponse(int status, byte[] body) {}

  private final class Capture extends Handler {
    @Override
    public synchronized void publish(LogRecord record) {
      String line = record.getLevel() + " " + record.getMessage()
          + (record.getThrown() == null ? "" : " " + record.getThrown());
      if ("com.beeper.desktop".equals(record.getLoggerName())) {
        sdk.add(line);
      }
      all.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private void serve(ScriptedServer.Connection connection) throws IOException {
    while (connection.awaitRequest()) {
      connection.read();
      PlannedResponse planned = plan.size() > 1 ? plan.remove() : plan.element();
      String fields =
          "retry-after-ms: 1\r\nSet-Cookie: session=" + SecretMarker.MARK + "-cookie\r\n";
      String body = new String(planned.body(), StandardCharsets.ISO_8859_1);
      connection.send(ScriptedServer.response(planned.status() + " Whatever", fields, body));
    }
  }

  @ParameterizedTest
  @EnumSource
  void logsNoSecret(TransportMode mode) throws Exception {
    ScriptedServer server = ScriptedServer.start(this::serve);
    Capture capture = new Capture();
    Level rootLevel = ROOT.getLevel();
    Level sdkLevel = SDK.getLevel();
    Handler[] handlers = ROOT.getHandlers();
    for (Handler handler : handlers) {
      ROOT.removeHandler(handler);
    }
    ROOT.setLevel(Level.ALL);
    JDK_INTERNAL.setLevel(Level.OFF);
    SDK.setLevel(Level.ALL);
    ROOT.addHandler(capture);
    try (Transport transport = mode.transport();
        BeeperDesktop client = TransportMode.clientBuilder(server.uri())
            .accessToken(TOKEN)
            .header("Cookie", "session=" + SecretMarker.MARK + "-cookie")
            .transport(transport)
            .logBodies(true)
            .build()) {
      for (OpenApiDocument.Operation operation : SdkReflection.operations()) {
        callWithEveryExample(mode, client, operation);
      }
      callFiles(mode, client);
    } finally {
      ROOT.removeHandler(capture);
      ROOT.setLevel(rootLevel);
      SDK.setLevel(sdkLevel);
      JDK_INTERNAL.setLevel(null);
      for (Handler handler : handlers) {
        ROOT.addHandler(handler);
      }
      server.close();
    }
    check();
  }

  /** First a 429, after which all calls are retried, then the response; and once an error on every attempt. */
  private void callWithEveryExample(
      TransportMode mode, BeeperDesktop client, OpenApiDocument.Operation operation) {
    OperationCalls calls = new OperationCalls(operation);
    List<ObjectNode> requests = new ArrayList<>(List.of(calls.everything()));
    SPEC.examples("request").stream()
        .filter(each -> each.operation().id().equals(operation.id()))
        .forEach(each -> requests.add((ObjectNode) each.json()));
    List<byte[]> responses = new ArrayList<>();
    SPEC.examples("response").stream()
        .filter(each -> each.operation().id().equals(operation.id()))
        .forEach(each -> responses.add(markedResponse(operation, each.json())));
    if (responses.isEmpty()) {
      responses.add(new byte[0]);
    }
    for (int i = 0; i < Math.max(requests.size(), responses.size()); i++) {
      ObjectNode request = requests.get(Math.min(i, requests.size() - 1)).deepCopy();
      secrets.mark(request, operation.body());
      JsonModel params = calls.params(request);
      byte[] response = responses.get(Math.min(i, responses.size() - 1));
      plan.clear();
      plan.add(new PlannedResponse(429, error("error.validation.json")));
      plan.add(new PlannedResponse(operation.successStatus(), response));
      call(mode, client, calls, params);
    }
    plan.clear();
    plan.add(new PlannedResponse(400, error("error.validation.json")));
    try {
      call(mode, client, calls, calls.params(calls.everything()));
      throw new AssertionError(operation.id() + " has not failed");
    } catch (ApiException e) {
      failures.add(describe(e));
    }
  }

  private static String describe(Throwable failure) {
    java.io.StringWriter text = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  private static void call(
      TransportMode mode, BeeperDesktop client, OperationCalls calls, JsonModel params) {
    mode.<Object>call(
        client,
        c -> calls.sync(c, params),
        c -> calls.async(c, params).thenApply(value -> (Object) value));
  }

  private byte[] markedResponse(OpenApiDocument.Operation operation, JsonNode json) {
    secrets.mark(json, operation.response());
    // Responses without a model are shown unchanged, except for members named like secrets.
    if (json instanceof ObjectNode object && !operation.id().equals("spec.retrieve")) {
      object.put("notKnownYet", SecretMarker.MARK + "-unknown");
    }
    return OpenApiDocument.bytes(json);
  }

  /** An error that quotes what it should not. */
  private static byte[] error(String file) {
    String name = OpenApiDocument.exampleFiles().contains(file)
        ? file
        : OpenApiDocument.exampleFiles().stream()
            .filter(each -> each.startsWith("error."))
            .findFirst()
            .orElseThrow();
    ObjectNode error = (ObjectNode) OpenApiDocument.parse(OpenApiDocument.example(name));
    error.put("accessToken", SecretMarker.MARK + "-error");
    error.put("recoveryKey", SecretMarker.MARK + "-error");
    error.putObject("fields").put("password", SecretMarker.MARK + "-error");
    return OpenApiDocument.bytes(error);
  }

  private void callFiles(TransportMode mode, BeeperDesktop client) {
    plan.clear();
    plan.add(
        new PlannedResponse(200, (SecretMarker.MARK + "-bytes").getBytes(StandardCharsets.UTF_8)));
    AssetServeParams serve = AssetServeParams.builder().url("mxc://a/b?QUERY").build();
    mode.call(client, c -> c.assets().serve(serve), c -> c.assets().serve(serve))
        .close();
    plan.clear();
    plan.add(new PlannedResponse(200, "{\"uploadID\":\"u\"}".getBytes(StandardCharsets.UTF_8)));
    byte[] file = (SecretMarker.MARK + "-file").getBytes(StandardCharsets.UTF_8);
    AssetUploadParams upload = AssetUploadParams.builder()
        .file(new ByteArrayInputStream(file), file.length)
        .build();
    mode.call(client, c -> c.assets().upload(upload), c -> c.assets().upload(upload));
  }

  private static boolean containsSecret(String text) {
    return text.contains(SecretMarker.MARK)
        || text.contains(String.valueOf(SecretMarker.NUMBER / 1000));
  }

  private void check() {
    assertThat(secrets.found()).as("secrets that were sent or received").isNotEmpty();
    Set<String> missing = new TreeSet<>(SecretMarker.all());
    missing.removeAll(secrets.found());
    assertThat(missing).as("secrets that no example has").isEmpty();
    assertThat(all.stream().filter(LoggedSecretsTest::containsSecret).toList()).isEmpty();
    assertThat(sdk).as("queries").noneMatch(line -> line.contains("QUERY"));
    assertThat(failures.stream().filter(LoggedSecretsTest::containsSecret).toList())
        .isEmpty();

    for (OpenApiDocument.Operation operation : SPEC.operations()) {
      String id = operation.id();
      if (operation.isAddress()) {
        continue; // a browser performs it
      }
      assertThat(sdk)
          .as("one line for each call of %s", id)
          .anyMatch(line -> line.matches("FINE " + java.util.regex.Pattern.quote(id) + ": "
              + operation.method() + " /[^ ?]+ -> 2\\d\\d, attempt [12], \\d+ ms"));
      if (!SdkReflection.FILES.contains(id)) {
        assertThat(sdk)
            .as("a retry of %s", id)
            .anyMatch(line -> line.matches("FINE " + java.util.regex.Pattern.quote(id) + ": "
                + operation.method() + " /[^ ?]+ -> 429, attempt 1; again in 1 ms"))
            .as("an error of %s", id)
            .anyMatch(line -> line.matches("FINE " + java.util.regex.Pattern.quote(id) + ": "
                + operation.method() + " /[^ ?]+ -> 400, attempt 1, \\d+ ms"))
            .as("the responses of %s", id)
            .anyMatch(line -> line.startsWith("FINE " + id + ": response "));
      }
      if (!SdkReflection.FILES.contains(id) && new OperationCalls(operation).hasBody()) {
        assertThat(sdk)
            .as("the body of %s", id)
            .anyMatch(line -> line.startsWith("FINE " + id + ": request body "));
      }
    }
  }
}
