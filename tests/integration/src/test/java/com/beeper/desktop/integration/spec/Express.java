package com.beeper.desktop.integration.spec;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** JSON put through the public builder of a model or of parameters, as a user would. */
final class Express {

  private final Class<?> type;
  private final Shape<?> shape;
  private final Codec codec;

  Express(Class<?> type, Codec codec) {
    this.type = type;
    this.shape = Shapes.shapeOf(type);
    this.codec = codec;
  }

  JsonModel read(JsonNode json) {
    return JsonDocument.read(codec, Contract.bytes(json), Shapes.kind(shape), false);
  }

  /**
   * Finds the accessor of each member: the one that gives something when nothing else is there. Fails
   * if a member has none, or an accessor no member.
   */
  Map<String, Method> accessors(ObjectNode full) {
    Map<String, Method> accessors = new LinkedHashMap<>();
    List<Method> left = new ArrayList<>(Shapes.accessors(type));
    full.properties().forEach(member -> {
      JsonModel single =
          read(Contract.JSON.createObjectNode().set(member.getKey(), member.getValue()));
      List<Method> found =
          Shapes.accessors(type).stream().filter(each -> gives(each, single)).toList();
      if (found.size() != 1) {
        throw new AssertionError(
            type.getSimpleName() + ": " + member.getKey() + " has the accessors " + found);
      }
      Method accessor = found.get(0);
      if (!isNameOf(accessor.getName(), member.getKey())) {
        throw new AssertionError(
            type.getSimpleName() + ": " + member.getKey() + " is read by " + accessor.getName());
      }
      accessors.put(member.getKey(), accessor);
      left.remove(accessor);
    });
    if (!left.isEmpty()) {
      throw new AssertionError(type.getSimpleName() + ": the contract knows nothing of " + left);
    }
    return accessors;
  }

  private static boolean gives(Method accessor, JsonModel model) {
    try {
      return Shapes.invoke(accessor, model) != null;
    } catch (com.beeper.desktop.DecodingException e) {
      return false;
    }
  }

  /** Java's names leave out underscores, and the unit where the type tells it. */
  static boolean isNameOf(String java, String wire) {
    String plain = wire.replace("_", "");
    return plain.equalsIgnoreCase(java)
        || plain.replaceFirst("Seconds$", "").equalsIgnoreCase(java);
  }

  /**
   * Builds the value of some JSON with the setters; what is null there, with those that clear.
   *
   * @param constants members that can only have one value, which the builder sets by itself
   */
  JsonModel build(ObjectNode json, Map<String, Method> accessors, Set<String> constants) {
    JsonModel template = read(json);
    Object builder = builder();
    json.properties().forEach(member -> {
      String name = member.getKey();
      Method accessor = accessors.get(name);
      if (accessor == null) {
        throw new AssertionError(type.getSimpleName() + " has no member " + name);
      } else if (constants.contains(name)) {
        return;
      } else if (member.getValue().isNull()) {
        clear(builder, accessor.getName());
      } else {
        Shapes.invoke(setter(builder, accessor), builder, Shapes.invoke(accessor, template));
      }
    });
    return (JsonModel) Shapes.call(builder, "build");
  }

  Object builder() {
    try {
      return Shapes.invoke(type.getMethod("builder"), null);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(type + " has no builder", e);
    }
  }

  static String clearName(String accessor) {
    return "clear" + accessor.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + accessor.substring(1);
  }

  private static void clear(Object builder, String accessor) {
    try {
      Shapes.invoke(builder.getClass().getMethod(clearName(accessor)), builder);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(builder.getClass() + " cannot clear " + accessor, e);
    }
  }

  /** The setter that takes what the accessor gives. */
  static Method setter(Object builder, Method accessor) {
    Class<?> type = wrap(accessor.getReturnType());
    return Arrays.stream(builder.getClass().getMethods())
        .filter(each -> each.getName().equals(accessor.getName()))
        .filter(each -> each.getParameterCount() == 1)
        .filter(each -> wrap(each.getParameterTypes()[0]) == type)
        .findFirst()
        .orElseThrow(() -> new AssertionError(
            builder.getClass() + " has no setter " + accessor.getName() + "(" + type + ")"));
  }

  static Class<?> wrap(Class<?> type) {
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }

  byte[] write(JsonModel value) {
    return Shapes.write(codec, Shapes.kind(shape), value);
  }
}
