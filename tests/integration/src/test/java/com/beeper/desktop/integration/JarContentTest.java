package com.beeper.desktop.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The content of every published jar besides classes. */
class JarContentTest {

  @ParameterizedTest
  @EnumSource
  void holdsLicenceAndNotice(PublishedModule module) {
    for (String name : new String[] {"LICENSE", "NOTICE"}) {
      assertThat(module.classes().resolve("META-INF").resolve(name))
          .hasSameBinaryContentAs(PublishedModule.ROOT.resolve(name));
    }
  }

  @Test
  void manifestsNameTitleAndVersion() throws IOException {
    Path parent = PublishedModule.ROOT.resolve("pom.xml");

    assertThat(Files.readString(parent))
        .contains("<addDefaultImplementationEntries>true</addDefaultImplementationEntries>");
  }

  /** Returns the modules that are bundles: those with a file for it. */
  static List<PublishedModule> bundles() {
    List<PublishedModule> bundles = Arrays.stream(PublishedModule.values())
        .filter(
            module -> Files.exists(PublishedModule.ROOT.resolve(module.folder).resolve("bnd.bnd")))
        .toList();
    assertThat(bundles).hasSizeGreaterThan(9);
    return bundles;
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bundleHasTheNameAndTheExportsOfTheModule(PublishedModule module) throws IOException {
    BundleHeaders headers = BundleHeaders.of(module);

    assertThat(headers.text("Bundle-SymbolicName")).isEqualTo(module.moduleName);
    assertThat(headers.names("Export-Package"))
        .containsExactlyInAnyOrderElementsOf(module.descriptor().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .toList());
    assertThat(headers.names("Import-Package"))
        .noneMatch(name -> name.contains("internal") || name.startsWith("java."))
        .doesNotContainAnyElementsOf(headers.names("Export-Package"));
    assertThat(headers.clauses("Import-Package"))
        .filteredOn(clause -> clause.startsWith("org.jspecify."))
        .allMatch(clause -> clause.contains("resolution:=optional"));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bundleProvidesTheServicesOfTheModule(PublishedModule module) throws IOException {
    BundleHeaders headers = BundleHeaders.of(module);
    List<String> services = module.descriptor().provides().stream()
        .map(ModuleDescriptor.Provides::service)
        .toList();

    assertThat(headers.services("Provide-Capability"))
        .containsExactlyInAnyOrderElementsOf(services);
    assertThat(headers.clauses("Require-Capability").stream()
            .anyMatch(clause -> clause.contains("osgi.serviceloader.registrar")))
        .isEqualTo(!services.isEmpty());
  }

  @Test
  void bundleOfTheApiRequiresItsServices() throws IOException {
    BundleHeaders headers = BundleHeaders.of(PublishedModule.API);

    assertThat(headers.services("Require-Capability"))
        .containsExactlyInAnyOrderElementsOf(PublishedModule.API.descriptor().uses());
    assertThat(headers.text("Require-Capability")).contains("osgi.serviceloader.processor");
  }

  /** The same sources give the same jar. */
  @ParameterizedTest
  @MethodSource("bundles")
  void manifestHasNoTimeAndNoMachine(PublishedModule module) throws IOException {
    assertThat(BundleHeaders.of(module).all())
        .doesNotContainKeys("Bnd-LastModified", "Built-By", "Build-Jdk", "Tool");
  }
}
