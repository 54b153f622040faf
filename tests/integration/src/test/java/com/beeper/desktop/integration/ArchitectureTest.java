package com.beeper.desktop.integration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The dependency rules between modules. Module descriptors enforce some of them at compile time; these tests also fail when a
 * descriptor is changed along with the code.
 */
class ArchitectureTest {

  private static final JavaClasses CLASSES = importClasses();

  private static final Set<String> JDK_PACKAGES = ModuleFinder.ofSystem().findAll().stream()
      .flatMap(module -> module.descriptor().packages().stream())
      .collect(Collectors.toSet());

  private static final Pattern INTERNAL = Pattern.compile("(^|\\.)internal(\\.|$)");

  private static final String JSPECIFY = "org.jspecify.annotations";

  /** Imports this project's classes only: reading those of libraries would take most of the time. */
  private static JavaClasses importClasses() {
    ArchConfiguration configuration = ArchConfiguration.get();
    configuration.setResolveMissingDependenciesFromClassPath(false);
    try {
      return new ClassFileImporter().importPaths(PublishedModule.allClasses());
    } finally {
      configuration.reset();
    }
  }

  @ParameterizedTest
  @EnumSource
  void classesOfEveryModuleAreImported(PublishedModule module) {
    assertThat(CLASSES.stream().filter(type -> moduleOf(type).equals(Optional.of(module))))
        .isNotEmpty();
  }

  /** A new look-up by name needs metadata for GraalVM, and an entry here; see NativeImageMetadataTest. */
  @Test
  void classesWithReflectiveLookUpsAreKnown() {
    Set<String> found = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> !moduleOf(type).equals(Optional.of(PublishedModule.TCK)))
        .forEach(type -> type.getAccessesFromSelf().stream()
            .filter(access -> isLookUp(access.getTargetOwner().getName(), access.getName()))
            .forEach(access -> found.add(type.getName())));

    assertThat(found)
        .containsExactlyInAnyOrder(
            "com.beeper.desktop.internal.diagnosis.Libraries",
            "com.beeper.desktop.internal.diagnosis.ServerSteps",
            "com.beeper.desktop.internal.discovery.ServiceProviders",
            "com.beeper.desktop.internal.json.ModelRegistry",
            "com.beeper.desktop.jakarta.rest.MicroProfileConfig",
            "com.beeper.desktop.jakarta.rest.OptionalClasses",
            "com.beeper.desktop.jakarta.rest.QuarkusCustomizer",
            "com.beeper.desktop.testkit.ApiExamples",
            "com.beeper.desktop.testkit.internal.console.Console",
            "com.beeper.desktop.testkit.internal.json.JsonText",
            "com.beeper.desktop.testkit.internal.spec.ApiSpec",
            "com.beeper.desktop.transport.apache.HttpClientVersion",
            "com.beeper.desktop.transport.jdk.NewerMethods");
  }

  private static boolean isLookUp(String owner, String method) {
    return switch (owner) {
      case "java.lang.Class" ->
        method.equals("forName")
            || method.startsWith("getResource")
            || method.matches("get(Declared)?(Method|Field|Constructor)s?");
      case "java.lang.ClassLoader" ->
        method.equals("loadClass") || method.startsWith("getResource");
      case "java.lang.invoke.MethodHandles$Lookup" -> method.startsWith("find");
      case "java.lang.reflect.Proxy" -> true;
      case "java.util.ServiceLoader" -> method.equals("load");
      case "java.util.ResourceBundle" -> method.equals("getBundle");
      case "org.apache.hc.core5.util.VersionInfo" -> method.equals("loadVersionInfo");
      default -> false;
    };
  }

  @Test
  void modulesDependOnTheApiOnly() {
    classes()
        .should(dependOnlyOn(
            "the API and their own module",
            (from, to) -> moduleOf(from).orElseThrow().mayDependOn(moduleOf(to).orElseThrow())))
        .check(CLASSES);
  }

  @Test
  void internalPackagesAreUsedInTheirModuleOnly() {
    classes()
        .should(dependOnlyOn(
            "internal packages of their own module",
            (from, to) -> moduleOf(from).equals(moduleOf(to))
                || !INTERNAL.matcher(to.getPackageName()).find()))
        .check(CLASSES);
  }

  @ParameterizedTest
  @EnumSource
  void modulesUseJdkAndTheirLibrariesOnly(PublishedModule module) {
    classes()
        .that(belongTo(module))
        .should()
        .onlyDependOnClassesThat(DescribedPredicate.describe(
            "belong to this project, the JDK, JSpecify or a library of " + module.folder, type -> {
              JavaClass base = type.getBaseComponentType();
              String name = base.getPackageName();
              return base.isPrimitive()
                  || moduleOf(base).isPresent()
                  || JDK_PACKAGES.contains(name)
                  || name.equals(JSPECIFY)
                  || module.mayUse(name);
            }))
        .check(CLASSES);
  }

  @Test
  void apiRequiresNoThirdPartyModuleAtRunTime() {
    assertThat(PublishedModule.API.descriptor().requires())
        .filteredOn(requires -> ModuleFinder.ofSystem().find(requires.name()).isEmpty())
        .allSatisfy(requires -> {
          assertThat(requires.name()).isEqualTo("org.jspecify");
          assertThat(requires.modifiers()).contains(Requires.Modifier.STATIC);
        });
  }

  /** javac's {@code -Xlint:exports} accepts a third-party type whose module is required transitively. */
  @Test
  void exportedSignaturesOfTheApiHoldOnlyTypesOfTheJdkAndExportedTypes() {
    Set<String> exported = PublishedModule.API.descriptor().exports().stream()
        .map(Exports::source)
        .collect(Collectors.toSet());
    classes()
        .that(belongTo(PublishedModule.API))
        .and(DescribedPredicate.describe(
            "are exported", type -> exported.contains(type.getPackageName()) && isAccessible(type)))
        .should(haveSignaturesOf("types of the JDK and of exported packages", exported))
        .check(CLASSES);
  }

  @Test
  void packagesAreInOneModuleOnly() {
    Map<String, PublishedModule> owners = new HashMap<>();
    for (PublishedModule module : PublishedModule.values()) {
      for (String name : module.packages()) {
        PublishedModule other = owners.putIfAbsent(name, module);
        assertThat(other)
            .as("second module with package %s, beside %s", name, module)
            .isNull();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void modulesHaveTheirPlannedNames(PublishedModule module) {
    assertThat(module.descriptor().name()).isEqualTo(module.moduleName);
  }

  /** In class files, where Kotlin, IDEs and NullAway look for the annotation. */
  @ParameterizedTest
  @EnumSource
  void packagesAreNullMarked(PublishedModule module) {
    Set<String> marked = CLASSES.stream()
        .filter(type -> moduleOf(type).equals(Optional.of(module)))
        .filter(type -> type.getSimpleName().equals("package-info"))
        .filter(type -> type.isAnnotatedWith(NullMarked.class))
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(marked)
        .as("packages of %s with a package-info.java that has @NullMarked", module.folder)
        .isEqualTo(module.packages());
  }

  /**
   * Threads of the SDK inherit nothing from the caller that happens to start them. The timer thread of
   * the JDK and the common pool would, for the life of the JVM.
   */
  @ParameterizedTest
  @EnumSource(names = {"API", "TRANSPORT_JDK", "TRANSPORT_APACHE"})
  void threadsAreStartedByDaemonThreadsOnly(PublishedModule module) {
    classes()
        .that(belongTo(module))
        .and(DescribedPredicate.describe(
            "are not DaemonThreads", type -> !type.getName().contains(".DaemonThreads")))
        .should(startNoInheritingThread())
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> startNoInheritingThread() {
    return new ArchCondition<>("start no thread that inherits from the current one") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnitCallsFromSelf().stream()
            .filter(call -> startsInheritingThread(call.getTarget()))
            .forEach(
                call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
      }
    };
  }

  /** Compares names, because the classes of the JDK are not imported. */
  private static boolean startsInheritingThread(CodeUnitCallTarget target) {
    String name = target.getName();
    return switch (target.getOwner().getName()) {
      case "java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage" ->
        Set.of("completeOnTimeout", "orTimeout", "delayedExecutor").contains(name)
            || (name.endsWith("Async")
                && target.getRawParameterTypes().stream()
                    .noneMatch(type -> type.isEquivalentTo(Executor.class)));
      case "java.lang.Thread", "java.util.Timer" -> name.equals("<init>");
      case "java.util.concurrent.Executors" -> true;
      default -> false;
    };
  }

  @ParameterizedTest
  @EnumSource
  void internalPackagesAreNotExported(PublishedModule module) {
    assertThat(module.descriptor().exports())
        .noneMatch(exports -> INTERNAL.matcher(exports.source()).find());
  }

  static Optional<PublishedModule> moduleOf(JavaClass type) {
    return type.getBaseComponentType()
        .getSource()
        .flatMap(source -> Arrays.stream(PublishedModule.values())
            .filter(module -> module.holds(source.getUri()))
            .findFirst());
  }

  private static DescribedPredicate<JavaClass> belongTo(PublishedModule module) {
    return DescribedPredicate.describe(
        "belong to " + module.folder, type -> moduleOf(type).equals(Optional.of(module)));
  }

  /** Checks dependencies within this project. */
  private static ArchCondition<JavaClass> dependOnlyOn(
      String targets, BiPredicate<JavaClass, JavaClass> allowed) {
    return new ArchCondition<>("depend only on " + targets) {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        from.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> moduleOf(dependency.getTargetClass()).isPresent())
            .filter(dependency -> !allowed.test(from, dependency.getTargetClass()))
            .map(dependency ->
                SimpleConditionEvent.violated(dependency, dependency.getDescription()))
            .forEach(events::add);
      }
    };
  }

  private static ArchCondition<JavaClass> haveSignaturesOf(String types, Set<String> exported) {
    return new ArchCondition<>("have signatures of " + types + " only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getSuperclass().ifPresent(each -> check(type, "superclass", each, events));
        type.getInterfaces().forEach(each -> check(type, "interface", each, events));
        type.getTypeParameters().forEach(each -> check(type, "type parameter", each, events));
        type.getMembers().stream()
            .filter(ArchitectureTest::isAccessible)
            .forEach(member -> check(type, member, events));
      }

      private void check(JavaClass type, JavaMember member, ConditionEvents events) {
        Set<JavaType> parts = new LinkedHashSet<>();
        if (member instanceof JavaCodeUnit unit) {
          parts.add(unit.getReturnType());
          parts.addAll(unit.getParameterTypes());
          parts.addAll(unit.getTypeParameters());
          parts.addAll(unit.getExceptionTypes());
        } else {
          parts.addAll(member.getAllInvolvedRawTypes());
        }
        parts.forEach(part -> check(type, member.getFullName(), part, events));
      }

      private void check(JavaClass type, String where, JavaType part, ConditionEvents events) {
        for (JavaClass raw : part.getAllInvolvedRawTypes()) {
          JavaClass base = raw.getBaseComponentType();
          if (!base.isPrimitive()
              && !JDK_PACKAGES.contains(base.getPackageName())
              && !exported.contains(base.getPackageName())) {
            events.add(SimpleConditionEvent.violated(
                type, type.getName() + ", " + where + " shows " + base.getName()));
          }
        }
      }
    };
  }

  private static boolean isAccessible(JavaClass type) {
    return (type.getModifiers().contains(JavaModifier.PUBLIC)
            || type.getModifiers().contains(JavaModifier.PROTECTED))
        && type.getEnclosingClass().map(ArchitectureTest::isAccessible).orElse(true);
  }

  private static boolean isAccessible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }
}
