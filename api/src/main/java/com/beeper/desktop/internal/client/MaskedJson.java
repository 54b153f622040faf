package com.beeper.desktop.internal.client;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.AbstractModel;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.transport.Masking;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Formats JSON without a model for logs. Members whose names suggest a secret are masked, in case
 * of doubt too many.
 */
final class MaskedJson {

  /** Parts of names, in lower case, that speak of secrets or of private content beside the usual ones. */
  private static final List<String> PRIVATE = List.of(
      "fields",
      "email",
      "phone",
      "content",
      "data",
      "url",
      "response",
      "setuprequestid",
      "emojis",
      "decimals",
      "initialvalue");

  /** The machine code of an error, which is not a secret; a one-time code has digits. */
  private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z]+([_.-][A-Za-z]+)*");

  /** Bounds the depth of the matcher's recursion, which a longer text of a server would exhaust. */
  private static final int MAX_CODE = 100;

  private static final int MAX_TEXT = 10_000;

  private MaskedJson() {}

  /** Formats a JSON object; of any other text only its length. */
  static String of(byte[] text, Codec codec) {
    Map<String, @Nullable Object> object;
    try {
      object = JsonDocument.read(codec, text, JsonType.OBJECT, DecodingOptions.DEFAULT);
    } catch (RuntimeException e) {
      return "(" + text.length + " bytes that are no JSON object)";
    }
    StringBuilder shown = new StringBuilder();
    append(shown, object);
    return cut(shown.toString());
  }

  /** Formats a value of the SDK, whose models mask their secrets. */
  static String ofValue(@Nullable Object value) {
    if (value == null) {
      return "(nothing)";
    }
    if (value instanceof Map<?, ?> map) {
      StringBuilder shown = new StringBuilder();
      append(shown, map);
      return cut(shown.toString());
    }
    if (value instanceof List<?> list) {
      return cut(
          list.stream().map(MaskedJson::ofValue).collect(Collectors.joining(", ", "[", "]")));
    }
    // The text of a type of the application may contain secrets.
    return value instanceof AbstractModel
        ? cut(value.toString())
        : "(a " + value.getClass().getSimpleName() + ")";
  }

  private static String cut(String text) {
    return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
  }

  private static void append(StringBuilder shown, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      shown.append('{');
      String separator = "";
      for (Map.Entry<?, ?> member : map.entrySet()) {
        String name = String.valueOf(member.getKey());
        shown.append(separator).append(name).append('=');
        if (isSecret(name, member.getValue())) {
          shown.append("***");
        } else {
          append(shown, member.getValue());
        }
        separator = ", ";
      }
      shown.append('}');
    } else if (value instanceof List<?> list) {
      shown.append('[');
      String separator = "";
      for (Object item : list) {
        shown.append(separator);
        append(shown, item);
        separator = ", ";
      }
      shown.append(']');
    } else {
      shown.append(value instanceof String text ? Masking.text(text) : value);
    }
  }

  private static boolean isSecret(String name, @Nullable Object value) {
    if (value == null) {
      return false;
    }
    if (name.equals("code")
        && value instanceof String code
        && code.length() <= MAX_CODE
        && ERROR_CODE.matcher(code).matches()) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return Masking.isSecret(lower) || PRIVATE.stream().anyMatch(lower::contains);
  }
}
