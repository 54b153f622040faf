package com.beeper.desktop.compatibility.versions;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * Runs everything in {@link LibrarySet#all} on each JDK, and writes the table in {@code
 * docs/enterprise.md}. It is started by
 *
 * <pre>{@code
 * mvn -B -ntp -Pmatrix -DskipTests -pl tests/compatibility/versions -am verify
 * }</pre>
 *
 * <p>A run that went as expected is not repeated while the build is the same; {@code clean} deletes
 * the results.
 *
 * <p>The JDKs are those of {@link Jdks}. With {@code -Dmatrix.only="Jackson 2"} one library alone is
 * run; the tables then mark the libraries that were never run.
 */
final class VersionMatrix {

  private static final long MINUTES = 10;

  private final Path root =
      Path.of(System.getProperty("matrix.root")).toAbsolutePath().normalize();
  private final Path work = root.resolve("tests/compatibility/versions/target/runs");
  private final String only = System.getProperty("matrix.only", "");

  private VersionMatrix() {}

  /**
   * Runs the matrix.
   *
   * @param args none
   * @throws Exception if it cannot be run; the exit code is 1 if it ran and an outcome differs from
   *     the list
   */
  public static void main(String[] args) throws Exception {
    if (!new VersionMatrix().run()) {
      Runtime.getRuntime().exit(1);
    }
  }

  private boolean run() throws IOException, InterruptedException, MavenInvocationException {
    Map<Integer, Path> jdks = Jdks.homes();
    List<LibrarySet> libraries = LibrarySet.all();
    Files.createDirectories(work);
    List<List<Path>> classPaths = new ClassPaths(work.resolve("libraries")).resolve(libraries);
    List<MatrixReport.Row> rows = new ArrayList<>();
    boolean asExpected = true;
    for (int i = 0; i < libraries.size(); i++) {
      LibrarySet library = libraries.get(i);
      List<TckOutcome> outcomes = new ArrayList<>();
      for (Map.Entry<Integer, Path> jdk : jdks.entrySet()) {
        TckOutcome outcome = run(library, classPaths.get(i), jdk.getKey(), jdk.getValue());
        outcomes.add(outcome);
        if (outcome.equals(TckOutcome.NOT_RUN)) {
          continue;
        }
        System.out.printf("%s on JDK %d: %s%n", library, jdk.getKey(), outcome.text());
        for (String surprise : outcome.surprises(library)) {
          System.out.println("  NOT AS EXPECTED: " + surprise);
          asExpected = false;
        }
      }
      rows.add(new MatrixReport.Row(library, classPaths.get(i), outcomes));
    }
    if (asExpected) {
      new GeneratedSection(root.resolve("docs/enterprise.md"), "matrix")
          .replace(new MatrixReport(jdks, rows).toString());
    }
    return asExpected;
  }

  private TckOutcome run(LibrarySet library, List<Path> jars, int jdk, Path home)
      throws IOException, InterruptedException {
    Path target = root.resolve(library.kind().folder).resolve("target");
    Path tests = target.resolve("test-classes");
    String jar = "beeper-desktop-" + library.kind().folder + "-"
        + System.getProperty("matrix.version") + ".jar";
    List<Path> own = Stream.of(target.resolve(jar), tests).toList();
    for (Path path : own) {
      if (!Files.exists(path)) {
        throw new IllegalStateException("not built: " + path);
      }
    }
    String classPath = Stream.concat(own.stream(), jars.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
    Path output = work.resolve(
        library.toString().replace(' ', '-') + "-jdk" + jdk + "-" + fingerprint(own) + ".log");
    if (Files.exists(output)) {
      TckOutcome earlier = TckOutcome.parse(Files.readString(output, StandardCharsets.UTF_8));
      if (earlier.surprises(library).isEmpty()) {
        return earlier;
      }
    }
    if (!library.toString().startsWith(only)) {
      return TckOutcome.NOT_RUN;
    }
    ProcessBuilder builder = new ProcessBuilder(
            home.resolve("bin/java").toString(),
            "-cp",
            classPath + File.pathSeparator + System.getProperty("java.class.path"),
            TckRun.class.getName(),
            tests.toString(),
            library.kind() == LibrarySet.Kind.JOHNZON ? ".*FreshJvmTest" : "none")
        .redirectErrorStream(true)
        .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BEEPER_"));
    // Tests find files of the project from the folder of their module.
    builder.directory(root.resolve(library.kind().folder).toFile());
    Process process = builder.start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    return TckOutcome.parse(Files.readString(output, StandardCharsets.UTF_8));
  }

  /** Returns a fingerprint of the SDK's jars, which are equal byte for byte if nothing changed. */
  private String fingerprint(List<Path> own) throws IOException {
    Stream<Path> classPath = Stream.of(
            System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(path -> path.startsWith(root) && path.toString().endsWith(".jar"));
    CRC32 sum = new CRC32();
    for (Path path : Stream.concat(own.stream(), classPath).toList()) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          sum.update(Files.readAllBytes(file));
        }
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
