package com.beeper.desktop.integration.spec;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.json.ModelDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The private parts of descriptors and JSON types. */
final class ModelReflection {

  private ModelReflection() {}

  /** A member of a model. */
  record Member(
      String name, JsonType<?> jsonType, boolean required, boolean nullable, boolean query) {}

  static List<Member> members(ModelDescriptor<?> descriptor) {
    List<Member> members = new ArrayList<>();
    for (Object member : (Object[]) field(descriptor, "members")) {
      members.add(new Member(
          (String) call(member, "name"),
          (JsonType<?>) call(member, "type"),
          (Boolean) call(member, "required"),
          (Boolean) call(member, "nullable"),
          (Boolean) call(member, "query")));
    }
    return members;
  }

  static Class<?> type(ModelDescriptor<?> descriptor) {
    return (Class<?>) field(descriptor, "type");
  }

  /** Returns the name of a JSON type, for example String or Model. */
  static String name(JsonType<?> jsonType) {
    String name = jsonType.getClass().getSimpleName().replaceFirst("Type$", "");
    if (!name.equals("Scalar")) {
      return name;
    }
    return switch (field(jsonType, "form").toString()) {
      case "STRING", "ID" -> "String";
      case "BOOLEAN" -> "Boolean";
      case "INTEGER" -> "Integer";
      case "NUMBER" -> "Number";
      case "INSTANT" -> "Instant";
      case "ANY" -> "Any";
      case "OBJECT" -> "Object";
      default -> "Duration";
    };
  }

  /** Returns the descriptor of the JSON type of a model. */
  static ModelDescriptor<?> descriptor(JsonType<?> model) {
    return (ModelDescriptor<?>) call(model, "descriptor");
  }

  /** Returns the type of the elements of a list, or of the values of a map. */
  static JsonType<?> part(JsonType<?> jsonType) {
    return (JsonType<?>) field(jsonType, name(jsonType).equals("List") ? "element" : "value");
  }

  static Class<?> unionType(JsonType<?> union) {
    return (Class<?>) field(union, "type");
  }

  /** Returns the descriptor of the case of a union for these members, or null. */
  @SuppressWarnings("unchecked")
  static ModelDescriptor<?> choose(JsonType<?> union, Map<String, Object> members) {
    ModelDescriptor<?> found =
        ((Function<Map<String, Object>, ModelDescriptor<?>>) field(union, "cases")).apply(members);
    return type(found).getSimpleName().startsWith("Unrecognized") ? null : found;
  }

  /** Returns the JSON values of the constants of an enum, as text. */
  static Set<String> values(JsonType<?> enumeration) {
    return ((Map<?, ?>) field(enumeration, "constants"))
        .keySet().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  static Enum<?> unrecognized(JsonType<?> enumeration) {
    return (Enum<?>) field(enumeration, "unrecognized");
  }

  static boolean isOfIntegers(JsonType<?> enumeration) {
    return (Boolean) field(enumeration, "isNumeric");
  }

  /** Returns the JSON type of a model or of parameters, which the public API does not read or write. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static JsonType<JsonModel> jsonType(ModelDescriptor<?> descriptor) {
    return (JsonType<JsonModel>) JsonType.model((ModelDescriptor) descriptor);
  }

  /** The descriptor of a model or of parameters, which is in its implementation. */
  static ModelDescriptor<?> descriptorOf(Class<?> type) {
    String name = type.getPackageName().replace("com.beeper.desktop", "com.beeper.desktop.internal")
        + ".Default"
        + type.getSimpleName();
    try {
      return (ModelDescriptor<?>) Class.forName(name).getField("DESCRIPTOR").get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " has no descriptor", e);
    }
  }

  @SuppressWarnings("unchecked")
  static <T> byte[] write(Codec codec, JsonType<T> jsonType, Object value) {
    return JsonDocument.write(codec, jsonType, (T) value).toByteArray();
  }

  /** The accessors of a model or of parameters. */
  static List<Method> accessors(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !java.lang.reflect.Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getDeclaringClass() != JsonModel.class)
        .filter(method -> Arrays.stream(JsonModel.class.getMethods())
            .noneMatch(each -> each.getName().equals(method.getName())
                && Arrays.equals(each.getParameterTypes(), method.getParameterTypes())))
        .filter(method -> method.getParameterCount() == 0 && !method.isBridge())
        .filter(method -> !method.getName().equals("toBuilder"))
        .toList();
  }

  static Object field(Object object, String name) {
    try {
      Field field = object.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(object.getClass() + " has no " + name, e);
    }
  }

  /** Calls a method without parameters, and throws its exception unchanged. */
  static Object call(Object object, String name) {
    try {
      return invoke(object.getClass().getDeclaredMethod(name), object);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls a method, and throws its exception unchanged. */
  static Object invoke(Method method, Object target, Object... arguments) {
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      } else if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new AssertionError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
