package com.beeper.desktop.compatibility.environments;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Runs programs in JVMs of their own.
 *
 * @param home of the JDK, or of the image
 * @param folder where files may be left
 */
record ForkedJvm(Path home, Path folder) {

  /**
   * The outcome of a process.
   *
   * @param out its standard output
   * @param err its standard error
   * @param exit its exit code
   * @param loaded the classes that it loaded
   */
  record Run(String out, String err, int exit, LoadedClasses loaded) {

    private static final String MARK = "\ndiagnosis:\n";

    /** Returns what the program printed before its diagnosis. */
    String result() {
      return out.substring(0, begin()).strip();
    }

    /** Returns the diagnosis that the program printed at its end. */
    DiagnosisText diagnosis() {
      return DiagnosisText.parse(out.substring(begin() + MARK.length()));
    }

    private int begin() {
      int begin = out.indexOf(MARK);
      if (begin < 0) {
        throw new AssertionError("no diagnosis: " + out + err);
      }
      return begin;
    }
  }

  static String join(Collection<Path> path) {
    return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Runs a program of the JDK that is no JVM. */
  void tool(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(home.resolve("bin").resolve(name).toString()));
    command.addAll(Arrays.asList(arguments));
    Run run = execute(command);
    if (run.exit() != 0) {
      throw new AssertionError(name + " failed: " + run.out() + run.err());
    }
  }

  Run java(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.add(logOfClasses());
    command.addAll(options);
    return execute(command);
  }

  /** Runs a program with a JVM of its own, whose options include {@link #logOfClasses}. */
  Run program(List<String> command) throws IOException, InterruptedException {
    return execute(command);
  }

  /** Returns the option that lists the classes that are loaded. */
  String logOfClasses() {
    return "-Xlog:class+load:file=" + classes() + ":none";
  }

  private Path classes() {
    return folder.resolve("classes.log");
  }

  private Run execute(List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Files.deleteIfExists(classes());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    // The environment of the build must not affect the program.
    builder.environment().keySet().removeIf(name -> name.startsWith("BEEPER_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end: " + command);
    }
    return new Run(
        Files.readString(out, StandardCharsets.UTF_8).strip(),
        Files.readString(err, StandardCharsets.UTF_8),
        process.exitValue(),
        LoadedClasses.read(classes()));
  }
}
