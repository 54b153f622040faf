package com.beeper.desktop.compatibility.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.compatibility.servers.war.OwnJsonb;
import com.beeper.desktop.compatibility.servers.war.OwnMapper;
import com.beeper.desktop.compatibility.versions.GeneratedSection;
import com.beeper.desktop.compatibility.versions.Jdks;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        .build(jdk(), "target/sessions.war");
  }

  @AfterAll
  static void stop() throws Exception {
    desktop.close();
  }

  private static Path jdk() {
    return Jdks.homes().get(17);
  }

  /** Returns all servers, or those named by the property {@code servers.only}, with commas. */
  static Stream<Server.Kind> kinds() {
    String only = System.getProperty("servers.only", "");
    return only.isEmpty()
        ? Stream.of(Server.Kind.values())
        : Stream.of(only.split(",", -1)).map(Server.Kind::valueOf);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void bindsModelsAndLeavesNothingBehind(Server.Kind kind, @TempDir Path folder) throws Exception {
    for (WarFile war : WarFile.values()) {
      war.write(folder.resolve(war.name() + ".war"));
    }
    try (Server server = kind.start(jdk(), folder, options)) {
      ServerProcess process = server.process();
      String path = "/api/sessions/b/s";
      server.deploy(guideWar, "sessions", path);
      assertJson(process.get("/sessions" + path), SESSION);
      server.undeploy("sessions", path);

      server.deploy(
          WarFile.JDK_JSONB.writeWith(OwnJsonb.class, folder.resolve("own.war")), "own", READY);
      checkOwnSettings(process, "\"note\":null");
      server.undeploy("own", READY);
      server.deploy(
          WarFile.JDK_JACKSON.writeWith(OwnMapper.class, folder.resolve("mapper.war")),
          "own",
          READY);
      if (kind.bindsWithJackson()) {
        checkOwnSettings(process, LINES);
      } else {
        assertJson(process.post("/own/probe/holder", HOLDER), HOLDER);
      }
      server.undeploy("own", READY);

      for (int i = 0; i <= REDEPLOYMENTS; i++) {
        for (WarFile war : WarFile.values()) {
          server.deploy(folder.resolve(war.name() + ".war"), "probe", READY);
          try {
            check(process, "/probe/probe/");
          } catch (AssertionError e) {
            throw new AssertionError(war + ": " + e.getMessage() + "\n" + process.log(), e);
          }
          server.undeploy("probe", READY);
        }
      }
      awaitNothingLeft(process, kind.kept());
    }
    addRow(kind.toString(), kind.version(), WarFile.labels(), "works, also redeployed");
  }

  @Test
  void bindsModelsInQuarkus(@TempDir Path folder) throws Exception {
    GuideProject project = GuideProject.write("quarkus.md", folder.resolve("guide"));
    Path jar = project.build(jdk(), "target/quarkus-app/quarkus-run.jar");
    int port = ServerProcess.freePort();
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(quarkusOptions(port));
    arguments.addAll(List.of("-jar", jar.toString()));
    try (ServerProcess server = ServerProcess.start(jdk(), folder, port, Map.of(), arguments)) {
      checkQuarkus(server);
    }

    int devPort = ServerProcess.freePort();
    List<String> command = project.maven("quarkus:dev", "-Ddebug=false");
    command.addAll(options);
    command.addAll(quarkusOptions(devPort));
    try (ServerProcess server =
        ServerProcess.run(jdk(), project.folder(), devPort, Map.of(), command)) {
      checkQuarkus(server);
    }
    addRow(
        "Quarkus",
        System.getProperty("quarkus.version"),
        "jdk and jackson",
        "works, as jar and in development mode");
  }

  private static List<String> quarkusOptions(int port) {
    return List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port);
  }

  private static void checkQuarkus(ServerProcess server) throws Exception {
    String path = "/sessions/b/s";
    server.awaitStatus(path, status -> true);
    assertJson(server.get(path), SESSION);
  }

  private static void addRow(String server, String serverVersion, String with, String result)
      throws IOException, InterruptedException {
    Process version = new ProcessBuilder(jdk().resolve("bin/java").toString(), "--version").start();
    String jdk = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .split(" ", 3)[1];
    version.waitFor();
    String row = "| " + String.join(" | ", server + " " + serverVersion, jdk, with, result) + " |";
    // Servers that have not been run, or failed, keep what was written before.
    List<String> rows = new ArrayList<>(Files.readAllLines(DOCUMENT).stream()
        .dropWhile(line -> !line.startsWith(HEADER.lines().findFirst().orElseThrow()))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .filter(line -> !line.startsWith("| " + server + " "))
        .toList());
    rows.add(row);
    rows.sort(null);
    new GeneratedSection(DOCUMENT, "servers").replace(HEADER + String.join("\n", rows) + "\n");
  }

  /** Checks that the application's resolver takes precedence over that of the SDK. */
  private static void checkOwnSettings(ServerProcess server, String sign) throws Exception {
    assertJson(server.post("/own/probe/holder", HOLDER), HOLDER);
    String holder = "{\"session\":" + SESSION + ",\"others\":[]}";
    assertThat(server.post("/own/probe/holder", holder).body())
        .as("written with the settings of the application")
        .contains(sign);
  }

  private static void check(ServerProcess server, String path) throws Exception {
    String list = "[" + SESSION + "]";
    assertJson(server.get(path + "session"), SESSION);
    assertJson(server.get(path + "later"), SESSION);
    assertJson(server.get(path + "list"), list);
    assertJson(server.post(path + "session", SESSION), SESSION);
    assertJson(server.post(path + "list", list), list);
    assertJson(server.post(path + "holder", HOLDER), HOLDER);
    assertThat(body(server.get(path + "event/" + chat.replace(":", "%3A")))).isEqualTo("by event");
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

  /** Waits until nothing of the SDK is left in the process of a server. */
  private static void awaitNothingLeft(ServerProcess server, int kept)
      throws IOException, InterruptedException {
    server.await("the end of the class loaders", () -> server.loadersOfTheSdk() <= kept);
    server.await(
        "the end of all threads of the SDK", () -> server.threadsOfTheSdk().isEmpty());
    int port = desktop.baseUrl().getPort();
    server.await(
        "the end of all connections of the SDK", () -> ServerProcess.connectionsTo(port) == 0);
  }
}
