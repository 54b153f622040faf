package com.beeper.desktop.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a bundle: those of Maven Central, and those by which Gradle reads a POM without a
 * surprise.
 */
final class BundleRules {

  private static final Map<String, String> REQUIRED_CHECKSUMS =
      Map.of("md5", "MD5", "sha1", "SHA-1");

  private static final List<String> REQUIRED_ELEMENTS = List.of(
      "/project/name",
      "/project/description",
      "/project/url",
      "/project/licenses/license/name",
      "/project/licenses/license/url",
      "/project/developers/developer/name",
      "/project/developers/developer/organization",
      "/project/scm/connection",
      "/project/scm/developerConnection",
      "/project/scm/url");

  /** What a published POM does not need, and what would change how it is read. */
  private static final List<String> FORBIDDEN_ELEMENTS = List.of(
      "/project/parent",
      "/project/modules",
      "/project/build",
      "/project/profiles",
      "/project/properties",
      "/project/repositories",
      "/project/pluginRepositories",
      "/project/distributionManagement");

  private static final Set<String> SCOPES = Set.of("compile", "runtime");

  /** The APIs of Jakarta EE, which servers provide: Maven and Gradle leave them out. */
  private static final String PROVIDED = "jakarta.";

  private final Bundle bundle;
  private final @Nullable Gpg gpg;
  private final List<String> broken = new ArrayList<>();

  /**
   * Creates the rules for a bundle.
   *
   * @param gpg verifies signatures, or null for a bundle without any
   */
  BundleRules(Bundle bundle, @Nullable Gpg gpg) {
    this.bundle = bundle;
    this.gpg = gpg;
  }

  /** Returns a line for each rule that is broken, with the file. */
  List<String> broken() {
    broken.clear();
    if (bundle.artifacts().isEmpty()) {
      broken.add(bundle.repository() + ": holds no artifact");
    }
    for (Bundle.Artifact artifact : bundle.artifacts()) {
      Pom pom = Pom.read(artifact.file(".pom"));
      checkPom(artifact, pom);
      if (!pom.text("/project/packaging").equals("pom")) {
        checkJars(artifact);
      }
      for (Path file : artifact.files()) {
        if (!file.toString().startsWith(artifact.file("").toString())) {
          broken.add(file + ": the name is not that of the artifact and its version");
        }
        if (!Bundle.isChecksum(file)) {
          checkChecksums(file);
          checkSignature(file);
        }
      }
    }
    return List.copyOf(broken);
  }

  private void checkPom(Bundle.Artifact artifact, Pom pom) {
    String file = String.valueOf(artifact.file(".pom").getFileName());
    checkEqual(file, pom, "/project/groupId", artifact.group());
    checkEqual(file, pom, "/project/artifactId", artifact.name());
    checkEqual(file, pom, "/project/version", artifact.version());
    for (String element : REQUIRED_ELEMENTS) {
      if (pom.text(element).isEmpty()) {
        broken.add(file + ": lacks " + element);
      }
    }
    for (String element : FORBIDDEN_ELEMENTS) {
      if (!pom.all(element).isEmpty()) {
        broken.add(file + ": holds " + element);
      }
    }
    if (artifact.version().endsWith("-SNAPSHOT")) {
      broken.add(file + ": is a snapshot");
    }
    if (pom.text("/project").contains("${")) {
      broken.add(file + ": holds a property that is not replaced");
    }
    pom.all("/project/dependencies/dependency").forEach(d -> checkDependency(file, d, true));
    pom.all("/project/dependencyManagement/dependencies/dependency").forEach(d -> {
      checkDependency(file, d, false);
      // A BOM that manages third parties overrides the versions of the project that imports it.
      if (!d.text("groupId").equals(artifact.group())) {
        broken.add(file + ": manages " + d.text("artifactId") + ", which is not of this project");
      }
    });
  }

  private void checkDependency(String file, Pom dependency, boolean hasScope) {
    String name = dependency.text("groupId") + ":" + dependency.text("artifactId");
    String version = dependency.text("version");
    if (version.isEmpty()) {
      broken.add(file + ": " + name + " has no version");
    }
    if (version.endsWith("-SNAPSHOT")) {
      broken.add(file + ": " + name + " is a snapshot");
    }
    // Gradle and Maven choose differently from a range.
    if (version.matches(".*[\\[\\](),].*") || version.matches("LATEST|RELEASE")) {
      broken.add(file + ": the version of " + name + " is a range");
    }
    boolean isProvided = dependency.text("scope").equals("provided")
        && dependency.text("groupId").startsWith(PROVIDED);
    if (hasScope && !isProvided && !SCOPES.contains(dependency.text("scope"))) {
      broken.add(file + ": " + name + " has the scope \"" + dependency.text("scope") + "\"");
    }
    if (!hasScope && !dependency.text("scope").isEmpty()) {
      broken.add(file + ": the managed " + name + " has a scope");
    }
    if (!dependency.text("systemPath").isEmpty()) {
      broken.add(file + ": " + name + " is a file of one machine");
    }
  }

  private void checkEqual(String file, Pom pom, String element, String expected) {
    if (!pom.text(element).equals(expected)) {
      broken.add(file + ": " + element + " is " + pom.text(element) + " and not " + expected);
    }
  }

  private void checkJars(Bundle.Artifact artifact) {
    for (String suffix : List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")) {
      Path file = artifact.file(suffix);
      if (!Files.exists(file)) {
        broken.add(file.getFileName() + ": is missing");
      }
    }
    checkEntries(artifact.file(".jar"), "META-INF/LICENSE", "META-INF/NOTICE");
    checkEntries(artifact.file("-sources.jar"), "META-INF/LICENSE", "META-INF/NOTICE");
    checkEntries(artifact.file("-javadoc.jar"), "index.html");
  }

  private void checkEntries(Path jar, String... names) {
    if (Files.exists(jar)) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (String name : names) {
          if (zip.getEntry(name) == null) {
            broken.add(jar.getFileName() + ": lacks " + name);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(jar.toString(), e);
      }
    }
  }

  private void checkChecksums(Path file) {
    REQUIRED_CHECKSUMS.forEach((extension, algorithm) -> {
      Path checksum = Path.of(file + "." + extension);
      try {
        // Central needs none of signatures.
        if (!Files.exists(checksum)) {
          if (!file.toString().endsWith(".asc")) {
            broken.add(file.getFileName() + ": has no ." + extension);
          }
        } else if (!Files.readString(checksum)
            .strip()
            .equals(Checksums.of(algorithm, Files.readAllBytes(file)))) {
          broken.add(file.getFileName() + ": its ." + extension + " is that of another content");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private void checkSignature(Path file) {
    if (gpg != null && !file.toString().endsWith(".asc")) {
      Path signature = Path.of(file + ".asc");
      if (!Files.exists(signature)) {
        broken.add(file.getFileName() + ": has no signature");
      } else if (!gpg.verifies(signature, file)) {
        broken.add(file.getFileName() + ": its signature is that of another content");
      }
    }
  }
}
