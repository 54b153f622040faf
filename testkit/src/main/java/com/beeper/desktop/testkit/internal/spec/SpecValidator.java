package com.beeper.desktop.testkit.internal.spec;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.spec.SpecOperation.Parameter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Validates requests against the spec. Supports the keywords of JSON Schema that the spec uses in
 * requests. Thread-safe.
 */
public final class SpecValidator {

  private static final Pattern TIME = Pattern.compile(
      "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s.]+(\\.[^@\\s.]+)*@[^@\\s.]+(\\.[^@\\s.]+)*");
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,17}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,17}(\\.\\d{1,17})?");

  private final ApiSpec spec;

  /** Creates a validator. */
  public SpecValidator(ApiSpec spec) {
    this.spec = spec;
  }

  /** Collects issues in the form of {@code ErrorValidationIssue}. */
  public static final class Issues {

    private final List<JsonObject> list = new ArrayList<>();

    /** Adds an issue. */
    public void add(String code, String message, List<?> path) {
      list.add(new JsonObject().put("code", code).put("message", message).put("path", path));
    }

    /** Returns the issues found so far. */
    public List<JsonObject> list() {
      return list;
    }
  }

  /** Returns the query parameters of the spec, converted to their types. */
  public JsonObject query(SpecOperation operation, Map<String, List<String>> raw, Issues issues) {
    JsonObject query = new JsonObject();
    for (Parameter parameter : operation.parameters()) {
      if (!parameter.in().equals("query")) {
        continue;
      }
      List<String> values = raw.get(parameter.name());
      List<String> path = List.of("query", parameter.name());
      if (values == null) {
        if (parameter.required()) {
          issues.add("invalid_type", "Required", path);
        }
        continue;
      }
      JsonObject schema = spec.resolve(parameter.schema());
      Object value = coerce(schema, values);
      check(value, schema, path, issues);
      query.put(parameter.name(), value);
    }
    return query;
  }

  /** Checks the values of path parameters. */
  public void path(SpecOperation operation, Map<String, String> values, Issues issues) {
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        check(
            Objects.requireNonNull(values.get(parameter.name())),
            parameter.schema(),
            List.of("path", parameter.name()),
            issues);
      }
    }
  }

  /** Checks a body. */
  public void body(@Nullable Object body, JsonObject schema, Issues issues) {
    check(body, schema, List.of("body"), issues);
  }

  /** Returns whether a value, for example a WebSocket frame, matches a schema. */
  public boolean isValid(@Nullable Object value, String schemaName) {
    Issues issues = new Issues();
    check(
        value,
        new JsonObject().put("$ref", "#/components/schemas/" + schemaName),
        List.of(),
        issues);
    return issues.list().isEmpty();
  }

  /** Converts text to the type of the schema, or leaves it as text, which the check then rejects. */
  private @Nullable Object coerce(JsonObject schema, List<String> values) {
    if (types(schema).contains("array")) {
      JsonObject items = spec.resolve(schema.requiredObject("items"));
      List<@Nullable Object> list = new ArrayList<>();
      values.forEach(value -> list.add(coerce(items, List.of(value))));
      return list;
    }
    if (values.size() > 1) {
      return new ArrayList<>(values);
    }
    String value = values.get(0);
    List<String> types = types(schema);
    if (value.isEmpty() && types.contains("null")) {
      return null;
    } else if (types.contains("integer") && INTEGER.matcher(value).matches()) {
      return Long.valueOf(value);
    } else if (types.contains("number") && NUMBER.matcher(value).matches()) {
      return new BigDecimal(value);
    } else if (types.contains("boolean") && (value.equals("true") || value.equals("false"))) {
      return Boolean.valueOf(value);
    }
    return value;
  }

  private void check(@Nullable Object value, JsonObject reference, List<?> path, Issues issues) {
    JsonObject schema = spec.resolve(reference);
    List<String> types = types(schema);
    if (!types.isEmpty() && types.stream().noneMatch(type -> isOfType(value, type))) {
      String message = "Expected " + String.join(" or ", types) + ", received " + typeOf(value);
      issues.add("invalid_type", message, path);
      return;
    }
    schema.objects("allOf").forEach(part -> check(value, part, path, issues));
    checkChoices(value, schema, path, issues);
    if (schema.has("const") && !isSame(value, schema.get("const"))) {
      issues.add("invalid_value", "Only " + schema.get("const") + " is allowed", path);
    }
    if (schema.has("enum") && schema.list("enum").stream().noneMatch(each -> isSame(value, each))) {
      issues.add("invalid_value", "One of " + schema.list("enum") + " is expected", path);
    }
    if (value instanceof String text) {
      checkText(text, schema, path, issues);
    } else if (value instanceof Number number) {
      checkNumber(number, schema, path, issues);
    } else if (value instanceof List<?> list) {
      checkList(list, schema, path, issues);
    } else if (value instanceof JsonObject object) {
      checkObject(object, schema, path, issues);
    }
  }

  private void checkChoices(
      @Nullable Object value, JsonObject schema, List<?> path, Issues issues) {
    for (String word : List.of("oneOf", "anyOf")) {
      List<JsonObject> choices = schema.objects(word);
      if (choices.isEmpty()) {
        continue;
      }
      Issues best = null;
      for (JsonObject choice : choices) {
        Issues found = new Issues();
        check(value, choice, path, found);
        // The issue deepest in the value belongs to the intended choice.
        if (best == null || depth(found) > depth(best)) {
          best = found;
        }
      }
      if (best != null) {
        issues.list().addAll(best.list());
      }
    }
  }

  /** No issue is the best of all. */
  private static int depth(Issues issues) {
    return issues.list().stream()
        .mapToInt(issue -> issue.list("path").size())
        .max()
        .orElse(Integer.MAX_VALUE);
  }

  private static void checkText(String text, JsonObject schema, List<?> path, Issues issues) {
    int length = text.codePointCount(0, text.length());
    int min = schema.integer("minLength", 0);
    int max = schema.integer("maxLength", Integer.MAX_VALUE);
    if (length < min) {
      issues.add("too_small", "At least " + min + " characters are required", path);
    } else if (length > max) {
      issues.add("too_big", "At most " + max + " characters are allowed", path);
    }
    boolean formed = switch (String.valueOf(schema.text("format"))) {
      case "date-time" -> isTime(text);
      case "email" -> EMAIL.matcher(text).matches();
      default -> true;
    };
    if (!formed) {
      issues.add("invalid_format", "Not a valid " + schema.text("format"), path);
    }
  }

  private static boolean isTime(String text) {
    if (!TIME.matcher(text).matches()) {
      return false;
    }
    try {
      OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static void checkNumber(Number number, JsonObject schema, List<?> path, Issues issues) {
    BigDecimal value = new BigDecimal(number.toString());
    Number min = schema.number("minimum");
    Number above = schema.number("exclusiveMinimum");
    Number max = schema.number("maximum");
    if (min != null && value.compareTo(new BigDecimal(min.toString())) < 0) {
      issues.add("too_small", "At least " + min + " is required", path);
    } else if (above != null && value.compareTo(new BigDecimal(above.toString())) <= 0) {
      issues.add("too_small", "More than " + above + " is required", path);
    } else if (max != null && value.compareTo(new BigDecimal(max.toString())) > 0) {
      issues.add("too_big", "At most " + max + " is allowed", path);
    }
  }

  private void checkList(List<?> list, JsonObject schema, List<?> path, Issues issues) {
    if (list.size() < schema.integer("minItems", 0)) {
      issues.add("too_small", "At least " + schema.get("minItems") + " are required", path);
    }
    JsonObject items = schema.object("items");
    if (items != null) {
      for (int i = 0; i < list.size(); i++) {
        check(list.get(i), items, join(path, i), issues);
      }
    }
  }

  private void checkObject(JsonObject object, JsonObject schema, List<?> path, Issues issues) {
    for (String name : schema.texts("required")) {
      if (!object.has(name)) {
        issues.add("invalid_type", "Required", join(path, name));
      }
    }
    JsonObject known = schema.object("properties");
    JsonObject properties = known == null ? new JsonObject() : known;
    object.members().forEach((name, value) -> {
      if (properties.get(name) instanceof JsonObject property) {
        check(value, property, join(path, name), issues);
      } else if (schema.get("additionalProperties") instanceof JsonObject other) {
        check(value, other, join(path, name), issues);
      } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
        issues.add("unrecognized_keys", "Unknown member", join(path, name));
      }
    });
  }

  private static List<Object> join(List<?> path, Object last) {
    List<Object> joined = new ArrayList<>(path);
    joined.add(last);
    return joined;
  }

  private static List<String> types(JsonObject schema) {
    String type = schema.text("type");
    return type == null ? schema.texts("type") : List.of(type);
  }

  private static boolean isOfType(@Nullable Object value, String type) {
    return switch (type) {
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "number" -> value instanceof Number;
      case "integer" -> value instanceof Number number && isInteger(number);
      case "array" -> value instanceof List;
      case "object" -> value instanceof JsonObject;
      case "null" -> value == null;
      default -> throw new IllegalStateException("unknown type " + type);
    };
  }

  private static boolean isInteger(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
  }

  private static String typeOf(@Nullable Object value) {
    return value == null
        ? "null"
        : List.of("string", "boolean", "number", "array").stream()
            .filter(type -> isOfType(value, type))
            .findFirst()
            .orElse("object");
  }

  private static boolean isSame(@Nullable Object value, @Nullable Object expected) {
    if (value instanceof Number a && expected instanceof Number b) {
      return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
    }
    return Objects.equals(value, expected);
  }
}
