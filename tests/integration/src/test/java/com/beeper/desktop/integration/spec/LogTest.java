package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.integration.Way;
import com.beeper.desktop.integration.faults.FaultServer;
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
class LogTest {

  private static final Contract CONTRACT = Contract.ofProject();
  private static final String TOKEN = Secrets.MARK + "-token";

  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger SDK = Logger.getLogger("com.beeper.desktop");

  /** A hundred thousand lines about selectors, which take half a minute; there is no token in them. */
  private static final Logger JDK_INTERNAL = Logger.getLogger("jdk.internal.httpclient.debug");

  /** What is answered, one after the other; the last one for good. */
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  private final List<String> sdk = new ArrayList<>();
  private final List<String> all = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final Secrets secrets = new Secrets(CONTRACT);

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Answer(int status, byte[] body) {}

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

  private void serve(FaultServer.Connection connection) throws IOException {
    while (connection.awaitRequest()) {
      connection.read();
      Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
      String fields = "retry-after-ms: 1\r\nSet-Cookie: session=" + Secrets.MARK + "-cookie\r\n";
      String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
      connection.send(FaultServer.answer(answer.status() + " Whatever", fields, body));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingSecretIsLogged(Way way) throws Exception {
    FaultServer server = FaultServer.start(this::serve);
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
    try (Transport transport = way.transport();
        BeeperDesktop client = Way.client(server.uri())
            .accessToken(TOKEN)
            .header("Cookie", "session=" + Secrets.MARK + "-cookie")
            .transport(transport)
            .logBodies(true)
            .build()) {
      for (Contract.Operation operation : Sdk.operations()) {
        callWithEveryExample(way, client, operation);
      }
      callFiles(way, client);
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

  /** First 429, which all calls are sent again after, then the answer; and once an error that stays. */
  private void callWithEveryExample(Way way, BeeperDesktop client, Contract.Operation operation) {
    Calls calls = new Calls(operation);
    List<ObjectNode> requests = new ArrayList<>(List.of(calls.everything()));
    CONTRACT.examples("request").stream()
        .filter(each -> each.operation().id().equals(operation.id()))
        .forEach(each -> requests.add((ObjectNode) each.json()));
    List<byte[]> responses = new ArrayList<>();
    CONTRACT.examples("response").stream()
        .filter(each -> each.operation().id().equals(operation.id()))
        .forEach(each -> responses.add(markedAnswer(operation, each.json())));
    if (responses.isEmpty()) {
      responses.add(new byte[0]);
    }
    for (int i = 0; i < Math.max(requests.size(), responses.size()); i++) {
      ObjectNode request = requests.get(Math.min(i, requests.size() - 1)).deepCopy();
      secrets.mark(request, operation.body());
      JsonModel params = calls.params(request);
      byte[] response = responses.get(Math.min(i, responses.size() - 1));
      answers.clear();
      answers.add(new Answer(429, error("error.validation.json")));
      answers.add(new Answer(operation.successStatus(), response));
      call(way, client, calls, params);
    }
    answers.clear();
    answers.add(new Answer(400, error("error.validation.json")));
    try {
      call(way, client, calls, calls.params(calls.everything()));
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

  private static void call(Way way, BeeperDesktop client, Calls calls, JsonModel params) {
    way.<Object>call(
        client,
        c -> calls.sync(c, params),
        c -> calls.async(c, params).thenApply(value -> (Object) value));
  }

  private byte[] markedAnswer(Contract.Operation operation, JsonNode json) {
    secrets.mark(json, operation.answer());
    // What answers without a model is shown as it is, but for members that sound like secrets.
    if (json instanceof ObjectNode object && !operation.id().equals("spec.retrieve")) {
      object.put("notKnownYet", Secrets.MARK + "-unknown");
    }
    return Contract.bytes(json);
  }

  /** An error that quotes what it should not. */
  private static byte[] error(String file) {
    String name = Contract.exampleFiles().contains(file)
        ? file
        : Contract.exampleFiles().stream()
            .filter(each -> each.startsWith("error."))
            .findFirst()
            .orElseThrow();
    ObjectNode error = (ObjectNode) Contract.parse(Contract.example(name));
    error.put("accessToken", Secrets.MARK + "-error");
    error.put("recoveryKey", Secrets.MARK + "-error");
    error.putObject("fields").put("password", Secrets.MARK + "-error");
    return Contract.bytes(error);
  }

  private void callFiles(Way way, BeeperDesktop client) {
    answers.clear();
    answers.add(new Answer(200, (Secrets.MARK + "-bytes").getBytes(StandardCharsets.UTF_8)));
    AssetServeParams serve = AssetServeParams.builder().url("mxc://a/b?QUERY").build();
    way.call(client, c -> c.assets().serve(serve), c -> c.assets().serve(serve)).close();
    answers.clear();
    answers.add(new Answer(200, "{\"uploadID\":\"u\"}".getBytes(StandardCharsets.UTF_8)));
    byte[] file = (Secrets.MARK + "-file").getBytes(StandardCharsets.UTF_8);
    AssetUploadParams upload = AssetUploadParams.builder()
        .file(new ByteArrayInputStream(file), file.length)
        .build();
    way.call(client, c -> c.assets().upload(upload), c -> c.assets().upload(upload));
  }

  private static boolean tells(String text) {
    return text.contains(Secrets.MARK) || text.contains(String.valueOf(Secrets.NUMBER / 1000));
  }

  private void check() {
    assertThat(secrets.found()).as("secrets that were sent or received").isNotEmpty();
    Set<String> missing = new TreeSet<>(Secrets.all());
    missing.removeAll(secrets.found());
    assertThat(missing).as("secrets that no example has").isEmpty();
    assertThat(all.stream().filter(LogTest::tells).toList()).isEmpty();
    assertThat(sdk).as("queries").noneMatch(line -> line.contains("QUERY"));
    assertThat(failures.stream().filter(LogTest::tells).toList()).isEmpty();

    for (Contract.Operation operation : CONTRACT.operations()) {
      String id = operation.id();
      assertThat(sdk)
          .as("one line for each call of %s", id)
          .anyMatch(line -> line.matches("FINE " + java.util.regex.Pattern.quote(id) + ": "
              + operation.method() + " /[^ ?]+ -> 2\\d\\d, attempt [12], \\d+ ms"));
      if (!Sdk.FILES.contains(id)) {
        assertThat(sdk)
            .as("a retry of %s", id)
            .anyMatch(line -> line.matches("INFO " + java.util.regex.Pattern.quote(id) + ": "
                + operation.method() + " /[^ ?]+ -> 429, attempt 1; again in 1 ms"))
            .as("an error of %s", id)
            .anyMatch(line -> line.matches("FINE " + java.util.regex.Pattern.quote(id) + ": "
                + operation.method() + " /[^ ?]+ -> 400, attempt 1, \\d+ ms"))
            .as("the answers of %s", id)
            .anyMatch(line -> line.startsWith("FINE " + id + ": answer "));
      }
      if (!Sdk.FILES.contains(id) && new Calls(operation).hasBody()) {
        assertThat(sdk)
            .as("the body of %s", id)
            .anyMatch(line -> line.startsWith("FINE " + id + ": request body "));
      }
    }
  }
}
