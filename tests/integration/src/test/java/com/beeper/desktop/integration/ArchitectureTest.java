package com.beeper.desktop.integration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who may know whom. The compiler holds some of this by module descriptors; these rules also hold when a descriptor is
 * changed along with the code. That no exported signature shows a type that its readers cannot see is javac's to say
 * (-Xlint:exports).
 */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPaths(PublishedModule.allClasses());

  private static final Set<String> JDK_PACKAGES = ModuleFinder.ofSystem().findAll().stream()
      .flatMap(module -> module.descriptor().packages().stream())
      .collect(Collectors.toSet());

  private static final Pattern INTERNAL = Pattern.compile("(^|\\.)internal(\\.|$)");

  @Test
  void everyModuleIsLookedAt() {
    for (PublishedModule house : PublishedModule.values()) {
      assertThat(CLASSES.stream().filter(type -> houseOf(type).equals(Optional.of(house))))
          .as(house.folder)
          .isNotEmpty();
    }
  }

  @Test
  void modulesKnowOnlyWhomTheyMay() {
    classes()
        .should(onlyKnow(
            "modules that they may know",
            (from, to) -> houseOf(from).orElseThrow().mayKnow(houseOf(to).orElseThrow())))
        .check(CLASSES);
  }

  @Test
  void internalPackagesStayInTheirModule() {
    classes()
        .should(onlyKnow(
            "internal packages of their own module",
            (from, to) -> houseOf(from).equals(houseOf(to))
                || !INTERNAL.matcher(to.getPackageName()).find()))
        .check(CLASSES);
  }

  @Test
  void theApiNeedsNothingButTheJdk() {
    classes()
        .that(belongTo(PublishedModule.API))
        .should()
        .onlyDependOnClassesThat(belongTo(PublishedModule.API)
            .or(packageThat("is of the JDK", JDK_PACKAGES::contains))
            .or(packageThat("is of JSpecify", "org.jspecify.annotations"::equals)))
        .check(CLASSES);

    assertThat(PublishedModule.API.descriptor().requires())
        .filteredOn(requires -> ModuleFinder.ofSystem().find(requires.name()).isEmpty())
        .allSatisfy(requires -> {
          assertThat(requires.name()).isEqualTo("org.jspecify");
          assertThat(requires.modifiers()).contains(Requires.Modifier.STATIC);
        });
  }

  @Test
  void noPackageIsInTwoModules() {
    Map<String, PublishedModule> owners = new HashMap<>();
    for (PublishedModule house : PublishedModule.values()) {
      for (String name : house.packages()) {
        PublishedModule other = owners.putIfAbsent(name, house);
        assertThat(other)
            .as("second module with package %s, beside %s", name, house)
            .isNull();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void moduleIsNamedAsPlanned(PublishedModule house) {
    assertThat(house.descriptor().name()).isEqualTo(house.moduleName);
  }

  @ParameterizedTest
  @EnumSource
  void moduleIsNullMarked(PublishedModule house) throws Exception {
    assertThat(house.sources().resolve("module-info.java")).content().contains("@NullMarked");
  }

  @ParameterizedTest
  @EnumSource
  void exportedPackagesAreDescribed(PublishedModule house) {
    for (Exports exports : house.descriptor().exports()) {
      Path folder = house.sources().resolve(exports.source().replace('.', '/'));
      assertThat(folder.resolve("package-info.java")).exists();
    }
  }

  @ParameterizedTest
  @EnumSource
  void internalPackagesAreNotExported(PublishedModule house) {
    assertThat(house.descriptor().exports())
        .noneMatch(exports -> INTERNAL.matcher(exports.source()).find());
  }

  private static Optional<PublishedModule> houseOf(JavaClass type) {
    return type.getBaseComponentType()
        .getSource()
        .flatMap(source -> Arrays.stream(PublishedModule.values())
            .filter(house -> house.holds(source.getUri()))
            .findFirst());
  }

  private static DescribedPredicate<JavaClass> belongTo(PublishedModule house) {
    return DescribedPredicate.describe(
        "belong to " + house.folder, type -> houseOf(type).equals(Optional.of(house)));
  }

  private static DescribedPredicate<JavaClass> packageThat(
      String description, Predicate<String> test) {
    return DescribedPredicate.describe("package " + description, type -> {
      JavaClass base = type.getBaseComponentType();
      return base.isPrimitive() || test.test(base.getPackageName());
    });
  }

  /** Looks only at what belongs to this project on both sides. */
  private static ArchCondition<JavaClass> onlyKnow(
      String what, BiPredicate<JavaClass, JavaClass> allowed) {
    return new ArchCondition<>("only know " + what) {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        from.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> houseOf(dependency.getTargetClass()).isPresent())
            .filter(dependency -> !allowed.test(from, dependency.getTargetClass()))
            .map(dependency ->
                SimpleConditionEvent.violated(dependency, dependency.getDescription()))
            .forEach(events::add);
      }
    };
  }
}
