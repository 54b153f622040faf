package com.beeper.desktop.internal.discovery;

import static com.beeper.desktop.internal.discovery.ProviderFixtures.loader;
import static com.beeper.desktop.internal.discovery.ProviderFixtures.providerSource;
import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.codec.CodecProvider;
import com.beeper.desktop.internal.discovery.SdkCopy.Found;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discovery on the class path: the class loaders that are searched. */
class BackEndsOnClassPathTest {

  private ProviderFixtures fixtures;

  @BeforeEach
  void setUp(@TempDir Path root) {
    fixtures = new ProviderFixtures(root);
  }

  @Test
  void searchesClassLoadersOfSdkAndThread() throws IOException {
    SdkCopy sdk = SdkCopy.onClassPath(fixtures.provider("own.Middle", "own", 20));
    assertThat(sdk.find(beside(sdk, fixtures.provider("app.High", "high", 30))).name())
        .isEqualTo("high");
    assertThat(sdk.find(beside(sdk, fixtures.provider("app.Low", "low", 10))).name())
        .isEqualTo("own");
    assertThat(sdk.log.lines)
        .containsExactly(
            "DEBUG Chose the codec high (priority 30, app.High) over own (priority 20, own.Middle)",
            "DEBUG Chose the codec own (priority 20, own.Middle) over low (priority 10, app.Low)");
  }

  @Test
  void searchesOnlyExplicitClassLoader() throws IOException {
    SdkCopy sdk = SdkCopy.onClassPath(fixtures.provider("own.High", "own", 30));
    ClassLoader context = beside(sdk, fixtures.provider("app.High", "high", 30));

    ClassLoader explicit = beside(sdk, fixtures.provider("given.Low", "given", 10));
    assertThat(sdk.find(explicit, context).name()).isEqualTo("given");
    assertThat(sdk.log.lines).isEmpty();

    ClassLoader empty = beside(sdk);
    assertThat(sdk.find(empty, context).failure())
        .contains("No codec was found.")
        .endsWith(
            "Only the class loader given to the client's builder was searched: " + empty + ".");
  }

  @Test
  void searchesAncestorsOfExplicitClassLoader() throws IOException {
    SdkCopy sdk = SdkCopy.onClassPath(fixtures.provider("own.Own", "own", 1));
    assertThat(sdk.find(loader(sdk.loader()), null).name()).isEqualTo("own");
  }

  @Test
  void acceptsThreadWithoutContextClassLoader() throws IOException {
    SdkCopy sdk = SdkCopy.onClassPath(fixtures.provider("own.Own", "own", 1));
    assertThat(sdk.find(null).name()).isEqualTo("own");
    assertThat(sdk.log.lines).isEmpty();
  }

  @Test
  void acceptsContextClassLoaderWithoutSdk() throws IOException {
    SdkCopy sdk = SdkCopy.onClassPath(fixtures.provider("own.Own", "own", 1));
    assertThat(sdk.find(ClassLoader.getPlatformClassLoader()).name()).isEqualTo("own");
    assertThat(sdk.log.lines).isEmpty();
  }

  @Test
  void reportsProvidersOfAnotherCopyOfSdkAsBroken() throws IOException {
    Path foreign = fixtures.provider("foreign.High", "foreign", 9000);
    ClassLoader context = loader(null, ProviderFixtures.api(), foreign);

    SdkCopy sdk = SdkCopy.onClassPath(fixtures.provider("own.Own", "own", 1));
    assertThat(sdk.find(context).name()).isEqualTo("own");
    assertThat(sdk.log.lines)
        .singleElement()
        .asString()
        .startsWith("WARNING Skipped a broken codec: ")
        .endsWith("foreign.High not a subtype");

    assertThat(SdkCopy.onClassPath().find(context).failure())
        .contains("\n  Broken: ")
        .endsWith("foreign.High not a subtype");
  }

  @Test
  void countsProviderInBothClassLoadersOnce() throws IOException {
    SdkCopy sdk = SdkCopy.onClassPath(fixtures.provider("own.Own", "own", 1));
    for (ClassLoader context : new ClassLoader[] {sdk.loader(), loader(sdk.loader())}) {
      assertThat(sdk.find(context).name()).isEqualTo("own");
    }
    assertThat(sdk.log.lines).isEmpty();
  }

  @Test
  void namesBrokenProviderInBothClassLoadersOnce() throws IOException {
    // The JVM reports another reason when a class whose initialiser failed is used again.
    String throwing = "static { if (true) throw new IllegalStateException(\"no native part\"); }";
    SdkCopy sdk = SdkCopy.onClassPath(
        changed("acme.Broken", throwing), fixtures.provider("own.Own", "own", 1));
    assertThat(sdk.find(loader(sdk.loader())).name()).isEqualTo("own");
    assertThat(sdk.log.lines)
        .singleElement()
        .asString()
        .contains("acme.Broken")
        .endsWith(" [java.lang.IllegalStateException: no native part]");
  }

  @Test
  void prefersCopyOfProviderBesideSdk() throws IOException {
    SdkCopy sdk = SdkCopy.onClassPath(fixtures.provider("acme.Copied", "copied", 1));
    ClassLoader context = beside(sdk, fixtures.provider("acme.Copied", "copied", 1));

    Found found = sdk.find(context);
    assertThat(found.loader()).isSameAs(sdk.loader());
    assertThat(sdk.log.lines).isEmpty();
  }

  @Test
  void prefersWorkingCopyOfProvider() throws IOException {
    String throwing = "public Copied() { throw new IllegalStateException(\"old\"); }";
    SdkCopy sdk = SdkCopy.onClassPath(changed("acme.Copied", throwing));
    ClassLoader context = beside(sdk, fixtures.provider("acme.Copied", "copied", 1));

    assertThat(sdk.find(context).loader()).isSameAs(context);
    assertThat(sdk.log.lines).singleElement().asString().contains("acme.Copied", "old");
  }

  @Test
  void searchesContextClassLoaderOfCallingThread() throws IOException {
    SdkCopy sdk = SdkCopy.onClassPath();
    ClassLoader one = beside(sdk, fixtures.provider("app.One", "one", 1));
    ClassLoader two = beside(sdk, fixtures.provider("app.Two", "two", 1));
    assertThat(sdk.find(one).name()).isEqualTo("one");
    assertThat(sdk.find(two).name()).isEqualTo("two");
    assertThat(sdk.find(null).failure()).contains("No codec was found.");
    assertThat(sdk.find(one).name()).isEqualTo("one");
  }

  private Path changed(String type, String members) throws IOException {
    String source = providerSource(type, "changed", 1).replace("// members", members);
    return fixtures.addServices(fixtures.compile(Map.of(type, source)), CodecProvider.class, type);
  }

  /** A class loader that contains the copy of the SDK but none of the providers beside it. */
  private static ClassLoader beside(SdkCopy sdk, Path... folders) {
    URL[] urls = loader(null, folders).getURLs();
    return new URLClassLoader(urls, sdk.loader()) {

      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
          Class<?> loaded = findLoadedClass(name);
          if (loaded != null || name.startsWith("java.") || name.startsWith("com.beeper.")) {
            return super.loadClass(name, resolve);
          }
          return findClass(name);
        }
      }

      @Override
      public Enumeration<URL> getResources(String name) throws IOException {
        return findResources(name);
      }
    };
  }
}
