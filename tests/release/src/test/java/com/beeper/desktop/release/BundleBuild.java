package com.beeper.desktop.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.jspecify.annotations.Nullable;

/**
 * Builds the bundle of a release, as docs/releasing.md describes it.
 *
 * <p>A build with {@code -Drelease.organization=…} is one to publish. Any other is a dry run, with
 * examples of what is not decided.
 */
final class BundleBuild {

  /** The version of the bundle: that of the project, which in a dry run may be a snapshot. */
  static final String VERSION =
      System.getProperty("project.version").replaceFirst("-SNAPSHOT$", "");

  private static final String UNSET = "unset";

  private BundleBuild() {}

  static boolean isDryRun() {
    return fact("organization").equals(UNSET);
  }

  /**
   * Copies the sources, and sets the version of the bundle in the copy if the project is a snapshot.
   */
  static void prepare(Path copy) throws IOException, MavenInvocationException {
    SourceTree.delete(copy);
    SourceTree.copy(SourceTree.ROOT, copy);
    if (!VERSION.equals(System.getProperty("project.version"))) {
      ForkedMaven.in(copy)
          .run(List.of(
              "-Prelease",
              "versions:set",
              "-DnewVersion=" + VERSION,
              "-DprocessAllModules",
              "-DgenerateBackupPoms=false"));
    }
  }

  /**
   * Builds the published modules.
   *
   * @param sources folder of the sources
   * @param repository folder to create
   * @param gpg signs, or null for no signatures
   */
  static Bundle run(Path sources, Path repository, @Nullable Gpg gpg)
      throws IOException, MavenInvocationException {
    SourceTree.delete(repository);
    List<String> arguments = new ArrayList<>(List.of(
        "deploy",
        "-Prelease",
        "-pl",
        String.join(",", publishedModules(sources)),
        "-DaltDeploymentRepository=bundle::" + repository.toUri(),
        // Not into the local repository of the user.
        "-Dmaven.install.skip=true",
        // The normal build runs the tests and checks the format.
        "-Dmaven.test.skip=true",
        "-Dspotless.check.skip=true"));
    if (isDryRun()) {
      arguments.add("-Drelease.organization=Example");
      arguments.add("-Drelease.url=https://example.com/beeper-desktop-sdk");
      arguments.add("-Drelease.scm=https://example.com/beeper-desktop-sdk.git");
    } else {
      for (String name : List.of("organization", "url", "scm")) {
        arguments.add("-Drelease." + name + "=" + fact(name));
      }
    }
    ForkedMaven maven = ForkedMaven.in(sources);
    if (gpg == null) {
      arguments.add("-Dgpg.skip=true");
    } else if (gpg.home() != null) {
      maven.environment("GNUPGHOME", gpg.home().toString());
    }
    maven.run(arguments);
    return new Bundle(repository);
  }

  private static String fact(String name) {
    return System.getProperty("release." + name);
  }

  /** Returns the artifacts that the BOM of a source tree manages. */
  static List<String> artifactsOfBom(Path sources) {
    return Pom.read(sources.resolve("bom/pom.xml"))
        .texts("/project/dependencyManagement/dependencies/dependency/artifactId");
  }

  /** Returns the modules to publish: the BOM, and what it manages. */
  private static List<String> publishedModules(Path sources) {
    return Stream.concat(Stream.of("beeper-desktop-bom"), artifactsOfBom(sources).stream())
        .map(artifact -> ":" + artifact)
        .toList();
  }
}
