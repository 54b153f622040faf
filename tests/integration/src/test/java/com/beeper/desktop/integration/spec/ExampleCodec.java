package com.beeper.desktop.integration.spec;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The codec over Gson of the examples, compiled from its sources. It is not a dependency, because its provider
 * would be found by every client of these tests.
 */
final class ExampleCodec {

  private static final Path SOURCES =
      Path.of("../../examples/codec-gson/src/main/java/com/example/gson");

  private ExampleCodec() {}

  static Codec gson() {
    try {
      Path classes = Path.of("target/codec-gson");
      List<String> arguments = new ArrayList<>(List.of(
          "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"));
      try (Stream<Path> sources = Files.list(SOURCES)) {
        sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
      }
      int exit = ToolProvider.getSystemJavaCompiler()
          .run(null, null, null, arguments.toArray(String[]::new));
      if (exit != 0) {
        throw new AssertionError("the example does not compile");
      }
      URLClassLoader loader =
          new URLClassLoader(new URL[] {classes.toUri().toURL()}, Codec.class.getClassLoader());
      CodecProvider provider = (CodecProvider) loader
          .loadClass("com.example.gson.GsonCodecProvider")
          .getDeclaredConstructor()
          .newInstance();
      return provider.create();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
