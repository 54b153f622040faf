package com.beeper.desktop.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.PrintDiagnosis;
import com.beeper.desktop.codec.CodecProvider;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.context.ContextPropagation;
import com.beeper.desktop.context.ContextPropagationProvider;
import com.beeper.desktop.diagnosis.Diagnosis;
import com.beeper.desktop.diagnosis.Finding;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.jdk.JdkTransport;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The diagnosis of clients and builders, with the fake server and without one. */
@Timeout(180)
class DiagnosisTest {

  private final FakeBeeperDesktop server = FakeBeeperDesktop.start();

  @AfterEach
  void close() {
    server.close();
  }

  private BeeperDesktop.Builder builder() {
    return BeeperDesktop.builder().baseUrl(server.baseUrl()).accessToken(server.accessToken());
  }

  private static List<String> texts(Diagnosis diagnosis, String topic) {
    return diagnosis.findings().stream()
        .filter(finding -> finding.topic().equals(topic))
        .map(Finding::text)
        .toList();
  }

  private static List<String> problems(Diagnosis diagnosis) {
    return diagnosis.problems().stream()
        .map(finding -> finding.topic() + ": " + finding.text())
        .toList();
  }

  @Test
  void findsNoProblemWithWorkingServer() {
    try (BeeperDesktop client = builder().build()) {
      Diagnosis diagnosis = client.diagnose();

      assertThat(problems(diagnosis)).isEmpty();
      assertThat(texts(diagnosis, "Server").get(0)).startsWith("responds: Beeper ");
      assertThat(texts(diagnosis, "Access token"))
          .singleElement()
          .asString()
          .startsWith(
              "from accessToken(…) of the builder, accepted by the server; scopes: read write;");
      assertThat(texts(diagnosis, "WebSocket"))
          .containsExactly("connected and subscribed, state Live");
      assertThat(texts(diagnosis, "API"))
          .contains("only in the document of the server: nothing", "only in this SDK: nothing");
      assertThat(texts(diagnosis, "Client"))
          .contains("base URL from baseUrl(…): " + server.baseUrl());
    }
  }

  @Test
  void namesChosenAndOtherBackEnds() {
    Diagnosis diagnosis = builder().diagnose();

    assertThat(texts(diagnosis, "Codec"))
        .anyMatch(text ->
            text.startsWith("chosen, it has the highest priority: jackson with priority 100"))
        .anyMatch(text -> text.startsWith("not chosen: jackson3 with priority 90"));
    assertThat(texts(diagnosis, "Transport"))
        .anyMatch(text ->
            text.startsWith("chosen, it has the highest priority: apache with priority 200"))
        .anyMatch(text -> text.startsWith("not chosen: jdk with priority 100"));
    assertThat(texts(diagnosis, "Libraries"))
        .anyMatch(text -> text.matches("com\\.fasterxml\\.jackson\\.databind 2\\.\\S+ from .*jar"))
        .anyMatch(text -> text.startsWith("org.apache.hc.client5"));
  }

  @Test
  void namesTransportThatBuilderSelects() {
    assertThat(texts(builder().transportName("jdk").diagnose(), "Transport"))
        .anyMatch(
            text -> text.startsWith("chosen, the client's builder selects it: jdk with priority"))
        .anyMatch(text -> text.startsWith("not chosen: apache"));
  }

  @Test
  void namesBrokenBackEnds(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(CodecProvider.class.getName()), "com.example.MissingCodec\n");
    try (URLClassLoader loader = new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, DiagnosisTest.class.getClassLoader())) {
      Diagnosis diagnosis = builder().classLoader(loader).diagnose();

      assertThat(problems(diagnosis))
          .singleElement()
          .asString()
          .startsWith("Codec: broken: ")
          .contains("com.example.MissingCodec");
      assertThat(texts(diagnosis, "SDK"))
          .contains("only class loader searched: " + URLClassLoader.class.getName());
    }
  }

  /** Lacks a library. */
  public static final class IncompleteContextProvider implements ContextPropagationProvider {

    @Override
    public String name() {
      return "incomplete";
    }

    @Override
    public ContextPropagation create() {
      throw new NoClassDefFoundError("com/example/Missing");
    }
  }

  @Test
  void namesContextPropagationThatLacksLibrary(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(ContextPropagationProvider.class.getName()),
        IncompleteContextProvider.class.getName() + "\ncom.example.MissingContext\n");
    try (URLClassLoader loader = new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, DiagnosisTest.class.getClassLoader())) {
      BeeperDesktop.Builder builder = builder().classLoader(loader);

      assertThat(problems(builder.diagnose()))
          .anyMatch(text -> text.startsWith("Context propagation: cannot be created: incomplete, "))
          .anyMatch(text -> text.startsWith("Context propagation: broken: ")
              && text.contains("com.example.MissingContext"));
      assertThatThrownBy(builder::build)
          .isInstanceOf(ConfigurationException.class)
          .hasMessageStartingWith("The context propagation incomplete (")
          .hasMessageContaining("com/example/Missing");
    }
  }

  @Test
  void namesOtherCopyOfSdk() throws Exception {
    URL jar = BeeperDesktop.class.getProtectionDomain().getCodeSource().getLocation();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader copy =
        new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(copy);

      assertThat(texts(builder().diagnose(), "SDK"))
          .contains("class loader of the thread: " + URLClassLoader.class.getName())
          .anyMatch(text ->
              text.startsWith("another copy of the SDK in the class loader of the thread: "));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void namesGivenBackEnds() {
    try (BeeperDesktop client =
        builder().transport(JdkTransport.create()).codec(JacksonCodec.create()).build()) {
      Diagnosis diagnosis = client.diagnose();

      assertThat(texts(diagnosis, "Transport"))
          .anyMatch(
              text -> text.startsWith("given to the builder: " + JdkTransport.class.getName()))
          .anyMatch(text -> text.startsWith("not used: apache"));
      assertThat(texts(diagnosis, "Codec").get(0)).startsWith("given to the builder: ");
    }
  }

  @Test
  void reportsEachUnreachablePartWithoutServer() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    Diagnosis diagnosis = BeeperDesktop.builder()
        .baseUrl(URI.create("https://127.0.0.1:" + port))
        .accessToken("token")
        .diagnose();

    assertThat(texts(diagnosis, "Proxy and TLS"))
        .anyMatch(text -> text.startsWith("TLS with the default context: provider SunJSSE"));

    assertThat(problems(diagnosis))
        .hasSize(4)
        .allMatch(text -> text.contains("ConnectionException: "))
        .extracting(text -> text.substring(0, text.indexOf(':')))
        .containsExactly("Server", "Access token", "WebSocket", "API");
  }

  @Test
  void reportsRefusedToken() {
    Diagnosis diagnosis = builder().accessToken("canary-token").diagnose();

    assertThat(problems(diagnosis))
        .anyMatch(text -> text.startsWith("Access token: AuthenticationException: "))
        .anyMatch(text -> text.startsWith("WebSocket: AuthenticationException: "));
    assertThat(texts(diagnosis, "Server").get(0)).startsWith("responds: ");
    assertThat(diagnosis.toString()).doesNotContain("canary");
  }

  @Test
  void examinesServerWithoutToken() {
    Diagnosis diagnosis = BeeperDesktop.builder().baseUrl(server.baseUrl()).diagnose();

    assertThat(problems(diagnosis))
        .anyMatch(text -> text.startsWith(
            "Client: cannot be built: ConfigurationException: There is no" + " access token."))
        .anyMatch(text ->
            text.startsWith("Access token: none: neither the builder nor BEEPER_ACCESS_TOKEN"));
    assertThat(texts(diagnosis, "Server").get(0)).startsWith("responds: ");
  }

  @Test
  void acceptsAnonymousClient() {
    Diagnosis diagnosis =
        BeeperDesktop.builder().baseUrl(server.baseUrl()).anonymous().diagnose();

    assertThat(problems(diagnosis)).isEmpty();
    assertThat(texts(diagnosis, "Access token")).containsExactly("none: anonymous() was called");
  }

  @Test
  void connectsToServerWithoutTransport() {
    Diagnosis diagnosis =
        builder().classLoader(ClassLoader.getPlatformClassLoader()).diagnose();

    assertThat(problems(diagnosis))
        .anyMatch(text -> text.startsWith("Transport: No transport was found. Add "))
        .anyMatch(text -> text.startsWith("Codec: No codec was found. Add "))
        .anyMatch(text -> text.startsWith("Client: cannot be built: "));
    assertThat(texts(diagnosis, "Server").get(0))
        .startsWith("accepts connections at " + server.baseUrl().getAuthority());
  }

  @Test
  void reportsInvalidBaseUrl() {
    Diagnosis diagnosis = builder().baseUrl(URI.create("ftp://127.0.0.1")).diagnose();

    assertThat(problems(diagnosis))
        .anyMatch(
            text -> text.startsWith("Client: cannot be built: ConfigurationException: baseUrl(…)"
                + " must start with http"))
        .contains("Server: not examined, because the base URL is invalid");
  }

  @Test
  void namesDifferencesToOlderServer() throws IOException {
    try (BeeperDesktop client = builder().build()) {
      String older = olderDocument(client.json().toJson(client.spec().retrieve()));
      server.on("spec.retrieve").respond(200, older);

      Diagnosis diagnosis = client.diagnose();

      assertThat(problems(diagnosis)).isEmpty();
      List<String> lines = texts(diagnosis, "API");
      assertThat(lines.get(0)).endsWith("the document of the server has version 5.0.0");
      int own = lines.indexOf("only in this SDK: 6");
      assertThat(own).isPositive();
      assertThat(lines.subList(1, own))
          .containsExactly(
              "only in the document of the server: 3",
              "- POST /v0/search-everything",
              "- GET /v1/accounts response [].nickname",
              "- GET /v1/chats parameter pinned");
      assertThat(lines.subList(own + 1, lines.size()))
          .containsExactlyInAnyOrder(
              "- GET /v1/labels",
              "- GET /v1/accounts response [].status",
              "- GET /v1/accounts response [].loginID",
              "- GET /v1/accounts response [].statusText",
              "- GET /v1/accounts response [].capabilities",
              "- GET /v1/chats parameter limit");
    }
  }

  /** Changes the document to what is known of version 5.0.0, with additions that no other version has. */
  private static String olderDocument(String document) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = (ObjectNode) mapper.readTree(document);
    root.withObject("/info").put("version", "5.0.0");
    ObjectNode paths = root.withObject("/paths");
    paths.remove("/v1/labels");
    paths.putObject("/v0/search-everything").putObject("post");
    ArrayNode parameters = (ArrayNode) paths.path("/v1/chats").path("get").path("parameters");
    parameters.removeIf(parameter -> parameter.path("name").asText().equals("limit"));
    parameters.addObject().put("name", "pinned").put("in", "query");
    ObjectNode account =
        (ObjectNode) root.path("components").path("schemas").path("Account").path("properties");
    account.remove(List.of("status", "loginID", "statusText", "capabilities"));
    account.putObject("nickname").put("type", "string");
    return mapper.writeValueAsString(root);
  }

  @Test
  void understandsOlderServerWithoutUserInfo() {
    server.on("oauth.userinfo").status(404);
    try (BeeperDesktop client = builder().build()) {
      Diagnosis diagnosis = client.diagnose();

      assertThat(problems(diagnosis)).isEmpty();
      assertThat(texts(diagnosis, "Access token").get(0))
          .contains("accepted by the server for reading");
    }
  }

  @Test
  void survivesDocumentOfOtherForm() {
    server.on("spec.retrieve").respond(200, """
            {"paths":{"/v1/chats":{"get":{"parameters":7,"responses":{"200":{"content":{"a":
            {"schema":{"$ref":"#/components/schemas/A"}}}}}}},"/x":3},
            "components":{"schemas":{"A":{"allOf":[{"$ref":"#/components/schemas/A"}]}}}}""");
    try (BeeperDesktop client = builder().build()) {
      assertThat(problems(client.diagnose())).isEmpty();
    }
  }

  @Test
  void containsNoSecret() {
    Diagnosis diagnosis = builder()
        .accessToken(() -> {
          throw new IllegalArgumentException("canary-supplier");
        })
        .header("X-Key", "canary-header")
        .query("key", "canary-query")
        .transportSettings(s -> s.proxy(
            ProxySettings.of("127.0.0.1", 9).withCredentials("canary-user", "canary-password")))
        .diagnose();

    assertThat(problems(diagnosis)).isNotEmpty();
    assertThat(diagnosis.toString())
        .doesNotContain("canary")
        .doesNotContain(server.accessToken())
        .doesNotContain(System.getProperty("user.home") + "/");
  }

  @Test
  void containsNoSecretThatServerRepeats() {
    server
        .onAny()
        .respond(500, "{\"message\":\"unknown: " + server.accessToken() + "\",\"code\":\"x\"}");

    Diagnosis diagnosis = builder().diagnose();

    assertThat(problems(diagnosis))
        .contains(
            "Access token: InternalServerException: status 500",
            "WebSocket: InternalServerException: status 500");
    assertThat(diagnosis.toString()).doesNotContain(server.accessToken());
  }

  @Test
  void propagatesContextOfCaller() {
    ThreadLocal<String> token = new ThreadLocal<>();
    token.set(server.accessToken());
    try {
      Diagnosis diagnosis = builder()
          .accessToken(token::get)
          .contextPropagation(() -> {
            String captured = token.get();
            return task -> () -> {
              token.set(captured);
              task.run();
            };
          })
          .diagnose();

      assertThat(problems(diagnosis)).isEmpty();
    } finally {
      token.remove();
    }
  }

  @Test
  void survivesContextPropagationThatFails() {
    Diagnosis diagnosis = builder()
        .contextPropagation(() -> {
          throw new IllegalArgumentException("canary");
        })
        .diagnose();

    assertThat(problems(diagnosis))
        .contains("Context propagation: java.lang.IllegalArgumentException");
    assertThat(texts(diagnosis, "Server").get(0)).startsWith("responds: ");
  }

  @Test
  void reportsClosedClient() {
    BeeperDesktop client = builder().build();
    client.close();

    assertThat(problems(client.diagnose()))
        .contains("Server: IllegalStateException: the client is closed; build another one");
  }

  @Test
  void keepsInterruptOfThread() {
    try (BeeperDesktop client = builder().build()) {
      Thread.currentThread().interrupt();

      Diagnosis diagnosis = client.diagnose();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(problems(diagnosis))
          .contains("Server: not examined, because the thread was interrupted");
    }
  }

  @Test
  void endsStepThatBlocks() {
    assumeTrue(LongRuns.areOn(), "the limits of the steps take most of a minute");
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();

    Diagnosis diagnosis = builder()
        .accessToken(() -> {
          while (!ended.get()) {
            try {
              never.await();
            } catch (InterruptedException e) {
              // A supplier that ignores interrupts.
            }
          }
          return "token";
        })
        .diagnose();
    ended.set(true);
    never.countDown();

    assertThat(problems(diagnosis)).contains("Access token: has not ended within 20 s");
    assertThat(texts(diagnosis, "API")).contains("only in this SDK: nothing");
  }

  @Test
  void programPrintsDiagnosisOfEnvironment() throws Exception {
    ProcessBuilder program = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        PrintDiagnosis.class.getName());
    program.environment().put("BEEPER_BASE_URL", server.baseUrl().toString());
    program.environment().put("BEEPER_ACCESS_TOKEN", server.accessToken());

    Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines())
        .contains("Access token", "    base URL from BEEPER_BASE_URL: " + server.baseUrl())
        .anyMatch(line -> line.contains("from BEEPER_ACCESS_TOKEN, accepted by the server"));
    assertThat(output).doesNotContain(server.accessToken());
  }

  @Test
  void marksProblemsInText() {
    String text = new Diagnosis(List.of(
            new Finding("A", "one", false),
            new Finding("A", "two", true),
            new Finding("B", "x", false)))
        .toString();

    assertThat(text).isEqualTo("A\n    one\n  ! two\nB\n    x\n");
  }
}
