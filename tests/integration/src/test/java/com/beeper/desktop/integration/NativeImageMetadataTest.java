package com.beeper.desktop.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The GraalVM reachability metadata in the jars. The environments tests compare it with what calls look
 * up.
 */
class NativeImageMetadataTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the modules that have metadata. */
  static List<PublishedModule> modules() {
    List<PublishedModule> modules = Arrays.stream(PublishedModule.values())
        .filter(module -> Files.exists(file(module)))
        .toList();
    assertThat(modules).hasSizeGreaterThan(8);
    return modules;
  }

  @Test
  void everyModuleWithProvidersHasMetadata() {
    assertThat(modules())
        .containsAll(Arrays.stream(PublishedModule.values())
            .filter(module -> !module.descriptor().provides().isEmpty())
            .toList());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void followsTheSchema(PublishedModule module) throws IOException {
    try (InputStream schema =
        NativeImageMetadataTest.class.getResourceAsStream("reachability-metadata.schema.json")) {
      assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
              .getSchema(schema)
              .validate(metadata(module)))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void namesExistingClassesAndMembers(PublishedModule module) throws Exception {
    ClassLoader loader = loader(module);
    for (JsonNode entry : metadata(module).path("reflection")) {
      if (isOptionalLibrary(entry)) {
        continue;
      }
      Class<?> type = load(entry.path("type").asText(), loader);
      for (JsonNode field : entry.path("fields")) {
        assertThat(type.getDeclaredField(field.path("name").asText())).isNotNull();
      }
      for (JsonNode method : entry.path("methods")) {
        requireMethod(type, method, loader);
      }
    }
    for (String list : List.of("reflection", "resources")) {
      for (JsonNode entry : metadata(module).path(list)) {
        if (entry.has("condition")) {
          assertThat(load(entry.path("condition").path("typeReached").asText(), loader))
              .isNotNull();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void namesExistingResources(PublishedModule module) throws IOException {
    for (JsonNode entry : metadata(module).path("resources")) {
      String glob = entry.path("glob").asText();
      String folder = glob.substring(0, glob.lastIndexOf('/'));
      Path own = module.classes().resolve(folder);
      if (Files.isDirectory(own)) {
        try (Stream<Path> files = Files.list(own)) {
          assertThat(files.map(file -> folder + "/" + file.getFileName()))
              .as(glob)
              .anyMatch(name -> name.matches(glob.replace(".", "\\.").replace("*", "[^/]*")));
        }
      } else {
        assertThat(NativeImageMetadataTest.class.getResource("/" + glob))
            .as(glob)
            .isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void namesEveryProviderOfTheModule(PublishedModule module) throws IOException {
    List<String> providers = new ArrayList<>();
    for (JsonNode entry : metadata(module).path("reflection")) {
      if (entry.path("methods").path(0).path("name").asText().equals("<init>")) {
        providers.add(entry.path("type").asText());
      }
    }
    assertThat(providers)
        .containsAll(module.descriptor().provides().stream()
            .map(ModuleDescriptor.Provides::providers)
            .flatMap(List::stream)
            .toList());
  }

  /** Returns whether an entry is a class by which a diagnosis finds out whether a library is there. */
  private static boolean isOptionalLibrary(JsonNode entry) {
    return entry
        .path("condition")
        .path("typeReached")
        .asText()
        .equals("com.beeper.desktop.internal.diagnosis.Libraries");
  }

  private static void requireMethod(Class<?> type, JsonNode method, ClassLoader loader)
      throws Exception {
    List<Class<?>> parameters = new ArrayList<>();
    for (JsonNode parameter : method.path("parameterTypes")) {
      parameters.add(load(parameter.asText(), loader));
    }
    String name = method.path("name").asText();
    Class<?>[] types = parameters.toArray(new Class<?>[0]);
    if (name.equals("<init>")) {
      assertThat(type.getConstructor(types)).isNotNull();
    } else if (Runtime.version().feature() >= 21) {
      // Those of the JDK are newer than 17.
      assertThat(type.getMethod(name, types)).isNotNull();
    } else {
      assertThat(type.getName()).startsWith("java.net.http.");
    }
  }

  /** Returns a class loader that has the classes of a module, which the path of these tests may lack. */
  private static ClassLoader loader(PublishedModule module) throws IOException {
    return new URLClassLoader(
        new URL[] {module.classes().toUri().toURL()},
        NativeImageMetadataTest.class.getClassLoader());
  }

  private static Class<?> load(String name, ClassLoader loader) throws ClassNotFoundException {
    return Class.forName(name, false, loader);
  }

  private static JsonNode metadata(PublishedModule module) throws IOException {
    return JSON.readTree(file(module).toFile());
  }

  private static Path file(PublishedModule module) {
    return module
        .classes()
        .resolve("META-INF/native-image/com.beeper.desktop")
        .resolve(module.artifactId())
        .resolve("reachability-metadata.json");
  }
}
