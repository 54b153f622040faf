package com.beeper.desktop.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another copy of the SDK, in a class loader or a module layer of its own. The tests call it by
 * reflection, because its classes differ from theirs.
 */
final class SdkCopy {

  /** The provider found, or the message of the failure. */
  record Found(
      @Nullable String name,
      @Nullable Class<?> type,
      @Nullable String failure) {

    ClassLoader loader() {
      return Objects.requireNonNull(type).getClassLoader();
    }
  }

  final RecordedLog log = new RecordedLog();
  private final Class<?> backEnds;
  private final Class<?> kind;
  private final Class<?> provider;

  private SdkCopy(Function<String, Class<?>> classes) {
    backEnds = classes.apply(BackEnds.class.getName());
    kind = classes.apply(BackEndType.class.getName());
    provider = classes.apply("com.beeper.desktop.codec.CodecProvider");
    assertThat(backEnds).isNotEqualTo(BackEnds.class);
  }

  /** Loads a copy in a class loader that contains it and the given folders. */
  static SdkCopy onClassPath(Path... folders) {
    Path[] all =
        Stream.concat(Stream.of(ProviderFixtures.api()), Stream.of(folders)).toArray(Path[]::new);
    URLClassLoader loader = ProviderFixtures.loader(null, all);
    return new SdkCopy(name -> {
      try {
        return loader.loadClass(name);
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    });
  }

  static SdkCopy in(ModuleLayer.Controller controller) {
    Module module = controller.layer().findModule("com.beeper.desktop").orElseThrow();
    controller.addOpens(module, BackEnds.class.getPackageName(), SdkCopy.class.getModule());
    return new SdkCopy(name -> Class.forName(module, name));
  }

  ClassLoader loader() {
    return backEnds.getClassLoader();
  }

  /** Searches on a thread with the given context class loader. */
  Found find(@Nullable ClassLoader context) {
    return find(null, context);
  }

  Found find(@Nullable ClassLoader explicit, @Nullable ClassLoader context) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(context);
    try {
      Constructor<?> constructor = backEnds.getDeclaredConstructor(
          ClassLoader.class, Function.class, Function.class, Supplier.class);
      constructor.setAccessible(true);
      Function<String, @Nullable String> unset = name -> null;
      Supplier<System.Logger> logger = () -> log;
      Object finder = constructor.newInstance(explicit, unset, unset, logger);
      Object codec = kind.getField("CODEC").get(null);
      Object found = backEnds.getMethod("find", kind).invoke(finder, codec);
      return new Found((String) provider.getMethod("name").invoke(found), found.getClass(), null);
    } catch (InvocationTargetException e) {
      Throwable failure = e.getTargetException();
      assertThat(failure.getClass().getSimpleName()).isEqualTo("ConfigurationException");
      return new Found(null, null, failure.getMessage());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the copy of the SDK has another version", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
