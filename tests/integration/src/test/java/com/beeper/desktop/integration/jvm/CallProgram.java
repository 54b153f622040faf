package com.beeper.desktop.integration.jvm;

import com.beeper.desktop.integration.jvm.UserProgram.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** A program whose statements use a client, in a JVM of its own with options. */
final class CallProgram {

  /** Has {@code outcome}, which returns the value of a call, or its exception as a text. */
  private static final String FRAME = """
      package user.app;

      import com.beeper.desktop.*;
      import com.beeper.desktop.assets.*;
      import java.net.*;
      import java.util.*;
      import java.util.concurrent.*;

      public class Main {
        MEMBERS

        static BeeperDesktop client(String url) {
          return BeeperDesktop.builder()
              .baseUrl(URI.create(url)).accessToken("t0ken").maxRetries(0).build();
        }

        static String outcome(Callable<?> call) {
          try {
            return String.valueOf(call.call());
          } catch (CompletionException e) {
            return describe(e.getCause());
          } catch (Throwable e) {
            return describe(e);
          }
        }

        static String describe(Throwable e) {
          return (e instanceof BeeperException ? "BeeperException " : "")
              + e.getClass().getSimpleName() + ": " + e.getMessage();
        }

        static Object blocking(BeeperDesktop client) {
          return client.bridges().loginSessions().retrieve("b", "1").status();
        }

        static Object later(BeeperDesktop client) {
          return client.async().bridges().loginSessions().retrieve("b", "1").join().status();
        }

        public static void main(String[] args) throws Exception {
          STATEMENTS
        }
      }
      """;

  private final UserProgram program;
  private final Path folder;

  private CallProgram(UserProgram program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  static CallProgram compile(Path folder, String members, String statements) throws IOException {
    UserProgram program = UserProgram.compile(
        folder, FRAME.replace("MEMBERS", members).replace("STATEMENTS", statements));
    return new CallProgram(program, folder);
  }

  /** Returns the class path, with a jar in place of each folder, from which a class needs no descriptor. */
  private String path(BackEndJars transport) {
    String separator = Pattern.quote(File.pathSeparator);
    return Arrays.stream(program.path(transport, BackEndJars.JACKSON).split(separator))
        .map(Path::of)
        .map(entry -> Files.isDirectory(entry) ? jar(entry) : entry)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Path jar(Path classes) {
    Path jar = folder.resolve(classes.toString().replace(File.separatorChar, '-') + ".jar");
    if (!Files.exists(jar)) {
      int exit = ToolProvider.findFirst("jar")
          .orElseThrow()
          .run(System.out, System.err, "cf", jar.toString(), "-C", classes.toString(), ".");
      if (exit != 0) {
        throw new AssertionError("cannot pack " + classes);
      }
    }
    return jar;
  }

  /** Returns the command that runs the program. */
  private List<String> command(BackEndJars transport, List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(UserProgram.SHORT_LIVED);
    command.addAll(options);
    command.addAll(List.of("-cp", path(transport), "user.app.Main"));
    command.addAll(Arrays.asList(args));
    return command;
  }

  Run run(BackEndJars transport, List<String> options, String... args) {
    return UserProgram.run(command(transport, options, args));
  }

  /** Runs the program with a limit of its open files. */
  Run runWithDescriptors(int limit, BackEndJars transport, String... args) {
    String line = command(transport, List.of(), args).stream()
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(" "));
    return UserProgram.run(List.of("sh", "-c", "ulimit -n " + limit + " && exec " + line));
  }
}
