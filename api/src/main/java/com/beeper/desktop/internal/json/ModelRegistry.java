package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * Finds the JSON type of a class of the API.
 *
 * <p>The implementation of the model {@code a.b.Chat} is {@code a.internal.b.DefaultChat}, where
 * {@code a} is the root package of this class, also after a relocation. A look-up loads that class
 * alone, and its result is kept with the class it is for.
 */
public final class ModelRegistry {

  /** The remedy for a missing class, for messages. */
  static final String RULES = "let ProGuard or R8 apply the rules in META-INF/proguard of the SDK's"
      + " jars, and native-image the metadata in META-INF/native-image";

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private static final String ROOT =
      ModelRegistry.class.getPackageName().replaceFirst("internal\\.json$", "");

  private static final ClassValue<@Nullable Object> TYPES = new ClassValue<>() {
    @Override
    protected @Nullable Object computeValue(Class<?> type) {
      return find(type);
    }
  };

  private ModelRegistry() {}

  /** Returns whether a class is a model, a union or an enum of the API. */
  public static boolean contains(Class<?> type) {
    return JsonModel.class.isAssignableFrom(type) || JsonEnum.class.isAssignableFrom(type);
  }

  /**
   * Returns the JSON type of a model, a union or an enum of the API.
   *
   * @throws IllegalArgumentException if the class is none of them
   */
  public static JsonType<?> typeOf(Class<?> type) {
    Object found = TYPES.get(type);
    if (found instanceof JsonType<?> known) {
      return known;
    }
    throw new IllegalArgumentException(
        type.getName() + " is not a model of the API that can be read");
  }

  @SuppressWarnings("ReferenceEquality") // class loaders are compared by identity
  private static @Nullable JsonType<?> find(Class<?> type) {
    if (type.isEnum() && JsonEnum.class.isAssignableFrom(type)) {
      return EnumType.of(type.asSubclass(JsonEnum.class));
    }
    String name = type.getName();
    if (!type.isInterface()
        || !JsonModel.class.isAssignableFrom(type)
        || !name.startsWith(ROOT)
        || type.getClassLoader() != ModelRegistry.class.getClassLoader()) {
      return null;
    }
    int dot = name.lastIndexOf('.');
    String folder = ROOT + "internal." + name.substring(ROOT.length(), dot + 1);
    String simple = name.substring(dot + 1);
    // Unions alone are sealed.
    return type.isSealed()
        ? (JsonType<?>) constant(folder + simple + "Union", "TYPE", JsonType.class)
        : JsonType.model((ModelDescriptor<?>)
            constant(folder + "Default" + simple, "DESCRIPTOR", ModelDescriptor.class));
  }

  private static Object constant(String className, String field, Class<?> type) {
    try {
      MethodHandle getter = LOOKUP.findStaticGetter(LOOKUP.findClass(className), field, type);
      return getter.invoke();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(
          className + " is missing from the SDK, or lacks its constant; " + RULES, e);
    }
  }
}
