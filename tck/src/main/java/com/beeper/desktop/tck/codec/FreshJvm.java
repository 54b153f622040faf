package com.beeper.desktop.tck.codec;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.codec.support.ModelBinding;
import com.beeper.desktop.tck.codec.samples.BeanWithModels;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * Runs the discovered codec in a JVM of its own, to test which classes are loaded and that the module
 * path works.
 */
public final class FreshJvm {

  private static final byte[] JSON =
      "{\"session\":{\"loginID\":\"x\"},\"tail\":\"end\"}".getBytes(StandardCharsets.UTF_8);

  private FreshJvm() {}

  /**
   * Reads and writes a model with the only codec that is discovered, and prints the name and module
   * of the codec. This is the program that the other methods start.
   *
   * @param args {@code foreign} to also read and write a bean that contains a model
   * @throws IOException if the codec fails
   */
  public static void main(String[] args) throws IOException {
    List<CodecProvider> providers = new ArrayList<>();
    ServiceLoader.load(CodecProvider.class).forEach(providers::add);
    if (providers.size() != 1) {
      throw new AssertionError("providers: " + providers);
    }
    Codec codec = providers.get(0).create();
    System.out.println(providers.get(0).name() + " of " + codec.getClass().getModule());
    byte[] model = Arrays.copyOfRange(JSON, 11, 26);
    try (JsonReader reader = codec.reader(model, 0, model.length)) {
      LoginSession session = ModelBinding.read(LoginSession.class, reader);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (JsonWriter writer = codec.writer(out)) {
        ModelBinding.write(session, writer);
      }
      System.out.println(out.toString(StandardCharsets.UTF_8));
    }
    if (args.length > 0) {
      BeanWithModels bean = (BeanWithModels) codec.read(JSON, 0, JSON.length, BeanWithModels.class);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      codec.write(Collections.singletonMap("list", List.of(bean)), Map.class, out);
      System.out.println(out.toString(StandardCharsets.UTF_8));
    }
  }

  /**
   * Starts {@link #main} with everything on the class path.
   *
   * @param jvmOptions options of the JVM
   * @param types a class of each further jar that is needed
   * @param args arguments of the program
   * @return the output
   * @throws IOException if the JVM cannot be started
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public static String onClassPath(List<String> jvmOptions, List<Class<?>> types, String... args)
      throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(jvmOptions);
    options.add("-cp");
    options.add(path(types) + File.pathSeparator + path(List.of(FreshJvm.class)));
    return run(options, args);
  }

  /**
   * Starts {@link #main} with all jars except this one on the module path.
   *
   * @param rootModule the module of the codec
   * @param types a class of each further jar that is needed
   * @param args arguments of the program
   * @return the output
   * @throws IOException if the JVM cannot be started
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public static String onModulePath(String rootModule, List<Class<?>> types, String... args)
      throws IOException, InterruptedException {
    return run(
        List.of(
            "--module-path",
            path(types),
            "--add-modules",
            rootModule,
            "-cp",
            path(List.of(FreshJvm.class))),
        args);
  }

  private static String run(List<String> options, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add(FreshJvm.class.getName());
    command.addAll(Arrays.asList(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError("the JVM failed: " + output);
    }
    return output;
  }

  private static String path(List<Class<?>> types) {
    return types.stream()
        .map(FreshJvm::location)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
