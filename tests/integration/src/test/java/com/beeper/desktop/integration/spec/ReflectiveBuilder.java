package com.beeper.desktop.integration.spec;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.MissingMemberException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.ModelDescriptor;
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
final class ReflectiveBuilder {

  private final Class<?> type;
  private final ModelDescriptor<?> descriptor;
  private final Codec codec;

  ReflectiveBuilder(Class<?> type, Codec codec) {
    this.type = type;
    this.descriptor = ModelReflection.descriptorOf(type);
    this.codec = codec;
  }

  JsonModel read(JsonNode json) {
    return JsonDocument.read(
        codec,
        OpenApiDocument.bytes(json),
        ModelReflection.jsonType(descriptor),
        DecodingOptions.DEFAULT);
  }

  /**
   * Finds the accessor of each member: the one that gives something when nothing else is there. Fails
   * if a member has none, or an accessor no member.
   */
  Map<String, Method> accessors(ObjectNode full) {
    Map<String, Method> accessors = new LinkedHashMap<>();
    List<Method> left = new ArrayList<>(ModelReflection.accessors(type));
    full.properties().forEach(member -> {
      JsonModel single =
          read(OpenApiDocument.JSON.createObjectNode().set(member.getKey(), member.getValue()));
      List<Method> found = ModelReflection.accessors(type).stream()
          .filter(each -> gives(each, single))
          // A flag returns something in any case.
          .filter(each ->
              each.getReturnType() != boolean.class || isNameOf(each.getName(), member.getKey()))
          .toList();
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
      throw new AssertionError(type.getSimpleName() + ": the spec does not contain " + left);
    }
    return accessors;
  }

  private static boolean gives(Method accessor, JsonModel model) {
    try {
      return ModelReflection.invoke(accessor, model) != null;
    } catch (DecodingException | MissingMemberException e) {
      return false;
    }
  }

  /** Java's names have no underscores, and no unit where the type includes it. */
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
        ModelReflection.invoke(
            setter(builder, accessor), builder, ModelReflection.invoke(accessor, template));
      }
    });
    return (JsonModel) ModelReflection.call(builder, "build");
  }

  Object builder() {
    try {
      return ModelReflection.invoke(type.getMethod("builder"), null);
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
      ModelReflection.invoke(builder.getClass().getMethod(clearName(accessor)), builder);
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
    return ModelReflection.write(codec, ModelReflection.jsonType(descriptor), value);
  }
}
