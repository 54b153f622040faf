package com.beeper.desktop.internal.client;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows JSON of which no model says what is secret. Members whose names speak of secrets are masked;
 * too much rather than too little.
 */
final class MaskedJson {

  /** Parts of names, in lower case. */
  private static final List<String> SECRETS = List.of(
      "token",
      "password",
      "passphrase",
      "secret",
      "cookie",
      "authorization",
      "credential",
      "key",
      "fields",
      "code",
      "pin",
      "otp",
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

  /** Names that sound like secrets and are none. */
  private static final List<String> OPEN = List.of("code", "reactionkey", "statuscode");

  private static final int MAX_TEXT = 10_000;

  private MaskedJson() {}

  /** Shows a JSON object; of any other text only how long it is. */
  static String of(byte[] text, Codec codec) {
    Map<String, @Nullable Object> object;
    try {
      object = JsonDocument.read(codec, text, Kind.OBJECT, false);
    } catch (RuntimeException e) {
      return "(" + text.length + " bytes that are no JSON object)";
    }
    StringBuilder shown = new StringBuilder();
    append(shown, object);
    return cut(shown.toString());
  }

  /** Shows a value of the SDK, which masks by itself what is secret in it. */
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
    // A type of the user's may show anything.
    return value instanceof ModelValue
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
        if (isSecret(name) && member.getValue() != null) {
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
      shown.append(value);
    }
  }

  private static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !OPEN.contains(lower) && SECRETS.stream().anyMatch(lower::contains);
  }
}
