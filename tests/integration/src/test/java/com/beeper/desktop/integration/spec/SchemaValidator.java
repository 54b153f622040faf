package com.beeper.desktop.integration.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds JSON against the schemas of the spec, which OpenAPI 3.1 takes from JSON Schema. */
public final class SchemaValidator {

  private final OpenApiDocument spec;
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  /** Takes the schemas of a spec. */
  public SchemaValidator(OpenApiDocument spec) {
    this.spec = spec;
  }

  /** Fails if the JSON does not conform to the schema. */
  public void assertValid(String what, JsonNode schema, JsonNode json) {
    Set<ValidationMessage> messages = schema(schema).validate(json);
    if (!messages.isEmpty()) {
      throw new AssertionError(what + ": " + json + " is not valid: " + messages);
    }
  }

  /** Returns whether the JSON conforms to the schema. */
  public boolean isValid(JsonNode schema, JsonNode json) {
    return schema(schema).validate(json).isEmpty();
  }

  /** Reading a schema takes longer than using it. */
  private JsonSchema schema(JsonNode schema) {
    return schemas.computeIfAbsent(schema, key -> {
      ObjectNode document = OpenApiDocument.JSON.createObjectNode();
      document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
      document.set("components", spec.root().get("components"));
      document.putArray("allOf").add(key);
      return factory.getSchema(document, config);
    });
  }
}
