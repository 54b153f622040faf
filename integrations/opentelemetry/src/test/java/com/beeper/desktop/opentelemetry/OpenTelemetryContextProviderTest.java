package com.beeper.desktop.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConfigurationException;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Clients of applications that lack the library of the context. */
class OpenTelemetryContextProviderTest {

  /** Builds a client, and returns the message of the exception. */
  public static final class Build implements Supplier<String> {

    @Override
    public String get() {
      try (BeeperDesktop client = BeeperDesktop.builder().accessToken("token").build()) {
        return "built " + client;
      } catch (ConfigurationException e) {
        return String.valueOf(e.getMessage());
      }
    }
  }

  @Test
  void failsWithNameOfArtifactWhenLibraryIsMissing() throws Exception {
    assertThat(withoutLibrary(Build.class))
        .startsWith(
            "beeper-desktop-opentelemetry needs io.opentelemetry:opentelemetry-context, which is missing.")
        .contains("beeper.desktop.contextPropagation=none");
  }

  /** Runs a program with the class path of the test, except for the library. */
  private static String withoutLibrary(Class<? extends Supplier<String>> program) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!Path.of(path).getFileName().toString().startsWith("opentelemetry-context-")) {
        urls.add(Path.of(path).toUri().toURL());
      }
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Object instance =
          loader.loadClass(program.getName()).getDeclaredConstructor().newInstance();
      return (String) ((Supplier<?>) instance).get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
