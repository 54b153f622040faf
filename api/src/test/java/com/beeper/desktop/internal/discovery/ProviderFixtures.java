package com.beeper.desktop.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.codec.CodecProvider;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Creates folders of providers in place of third-party jars and modules. */
final class ProviderFixtures {

  private final Path root;
  private int made;

  ProviderFixtures(Path root) {
    this.root = root;
  }

  /** Returns the location of the classes of the SDK. */
  static Path api() {
    return sourceOf(CodecProvider.class);
  }

  static Path sourceOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns a class loader over folders. Without a parent, it also contains the JDK, but no more. */
  static URLClassLoader loader(@Nullable ClassLoader parent, Path... folders) {
    URL[] urls = Stream.of(folders).map(ProviderFixtures::url).toArray(URL[]::new);
    return new URLClassLoader(urls, parent != null ? parent : ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  static String path(Path... folders) {
    return Stream.of(folders).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Creates a folder that contains only a service file. */
  Path services(Class<?> service, String... lines) throws IOException {
    return addServices(folder(), service, lines);
  }

  Path addServices(Path folder, Class<?> service, String... lines) throws IOException {
    Path file = folder.resolve("META-INF/services").resolve(service.getName());
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
    return folder;
  }

  /** Creates a folder with a codec provider and its service file, for a class path. */
  Path provider(String type, String name, int priority) throws IOException {
    Path folder = compile(Map.of(type, providerSource(type, name, priority)));
    return addServices(folder, CodecProvider.class, type);
  }

  /** Creates a folder with a module that provides a codec provider, without a service file. */
  Path module(String module, String type, String name, int priority) throws IOException {
    return compile(Map.of(
        "module-info",
        "module "
            + module
            + " { requires com.beeper.desktop; "
            + "provides com.beeper.desktop.codec.CodecProvider with "
            + type
            + "; }",
        type,
        providerSource(type, name, priority)));
  }

  static String providerSource(String type, String name, int priority) {
    int dot = type.lastIndexOf('.');
    return """
    package %s;
    public class %s implements com.beeper.desktop.codec.CodecProvider {
      // members
      public String name() { return "%s"; }
      public int priority() { return %d; }
      public com.beeper.desktop.codec.Codec create() { throw new AssertionError(); }
    }
    """.formatted(type.substring(0, dot), type.substring(dot + 1), name, priority);
  }

  /** Compiles sources by class name into a new folder; as a module if there is a module-info. */
  Path compile(Map<String, String> sources) throws IOException {
    Path in = folder();
    Path out = folder();
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", out.toString()));
    arguments.add(sources.containsKey("module-info") ? "--module-path" : "--class-path");
    arguments.add(path(api(), sourceOf(Nullable.class)));
    for (Map.Entry<String, String> source : new TreeMap<>(sources).entrySet()) {
      Path file = in.resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int result = ToolProvider.getSystemJavaCompiler()
        .run(null, errors, errors, arguments.toArray(String[]::new));
    assertThat(result).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    return out;
  }

  private Path folder() throws IOException {
    return Files.createDirectories(root.resolve("made" + made++));
  }
}
