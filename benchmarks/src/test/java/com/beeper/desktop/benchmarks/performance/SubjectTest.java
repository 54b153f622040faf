package com.beeper.desktop.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.benchmarks.performance.SubjectType.Role;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every subject of this module does the work of every row. */
class SubjectTest {

  private static BenchmarkServer server;

  @BeforeAll
  static void startServer() throws IOException {
    server = BenchmarkServer.start();
  }

  @AfterAll
  static void closeServer() throws IOException {
    server.close();
  }

  static Stream<String> subjects() {
    return new StandardSubjects().subjects().stream().map(SubjectType::id);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void everySubjectReadsSessionAndPage(String id) throws Exception {
    for (Row row : List.of(Row.GET_1_THREAD, Row.PAGE_20)) {
      assertHasValues(id, row);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sdk-jdk-jackson3",
        "hand-jdk-jackson3",
        "sdk-jdk-jsonb",
        "hand-jdk-jsonb",
      })
  void everyJsonLibraryDecodesAndEncodesPage(String id) throws Exception {
    for (Row row : List.of(Row.DECODE_1, Row.ENCODE_1)) {
      assertHasValues(id, row);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sdk-jdk-jackson", "hand-jdk-jackson"})
  void everyRowHasValues(String id) throws Exception {
    for (Row row : Row.values()) {
      // A thousand threads are too much for a test, and the other rows of calls do the same.
      if (type(id).groups().contains(row.group()) && row != Row.GET_1000_VIRTUAL) {
        assertHasValues(id, row);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sdk-apache-jackson", "hand-apache-jackson"})
  void otherHttpLibraryMovesFilesAndCallsWithoutBlocking(String id) throws Exception {
    for (Row row : List.of(Row.GET_ASYNC_64, Row.DOWNLOAD, Row.UPLOAD)) {
      assertHasValues(id, row);
    }
  }

  @Test
  void generatorOfLoadHasNoAsynchronousCalls() throws Exception {
    Fork.Setting setting = new Fork.Setting(server.baseUrl(), server.eventsUrl(), 1, 20, 1);

    assertThat(Fork.measure(type("limit"), setting, Row.GET_ASYNC_64).problem())
        .isEqualTo(Measurement.NOT_OFFERED);
  }

  private static SubjectType type(String id) {
    return new StandardSubjects()
        .subjects().stream().filter(type -> type.id().equals(id)).findFirst().orElseThrow();
  }

  private static void assertHasValues(String id, Row row) throws Exception {
    assertHasValues(server, type(id), row);
  }

  static void assertHasValues(BenchmarkServer server, SubjectType type, Row row) throws Exception {
    Fork.Setting setting = new Fork.Setting(server.baseUrl(), server.eventsUrl(), 1, 20, 10_000);

    Measurement measurement = Fork.measure(type, setting, row);

    assertThat(measurement.problem()).as(row.name()).isEmpty();
    assertThat(measurement.values()).as(row.name()).isNotEmpty().allMatch(value -> value > 0);
  }

  @Test
  void subjectThatReadsWrongValuesHasProblemInsteadOfValues() throws Exception {
    SubjectType wrong = new SubjectType(
        "wrong", "wrong", Role.PEER, "", "", Set.of(Row.Group.CALLS), url -> new WrongSubject());
    Fork.Setting setting = new Fork.Setting(server.baseUrl(), server.eventsUrl(), 1, 1, 10_000);

    Measurement session = Fork.measure(wrong, setting, Row.GET_1_THREAD);
    Measurement page = Fork.measure(wrong, setting, Row.PAGE_20);
    Measurement upload = Fork.measure(wrong, setting, Row.UPLOAD);

    assertThat(session.values()).isEmpty();
    assertThat(session.problem()).contains("IllegalStateException", "other instructions");
    assertThat(page.problem()).isEqualTo("IOException: cannot read a page");
    assertThat(upload.problem()).isEqualTo(Measurement.NOT_OFFERED);
  }

  /** A client that reads a session wrongly and a page not at all. */
  private static final class WrongSubject implements Subject<String, String> {

    @Override
    public String session() {
      return "";
    }

    @Override
    public String page(String chatId, @Nullable String cursor) throws IOException {
      throw new IOException("cannot read a page");
    }

    @Override
    public SessionSummary summary(String session) {
      return new SessionSummary(BRIDGE, SESSION, "", "other instructions", "");
    }

    @Override
    public PageSummary pageSummary(String page) {
      throw new AssertionError("there is no page");
    }

    @Override
    public void close() {
      // It has nothing to close.
    }
  }
}
