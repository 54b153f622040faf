package com.beeper.desktop.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * Projects of users, made from the blocks of the README: for each transport and codec of its table,
 * one that has its dependencies and its first program; and one that runs the fake server.
 *
 * <p>They get the SDK from the repository of a bundle alone, and third parties as every project does.
 */
final class UserProjects {

  /**
   * A transport and a codec.
   *
   * @param transport artifact
   * @param codec artifact
   */
  record Pair(String transport, String codec) {}

  private static final String TOKEN = "secret-of-the-release-test";
  private static final String TESTKIT = "beeper-desktop-testkit";

  private final Path folder;
  private final Bundle bundle;
  private final String readme;

  UserProjects(Path folder, Bundle bundle) throws IOException {
    this.folder = folder;
    this.bundle = bundle;
    this.readme = Files.readString(SourceTree.ROOT.resolve("README.md"));
  }

  /** Returns each transport with each codec of the README's table of back ends. */
  List<Pair> pairs() {
    List<String> artifacts = Pattern.compile(
            "^\\| `(beeper-desktop-[a-z0-9-]+)`", Pattern.MULTILINE)
        .matcher(readme)
        .results()
        .map(found -> found.group(1))
        .toList();
    return artifacts.stream()
        .filter(transport -> transport.contains("-transport-"))
        .flatMap(transport -> artifacts.stream()
            .filter(codec -> codec.contains("-codec-"))
            .map(codec -> new Pair(transport, codec)))
        .toList();
  }

  /** Compiles all projects, and writes their class paths. */
  void build() throws IOException, MavenInvocationException {
    SourceTree.delete(folder.resolve("projects"));
    Path local = Files.createDirectories(folder.resolve("local-repository"));
    // Of an earlier bundle.
    SourceTree.delete(local.resolve("com/beeper"));

    List<String> modules = new ArrayList<>(List.of("server"));
    write(
        "server",
        dependencies("beeper-desktop-transport-jdk", "beeper-desktop-codec-jackson")
            .replace(
                "<artifactId>beeper-desktop-api</artifactId>",
                "<artifactId>" + TESTKIT + "</artifactId>"),
        "public class Main {}");
    String program = program(block("java", "Write a first program"));
    for (Pair pair : pairs()) {
      String name = name(pair);
      modules.add(name);
      write(name, dependencies(pair.transport(), pair.codec()), program);
    }
    write(
        "",
        "<packaging>pom</packaging><modules>"
            + modules.stream()
                .map(module -> "<module>" + module + "</module>")
                .collect(Collectors.joining())
            + "</modules>",
        "");
    String plugin = "org.apache.maven.plugins:maven-dependency-plugin:"
        + System.getProperty("maven-dependency-plugin.version");
    ForkedMaven.in(folder.resolve("projects"))
        .localRepository(local)
        .run(List.of(
            "compile",
            plugin + ":build-classpath",
            "-Dmdep.outputFile=class-path.txt",
            "-Dmdep.includeScope=runtime"));
  }

  /** Runs the program of a project, and returns what it prints. */
  String run(Pair pair, Server server) throws IOException, InterruptedException {
    ProcessBuilder builder = java(name(pair), "Main");
    builder.environment().put("BEEPER_ACCESS_TOKEN", TOKEN);
    builder.environment().put("BEEPER_BASE_URL", server.address);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(pair + " failed:\n" + printed);
    }
    return printed;
  }

  /** Starts the fake server of the bundle. */
  Server startServer() throws IOException {
    ProcessBuilder builder = java("server", "com.beeper.desktop.testkit.RunFakeBeeperDesktop");
    builder.command().addAll(List.of("--port", "0", "--token", TOKEN));
    Process process = builder.start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder printed = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      printed.append(line).append('\n');
      Matcher address = Pattern.compile("(http://[^,]+),").matcher(line);
      if (address.find()) {
        return new Server(process, address.group(1));
      }
    }
    throw new AssertionError("The fake server ended:\n" + printed);
  }

  private ProcessBuilder java(String project, String main) throws IOException {
    Path module = folder.resolve("projects").resolve(project);
    String separator = System.getProperty("path.separator");
    return new ProcessBuilder(new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            module.resolve("target/classes")
                + separator
                + Files.readString(module.resolve("class-path.txt")).strip(),
            main)))
        .redirectErrorStream(true);
  }

  /** Returns the block of the README, with these back ends in place of those in it. */
  private String dependencies(String transport, String codec) {
    return block("xml", "Add the dependencies")
        .replaceFirst("<version>[^<]+</version>", "<version>" + BundleBuild.VERSION + "</version>")
        .replace("beeper-desktop-transport-jdk", transport)
        .replace("beeper-desktop-codec-jackson", codec);
  }

  /** Returns the first block of a language below a heading of the README. */
  private String block(String language, String heading) {
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(readme.substring(readme.indexOf("\n## " + heading + "\n")));
    if (!block.find()) {
      throw new AssertionError("README.md has no block of " + language + " below " + heading);
    }
    return block.group(1);
  }

  private void write(String module, String content, String program) throws IOException {
    Path project = Files.createDirectories(folder.resolve("projects").resolve(module));
    Files.writeString(project.resolve("pom.xml"), pom(module.isEmpty() ? "all" : module, content));
    if (!program.isEmpty()) {
      Path sources = Files.createDirectories(project.resolve("src/main/java"));
      Files.writeString(sources.resolve("Main.java"), program);
    }
  }

  private String pom(String artifact, String content) {
    return """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>user</groupId>
          <artifactId>%s</artifactId>
          <version>1</version>
          %s
          <repositories>
            <repository>
              <id>bundle</id>
              <url>%s</url>
            </repository>
          </repositories>
        </project>
        """.formatted(artifact, content, bundle.repository().toUri());
  }

  private static String program(String statements) {
    return """
        import com.beeper.desktop.BeeperDesktop;
        import com.beeper.desktop.chats.Chat;

        public class Main {
          public static void main(String[] arguments) {
            %s
          }
        }
        """.formatted(statements.indent(4));
  }

  private static String name(Pair pair) {
    return (pair.transport() + "-" + pair.codec()).replace("beeper-desktop-", "");
  }

  /** The fake server, in a process of its own. */
  static final class Server implements AutoCloseable {

    private final Process process;
    private final String address;

    private Server(Process process, String address) {
      this.process = process;
      this.address = address;
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
