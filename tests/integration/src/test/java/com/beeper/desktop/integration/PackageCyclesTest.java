package com.beeper.desktop.integration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The packages of the API form layers without cycles. A slice is a public package with its own internal package, which refer to
 * each other through {@code builder()}. Exceptions, each of which the shape of the API requires:
 *
 * <ul>
 *   <li>The client interfaces are a slice of their own, above all features, because {@code client.chats()} refers to every
 *       feature, and features refer to pages and exceptions in the same package. The program that prints a diagnosis uses them.
 *   <li>The exceptions that codecs and transports throw are a slice of their own, below both.
 *   <li>Chats and messages are one slice: a chat has a message as its preview, and a search for messages returns chats.
 * </ul>
 */
class PackageCyclesTest {

  private static final String ROOT = "com.beeper.desktop";
  private static final String INTERNAL = ROOT + ".internal";

  private static final Set<String> BASIC_EXCEPTIONS = Set.of(
      "BeeperException", "ConfigurationException", "DecodingException", "MissingMemberException");

  private static final JavaClasses CLASSES = importClasses();

  private static JavaClasses importClasses() {
    ArchConfiguration configuration = ArchConfiguration.get();
    configuration.setResolveMissingDependenciesFromClassPath(false);
    try {
      return new ClassFileImporter().importPath(PublishedModule.API.classes());
    } finally {
      configuration.reset();
    }
  }

  @Test
  void slicesAreFreeOfCycles() {
    Map<String, Map<String, String>> uses = dependencies();
    // A slice that uses no other that is left is not in a cycle.
    do {
      uses.values().forEach(used -> used.keySet().retainAll(uses.keySet()));
    } while (uses.values().removeIf(Map::isEmpty));

    assertThat(uses)
        .as("slices in cycles or above one, with an example of each dependency")
        .isEmpty();
  }

  /** Returns the slices that each slice uses, with an example of such a use. */
  private static Map<String, Map<String, String>> dependencies() {
    Map<String, Map<String, String>> uses = new TreeMap<>();
    for (JavaClass from : CLASSES) {
      for (Dependency each : from.getDirectDependenciesFromSelf()) {
        JavaClass to = each.getTargetClass().getBaseComponentType();
        if (to.getPackageName().startsWith(ROOT) && !sliceOf(to).equals(sliceOf(from))) {
          uses.computeIfAbsent(sliceOf(from), slice -> new TreeMap<>())
              .putIfAbsent(sliceOf(to), each.getDescription());
        }
      }
    }
    return uses;
  }

  /** Fails when a package is renamed and the rules about cycles no longer apply to it. */
  @Test
  void everySliceHasClasses() {
    assertThat(CLASSES.stream().map(PackageCyclesTest::sliceOf).collect(Collectors.toSet()))
        .contains(
            "accounts",
            "app",
            "assets",
            "bridges",
            "chats and messages",
            "client",
            "codec",
            "context",
            "core",
            "diagnosis",
            "events",
            "exceptions",
            "info",
            "labels",
            "oauth",
            "search",
            "shared",
            "transport");
  }

  /**
   * A model interface refers to the internal package of its own feature only, in its builder, and to those of the models that it
   * extends, whose members the builder sets too.
   */
  @Test
  void publicPackagesUseOnlyTheirOwnInternalPackage() {
    classes()
        .that(DescribedPredicate.describe(
            "are in a public package of a feature",
            type -> isFeature(type) && !type.getPackageName().startsWith(INTERNAL)))
        .should(new ArchCondition<>("use only their own internal package") {
          @Override
          public void check(JavaClass from, ConditionEvents events) {
            Set<String> own = internalPackagesOf(from);
            from.getDirectDependenciesFromSelf().stream()
                .filter(each -> each.getTargetClass().getPackageName().startsWith(INTERNAL))
                .filter(each -> isFeature(each.getTargetClass()))
                .filter(each -> !own.contains(each.getTargetClass().getPackageName()))
                .forEach(
                    each -> events.add(SimpleConditionEvent.violated(each, each.getDescription())));
          }
        })
        .check(CLASSES);
  }

  private static Set<String> internalPackagesOf(JavaClass type) {
    JavaClass top = outermost(type);
    Set<String> names = top.getAllRawInterfaces().stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(HashSet::new));
    names.add(top.getPackageName());
    return names.stream().map(name -> name.replace(ROOT, INTERNAL)).collect(Collectors.toSet());
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass top = type.getBaseComponentType();
    while (top.getEnclosingClass().isPresent()) {
      top = top.getEnclosingClass().get();
    }
    return top;
  }

  private static boolean isFeature(JavaClass type) {
    return !Set.of("core", "client", "codec", "transport", "exceptions").contains(sliceOf(type));
  }

  static String sliceOf(JavaClass type) {
    JavaClass top = outermost(type);
    String name = top.getSimpleName();
    String packageName = top.getPackageName();
    if (isClient(packageName, name)) {
      return "client";
    }
    if (packageName.equals(ROOT)) {
      return BASIC_EXCEPTIONS.contains(name) ? "exceptions" : "core";
    }
    String path = packageName.replace(INTERNAL, ROOT).replace(ROOT + ".", "");
    String first = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    return switch (first) {
      case "client", "paging", "discovery" -> "core";
      case "json" -> "codec";
      case "chats", "messages" -> "chats and messages";
      default -> first;
    };
  }

  private static boolean isClient(String packageName, String name) {
    return (packageName.equals(ROOT) && name.matches("BeeperDesktop(Async)?|PrintDiagnosis"))
        || (packageName.equals(INTERNAL + ".client")
            && name.matches("DefaultBeeperDesktop(Async)?|ClientCalls"));
  }
}
