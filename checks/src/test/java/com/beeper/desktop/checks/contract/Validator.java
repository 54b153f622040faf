package com.beeper.desktop.checks.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

/** Holds JSON against the schemas of the contract, which OpenAPI 3.1 takes from JSON Schema. */
final class Validator {

  private final Contract contract;
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  Validator(Contract contract) {
    this.contract = contract;
  }

  /** Fails if the JSON is not what the schema says. */
  void assertValid(String what, JsonNode schema, JsonNode json) {
    ObjectNode document = Contract.JSON.createObjectNode();
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.set("components", contract.root().get("components"));
    document.putArray("allOf").add(schema);
    Set<ValidationMessage> messages = factory.getSchema(document, config).validate(json);
    if (!messages.isEmpty()) {
      throw new AssertionError(what + ": " + json + " is not valid: " + messages);
    }
  }
}
