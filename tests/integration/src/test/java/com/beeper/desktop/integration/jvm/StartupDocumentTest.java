package com.beeper.desktop.integration.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.integration.jvm.UserProgram.Run;
import com.beeper.desktop.testkit.ApiExamples;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of docs/startup.md, for an application whose folder is as the document describes it. Each pair of commands creates
 * a file and starts the program with it; the classes of the SDK come from the file then.
 */
class StartupDocumentTest {

  private static final Path DOCUMENT = Path.of("../../docs/startup.md");
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SHARED = Pattern.compile(
      Pattern.quote(BeeperDesktop.class.getName()) + " source: shared objects file");

  /** Prints the state of a session. */
  private static final String MAIN = """
      package com.example;

      import com.beeper.desktop.BeeperDesktop;

      public class Main {
        public static void main(String[] args) {
          try (BeeperDesktop client = BeeperDesktop.create()) {
            System.out.println("the session is "
                + client.bridges().loginSessions().retrieve("local-whatsapp", "123").status());
          }
        }
      }
      """;

  @TempDir
  Path folder;

  private FakeBeeperDesktop server;

  @BeforeEach
  void createApplication() throws IOException {
    server = FakeBeeperDesktop.start();
    String operation = "bridges.loginSessions.retrieve";
    server.on(operation).respond(200, ApiExamples.response(operation, "display_qr"));
    Path lib = Files.createDirectory(folder.resolve("lib"));
    Set<Path> libraries = new TreeSet<>(List.of(UserProgram.API));
    libraries.addAll(BackEndJars.JDK.jars());
    libraries.addAll(BackEndJars.JACKSON.jars());
    int number = 0;
    for (Path library : libraries) {
      Path jar = lib.resolve("library-" + number++ + ".jar");
      if (Files.isDirectory(library)) {
        jar(library, jar);
      } else {
        Files.copy(library, jar);
      }
    }
    Path sources = Files.createDirectories(folder.resolve("src/com/example"));
    Files.writeString(sources.resolve("Main.java"), MAIN);
    Files.writeString(
        folder.resolve("src/module-info.java"),
        "module com.example.app { requires com.beeper.desktop; }");
    Path classes = folder.resolve("classes");
    int code = ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(
            System.out,
            System.err,
            "-d",
            classes.toString(),
            "-p",
            UserProgram.join(
                List.of(UserProgram.API, BackEndJars.jarOf("org.jspecify.annotations.Nullable"))),
            sources.resolve("Main.java").toString(),
            folder.resolve("src/module-info.java").toString());
    assertThat(code).isZero();
    jar(classes, folder.resolve("app.jar"));
  }

  @AfterEach
  void closeServer() {
    server.close();
  }

  private static void jar(Path source, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(out);
        Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new JarEntry(source.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
      }
    }
  }

  @Test
  void commandsOfAppCdsStartProgramFromArchive() throws IOException {
    assertCommandsShareClasses("## JDK 17 and later: AppCDS", 0);
  }

  @Test
  @EnabledForJreRange(minVersion = 19, disabledReason = "the option is of JDK 19")
  void commandThatCreatesArchiveByItselfUsesItFromSecondRun() throws IOException {
    String command = commands("## JDK 17 and later: AppCDS", 1).get(0);

    assertThat(run(command).out()).doesNotContainPattern(SHARED);
    assertThat(run(command).out()).containsPattern(SHARED);
  }

  @Test
  @EnabledForJreRange(minVersion = 25, disabledReason = "the cache is of JDK 25")
  void commandsOfAotCacheStartProgramFromCache() throws IOException {
    assertCommandsShareClasses("## JDK 25: AOT cache", 0);
  }

  @Test
  @EnabledForJreRange(minVersion = 25, disabledReason = "the cache is of JDK 25")
  void commandsOfAotCacheStartModuleFromCache() throws IOException {
    assertCommandsShareClasses("## Modules", 0);
  }

  @Test
  void commandsOfRuntimeImageStartProgramFromArchive() throws IOException {
    List<String> commands = commands("## Modules", 1);
    assertThat(commands).hasSize(4);

    shell(commands.get(0));
    shell(commands.get(1));

    assertShareClasses(commands.subList(2, 4));
  }

  private void assertCommandsShareClasses(String heading, int block) throws IOException {
    assertShareClasses(commands(heading, block));
  }

  private void assertShareClasses(List<String> commands) {
    assertThat(commands).hasSize(2);

    // Without the file, the JVM starts as usual.
    assertThat(run(commands.get(1)).out()).doesNotContainPattern(SHARED);

    run(commands.get(0));
    Run start = run(commands.get(1));

    assertThat(start.out()).containsPattern(SHARED).contains("the session is ");
  }

  /** Returns the lines of a block of commands below a heading. */
  private static List<String> commands(String heading, int block) throws IOException {
    String text = Files.readString(DOCUMENT);
    assertThat(text).contains(heading + "\n");
    String section = text.substring(text.indexOf(heading + "\n") + heading.length());
    int end = section.indexOf("\n## ");
    return BLOCK
        .matcher(end < 0 ? section : section.substring(0, end))
        .results()
        .skip(block)
        .findFirst()
        .orElseThrow()
        .group(1)
        .lines()
        .toList();
  }

  /** Runs a command of the document that starts the program, and logs loaded classes. */
  private Run run(String command) {
    assertThat(command).contains("java -");
    Run run = shell(command.replaceFirst("java -", "java -Xlog:class+load -"));
    assertThat(run.out()).contains("the session is ");
    return run;
  }

  /** Runs a command of the document in the folder of the application, with the programs of the JDK of this test. */
  private Run shell(String command) {
    Path programs = Path.of(System.getProperty("java.home"), "bin");
    Run run = UserProgram.run(
        List.of(
            "sh",
            "-c",
            "cd \"$1\" && PATH=\"$2:$PATH\" && " + command,
            "sh",
            folder.toString(),
            programs.toString()),
        Map.of(
            "BEEPER_ACCESS_TOKEN",
            server.accessToken(),
            "BEEPER_DESKTOP_BASE_URL",
            server.baseUrl().toString()));
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    return run;
  }
}
