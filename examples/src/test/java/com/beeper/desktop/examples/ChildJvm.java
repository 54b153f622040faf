package com.beeper.desktop.examples;

import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program as a user does: in a JVM of its own, which is how to give it an environment. */
final class ChildJvm {

  private ChildJvm() {}

  record Result(int exitCode, String out, String err) {}

  static Map<String, String> environment(FakeBeeperDesktop server) {
    return Map.of(
        "BEEPER_ACCESS_TOKEN",
        server.accessToken(),
        "BEEPER_BASE_URL",
        server.baseUrl().toString());
  }

  static Result run(Class<?> program, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It lives about a second: the optimizing compiler costs more than it saves.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(List.of(args));
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BEEPER_"));
    // The JVM reports the use of these on standard error.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException(program.getName() + " does not end");
      }
      return new Result(process.exitValue(), read(out), read(err));
    } finally {
      process.destroyForcibly();
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
