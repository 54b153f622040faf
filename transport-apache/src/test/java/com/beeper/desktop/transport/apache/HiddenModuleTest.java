package com.beeper.desktop.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.beeper.desktop.ConfigurationException;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.hc.core5.util.VersionInfo;
import org.junit.jupiter.api.Test;

/** The transport under a class loader that hides a module of the JDK, as that of WildFly does. */
class HiddenModuleTest {

  /** Loads the class path again, without the classes of a package of the JDK. */
  private static final class HidingClassLoader extends URLClassLoader {

    private final String hidden;

    HidingClassLoader(String hidden) throws MalformedURLException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
      this.hidden = hidden;
    }

    private static URL[] classPath() throws MalformedURLException {
      String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
      URL[] urls = new URL[entries.length];
      for (int i = 0; i < entries.length; i++) {
        urls[i] = Path.of(entries[i]).toUri().toURL();
      }
      return urls;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith(hidden)) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  @Test
  void refusesToBeCreatedWhenJdkNetIsHidden() throws Exception {
    try (HidingClassLoader loader = new HidingClassLoader("jdk.net.")) {
      Throwable thrown = catchThrowable(() -> create(loader));
      if (!linksJdkNet()) {
        assertThat(thrown).isNull();
        return;
      }
      Throwable failure = Objects.requireNonNull(thrown.getCause());
      // A class of the other loader.
      assertThat(failure.getClass().getName()).isEqualTo(ConfigurationException.class.getName());
      assertThat(failure).hasMessageContaining("jdk.net").hasMessageContaining("WildFly");
    }
  }

  @Test
  void isCreatedWhenNothingIsHidden() throws Exception {
    try (HidingClassLoader loader = new HidingClassLoader("none.")) {
      assertThatCode(() -> create(loader)).doesNotThrowAnyException();
    }
  }

  /** Releases before 5.5 do without the module. */
  private static boolean linksJdkNet() {
    String release = VersionInfo.loadVersionInfo(
            "org.apache.hc.client5", HiddenModuleTest.class.getClassLoader())
        .getRelease();
    return Integer.parseInt(release.split("\\.", -1)[1]) >= 5;
  }

  private static void create(ClassLoader loader) throws Exception {
    Object transport =
        loader.loadClass(ApacheTransport.class.getName()).getMethod("create").invoke(null);
    ((AutoCloseable) transport).close();
  }
}
