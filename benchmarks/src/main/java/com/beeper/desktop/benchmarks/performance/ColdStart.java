package com.beeper.desktop.benchmarks.performance;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Starts programs and measures the time from the start of the process to the first value, with a class path and a module path,
 * plain and with archives. The clock is {@link System#nanoTime()}, which all processes of a machine share on Linux.
 */
final class ColdStart {

  private static final String MODULE = "com.beeper.desktop.benchmarks.start";
  private static final String EXPECTED = "Enter the phone number of your account";

  private final Path folder;
  private final String baseUrl;
  private final Jars jars = new Jars();
  private final Map<String, List<String>> trained = new HashMap<>();

  /**
   * Creates a measurement.
   *
   * @param folder a folder for jars and archives
   * @param baseUrl the base URL of the server
   */
  ColdStart(Path folder, String baseUrl) {
    this.folder = folder;
    this.baseUrl = baseUrl;
  }

  /** Starts a program once. */
  Measurement measure(Jdk jdk, StartProgram program, Row row) throws IOException {
    if ((row.isModular() && !program.runsOnModulePath())
        || (row.isImage() && !hasModulesOnly(program))) {
      return Measurement.failed(row, Measurement.NOT_OFFERED);
    }
    try {
      List<String> command = new ArrayList<>(List.of(java(jdk, program, row)));
      command.addAll(train(jdk, program, row));
      command.addAll(application(program, row));
      return new Measurement(row, List.of(run(command)), List.of(), "");
    } catch (IllegalStateException e) {
      return Measurement.failed(row, String.valueOf(e.getMessage()));
    }
  }

  /** Returns whether no library is an automatic module, which a runtime image cannot hold. */
  private static boolean hasModulesOnly(StartProgram program) {
    return program.http().equals("JDK");
  }

  /** Returns the program that starts the JVM: that of the JDK, or of a runtime image, which the first call creates. */
  private String java(Jdk jdk, StartProgram program, Row row) throws IOException {
    if (!row.isImage()) {
      return jdk.java();
    }
    Path image = folder.resolve(program.id() + "-" + jdk.feature() + "-image");
    if (Files.notExists(image)) {
      start(List.of(
          jdk.tool("jlink"),
          "--module-path",
          path(program, row),
          "--add-modules",
          "ALL-MODULE-PATH",
          "--output",
          image.toString()));
      // The archive of the JDK's own classes, to which that of the program is added.
      start(List.of(image.resolve("bin").resolve("java").toString(), "-Xshare:dump"));
    }
    return image.resolve("bin").resolve("java").toString();
  }

  /** Returns the options for the archive of a row, which the first call creates in a run of its own. */
  private List<String> train(Jdk jdk, StartProgram program, Row row) throws IOException {
    if (!row.hasArchive()) {
      return List.of();
    }
    String name = program.id() + "-" + jdk.feature() + "-" + row;
    List<String> known = trained.get(name);
    if (known == null) {
      boolean aot = row.since() == 25;
      Path archive = folder.resolve(name + (aot ? ".aot" : ".jsa"));
      List<String> training = new ArrayList<>(List.of(
          java(jdk, program, row),
          (aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive));
      training.addAll(application(program, row));
      run(training);
      // Without the first option, a JVM that cannot use the archive starts as if there were none.
      known = aot
          ? List.of("-XX:AOTMode=on", "-XX:AOTCache=" + archive)
          : List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive);
      trained.put(name, known);
    }
    return known;
  }

  private List<String> application(StartProgram program, Row row) throws IOException {
    if (!row.isModular()) {
      return List.of("-cp", path(program, row), program.mainClass(), baseUrl);
    }
    String main = MODULE + "/" + program.mainClass();
    return row.isImage()
        ? List.of("-m", main, baseUrl)
        : List.of("-p", path(program, row), "-m", main, baseUrl);
  }

  /** Returns the paths of the jars of a program and of its libraries. */
  private String path(StartProgram program, Row row) throws IOException {
    Path own = folder.resolve(program.id() + (row.isModular() ? "-module.jar" : ".jar"));
    if (Files.notExists(own)) {
      jars.write(own, program.classes(), row.isModular() ? moduleInfo(program) : new byte[0]);
    }
    return Stream.concat(Stream.of(own), program.jars().stream().map(jars::find))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private byte[] moduleInfo(StartProgram program) throws IOException {
    Path sources = Files.createTempDirectory(folder, "module");
    Path source = Files.writeString(
        sources.resolve("module-info.java"),
        "module " + MODULE + " {\n  requires com.beeper.desktop;\n}\n");
    // The compiler needs the annotations that the SDK's descriptor names; the program does not.
    String path = Stream.concat(program.jars().stream(), Stream.of("jspecify"))
        .map(jars::find)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
    int code = ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "--release",
            "17",
            "-p",
            path,
            "-d",
            sources.toString(),
            source.toString());
    if (code != 0) {
      throw new IllegalStateException("the module descriptor of a start program does not compile");
    }
    return Files.readAllBytes(sources.resolve("module-info.class"));
  }

  /** Returns the milliseconds from the start of the process to its first value. */
  private double run(List<String> command) throws IOException {
    long start = System.nanoTime();
    for (String line : start(command).lines().toList()) {
      if (line.endsWith(EXPECTED)) {
        return (Long.parseLong(line.substring(0, line.indexOf(' '))) - start) / 1e6;
      }
    }
    throw new IllegalStateException("no value");
  }

  /** Runs a command to its end, and returns its output. */
  private String start(List<String> command) throws IOException {
    Path errors = folder.resolve("errors.log");
    try {
      Process process =
          new ProcessBuilder(command).redirectError(errors.toFile()).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the program has not ended after 60 s");
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            "no value: " + firstProblem(Files.readString(errors) + output));
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String firstProblem(String errors) {
    List<String> lines = errors.lines().toList();
    return lines.stream()
        .filter(line -> line.startsWith("Caused by") || line.startsWith("Exception"))
        .reduce((first, second) -> second)
        .orElse(lines.isEmpty() ? "" : lines.get(0))
        .replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
  }
}
