package com.beeper.desktop.compatibility.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.compatibility.servers.war.ControlResource;
import com.beeper.desktop.compatibility.servers.war.OwnJsonb;
import com.beeper.desktop.compatibility.servers.war.OwnMapper;
import com.beeper.desktop.compatibility.versions.GeneratedSection;
import com.beeper.desktop.compatibility.versions.Jdks;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.example.sessions.DiagnosisController;
import com.example.sessions.DiagnosisResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Deploys the probe to each server, with each choice of transport and codec. */
class ServersTest {

  private static final String SESSION =
      "{\"bridgeID\":\"b\",\"loginSessionID\":\"s\",\"status\":\"complete\",\"unknown\":[1,null]}";
  private static final String HOLDER =
      "{\"byName\":{\"first\":" + SESSION + "},\"note\":\"n\",\"others\":[" + SESSION
          + "],\"session\":" + SESSION + ",\"status\":\"complete\"}";

  private static final int REDEPLOYMENTS = 5;

  /** What a response contains that was written with {@link OwnMapper}. */
  private static final String LINES = "{\n";

  private static final String READY = "/probe/ready";

  private static FakeBeeperDesktop desktop;
  private static String chat;
  private static List<String> options;
  private static Path guideWar;

  private static final Path DOCUMENT = Path.of("../../../docs/enterprise.md");
  private static final String HEADER =
      "| Server | JDK | Transport and codec | Result |\n| --- | --- | --- | --- |\n";

  @TempDir
  static Path shared;

  @BeforeAll
  static void start() throws Exception {
    desktop = FakeBeeperDesktop.start();
    desktop.on("bridges.loginSessions.retrieve").respond(200, SESSION);
    chat = desktop.chat("Family").id();
    options = List.of(
        "-Dbeeper.desktop.base-url=" + desktop.baseUrl(),
        "-Dbeeper.desktop.access-token=" + desktop.accessToken());
    guideWar = GuideProject.write("jakarta-ee.md", shared.resolve("guide"))
        .build(Jdks.homes().get(17), "target/sessions.war");
  }

  @AfterAll
  static void stop() throws Exception {
    desktop.close();
  }

  /** Returns all servers, or those named by the property {@code servers.only}, with commas. */
  static Stream<Server.Kind> kinds() {
    String only = System.getProperty("servers.only", "");
    return only.isEmpty()
        ? Stream.of(Server.Kind.values())
        : Stream.of(only.split(",", -1)).map(Server.Kind::valueOf);
  }

  /** Returns the servers, each with each JDK. */
  static Stream<Arguments> serversWithJdks() {
    return kinds().flatMap(kind -> jdks().stream().map(jdk -> Arguments.of(kind, jdk)));
  }

  static Set<Integer> jdks() {
    return Jdks.homes().keySet();
  }

  @ParameterizedTest
  @MethodSource("serversWithJdks")
  void bindsModelsAndLeavesNothingBehind(Server.Kind kind, int version, @TempDir Path folder)
      throws Exception {
    for (WarFile war : WarFile.values()) {
      war.write(folder.resolve(war.name() + ".war"));
    }
    Path jdk = Jdks.homes().get(version);
    try (Server server = kind.start(jdk, folder, options)) {
      ServerProcess process = server.process();
      String path = "/api/sessions/b/s";
      server.deploy(guideWar, "sessions", path);
      assertJson(process.get("/sessions" + path), SESSION);
      server.undeploy("sessions", path);

      checkOwnSettings(
          server,
          WarFile.JDK_JSONB.writeWith(OwnJsonb.class, folder.resolve("own.war")),
          "\"note\":null");
      checkOwnSettings(
          server,
          WarFile.JDK_JACKSON.writeWith(OwnMapper.class, folder.resolve("mapper.war")),
          LINES);

      for (int i = 0; i <= REDEPLOYMENTS; i++) {
        for (WarFile war : WarFile.values()) {
          server.deploy(folder.resolve(war.name() + ".war"), "probe", READY);
          try {
            check(process, "/probe/probe/");
            checkDiagnosis(process.get("/probe/probe/diagnosis"), war.transport(), war.codec());
          } catch (AssertionError e) {
            throw new AssertionError(war + ": " + e.getMessage() + "\n" + process.log(), e);
          }
          server.undeploy("probe", READY);
        }
      }
      if (kind.unloadsApplications()) {
        // Idle threads of a server, and CDI, keep some of the applications that they served last. A
        // leak keeps at least all deployments of one WAR, which is one more.
        process.await(
            "the end of the class loaders",
            () -> process.loadersOf(JsonModel.class) <= REDEPLOYMENTS);
      } else {
        checkThatControlIsKept(server, folder.resolve("control.war"));
      }
      awaitNoThreadsAndConnections(process);
    }
    addRow(kind.toString(), kind.version(), jdk, WarFile.labels(), "works, also redeployed");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void bindsModelsInQuarkus(int version, @TempDir Path folder) throws Exception {
    Path jdk = Jdks.homes().get(version);
    GuideProject project =
        GuideProject.write("quarkus.md", folder.resolve("guide")).with(DiagnosisResource.class);
    Path jar = project.build(jdk, "target/quarkus-app/quarkus-run.jar");
    int port = ServerProcess.freePort();
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(quarkusOptions(port));
    arguments.addAll(List.of("-jar", jar.toString()));
    try (ServerProcess server = ServerProcess.start(jdk, folder, port, Map.of(), arguments)) {
      checkQuarkus(server);
    }

    int devPort = ServerProcess.freePort();
    List<String> command = project.maven("quarkus:dev", "-Ddebug=false");
    command.addAll(options);
    command.addAll(quarkusOptions(devPort));
    try (ServerProcess server =
        ServerProcess.run(jdk, project.folder(), devPort, Map.of(), command)) {
      checkQuarkus(server);
    }
    addRow(
        "Quarkus",
        System.getProperty("quarkus.version"),
        jdk,
        "jdk and jackson",
        "works, as jar and in development mode");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void bindsModelsInMicronaut(int version, @TempDir Path folder) throws Exception {
    Path jdk = Jdks.homes().get(version);
    Path jar = GuideProject.write("micronaut.md", folder.resolve("guide"))
        .with(DiagnosisController.class)
        .build(jdk, "target/sessions-1.jar");
    int port = ServerProcess.freePort();
    Map<String, String> environment = Map.of(
        "BEEPER_ACCESS_TOKEN", desktop.accessToken(),
        "BEEPER_BASE_URL", desktop.baseUrl().toString());
    List<String> arguments = List.of(
        "-Dmicronaut.server.host=127.0.0.1",
        "-Dmicronaut.server.port=" + port,
        "-jar",
        jar.toString());
    try (ServerProcess server = ServerProcess.start(jdk, folder, port, environment, arguments)) {
      String path = "/sessions/b/s";
      server.awaitStatus(path, status -> status == 200);
      assertJson(server.get(path), SESSION);
      assertJson(server.post("/sessions/sorted", "[" + SESSION + "]"), "[" + SESSION + "]");
      checkDiagnosis(server.get("/diagnosis"), "jdk", "jackson");
    }
    addRow(
        "Micronaut",
        System.getProperty("micronaut.version"),
        jdk,
        "jdk and jackson",
        "works, as jar");
  }

  private static List<String> quarkusOptions(int port) {
    return List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port);
  }

  private static void checkQuarkus(ServerProcess server) throws Exception {
    String path = "/sessions/b/s";
    server.awaitStatus(path, status -> true);
    assertJson(server.get(path), SESSION);
    checkDiagnosis(server.get("/diagnosis"), "jdk", "jackson");
  }

  private static void addRow(
      String server, String serverVersion, Path jdk, String with, String result)
      throws IOException, InterruptedException {
    Process version = new ProcessBuilder(jdk.resolve("bin/java").toString(), "--version").start();
    String number = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .split(" ", 3)[1];
    version.waitFor();
    String row =
        "| " + String.join(" | ", server + " " + serverVersion, number, with, result) + " |";
    String feature = number.substring(0, number.indexOf('.') + 1);
    Pattern sameRow = Pattern.compile(
        "\\| " + Pattern.quote(server) + " [^ ]+ \\| " + Pattern.quote(feature) + ".*");
    // Servers that have not been run, or failed, keep what was written before.
    List<String> rows = new ArrayList<>(Files.readAllLines(DOCUMENT).stream()
        .dropWhile(line -> !line.startsWith(HEADER.lines().findFirst().orElseThrow()))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .filter(line -> !sameRow.matcher(line).matches())
        .toList());
    rows.add(row);
    rows.sort(null);
    new GeneratedSection(DOCUMENT, "servers").replace(HEADER + String.join("\n", rows) + "\n");
  }

  /** Checks that the application's resolver takes precedence over that of the SDK. */
  private static void checkOwnSettings(Server server, Path war, String sign) throws Exception {
    server.deploy(war, "own", READY);
    String path = "/own/probe/holder";
    ServerProcess process = server.process();
    assertJson(process.post(path, HOLDER), HOLDER);
    String holder = "{\"session\":" + SESSION + ",\"others\":[]}";
    assertThat(process.post(path, holder).body())
        .as("written with the settings of the application")
        .contains(sign);
    server.undeploy("own", READY);
  }

  private static void check(ServerProcess server, String path) throws Exception {
    String list = "[" + SESSION + "]";
    assertJson(server.get(path + "session"), SESSION);
    assertJson(server.get(path + "later"), SESSION);
    assertJson(server.get(path + "list"), list);
    assertJson(server.post(path + "session", SESSION), SESSION);
    assertJson(server.post(path + "list", list), list);
    assertJson(server.post(path + "holder", HOLDER), HOLDER);
    assertThat(body(server.get(path + "event?chat=" + chat))).isEqualTo("by event");
  }

  private static void checkDiagnosis(
      HttpResponse<String> response, String transport, String codec) {
    assertThat(response.body())
        .contains(
            ": " + transport + " with priority",
            ": " + codec + " with priority",
            "responds: Beeper",
            "accepted by the server",
            "connected and subscribed")
        .doesNotContain("not chosen: " + transport, "not chosen: " + codec)
        .doesNotContain("  ! ")
        .doesNotContain(desktop.accessToken());
  }

  /** Compares as JSON, because libraries write the members of beans in different orders. */
  private static void assertJson(HttpResponse<String> response, String expected)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(mapper.readTree(response.body())).isEqualTo(mapper.readTree(expected));
  }

  private static String body(HttpResponse<String> response) {
    return (response.statusCode() == 200 ? "" : response.statusCode() + " ") + response.body();
  }

  /** Checks that a server also keeps each deployment of an application that does not have the SDK. */
  private static void checkThatControlIsKept(Server server, Path war) throws Exception {
    WarFile.writeControl(war);
    for (int i = 0; i <= REDEPLOYMENTS; i++) {
      server.deploy(war, "control", READY);
      server.undeploy("control", READY);
    }
    assertThat(server.process().loadersOf(ControlResource.class))
        .as("if this fails, the server unloads applications: check that it unloads the SDK")
        .isGreaterThan(REDEPLOYMENTS);
  }

  /** Waits until no thread and no connection of the SDK is left in the process of a server. */
  private static void awaitNoThreadsAndConnections(ServerProcess server)
      throws IOException, InterruptedException {
    server.await(
        "the end of all threads of the SDK", () -> server.threadsOfTheSdk().isEmpty());
    int port = desktop.baseUrl().getPort();
    server.await(
        "the end of all connections of the SDK", () -> ServerProcess.connectionsTo(port) == 0);
  }
}
