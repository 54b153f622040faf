package com.beeper.desktop.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class PerformanceDocumentTest {

  @TempDir
  Path folder;

  @Test
  void showsMedianAndRatioOfSdkToOthers() throws Exception {
    Results results = new Results();
    call(results, "sdk-jdk-jackson", 50_000, 900.0);
    call(results, "hand-jdk-jackson", 100_000, 1_000.0);

    String text = write(results);

    assertThat(text)
        .contains("| **SDK** | JDK + Jackson | 50.0 | – |")
        .contains("| by hand | JDK + Jackson | 100 (0.50) | – |")
        .contains("| by hand | JDK + Jackson | 1,000 (−100) | – |");
  }

  @Test
  void showsIntervalOfBytes() throws Exception {
    Results results = new Results();
    call(results, "sdk-jdk-jackson", 50_000, 2_500.0, 3_000.0, 3_500.0);
    call(results, "hand-jdk-jackson", 100_000, 1_000.0);
    call(results, "hand-jdk-jackson3", 100_000);

    assertThat(write(results))
        .contains("| by hand | JDK + Jackson | 1,000 (+2,000 [+1,500, +2,500]) | – |")
        .contains("| by hand | JDK + Jackson 3 | – | – |");
  }

  @Test
  void showsProblemsBelowTable() throws Exception {
    Results results = new Results();
    results.add(
        17,
        "hand-jdk-jackson",
        Measurement.failed(Row.GET_1_THREAD, "IllegalStateException: reads `null`"));

    assertThat(write(results))
        .contains("| by hand | JDK + Jackson | fails (1) |")
        .contains("1. `IllegalStateException: reads 'null'`");
  }

  @Test
  void namesNeitherMachineNorFolder() throws Exception {
    Results results = new Results();
    call(results, "sdk-jdk-jackson", 50_000, 900.0);

    assertThat(write(results))
        .doesNotContain(folder.toString())
        .doesNotContain(System.getProperty("java.home"))
        .doesNotContain(System.getProperty("user.dir"))
        .doesNotContain(System.getProperty("user.home") + "/");
  }

  @Test
  void everyTableHasChartThatIsXmlAndLinked() throws Exception {
    Results results = new Results();
    for (Row row : Row.values()) {
      Measurement measurement = new Measurement(row, List.of(1.0, 2.0, 3.0), List.of(5.0), "");
      results.add(17, "sdk-jdk-jackson", measurement);
      results.add(17, IntegrationSubjects.NONE, measurement);
    }

    String text = write(results);

    List<Path> charts;
    try (Stream<Path> files = Files.list(folder.resolve("performance"))) {
      charts = files.sorted().toList();
    }
    // The table of the machine, which has two columns, needs none.
    assertThat(text.lines().filter(line -> line.startsWith("| --- | --- | --- |")))
        .hasSameSizeAs(charts);
    for (Path chart : charts) {
      assertThat(text).contains("(performance/" + chart.getFileName() + ")");
      assertThat(DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(Files.readString(chart))))
              .getDocumentElement()
              .getTagName())
          .isEqualTo("svg");
    }
  }

  @Test
  void measurementSurvivesLine() {
    Measurement measurement = new Measurement(Row.PAGE_20, List.of(1.5, 2e9), List.of(12.25), "");
    Measurement failed = Measurement.failed(Row.UPLOAD, "two\tparts\nand lines");

    assertThat(Measurement.parse(measurement.toLine())).isEqualTo(measurement);
    assertThat(Measurement.parse(failed.toLine()).problem()).isEqualTo("two parts and lines");
    assertThat(Measurement.isLine("WARNING: something")).isFalse();
  }

  private static void call(Results results, String subject, double nanos, Double... bytes) {
    results.add(
        17, subject, new Measurement(Row.GET_1_THREAD, List.of(nanos, nanos), List.of(bytes), ""));
  }

  private String write(Results results) throws IOException {
    Path document = folder.resolve("performance.md");
    SuiteOptions options = SuiteOptions.parse(List.of("--quick"));
    Jdk jdk = new Jdk(Path.of("unused"), 17, "17.0.1 Example");
    new PerformanceDocument(results, List.of(jdk), options, List.of("0.1"), true, true)
        .write(document);
    return Files.readString(document);
  }
}
