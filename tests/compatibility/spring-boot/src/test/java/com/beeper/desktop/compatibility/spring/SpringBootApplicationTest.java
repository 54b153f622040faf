package com.beeper.desktop.compatibility.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.compatibility.versions.Jdks;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applications of both generations of Spring Boot with nothing but the starter, which are built outside of
 * this build, whose tests run there, and which are started in all forms.
 */
@Timeout(1200)
class SpringBootApplicationTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, UserProject> PROJECTS = new TreeMap<>();

  private FakeBeeperDesktop server;
  private ChatScene family;
  private BeeperDesktop client;

  @TempDir
  private Path folder;

  /** Builds the applications, each with a test that has one annotation. */
  @BeforeAll
  static void build() throws Exception {
    for (String generation : List.of("spring-boot-3", "spring-boot-4")) {
      String property = generation.equals("spring-boot-4") ? "spring-boot" : generation;
      PROJECTS.put(
          generation, UserProject.build(generation, System.getProperty(property + ".version")));
    }
  }

  static Stream<Arguments> applications() {
    return Stream.of("spring-boot-3", "spring-boot-4")
        .flatMap(
            generation -> Jdks.homes().keySet().stream().map(jdk -> Arguments.of(generation, jdk)));
  }

  @BeforeEach
  void start() {
    server = FakeBeeperDesktop.builder().accessToken("token-of-test").start();
    family = server.chat("Family").message("Ada", "hi");
    client = BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest(name = "{0} on JDK {1}")
  @MethodSource("applications")
  void runsAsExecutableJar(String generation, int jdk) throws Exception {
    Path jar = PROJECTS.get(generation).jar();
    try (RunningApplication application = run(jdk, List.of("-jar", jar.toString()))) {
      checkEverything(application);
      checkActuator(application);
      checkDiagnosis(application, generation, "LaunchedClassLoader", ".jar!/");
      checkStop(application);
    }
  }

  @ParameterizedTest(name = "{0} on JDK {1}")
  @MethodSource("applications")
  void runsAfterAheadOfTimeProcessing(String generation, int jdk) throws Exception {
    Path jar = PROJECTS.get(generation).jar();
    try (RunningApplication application =
        run(jdk, List.of("-Dspring.aot.enabled=true", "-jar", jar.toString()))) {
      assertThat(application.log()).contains("Starting AOT-processed Application");
      checkEverything(application);
      checkActuator(application);
      checkDiagnosis(application, generation, "LaunchedClassLoader", ".jar!/");
      checkStop(application);
    }
  }

  @ParameterizedTest(name = "{0} on JDK {1}")
  @MethodSource("applications")
  void restartsWithDevTools(String generation, int jdk) throws Exception {
    UserProject project = PROJECTS.get(generation);
    try (RunningApplication application =
        run(jdk, List.of("-cp", project.classPath(), "example.Application"))) {
      checkEverything(application);
      checkDiagnosis(application, generation, "AppClassLoader", ".jar");
      String first = application.get("/id");
      for (int starts = 2; starts <= 4; starts++) {
        Files.setLastModifiedTime(
            project.classes().resolve("example/Inbox.class"),
            FileTime.from(Instant.now().plusSeconds(starts)));
        application.awaitStarts(starts);
      }
      assertThat(application.get("/id")).isNotEqualTo(first);
      checkEverything(application);
      application.await("the end of earlier streams", () -> server.events().connections() == 1);
      List<String> threads = new ArrayList<>();
      JSON.readTree(application.get("/threads")).forEach(name -> threads.add(name.asText()));
      assertThat(threads)
          .filteredOn(name -> name.contains("HttpClient") && name.contains("SelectorManager"))
          .as("those of one transport for calls and one for events")
          .hasSizeLessThanOrEqualTo(2);
      checkStop(application);
    }
  }

  private RunningApplication run(int jdk, List<String> options) throws Exception {
    return RunningApplication.start(
        Jdks.homes().get(jdk), server, folder.resolve("log.txt"), options);
  }

  private void checkEverything(RunningApplication application) throws Exception {
    String chat = client.json().toJson(client.chats().retrieve(family.id()));
    assertThat(json(application.get("/chats"))).hasSize(1);
    assertThat(json(application.get("/chats/" + family.id()))).isEqualTo(json(chat));

    JsonNode echo = json(application.post("/echo", chat));
    assertThat(echo.get("title").asText()).isEqualTo("Echo of Family");
    assertThat(echo.get("participants")).isEqualTo(json(chat).get("participants"));

    application.await("a live stream", () -> server.events().connections() >= 1);
    String text = "at " + System.nanoTime();
    family.message("Ada", text);
    application.await("the event", () -> application.get("/inbox").contains(text));
  }

  private void checkActuator(RunningApplication application) throws Exception {
    JsonNode health = json(application.get("/actuator/health")).at("/components/beeperDesktop");
    assertThat(health.get("status").asText()).isEqualTo("UP");
    assertThat(health.at("/details/version").asText())
        .isEqualTo(client.info().retrieve().app().version());

    assertThat(application.get("/actuator/metrics/beeper.client.calls")).contains("chats.list");
    assertThat(application.get("/actuator/metrics/beeper.client.events"))
        .contains("message.upserted");

    assertThat(application.get("/actuator/configprops"))
        .contains("\"accessToken\":\"******\"")
        .doesNotContain(server.accessToken());
    assertThat(application.get("/actuator/env"))
        .contains("BEEPER_DESKTOP_ACCESS_TOKEN")
        .doesNotContain(server.accessToken());
  }

  private void checkStop(RunningApplication application) throws Exception {
    application.stop();
    assertThat(application.log())
        .doesNotContain(server.accessToken())
        .doesNotContain("Failed to shut down")
        .doesNotContain(" ERROR ");
  }

  /**
   * Checks the diagnosis of the client of the starter.
   *
   * @param loader part of the name of the class loader of the SDK
   * @param jarEnd the end of the location of each jar
   */
  private void checkDiagnosis(
      RunningApplication application, String generation, String loader, String jarEnd)
      throws Exception {
    String diagnosis = application.get("/diagnosis");
    String codec = generation.equals("spring-boot-4") ? "jackson3" : "jackson";
    assertThat(diagnosis.lines())
        .anyMatch(line ->
            line.endsWith(jarEnd + ", on the class path") && line.contains("/beeper-desktop-api-"))
        .anyMatch(line -> line.startsWith("    class loader of the SDK: ") && line.contains(loader))
        .anyMatch(line -> line.startsWith("    chosen, it is the only one: jdk with priority ")
            && line.endsWith(jarEnd)
            && line.contains("/beeper-desktop-transport-jdk-"))
        .anyMatch(line ->
            line.startsWith("    given to the builder: com.beeper.desktop.codec." + codec + ".")
                && line.endsWith(jarEnd))
        .anyMatch(line -> line.startsWith("    used: micrometer, ") && line.endsWith(jarEnd))
        .anyMatch(line -> line.matches("    io\\.micrometer\\.observation \\d\\S+ from .*"))
        .anyMatch(line -> line.startsWith("    responds: Beeper "))
        .anyMatch(line -> line.contains(", accepted by the server; scopes: read write"))
        .contains("    connected and subscribed, state Live", "    only in this SDK: nothing")
        .noneMatch(line -> line.startsWith("  ! "));
    assertThat(diagnosis).doesNotContain(server.accessToken());
  }

  private static JsonNode json(String text) throws Exception {
    return JSON.readTree(text);
  }
}
