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

/** Holds JSON against the schemas of the contract, which OpenAPI 3.1 takes from JSON Schema. */
public final class Validator {

  private final Contract contract;
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  /** Takes the schemas of a contract. */
  public Validator(Contract contract) {
    this.contract = contract;
  }

  /** Fails if the JSON is not what the schema says. */
  public void assertValid(String what, JsonNode schema, JsonNode json) {
    Set<ValidationMessage> messages = schema(schema).validate(json);
    if (!messages.isEmpty()) {
      throw new AssertionError(what + ": " + json + " is not valid: " + messages);
    }
  }

  /** Tells whether the JSON is what the schema says. */
  public boolean isValid(JsonNode schema, JsonNode json) {
    return schema(schema).validate(json).isEmpty();
  }

  /** Reading a schema takes longer than using it. */
  private JsonSchema schema(JsonNode schema) {
    return schemas.computeIfAbsent(schema, key -> {
      ObjectNode document = Contract.JSON.createObjectNode();
      document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
      document.set("components", contract.root().get("components"));
      document.putArray("allOf").add(key);
      return factory.getSchema(document, config);
    });
  }
}
