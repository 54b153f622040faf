package com.beeper.desktop.integration.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.integration.jvm.UserProgram.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process with few file descriptors. Each client with a connection needs at least four. */
class DescriptorLimitTest {

  private static final int LIMIT = 256;

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(names = {"JDK", "APACHE"})
  void closedClientsHoldNoDescriptors(BackEndJars transport) throws Exception {
    CallProgram program = CallProgram.compile(folder, "", """
          Set<String> outcomes = new TreeSet<>();
          for (int i = 0; i < 150; i++) {
            try (BeeperDesktop client = client(args[0])) {
              outcomes.add(outcome(() -> blocking(client)));
              outcomes.add(outcome(() -> later(client)));
            }
          }
          System.out.println("one after the other: " + outcomes);

          List<BeeperDesktop> open = new ArrayList<>();
          String end = "";
          while (!end.contains("Exception") && !end.contains("Error") && open.size() < 1000) {
            end = outcome(() -> {
              BeeperDesktop client = client(args[0]);
              open.add(client);
              return blocking(client);
            });
          }
          open.forEach(BeeperDesktop::close);
          System.out.println("at once: " + end);

          try (BeeperDesktop client = client(args[0])) {
            System.out.println(
                "after that: " + outcome(() -> blocking(client)) + outcome(() -> later(client)));
          }
        """);
    try (SmallServer server = SmallServer.start("127.0.0.1")) {
      Run run = program.runWithDescriptors(LIMIT, transport, "http://127.0.0.1:" + server.port());
      assertThat(run.err()).isEmpty();
      assertThat(run.out().lines())
          .satisfiesExactly(
              first -> assertThat(first).isEqualTo("one after the other: [COMPLETE]"),
              second -> assertThat(second)
                  .startsWith("at once: BeeperException ")
                  .contains("Too many open files"),
              third -> assertThat(third).isEqualTo("after that: COMPLETECOMPLETE"));
    }
  }
}
