package com.beeper.desktop.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioBoundsTest {

  @TempDir
  Path folder;

  @Test
  void timeIsExceededOnlyIfWholeIntervalIsAboveBound() throws IOException {
    Results results = new Results();
    add(results, "sdk", List.of(20.0, 20.0, 20.0), 100);
    add(results, "hand", List.of(10.0, 10.0, 10.0), 100);
    add(results, "noisy", List.of(5.0, 21.0, 40.0), 100);

    assertThat(excesses(results, "GET_1_THREAD sdk GET_1_THREAD hand TIME 2.0")).isEmpty();
    assertThat(excesses(results, "GET_1_THREAD noisy GET_1_THREAD hand TIME 2.0"))
        .isEmpty();
    assertThat(excesses(results, "GET_1_THREAD sdk GET_1_THREAD hand TIME 1.9"))
        .singleElement()
        .asString()
        .contains("GET_1_THREAD of sdk", "the ratio is 2.00");
  }

  @Test
  void bytesAreExceededOnlyIfWholeIntervalIsAboveBound() throws IOException {
    Results results = new Results();
    add(results, "sdk", List.of(1.0), 3_000);
    add(results, "hand", List.of(1.0), 2_000);
    add(results, "noisy", List.of(1.0), 2_500, 3_000, 3_500);

    assertThat(excesses(results, "GET_1_THREAD noisy GET_1_THREAD hand BYTES 999"))
        .isEmpty();
    assertThat(excesses(results, "GET_1_THREAD noisy GET_1_THREAD hand BYTES 499"))
        .hasSize(1);

    assertThat(excesses(results, "GET_1_THREAD sdk GET_1_THREAD hand BYTES 1000"))
        .isEmpty();
    assertThat(excesses(results, "GET_1_THREAD sdk GET_1_THREAD hand BYTES 999"))
        .singleElement()
        .asString()
        .contains("the difference is +1,000");
  }

  @Test
  void boundWithoutMeasurementIsExceeded() throws IOException {
    Results results = new Results();
    results.add(17, "sdk", Measurement.failed(Row.GET_1_THREAD, "the server is gone"));

    assertThat(excesses(results, "GET_1_THREAD sdk GET_1_THREAD hand TIME 2"))
        .singleElement()
        .asString()
        .contains("not measured", "the server is gone");
  }

  @Test
  void boundOfUnknownBytesIsExceeded() throws IOException {
    Results results = new Results();
    add(results, "sdk", List.of(1.0), 3_000);
    add(results, "hand", List.of(1.0));

    assertThat(excesses(results, "GET_1_THREAD sdk GET_1_THREAD hand BYTES 1000"))
        .singleElement()
        .asString()
        .contains("not measured");
  }

  @Test
  void boundOfNewerJdkIsNotHeldOnOlderOne() throws IOException {
    assertThat(excesses(new Results(), "START_CLASS_PATH_AOT sdk START_CLASS_PATH sdk TIME 0.5"))
        .isEmpty();
  }

  @Test
  void recordedBoundsNameRowsAndSubjectsOfThisModule() throws IOException {
    RatioBounds bounds = RatioBounds.read(Path.of("ratios.txt"));

    List<String> known = Stream.concat(
            new StandardSubjects().subjects().stream().map(SubjectType::id),
            new StandardSubjects().programs().stream().map(StartProgram::id))
        .toList();
    assertThat(bounds.bounds()).isNotEmpty().allSatisfy(bound -> {
      assertThat(known).contains(bound.subject(), bound.other());
      assertThat(bounds.rows(bound.subject())).contains(bound.row());
      assertThat(bounds.rows(bound.other())).contains(bound.otherRow());
    });
  }

  @Test
  void lineWithoutSixPartsIsRefused() {
    assertThatThrownBy(() -> excesses(new Results(), "GET_1_THREAD sdk"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GET_1_THREAD sdk");
  }

  private List<String> excesses(Results results, String line) throws IOException {
    Path file = Files.writeString(folder.resolve("bounds.txt"), "# a comment\n\n" + line + "\n");
    return RatioBounds.read(file).excesses(17, results);
  }

  private static void add(Results results, String subject, List<Double> values, double... bytes) {
    List<Double> known = DoubleStream.of(bytes).boxed().toList();
    results.add(17, subject, new Measurement(Row.GET_1_THREAD, values, known, ""));
  }
}
