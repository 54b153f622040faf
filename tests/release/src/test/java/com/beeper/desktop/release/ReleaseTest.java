package com.beeper.desktop.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Builds the bundle of a release, and leaves it in {@code target/} as a zip file for Maven Central.
 * Without GnuPG on the machine it has no signatures, as the name of the file shows.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ReleaseTest {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private @Nullable Gpg gpg;
  private Bundle bundle = new Bundle(TARGET.resolve("repository"));

  @BeforeAll
  void buildBundle() throws Exception {
    if (Gpg.isInstalled()) {
      gpg = BundleBuild.isDryRun() ? Gpg.throwAway() : Gpg.ofUser();
    }
    BundleBuild.prepare(TARGET.resolve("sources"));
    bundle = BundleBuild.run(TARGET.resolve("sources"), bundle.repository(), gpg);
  }

  @AfterAll
  void throwKeyAway() throws Exception {
    if (gpg != null) {
      gpg.close();
    }
  }

  @Test
  void bundleFollowsRules() throws Exception {
    List<String> broken = new BundleRules(bundle, gpg).broken();

    assertThat(broken).isEmpty();
    String name = "beeper-desktop-" + BundleBuild.VERSION
        + (BundleBuild.isDryRun() ? "-dry-run" : "")
        + (gpg == null ? "-without-signatures" : "")
        + ".zip";
    bundle.zip(TARGET.resolve(name));
    assertThat(TARGET.resolve(name)).isNotEmptyFile();
  }

  @Test
  void bundleHoldsBomAndEverythingInIt() {
    List<String> expected = new ArrayList<>(BundleBuild.artifactsOfBom(SourceTree.ROOT));
    expected.add("beeper-desktop-bom");

    assertThat(bundle.artifacts())
        .extracting(Bundle.Artifact::name)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void apiOfEachModuleIsRecorded() throws Exception {
    List<String> recorded;
    try (Stream<Path> files = Files.walk(TARGET.resolve("sources"), 4)) {
      recorded = files
          .filter(file -> file.endsWith("baseline/api.jar"))
          .map(file -> file.resolve("../../pom.xml").normalize())
          .map(pom -> Pom.read(pom).text("/project/artifactId"))
          .toList();
    }

    assertThat(recorded)
        .as("modules with baseline/api.jar; docs/releasing.md describes how to record the others")
        .containsExactlyInAnyOrderElementsOf(BundleBuild.artifactsOfBom(SourceTree.ROOT));
  }

  @Test
  void coverageIsThatOfEachModule() {
    assertThat(Pom.read(SourceTree.ROOT.resolve("tests/coverage/pom.xml"))
            .texts("/project/dependencies/dependency/artifactId"))
        .containsAll(BundleBuild.artifactsOfBom(SourceTree.ROOT));
  }

  @Test
  void secondBuildInOtherFolderGivesSameBytes() throws Exception {
    Path copy = TARGET.resolve("a-folder-with-another-name/sources");
    SourceTree.delete(copy);
    Files.createDirectories(copy.getParent());
    SourceTree.copy(TARGET.resolve("sources"), copy);

    Bundle second = BundleBuild.run(copy, TARGET.resolve("second-repository"), null);

    assertThat(bundle.differences(second)).as("files that differ").isEmpty();
  }

  @Test
  void projectsMadeByReadmeRunWithEachPairOfBackEnds() throws Exception {
    UserProjects projects = new UserProjects(TARGET.resolve("user"), bundle);
    projects.build();

    try (UserProjects.Server server = projects.startServer()) {
      for (UserProjects.Pair pair : projects.pairs()) {
        assertThat(projects.run(pair, server))
            .as(() -> "what the program prints with " + pair)
            .contains(", unread: ");
      }
    }
  }
}
