package com.beeper.desktop.testkit.internal.console;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.transport.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Masks the secrets of requests and responses by the names of their members and parameters, in case
 * of doubt too many: tokens, passwords, codes, keys, cookies, and what a login step displays.
 */
final class SecretMask {

  private static final String MASK = "***";

  /** Names without separators, in lower case. */
  private static final Set<String> NAMES = Set.of(
      "code",
      "pin",
      "data",
      "content",
      "response",
      "initialvalue",
      "lasturl",
      "imageurl",
      "emojis",
      "decimals",
      "state",
      "consent");

  private static final List<String> PARTS =
      List.of("secret", "password", "recoverykey", "verifier", "cookie", "credential", "apikey");

  private SecretMask() {}

  /** Returns a JSON value with masked secrets. */
  static @Nullable Object json(@Nullable Object value) {
    if (value instanceof JsonObject object) {
      JsonObject masked = new JsonObject();
      object
          .members()
          .forEach((name, member) ->
              masked.put(name, isSecret(object, name) ? hidden(member) : json(member)));
      return masked;
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> masked = new ArrayList<>();
      list.forEach(element -> masked.add(json(element)));
      return masked;
    }
    return value;
  }

  private static boolean isSecret(JsonObject object, String name) {
    return switch (name) {
      // The machine code of an error, beside its text.
      case "code" -> !object.has("message");
      // Of the app and of a verification; the state of OAuth is in queries only.
      case "state" -> false;
      // The values that a user typed; in a login step, their descriptions.
      case "fields" -> object.object(name) != null;
      default -> isSecret(name);
    };
  }

  private static boolean isSecret(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return NAMES.contains(plain)
        || PARTS.stream().anyMatch(plain::contains)
        // For example "token_type" and "token_endpoint" are public.
        || (plain.contains("token") && !plain.matches("token(type|endpoint|use).*"));
  }

  /** Returns a value whose texts and numbers are masked; its structure is kept. */
  private static @Nullable Object hidden(@Nullable Object value) {
    if (value instanceof JsonObject object) {
      JsonObject masked = new JsonObject();
      object.members().forEach((name, member) -> masked.put(name, hidden(member)));
      return masked;
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> masked = new ArrayList<>();
      list.forEach(element -> masked.add(hidden(element)));
      return masked;
    }
    return value == null || value instanceof Boolean ? value : MASK;
  }

  /** Returns an encoded form or query with masked secrets. */
  static String form(String form) {
    StringBuilder masked = new StringBuilder(form.length());
    for (String field : form.split("&", -1)) {
      int equals = field.indexOf('=');
      String name = equals < 0 ? field : field.substring(0, equals);
      masked.append(masked.isEmpty() ? "" : "&").append(name);
      if (equals >= 0) {
        masked.append('=').append(isSecret(name) ? MASK : field.substring(equals + 1));
      }
    }
    return masked.toString();
  }

  /** Returns a URL or the target of a request with masked secrets in its query. */
  static String url(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query + 1) + form(url.substring(query + 1));
  }

  /** Returns the value of a header field; credentials are masked. */
  static String header(String name, String value) {
    if (name.equalsIgnoreCase("Location") || name.equalsIgnoreCase("Referer")) {
      return url(value);
    }
    String shown = Headers.builder().add(name, value).build().toString();
    return shown.substring(name.length() + 3, shown.length() - 1);
  }
}
