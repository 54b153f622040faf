// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.PlainValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SetupResponseOutput} of a case that this version of the SDK does not know.
 *
 * @param additionalProperties all its members, as plain Java values; unmodifiable
 */
public record UnrecognizedSetupResponseOutput(Map<String, @Nullable Object> additionalProperties)
    implements SetupResponseOutput, JsonModel {

  /**
   * Copies the members.
   *
   * @param additionalProperties all members, as plain Java values
   * @throws IllegalArgumentException if a value is not JSON
   */
  public UnrecognizedSetupResponseOutput {
    additionalProperties = PlainValues.copyOfMembers(additionalProperties);
  }

  @Override
  public @Nullable Object raw(String wireName) {
    return additionalProperties.get(wireName);
  }

  @Override
  public boolean has(String wireName) {
    return additionalProperties.containsKey(wireName);
  }

  /** Shows the names of the members, not their values. */
  @Override
  public String toString() {
    return "UnrecognizedSetupResponseOutput" + additionalProperties.keySet();
  }
}
