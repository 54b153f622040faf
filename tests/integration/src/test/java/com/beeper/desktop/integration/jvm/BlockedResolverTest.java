package com.beeper.desktop.integration.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.integration.jvm.UserProgram.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A resolver that blocks until it is released, and that no interrupt reaches: the JVM reads its hosts from
 * a named pipe, into which the program writes at its end.
 */
class BlockedResolverTest {

  @TempDir
  static Path folder;

  private static CallProgram program;

  @BeforeAll
  static void compile() throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "no named pipes");
    program = CallProgram.compile(folder, """
        static BeeperDesktop remote(String port, java.time.Duration timeout) {
          return BeeperDesktop.builder()
              .baseUrl(URI.create("http://desk.example:" + port)).allowInsecure(true)
              .accessToken("t0ken").maxRetries(0).timeout(timeout).build();
        }

        static long lookups() {
          return Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("beeper-desktop-lookup")).count();
        }
        """, """
          java.time.Duration soon = java.time.Duration.ofMillis(50);
          java.time.Duration late = java.time.Duration.ofMinutes(5);
          try (BeeperDesktop client = remote(args[0], soon)) {
            System.out.println(outcome(() -> blocking(client)));
            System.out.println(outcome(() -> later(client)));
          }
          BeeperDesktop client = remote(args[0], late);
          Thread main = Thread.currentThread();
          Thread interrupter = new Thread(() -> {
            while (main.getState() == Thread.State.RUNNABLE) {
              Thread.onSpinWait();
            }
            main.interrupt();
          });
          interrupter.start();
          System.out.println(outcome(() -> blocking(client)));
          System.out.println(Thread.interrupted());
          interrupter.join();
          CompletableFuture<?> waiting =
              client.async().bridges().loginSessions().retrieve("b", "1");
          client.close();
          System.out.println(outcome(waiting::join));
          System.out.println(lookups());
          try (BeeperDesktop other = remote(args[0], late)) {
            CompletableFuture<?> last = CompletableFuture.supplyAsync(() -> blocking(other));
            java.nio.file.Files.writeString(
                java.nio.file.Path.of(args[1]), "127.0.0.1 desk.example\\n");
            System.out.println(outcome(last::join));
          }
        """);
  }

  @ParameterizedTest
  @EnumSource(names = {"JDK", "APACHE"})
  void callsEndInTimeWhileTheResolverBlocks(BackEndJars transport) throws Exception {
    Path pipe = folder.resolve(transport + ".hosts");
    assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor())
        .isZero();
    try (SmallServer server = SmallServer.start("127.0.0.1")) {
      Run run = program.run(
          transport,
          List.of("-Djdk.net.hosts.file=" + pipe),
          Integer.toString(server.port()),
          pipe.toString());
      List<String> lines = run.out().lines().toList();
      assertThat(lines.subList(0, 2))
          .allSatisfy(line -> assertThat(line)
              .startsWith("BeeperException RequestTimeoutException: ")
              .contains("took longer than 0.05 s"));
      assertThat(lines.get(2)).startsWith("BeeperException CallCancelledException: ");
      assertThat(lines.get(3)).isEqualTo("true");
      assertThat(lines.get(4)).startsWith("BeeperException CallCancelledException: ");
      assertThat(lines.get(5)).as("threads that wait for the resolver").isEqualTo("1");
      assertThat(lines.get(6)).isEqualTo("COMPLETE");
      assertThat(server.received).hasSize(1);
    }
  }
}
