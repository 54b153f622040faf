package com.beeper.desktop.integration.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** A program of a user, compiled against the API only, and run in a JVM of its own. */
final class UserProgram {

  static final Path API = BackEndJars.jarOf(BeeperDesktop.class.getName());

  /** Needed by the compiler only. */
  private static final Path JSPECIFY = BackEndJars.jarOf("org.jspecify.annotations.Nullable");

  /** For JVMs that live about a second: the optimizing compiler costs them more than it saves. */
  static final List<String> SHORT_LIVED = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final String MODULE = "module user.app { requires com.beeper.desktop; }";

  /** Prints the session that both ways of calling give, or the failure. */
  private static final String MAIN = """
      package user.app;

      import com.beeper.desktop.BeeperDesktop;
      import com.beeper.desktop.BeeperException;
      import com.beeper.desktop.bridges.LoginSession;
      import java.net.URI;

      public class Main {
        public static void main(String[] args) {
          try (BeeperDesktop client = BeeperDesktop.builder()
              .baseUrl(URI.create(args[0])).accessToken(args[1]).build()) {
            LoginSession session =
                client.bridges().loginSessions().retrieve("local-whatsapp", args[2]);
            LoginSession later =
                client.async().bridges().loginSessions().retrieve("local-whatsapp", args[2]).join();
            System.out.println(session.equals(later) + " " + session);
          } catch (BeeperException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
          }
        }
      }
      """;

  private final Path classes;

  private UserProgram(Path classes) {
    this.classes = classes;
  }

  /** Compiles the program as a module; on the class path the description is ignored. */
  static UserProgram compile(Path folder) throws IOException {
    return compile(folder, MAIN);
  }

  /** Compiles a program of one class, {@code user.app.Main}. */
  static UserProgram compile(Path folder, String main) throws IOException {
    Path source = Files.createDirectories(folder.resolve("src/user/app")).resolve("Main.java");
    Path module = folder.resolve("src/module-info.java");
    Files.writeString(source, main);
    Files.writeString(module, MODULE);
    Path classes = folder.resolve("classes");
    int exit = ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(
            System.out,
            System.err,
            "-d",
            classes.toString(),
            "--release",
            "17",
            "-p",
            join(List.of(API, JSPECIFY)),
            source.toString(),
            module.toString());
    assertThat(exit).isZero();
    return new UserProgram(classes);
  }

  /** The program, the API and the back ends, as a path. */
  String path(BackEndJars... backEnds) {
    Set<Path> entries = new TreeSet<>(List.of(classes, API));
    for (BackEndJars backEnd : backEnds) {
      entries.addAll(backEnd.jars());
    }
    return join(entries);
  }

  static String join(Collection<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** The output of a process on each stream, and its exit code. */
  record Run(String out, String err, int exit) {}

  static Run java(List<String> options, String... args) {
    return java(Map.of(), options, args);
  }

  static Run java(Map<String, String> environment, List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SHORT_LIVED);
    command.addAll(options);
    command.addAll(List.of(args));
    return run(command, environment);
  }

  static Run run(List<String> command) {
    return run(command, Map.of());
  }

  static Run run(List<String> command, Map<String, String> environment) {
    try {
      Path out = Files.createTempFile("user-program", ".out");
      Path err = Files.createTempFile("user-program", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      // The environment of the build must not affect the program.
      builder.environment().keySet().removeIf(name -> name.startsWith("BEEPER_"));
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("does not end: " + command);
      }
      Run run = new Run(
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8),
          process.exitValue());
      Files.delete(out);
      Files.delete(err);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
