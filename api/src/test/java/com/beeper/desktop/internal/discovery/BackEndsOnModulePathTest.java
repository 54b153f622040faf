package com.beeper.desktop.internal.discovery;

import static com.beeper.desktop.internal.discovery.ProviderFixtures.api;
import static com.beeper.desktop.internal.discovery.ProviderFixtures.path;
import static com.beeper.desktop.internal.discovery.ProviderFixtures.providerSource;
import static com.beeper.desktop.internal.discovery.ProviderFixtures.sourceOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.codec.CodecProvider;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discovery on the module path, in module layers, and in separate JVMs. */
class BackEndsOnModulePathTest {

  private static final String SDK = "com.beeper.desktop";
  private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

  private Path root;
  private ProviderFixtures fixtures;

  @BeforeEach
  void setUp(@TempDir Path root) {
    this.root = root;
    fixtures = new ProviderFixtures(root);
  }

  @Test
  void findsProvidersInLayerWithOneClassLoader() throws IOException {
    SdkCopy sdk = SdkCopy.in(ModuleLayer.defineModulesWithOneLoader(
        layerOfSdkAndProvider(), List.of(ModuleLayer.boot()), PLATFORM));
    assertThat(sdk.find(null).name()).isEqualTo("layered");
    assertThat(sdk.find(sdk.loader()).name()).isEqualTo("layered");
    assertThat(sdk.log.lines).isEmpty();
  }

  @Test
  void findsProvidersInLayerWithManyClassLoaders() throws IOException {
    SdkCopy sdk = SdkCopy.in(ModuleLayer.defineModulesWithManyLoaders(
        layerOfSdkAndProvider(), List.of(ModuleLayer.boot()), PLATFORM));
    SdkCopy.Found found = sdk.find(PLATFORM);
    assertThat(found.name()).isEqualTo("layered");
    assertThat(found.loader()).isNotSameAs(sdk.loader());
    assertThat(sdk.find(sdk.loader()).name()).isEqualTo("layered");
    assertThat(sdk.log.lines).isEmpty();
  }

  @Test
  void findsProvidersInChildLayerThroughContextOrExplicitClassLoader() throws IOException {
    ModuleLayer.Controller upper = ModuleLayer.defineModulesWithOneLoader(
        resolve(ModuleLayer.boot(), SDK, api()), List.of(ModuleLayer.boot()), PLATFORM);
    Path plugin = fixtures.module("plugin", "plugin.Plugin", "plugin", 1);
    ModuleLayer lower = ModuleLayer.defineModulesWithOneLoader(
            resolve(upper.layer(), "plugin", plugin), List.of(upper.layer()), PLATFORM)
        .layer();
    ClassLoader loader = lower.findLoader("plugin");
    SdkCopy sdk = SdkCopy.in(upper);

    assertThat(sdk.find(loader).name()).isEqualTo("plugin");
    assertThat(sdk.find(loader, null).name()).isEqualTo("plugin");
    assertThat(sdk.find(null).failure())
        .contains("No codec was found. Add com.beeper.desktop:beeper-desktop-codec-jackson")
        .doesNotContain("META-INF");
  }

  @Test
  void countsModuleWithServiceFileOnce() throws IOException {
    Path both = fixtures.module("both", "both.Both", "both", 1);
    fixtures.addServices(both, CodecProvider.class, "both.Both");
    SdkCopy sdk = layer(both);
    assertThat(sdk.find(null).name()).isEqualTo("both");
    assertThat(sdk.log.lines).isEmpty();
  }

  @Test
  void findsSeveralProvidersOfOneClassFromFactoryMethods() throws IOException {
    String named = providerSource("acme.Named", "unused", 1)
        .replace("// members", "final String name; Named(String name) { this.name = name; }")
        .replace("return \"unused\"", "return name")
        .replace("return 1", "return name.length()");
    String factory =
        "package acme; public class %1$s { public static com.beeper.desktop.codec.CodecProvider"
            + " provider() { return new Named(\"%1$s\"); } }";
    Path module = fixtures.compile(Map.of(
        "module-info",
        "module acme { requires com.beeper.desktop; provides"
            + " com.beeper.desktop.codec.CodecProvider with acme.Long, acme.Longer; }",
        "acme.Named",
        named,
        "acme.Long",
        factory.formatted("Long"),
        "acme.Longer",
        factory.formatted("Longer")));
    SdkCopy sdk = layer(module);
    assertThat(sdk.find(sdk.loader()).name()).isEqualTo("Longer");
    assertThat(sdk.log.lines)
        .containsExactly(
            "DEBUG Chose the codec Longer (priority 6, acme.Named) over Long (priority 4,"
                + " acme.Named)");
  }

  @Test
  void findsProvidersWhenEverythingIsOnClassPath() throws Exception {
    String classPath = path(
        api(),
        tests(),
        fixtures.provider("one.Low", "low", 1),
        fixtures.provider("two.High", "high", 2));
    assertThat(onClassPath(classPath, Map.of())).startsWith("high in unnamed module");
    assertThat(onClassPath(classPath, Map.of("BEEPER_DESKTOP_CODEC", "low")))
        .startsWith("low in unnamed module");
    assertThat(onClassPath(
            classPath, Map.of("BEEPER_DESKTOP_CODEC", "low"), "-Dbeeper.desktop.codec=high"))
        .startsWith("high in unnamed module");
  }

  @Test
  void findsProvidersWhenEverythingIsOnModulePath() throws Exception {
    Path low = fixtures.module("low", "low.Low", "low", 1);
    Path high = fixtures.module("high", "high.High", "high", 2);
    assertThat(onModulePath(path(api(), low, high))).isEqualTo("high in module high");
  }

  @Test
  void findsProvidersOnBothPathsWhenSdkIsOnModulePath() throws Exception {
    Path module = fixtures.module("low", "low.Low", "low", 1);
    Path plain = fixtures.provider("plain.High", "high", 2);
    assertThat(onModulePath(path(api(), module), "-cp", plain.toString()))
        .startsWith("high in unnamed module");
  }

  @Test
  void failsWhenNoProviderExists() throws Exception {
    assertThat(onModulePath(api().toString()))
        .startsWith("No codec was found. Add com.beeper.desktop:")
        .doesNotContain("META-INF");
    assertThat(onClassPath(path(api(), tests()), Map.of()))
        .startsWith("No codec was found. Add com.beeper.desktop:")
        .contains("META-INF/services");
  }

  private SdkCopy layer(Path module) {
    return SdkCopy.in(ModuleLayer.defineModulesWithOneLoader(
        resolve(ModuleLayer.boot(), SDK, api(), module), List.of(ModuleLayer.boot()), PLATFORM));
  }

  private Configuration layerOfSdkAndProvider() throws IOException {
    Path provider = fixtures.module("layered", "layered.Layered", "layered", 1);
    return resolve(ModuleLayer.boot(), SDK, api(), provider);
  }

  private static Configuration resolve(ModuleLayer parent, String root, Path... modules) {
    return parent
        .configuration()
        .resolveAndBind(ModuleFinder.of(modules), ModuleFinder.of(), Set.of(root));
  }

  private static Path tests() {
    return sourceOf(DiscoveryProgram.class);
  }

  private String onClassPath(String classPath, Map<String, String> environment, String... options)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-cp", classPath, DiscoveryProgram.class.getName()));
    return jvm(environment, arguments);
  }

  /** Patches the program into the module of the SDK, because discovery is internal to it. */
  private String onModulePath(String modulePath, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-p", modulePath, "--patch-module", SDK + "=" + tests()));
    arguments.addAll(List.of("-m", SDK + "/" + DiscoveryProgram.class.getName()));
    return jvm(Map.of(), arguments);
  }

  private String jvm(Map<String, String> environment, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(arguments);
    command.addAll(0, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path output = root.resolve("output");
    Path errors = root.resolve("errors");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
    builder.environment().remove("BEEPER_DESKTOP_CODEC");
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return Files.readString(output).strip();
  }
}
