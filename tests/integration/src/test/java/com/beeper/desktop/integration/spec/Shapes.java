package com.beeper.desktop.integration.spec;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.Shape;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What shapes and kinds keep to themselves. */
final class Shapes {

  private Shapes() {}

  /** A member of a shape. */
  record Member(String name, Kind<?> kind, boolean required, boolean nullable, String place) {}

  static List<Member> members(Shape<?> shape) {
    List<Member> members = new ArrayList<>();
    for (Object member : (Object[]) field(shape, "members")) {
      members.add(new Member(
          (String) call(member, "name"),
          (Kind<?>) call(member, "kind"),
          (Boolean) call(member, "required"),
          (Boolean) call(member, "nullable"),
          call(member, "place").toString()));
    }
    return members;
  }

  static Class<?> type(Shape<?> shape) {
    return (Class<?>) field(shape, "type");
  }

  /** The name of the kind, as String or Model. */
  static String name(Kind<?> kind) {
    return kind.getClass().getSimpleName().replaceFirst("Kind$", "");
  }

  /** The shape of a kind of a model. */
  static Shape<?> shape(Kind<?> model) {
    return (Shape<?>) field(model, "shape");
  }

  /** The kind of the elements of a list, or of the values of a map. */
  static Kind<?> part(Kind<?> kind) {
    return (Kind<?>) field(kind, name(kind).equals("List") ? "element" : "value");
  }

  static Class<?> unionType(Kind<?> union) {
    return (Class<?>) field(union, "type");
  }

  /** The shape of the case of a union for these members, or null. */
  @SuppressWarnings("unchecked")
  static Shape<?> choose(Kind<?> union, Map<String, Object> members) {
    return ((Function<Map<String, Object>, Shape<?>>) field(union, "choose")).apply(members);
  }

  /** The values in JSON that an enum knows, as text. */
  static Set<String> values(Kind<?> enumeration) {
    return ((Map<?, ?>) field(enumeration, "byWireValue"))
        .keySet().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  static Enum<?> unrecognized(Kind<?> enumeration) {
    return (Enum<?>) field(enumeration, "unrecognized");
  }

  static boolean isOfIntegers(Kind<?> enumeration) {
    return (Boolean) field(enumeration, "ofIntegers");
  }

  /** The kind of a shape; that of parameters too, which no user can read or write. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static Kind<JsonModel> kind(Shape<?> shape) {
    return (Kind<JsonModel>) Kind.model((Shape) shape);
  }

  /** The shape of a type, which is in the value that it permits alone. */
  static Shape<?> shapeOf(Class<?> type) {
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (permitted.getSimpleName().equals(type.getSimpleName() + "Value")) {
        try {
          return (Shape<?>) permitted.getField("SHAPE").get(null);
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(type + " has no shape", e);
        }
      }
    }
    throw new AssertionError(type + " has no value class");
  }

  @SuppressWarnings("unchecked")
  static <T> byte[] write(Codec codec, Kind<T> kind, Object value) {
    if (!(value instanceof List<?> list)) {
      return JsonDocument.write(codec, kind, (T) value).toByteArray();
    }
    // The server may send nulls in a list, but a list that a user gives may not hold any.
    return list.stream()
        .map(each -> each == null
            ? "null"
            : new String(write(codec, part(kind), each), StandardCharsets.UTF_8))
        .collect(Collectors.joining(",", "[", "]"))
        .getBytes(StandardCharsets.UTF_8);
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

  /** Calls a method without parameters; what it throws comes out as it is. */
  static Object call(Object object, String name) {
    try {
      return invoke(object.getClass().getDeclaredMethod(name), object);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls a method; what it throws comes out as it is. */
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
