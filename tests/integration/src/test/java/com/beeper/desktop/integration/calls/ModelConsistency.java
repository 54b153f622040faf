package com.beeper.desktop.integration.calls;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.MissingMemberException;
import com.beeper.desktop.bridges.CodeLoginDisplay;
import com.beeper.desktop.bridges.CompleteLoginStep;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.EmojiLoginDisplay;
import com.beeper.desktop.bridges.EmptyLoginDisplay;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedLoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a model, through all that users can call, with the JSON text that it was read from. What
 * it must be follows from the text and the interfaces alone.
 */
final class ModelConsistency {

  /** The unions, by the name of the members that hold them: the case by its discriminator. */
  private static final Map<String, Map<String, Class<?>>> UNIONS = Map.of(
      "currentStep",
      Map.of(
          "user_input", UserInputLoginStep.class,
          "cookies", CookiesLoginStep.class,
          "display_and_wait", DisplayAndWaitLoginStep.class,
          "complete", CompleteLoginStep.class,
          "", UnrecognizedLoginStep.class),
      "display",
      Map.of(
          "qr", QrCodeLoginDisplay.class,
          "code", CodeLoginDisplay.class,
          "emoji", EmojiLoginDisplay.class,
          "nothing", EmptyLoginDisplay.class,
          "", UnrecognizedLoginDisplay.class));

  private final List<String> problems = new ArrayList<>();
  private final List<String> untyped = new ArrayList<>();

  ModelConsistency(JsonNode json, JsonModel model) {
    checkModel(json, model, "$");
  }

  /** The differences that were found. */
  List<String> problems() {
    return problems;
  }

  /** The paths of the members whose accessors throw, as they must. */
  List<String> untyped() {
    return untyped;
  }

  private void checkModel(JsonNode json, JsonModel model, String path) {
    Set<String> unknown = new HashSet<>();
    json.fieldNames().forEachRemaining(unknown::add);
    for (Method accessor : accessors(model)) {
      String name = unknown.stream()
          .filter(accessor.getName()::equalsIgnoreCase)
          .findAny()
          .orElse(null);
      unknown.remove(name);
      checkMember(json, model, accessor, name, path);
    }
    require(model.additionalProperties().keySet().equals(unknown), path, "unknown members");
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      String name = member.getKey();
      require(model.has(name), path, "has " + name);
      checkPlain(member.getValue(), model.raw(name), path + " raw " + name);
      if (unknown.contains(name)) {
        Object additional = model.additionalProperties().get(name);
        checkPlain(member.getValue(), additional, path + " additional " + name);
      }
    }
    require(!model.has("x-absent") && model.raw("x-absent") == null, path, "absent member");
  }

  private static List<Method> accessors(JsonModel model) {
    return Arrays.stream(model.getClass().getInterfaces())
        .filter(JsonModel.class::isAssignableFrom)
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .filter(method -> method.getDeclaringClass() != JsonModel.class)
        // What an unrecognized case shares with the others is among its additional members.
        .filter(method -> !method.getDeclaringClass().isSealed())
        .toList();
  }

  /**
   * Checks what an accessor gives.
   *
   * @param name the wire name; null if the member is absent
   */
  private void checkMember(
      JsonNode json, JsonModel model, Method accessor, @Nullable String name, String path) {
    boolean nothing = name == null || json.get(name).isNull();
    boolean nullable = accessor.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    Object value;
    try {
      value = accessor.invoke(model);
    } catch (InvocationTargetException e) {
      if (nothing && !nullable && e.getCause() instanceof MissingMemberException missing) {
        // An absent member leaves only the accessor's name to compare with.
        require(missing.member().equalsIgnoreCase(accessor.getName()), path, missing.toString());
        require(
            missing.getMessage().contains(name == null ? "left out the required" : "sent null"),
            path,
            missing.toString());
        untyped.add(path + "." + missing.member());
      } else if (!nothing && e.getCause() instanceof DecodingException missing) {
        String at = "." + name + "[" + indexOfNull(json.get(name)) + "]";
        require(missing.path().equals("$" + at), path, missing.toString());
        untyped.add(path + at);
      } else {
        problems.add(path + ": " + accessor.getName() + " throws " + e.getCause());
      }
      return;
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    String member = path + "." + accessor.getName();
    if (nothing) {
      boolean flag = accessor.getReturnType() == boolean.class && Boolean.FALSE.equals(value);
      require(
          flag || (nullable && value == null),
          member,
          "is nothing, but the accessor gives " + value);
    } else {
      checkValue(json.get(name), value, path + "." + name);
    }
  }

  /** Returns the index of the first null of an array, or -1. */
  private static int indexOfNull(JsonNode array) {
    for (int i = 0; i < array.size(); i++) {
      if (array.path(i).isNull()) {
        return i;
      }
    }
    return -1;
  }

  private void checkValue(JsonNode json, @Nullable Object value, String path) {
    if (value instanceof JsonModel model) {
      checkCase(json, model, path);
      checkModel(json, model, path);
    } else if (value instanceof JsonEnum constant) {
      require(constant.equals(expected(constant, json)), path, json + " is given as " + constant);
    } else if (value instanceof List<?> list && json.size() == list.size()) {
      for (int i = 0; i < list.size(); i++) {
        checkValue(json.get(i), list.get(i), path + "[" + i + "]");
      }
    } else {
      checkPlain(json, value, path);
    }
  }

  private void checkCase(JsonNode json, JsonModel model, String path) {
    Map<String, Class<?>> cases = UNIONS.get(path.substring(path.lastIndexOf('.') + 1));
    if (cases != null) {
      Class<?> expected = cases.getOrDefault(
          json.path("type").textValue() == null ? "" : json.path("type").textValue(),
          cases.get(""));
      require(expected.isInstance(model), path, "is not " + expected.getSimpleName());
    }
  }

  private static Object expected(JsonEnum constant, JsonNode json) {
    Object[] constants = ((Enum<?>) constant).getDeclaringClass().getEnumConstants();
    return Arrays.stream(constants)
        .filter(each -> !each.toString().equals("UNRECOGNIZED"))
        .filter(each -> ((JsonEnum) each).value().equals(json.textValue()))
        .findAny()
        .orElse(constants[constants.length - 1]);
  }

  private void checkPlain(JsonNode json, @Nullable Object value, String path) {
    if (value instanceof Map<?, ?> map && json.isObject()) {
      require(map.size() == json.size(), path, "has " + map.keySet());
      for (Map.Entry<String, JsonNode> member : json.properties()) {
        require(map.containsKey(member.getKey()), path, "lacks " + member.getKey());
        checkPlain(member.getValue(), map.get(member.getKey()), path + "." + member.getKey());
      }
    } else if (value instanceof List<?> list && json.isArray()) {
      require(list.size() == json.size(), path, "has " + list.size() + " elements");
      for (int i = 0; i < Math.min(list.size(), json.size()); i++) {
        checkPlain(json.get(i), list.get(i), path + "[" + i + "]");
      }
    } else {
      require(sameScalar(json, value), path, json + " is given as " + value);
    }
  }

  private static boolean sameScalar(JsonNode json, @Nullable Object value) {
    if (json.isTextual()) {
      return json.textValue().equals(value);
    } else if (json.isBoolean()) {
      return Boolean.valueOf(json.booleanValue()).equals(value);
    } else if (json.isIntegralNumber()) {
      BigInteger number = json.bigIntegerValue();
      return number.bitLength() < Long.SIZE
          ? Long.valueOf(number.longValue()).equals(value)
          : number.equals(value);
    } else if (json.isNumber()) {
      return value instanceof Number number
          && new BigDecimal(number.toString()).compareTo(json.decimalValue()) == 0;
    }
    return json.isNull() && value == null;
  }

  private void require(boolean condition, String path, String problem) {
    if (!condition) {
      problems.add(path + ": " + problem);
    }
  }
}
