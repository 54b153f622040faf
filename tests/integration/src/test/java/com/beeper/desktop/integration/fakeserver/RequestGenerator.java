package com.beeper.desktop.integration.fakeserver;

import com.beeper.desktop.integration.spec.OpenApiDocument;
import com.beeper.desktop.integration.spec.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates random requests, most of which match the spec. A JSON Schema validator decides whether a
 * request matches.
 */
final class RequestGenerator {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Values with a meaning for the server that occur in no response. */
  private static final Map<String, List<String>> MEANT = Map.ofEntries(
      Map.entry("response", List.of("123456")),
      Map.entry("email", List.of("ada@example.com", "new@example.com")),
      Map.entry("recoveryKey", List.of("EsTB fake reco very keyy four five sixx seve")),
      Map.entry("data", List.of("fake-code-of-the-other-device")),
      Map.entry("reactionKey", List.of("👍", "❤️", ":tada:")),
      Map.entry("query", List.of("hi", "lunch", "a", "Ada", "family")),
      Map.entry("code_challenge", List.of("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")),
      Map.entry("code_verifier", List.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
      Map.entry("content", List.of("aGVsbG8=", "iVBORw0KGgo=")),
      Map.entry("scope", List.of("read", "read write")),
      Map.entry("redirect_uris", List.of("http://127.0.0.1:49152/callback")));

  /** A request, whether it matches the spec, and the values of its ID parameters. */
  record GeneratedRequest(
      String path, String contentType, String body, boolean fits, Map<String, String> used) {}

  private final SchemaValidator validator;
  private final KnownIds known;
  private final Random random;

  /** The values that belong to the values of the request. */
  private final Map<String, String> context = new HashMap<>();

  private final Map<String, String> used = new HashMap<>();

  RequestGenerator(SchemaValidator validator, KnownIds known, long seed) {
    this.validator = validator;
    this.known = known;
    this.random = new Random(seed);
  }

  GeneratedRequest generate(OpenApiDocument.Operation operation, boolean wild) {
    boolean fits = true;
    String path = operation.path();
    List<String> names = new ArrayList<>(operation.pathParameters());
    // The last parameter determines the values of the others.
    Collections.reverse(names);
    for (String name : names) {
      path = path.replace("{" + name + "}", encode(use(name)).replace("+", "%20"));
    }
    List<String> query = new ArrayList<>();
    for (Map.Entry<String, JsonNode> parameter : operation.query().entrySet()) {
      String name = parameter.getKey();
      boolean required = parameter.getValue().path("required").asBoolean();
      if (required ? wild && chance(10) : !chance(40)) {
        fits &= !required;
        continue;
      }
      JsonNode schema = OpenApiDocument.ofProject().resolve(parameter.getValue().get("schema"));
      JsonNode value = value(name, schema, wild && chance(30));
      List<JsonNode> values = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(values::add);
      } else if (value.isValueNode()) {
        values.add(value);
      }
      if (values.isEmpty()) {
        fits &= !required;
        continue;
      }
      for (JsonNode each : values) {
        if (name.equals("client_id") || name.equals("redirect_uri")) {
          used.put(name, each.asText());
        }
        query.add(name + "=" + (each.isNull() ? "" : encode(each.asText())));
      }
      fits &= fits(schema, values);
    }
    String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    return body(operation, target, fits, wild);
  }

  private String use(String name) {
    String value = text(name, "x", false);
    used.put(name, value);
    return value;
  }

  /** Returns whether the texts of a query match the schema after conversion. */
  private boolean fits(JsonNode schema, List<JsonNode> values) {
    if (OpenApiDocument.type(schema).equals("array")) {
      JsonNode items = OpenApiDocument.ofProject().resolve(schema.get("items"));
      return values.stream().allMatch(value -> fits(items, List.of(value)));
    }
    JsonNode value = values.get(0);
    if (value.isNull() || value.asText().isEmpty()) {
      value = OpenApiDocument.isNullable(schema) ? JSON.nullNode() : JSON.textNode("");
    } else if (OpenApiDocument.type(schema).equals("string")) {
      value = JSON.textNode(value.asText());
    } else if (OpenApiDocument.type(schema).equals("boolean")
        && value.asText().matches("true|false")) {
      value = JSON.booleanNode(Boolean.parseBoolean(value.asText()));
    } else if (OpenApiDocument.type(schema).equals("integer") && value.asText().matches("-?\\d+")) {
      value = JSON.numberNode(Long.parseLong(value.asText()));
    }
    return validator.isValid(schema, value);
  }

  private GeneratedRequest body(
      OpenApiDocument.Operation operation, String target, boolean fits, boolean wild) {
    JsonNode content = operation.node().at("/requestBody/content");
    if (content.isMissingNode()) {
      return new GeneratedRequest(target, null, null, fits, used);
    }
    String type = content.fieldNames().next();
    boolean required = operation.isBodyRequired();
    if (required ? wild && chance(8) : chance(25)) {
      return new GeneratedRequest(target, null, null, fits && !required, used);
    }
    if (wild && chance(8)) {
      return new GeneratedRequest(target, "text/plain", "hello", false, used);
    }
    JsonNode schema = content.get(type).get("schema");
    JsonNode body = value("body", schema, false);
    if (wild && chance(60)) {
      body = broken(body);
    }
    if (type.equals("application/json") && wild && chance(8)) {
      return new GeneratedRequest(target, type, "{\"a\":", false, used);
    }
    if (type.equals("application/json")) {
      return new GeneratedRequest(
          target, type, body.toString(), fits && validator.isValid(schema, body), used);
    }
    if (!body.isObject()) {
      return new GeneratedRequest(target, type, "x", false, used);
    }
    // Forms have texts only.
    ObjectNode texts = JSON.objectNode();
    body.properties()
        .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
    boolean valid = fits && validator.isValid(schema, texts);
    return type.equals("multipart/form-data")
        ? new GeneratedRequest(target, type + "; boundary=xyz", multipart(texts), valid, used)
        : new GeneratedRequest(target, type, form(texts), valid, used);
  }

  private static String form(ObjectNode texts) {
    List<String> fields = new ArrayList<>();
    texts
        .properties()
        .forEach(member ->
            fields.add(encode(member.getKey()) + "=" + encode(member.getValue().asText())));
    return String.join("&", fields);
  }

  private static String multipart(ObjectNode texts) {
    StringBuilder form = new StringBuilder();
    texts.properties().forEach(member -> {
      String name = member.getKey();
      form.append("--xyz\r\nContent-Disposition: form-data; name=\"")
          .append(name)
          .append('"');
      form.append(name.equals("file") ? "; filename=\"a.txt\"" : "").append("\r\n\r\n");
      form.append(member.getValue().asText()).append("\r\n");
    });
    return form.append("--xyz--\r\n").toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Changes a value in one place: removes a member or changes its kind. */
  private JsonNode broken(JsonNode value) {
    if (!value.isObject() || value.isEmpty() || chance(10)) {
      return odd();
    }
    ObjectNode object = value.deepCopy();
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    if (chance(40)) {
      object.remove(name);
    } else {
      object.set(name, broken(object.get(name)));
    }
    return object;
  }

  private JsonNode odd() {
    return switch (random.nextInt(7)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(true);
      case 2 -> JSON.numberNode(-5);
      case 3 -> JSON.textNode("");
      case 4 -> JSON.arrayNode();
      case 5 -> JSON.objectNode();
      default -> JSON.textNode("odd");
    };
  }

  private JsonNode value(String name, JsonNode reference, boolean odd) {
    if (odd) {
      return odd();
    }
    JsonNode schema = OpenApiDocument.ofProject().resolve(reference);
    if (schema.has("const")) {
      return schema.get("const");
    } else if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
    } else if (schema.has("oneOf")) {
      return value(
          name, schema.get("oneOf").get(random.nextInt(schema.get("oneOf").size())), false);
    } else if (schema.has("allOf")) {
      ObjectNode all = JSON.objectNode();
      schema.get("allOf").forEach(part -> all.setAll((ObjectNode) value(name, part, false)));
      return all;
    } else if (OpenApiDocument.isNullable(schema) && chance(20)) {
      return JSON.nullNode();
    }
    return switch (schema.has("type") ? OpenApiDocument.type(schema) : "null") {
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "integer" -> JSON.numberNode(schema.path("minimum").asInt(1) + random.nextInt(20));
      case "number" -> JSON.numberNode(random.nextInt(1000));
      case "array" -> array(name, schema);
      case "object" -> object(schema);
      case "string" -> JSON.textNode(string(name, schema));
      default -> JSON.nullNode();
    };
  }

  private String string(String name, JsonNode schema) {
    if (schema.path("format").asText().equals("date-time")) {
      return "2026-01-0" + (1 + random.nextInt(9)) + "T12:00:00.000Z";
    }
    return text(name, "text", schema.path("minLength").asInt() < 2);
  }

  private String text(String name, String otherwise, boolean anything) {
    String value = likely(name);
    if (value != null && chance(95)) {
      known.beside(value).forEach(context::putIfAbsent);
      return value;
    }
    return anything && chance(30) ? "ü/% +" : otherwise;
  }

  private String likely(String name) {
    String fitting = context.get(KnownIds.canonical(name));
    if (fitting != null && chance(90)) {
      return fitting;
    }
    List<String> meant = MEANT.getOrDefault(name, List.of());
    String picked = known.pick(name, random);
    return meant.isEmpty() || (picked != null && chance(40))
        ? picked
        : meant.get(random.nextInt(meant.size()));
  }

  private ArrayNode array(String name, JsonNode schema) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      array.add(value(name, schema.get("items"), false));
    }
    return array;
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = JSON.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(each -> required.add(each.asText()));
    schema.path("properties").properties().forEach(property -> {
      if (required.contains(property.getKey()) || chance(60)) {
        object.set(property.getKey(), value(property.getKey(), property.getValue(), false));
      }
    });
    JsonNode others = schema.path("additionalProperties");
    if (others.isObject() && !others.isEmpty()) {
      String key = known.pick("fieldID", random);
      object.set(key == null ? "phone_number" : key, value("field", others, false));
    }
    return object;
  }
}
