package com.beeper.desktop.benchmarks;

import com.beeper.desktop.benchmarks.performance.IntegrationSubjects;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks in pairs and prints ratios: the SDK beside the same libraries used by hand, or an earlier build of the SDK beside
 * this one. In each round, both sides of a pair run one after the other, in JVMs of their own and in alternating order, which makes
 * a machine that others use too slow both down alike.
 */
public final class PairedBenchmarks {

  private static final PrintStream OUT = System.out;

  /** Two-sided 95 % of Student's distribution, for 1, 2, 3 … degrees of freedom. */
  private static final double[] STUDENT = {
    12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14
  };

  /** The class path of this JVM, which JMH passes on to the JVMs that it starts. */
  private static final String CLASS_PATH = "java.class.path";

  private static final List<String> NAMES =
      List.of("call", "decode", "decodeAndShow", "encode", "eventLatency", "eventBurst");

  private String include = ".*";
  private @Nullable String before;
  private int rounds = 5;
  private int millis = 400;
  private List<String> jvmArgs =
      List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", IntegrationSubjects.NO_PROPAGATION);
  private final Map<String, String[]> params = new LinkedHashMap<>();

  private PairedBenchmarks() {}

  /**
   * Runs the benchmarks that the arguments select.
   *
   * @param args the options described in README.md
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] args) throws RunnerException {
    PairedBenchmarks compare = new PairedBenchmarks();
    for (String arg : args) {
      compare.set(arg);
    }
    compare.run();
  }

  private void set(String arg) {
    int equals = arg.indexOf('=');
    String name = equals < 0 ? "" : arg.substring(0, equals);
    String value = arg.substring(equals + 1);
    switch (name) {
      case "only" -> include = value;
      case "before" -> before = value;
      case "rounds" -> rounds = Integer.parseInt(value);
      case "millis" -> millis = Integer.parseInt(value);
      case "jvm" -> jvmArgs = Stream.concat(jvmArgs.stream(), Stream.of(value)).toList();
      case "json", "http", "messages" -> params.put(name, value.split(","));
      default ->
        throw new IllegalArgumentException("unknown: " + arg
            + "; known are only=, before=, rounds=, millis=, jvm=, json=, http=, messages=");
    }
  }

  private void run() throws RunnerException {
    Map<String, Pair> pairs = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      List<String> names = new ArrayList<>(NAMES);
      names.removeIf(name -> !Pattern.compile(include).matcher(name).matches());
      for (String name : names) {
        List<Boolean> sides = new ArrayList<>(List.of(true, false));
        if (round % 2 == 1) {
          Collections.reverse(sides);
        }
        for (boolean isSubject : sides) {
          for (RunResult result : isSubject ? runSubject(name) : runReference(name)) {
            String key = name + " " + describe(result);
            Pair pair = pairs.computeIfAbsent(key, k -> new Pair());
            (isSubject ? pair.subject : pair.reference).add(result);
          }
        }
      }
      OUT.printf(
          "round %d of %d, load average %.1f on %d processors%n",
          round + 1,
          rounds,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
          Runtime.getRuntime().availableProcessors());
    }
    String reference = before == null ? "by hand" : "before";
    OUT.printf("Java %s; SDK beside %s, 95 %% intervals%n", Runtime.version(), reference);
    OUT.printf(
        "%-38s %12s %18s %18s %10s %10s%n",
        "", reference + ", µs", "times as fast", "by processor time", "bytes", reference);
    pairs.forEach((key, pair) -> OUT.printf(
        Locale.ROOT,
        "%-38s %12.1f %18s %18s %10.0f %10.0f%n",
        key,
        mean(pair.reference.time),
        ratio(pair.reference.time, pair.subject.time),
        ratio(pair.reference.cpu, pair.subject.cpu),
        mean(pair.subject.bytes),
        mean(pair.reference.bytes)));
  }

  private Collection<RunResult> runSubject(String name) throws RunnerException {
    return new Runner(options(name + "Sdk")).run();
  }

  private Collection<RunResult> runReference(String name) throws RunnerException {
    if (before == null) {
      return new Runner(options(name + "Hand")).run();
    }
    String current = System.setProperty(CLASS_PATH, before);
    try {
      return runSubject(name);
    } finally {
      System.setProperty(CLASS_PATH, current);
    }
  }

  private Options options(String method) {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("\\." + method + "$")
        .mode(Mode.AverageTime)
        .timeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
        .forks(1)
        .warmupIterations(5)
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementIterations(5)
        .measurementTime(TimeValue.milliseconds(millis))
        .jvmArgs(jvmArgs.toArray(new String[0]))
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    params.forEach(options::param);
    return options.build();
  }

  private static String describe(RunResult result) {
    List<String> values = new ArrayList<>();
    for (String name : List.of("http", "json", "messages")) {
      String value = result.getParams().getParam(name);
      if (value != null) {
        values.add(name.equals("messages") ? "%3s".formatted(value) : value);
      }
    }
    return String.join(" ", values);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /** The geometric mean of the rounds' ratios, and its interval. */
  private static String ratio(List<Double> numerators, List<Double> denominators) {
    List<Double> logs = new ArrayList<>();
    for (int i = 0; i < numerators.size(); i++) {
      logs.add(Math.log(numerators.get(i) / denominators.get(i)));
    }
    double mean = mean(logs);
    if (logs.size() < 2) {
      return String.format(Locale.ROOT, "%.2f", Math.exp(mean));
    }
    int freedom = logs.size() - 1;
    double squares =
        logs.stream().mapToDouble(log -> (log - mean) * (log - mean)).sum();
    double student = STUDENT[Math.min(freedom, STUDENT.length) - 1];
    double half = student * Math.sqrt(squares / freedom / logs.size());
    return String.format(
        Locale.ROOT,
        "%.2f [%.2f, %.2f]",
        Math.exp(mean),
        Math.exp(mean - half),
        Math.exp(mean + half));
  }

  /** The measurements of all rounds for both sides. */
  private static final class Pair {
    /** The SDK as it is now. */
    final Side subject = new Side();

    /** The libraries used by hand, or the earlier build. */
    final Side reference = new Side();
  }

  private static final class Side {
    final List<Double> time = new ArrayList<>();
    final List<Double> cpu = new ArrayList<>();
    final List<Double> bytes = new ArrayList<>();

    void add(RunResult result) {
      time.add(result.getPrimaryResult().getScore());
      result.getSecondaryResults().forEach((label, secondary) -> {
        if (label.endsWith(CpuProfiler.LABEL)) {
          cpu.add(secondary.getScore());
        } else if (label.endsWith("gc.alloc.rate.norm")) {
          bytes.add(secondary.getScore());
        }
      });
    }
  }
}
