package com.beeper.desktop.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Measures calls in turns, with a real server and JVMs of their own. */
class TurnsTest {

  private static final List<SubjectType> SUBJECTS = List.of(
      SubjectSource.subject("sdk-jdk-jackson"),
      SubjectSource.subject("hand-jdk-jackson"),
      SubjectSource.subject("limit"));

  @Test
  void everySubjectHasValuesOfEachTurnOrReason() throws Exception {
    try (ServerProcess server = ServerProcess.start();
        Turns turns = start(server, SUBJECTS)) {
      for (Row row : List.of(Row.GET_1_THREAD, Row.GET_16_THREADS, Row.GET_ASYNC_64)) {
        Map<String, Measurement> results = turns.measure(row, SUBJECTS);

        assertThat(results)
            .as(row.name())
            .containsOnlyKeys("sdk-jdk-jackson", "hand-jdk-jackson", "limit");
        results.forEach((subject, result) -> {
          if (row == Row.GET_ASYNC_64 && subject.equals("limit")) {
            assertThat(result.problem()).isEqualTo(Measurement.NOT_OFFERED);
          } else {
            assertThat(result.problem()).as(subject).isEmpty();
            assertThat(result.values())
                .as(subject)
                .hasSize(Fork.Setting.TURNS)
                .allMatch(value -> value > 0);
            assertThat(result.bytes()).as(subject).allMatch(bytes -> bytes > 0);
            if (row != Row.GET_ASYNC_64) {
              assertThat(result.bytes()).as(subject).isNotEmpty();
            }
          }
        });
      }
    }
  }

  @Test
  void subjectWhoseJvmEndsHasReasonAndOthersHaveValues() throws Exception {
    SubjectType unknown =
        new SubjectType("unknown", "unknown", SubjectType.Role.PEER, "", "", Set.of(), url -> {
          throw new IllegalStateException("created in this JVM");
        });
    List<SubjectType> both = List.of(unknown, SubjectSource.subject("limit"));
    try (ServerProcess server = ServerProcess.start();
        Turns turns = start(server, both)) {
      Map<String, Measurement> results = turns.measure(Row.GET_1_THREAD, both);

      assertThat(results).containsOnlyKeys("unknown", "limit");
      assertThat(results.values())
          .anySatisfy(result -> assertThat(result.problem()).startsWith("the JVM has ended"))
          .anySatisfy(result -> assertThat(result.values()).hasSize(Fork.Setting.TURNS));
    }
  }

  private static Turns start(ServerProcess server, List<SubjectType> subjects) throws Exception {
    return Turns.start(
        server,
        Placement.find(),
        Suspension.find(),
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path")),
        subjects,
        new Fork.Setting(server.baseUrl(), server.eventsUrl(), 1, 20, 10_000));
  }
}
