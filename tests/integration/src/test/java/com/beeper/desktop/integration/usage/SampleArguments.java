package com.beeper.desktop.integration.usage;

import com.beeper.desktop.Page;
import com.beeper.desktop.PageAsync;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.labels.Label;
import com.beeper.desktop.messages.Attachment;
import com.beeper.desktop.messages.AttachmentType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Valid arguments of any method of the SDK, chosen by their types. */
final class SampleArguments {

  private static final int MAX_DEPTH = 6;

  private SampleArguments() {}

  static @Nullable Object[] of(Method method) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> value(parameter, MAX_DEPTH))
        .toArray();
  }

  private static @Nullable Object value(Parameter parameter, int depth) {
    Class<?> type = parameter.getType();
    if (type == Consumer.class) {
      return (Consumer<Object>) builder -> fill(builder, depth);
    }
    return value(type, depth);
  }

  private static @Nullable Object value(Class<?> type, int depth) {
    if (type == String.class || type == Object.class || type == CharSequence.class) {
      return "GET";
    } else if (type == int.class || type == Integer.class) {
      return 200;
    } else if (type == long.class || type == Long.class) {
      return 1L;
    } else if (type == double.class || type == Double.class || type == Number.class) {
      return 1.0;
    } else if (type == boolean.class || type == Boolean.class) {
      return true;
    } else if (type == Duration.class) {
      return Duration.ofSeconds(1);
    } else if (type == Instant.class) {
      return Instant.EPOCH;
    } else if (type == Path.class) {
      return Path.of("no-such-file");
    } else if (type == URI.class) {
      return URI.create("http://127.0.0.1:1");
    } else if (type == InputStream.class) {
      return new ByteArrayInputStream(new byte[0]);
    } else if (type == List.class) {
      return List.of();
    } else if (type == Map.class) {
      return Map.of();
    } else if (type == Class.class) {
      return String.class;
    } else if (type == TypeRef.class) {
      return new TypeRef<List<String>>() {};
    } else if (type == Attachment.class) {
      return Attachment.builder()
          .id("mxc://beeper.com/a")
          .type(AttachmentType.IMG)
          .build();
    } else if (type == JsonModel.class) {
      return Label.builder().id("1").name("Work").build();
    } else if (type == Page.class) {
      return Page.of(List.of(), Label.builder().id("1").name("Work").build());
    } else if (type == PageAsync.class) {
      return PageAsync.of(List.of(), Label.builder().id("1").name("Work").build());
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    } else if (type.isArray()) {
      return java.lang.reflect.Array.newInstance(type.getComponentType(), 0);
    } else if (type.isSealed() && hasNoBuilder(type)) {
      return value(type.getPermittedSubclasses()[0], depth);
    } else if (hasNoBuilder(type)) {
      return type.isInterface() ? stub(type) : null;
    }
    return built(type, depth);
  }

  private static boolean hasNoBuilder(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .noneMatch(each -> each.getName().equals("builder") && each.getParameterCount() == 0);
  }

  private static Object stub(Class<?> type) {
    return Proxy.newProxyInstance(
        SampleArguments.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, args) -> null);
  }

  private static @Nullable Object built(Class<?> type, int depth) {
    if (depth == 0) {
      return null;
    }
    try {
      Object builder = type.getMethod("builder").invoke(null);
      fill(builder, depth - 1);
      return builder.getClass().getMethod("build").invoke(builder);
    } catch (ReflectiveOperationException e) {
      return null; // not needed, or the caller's call shows it
    }
  }

  /** Sets everything that can be set with one value. */
  private static void fill(Object builder, int depth) {
    for (Method setter : builder.getClass().getMethods()) {
      if (setter.getParameterCount() == 1
          && !Modifier.isStatic(setter.getModifiers())
          && setter.getReturnType() == builder.getClass()
          && setter.getParameterTypes()[0] != Consumer.class
          && !setter.isVarArgs()) {
        set(builder, setter, value(setter.getParameterTypes()[0], depth));
      }
    }
  }

  private static void set(Object builder, Method setter, @Nullable Object value) {
    if (value == null) {
      return;
    }
    try {
      setter.invoke(builder, value);
    } catch (ReflectiveOperationException e) {
      // Set already, or not with this value.
    }
  }
}
