package com.beeper.desktop.integration.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.integration.faults.ScriptedServer;
import com.beeper.desktop.integration.jvm.UserProgram.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A program ends when its {@code main} has ended, and logs at the level of its environment. */
class LifeCycleTest {

  private static final String SECRET = "S3CR3T";

  /** Calls in both ways, closes the client or not, and shows which threads would keep the program alive. */
  private static final String MAIN = """
      package user.app;

      import com.beeper.desktop.BeeperDesktop;
      import com.beeper.desktop.BeeperException;
      import java.net.URI;

      public class Main {
        public static void main(String[] args) {
          BeeperDesktop client = BeeperDesktop.builder()
              .baseUrl(URI.create(args[0])).accessToken(args[1]).logBodies(true).build();
          client.bridges().loginSessions().retrieve("b", "1");
          client.async().bridges().loginSessions().retrieve("b", "1").join();
          client.app().setup().recoveryKey().verify(p -> p.recoveryKey(args[1]));
          try {
            client.http().post("/fails").query("code", args[1]).send(Object.class);
          } catch (BeeperException e) {
            System.out.println(e);
          }
          if (args[2].equals("close")) {
            client.close();
          }
          for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!thread.isDaemon() && thread != Thread.currentThread()
                && !thread.getName().equals("DestroyJavaVM")) {
              System.out.println("still alive: " + thread);
            }
          }
          System.out.println("end of main");
        }
      }
      """;

  @TempDir
  static Path folder;

  private static ScriptedServer server;
  private static UserProgram program;

  @BeforeAll
  static void start() throws IOException {
    server = ScriptedServer.start(connection -> {
      while (connection.awaitRequest()) {
        boolean fails = connection.read().target().startsWith("/fails");
        connection.send(ScriptedServer.response(
            fails ? "503 Busy" : "200 OK",
            "Retry-After: 0\\r\\nSet-Cookie: a=".replace("\\r\\n", "\r\n") + SECRET + "\r\n",
            "{\"status\":\"complete\",\"password\":\"" + SECRET + "\"}"));
      }
    });
    program = UserProgram.compile(folder, MAIN);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  static Stream<Arguments> programs() {
    return Stream.of(BackEndJars.JDK, BackEndJars.APACHE)
        .flatMap(transport ->
            Stream.of("close", "leave").map(ending -> Arguments.of(transport, ending)));
  }

  private static Run run(BackEndJars transport, String ending, Map<String, String> environment) {
    return UserProgram.java(
        environment,
        List.of("-cp", program.path(transport, BackEndJars.JACKSON), "user.app.Main"),
        server.uri().toString(),
        SECRET,
        ending);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void endsProgramAfterMain(BackEndJars transport, String ending) {
    Run run = run(transport, ending, Map.of());
    assertThat(run.exit()).isZero();
    assertThat(run.out()).doesNotContain("still alive").endsWith("end of main\n");
    assertThat(run.out()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @EnumSource(names = {"JDK", "APACHE"})
  void logsAtLevelOfEnvironmentVariable(BackEndJars transport) {
    Run run = run(transport, "close", Map.of("BEEPER_LOG", "debug"));
    assertThat(run.err())
        .containsPattern("com.beeper.desktop DEBUG: bridges.loginSessions.retrieve: "
            + "GET /v1/bridges/b/login-sessions/1 -> 200, attempt 1, \\d+ ms")
        .contains("bridges.loginSessions.retrieve: response LoginSession[")
        .contains("app.setup.recoveryKey.verify: request body ")
        .containsPattern("WARNING: POST /fails: POST /fails -> 503, attempt 2; again in 0 ms")
        .containsPattern("DEBUG: POST /fails: POST /fails -> 503, attempt 3, \\d+ ms")
        .doesNotContain(SECRET)
        .doesNotContain("code=");
    assertThat(run.out()).doesNotContain(SECRET);

    assertThat(run(transport, "close", Map.of("BEEPER_LOG", "info")).err())
        .contains("attempt 2; again in 0 ms")
        .doesNotContain("DEBUG");
    assertThat(run(transport, "close", Map.of("BEEPER_LOG", "off")).err()).isEmpty();
  }
}
