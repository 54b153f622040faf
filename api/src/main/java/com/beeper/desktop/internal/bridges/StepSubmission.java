package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.MissingMemberException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.bridges.LoginStepSubmitParams;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code bridges.loginSessions.steps.submit}, taken from the models of earlier
 * responses. Immutable.
 */
public record StepSubmission(
    String bridgeId, String loginSessionId, String stepId, LoginStepSubmitParams params) {

  /**
   * Returns the arguments for a step.
   *
   * @throws IllegalArgumentException if an argument is null, or a model lacks a member that the
   *     operation needs
   */
  public static StepSubmission of(
      LoginSession session, LoginStep step, Map<String, String> fields) {
    Arguments.requireNonNull(session, "session");
    Arguments.requireNonNull(step, "step");
    Arguments.requireNonNull(fields, "fields");
    LoginStepSubmitParams.Builder params =
        LoginStepSubmitParams.builder().type(member(step::type, "step", "type"));
    if (!fields.isEmpty()) {
      params.fields(fields);
    }
    return new StepSubmission(
        member(session::bridgeId, "session", "bridgeID"),
        member(session::loginSessionId, "session", "loginSessionID"),
        member(step::stepId, "step", "stepID"),
        params.build());
  }

  private static String member(Supplier<@Nullable String> accessor, String model, String name) {
    String value;
    try {
      value = accessor.get();
    } catch (MissingMemberException e) {
      throw new IllegalArgumentException(lacks(model, name), e);
    }
    if (value == null) {
      throw new IllegalArgumentException(lacks(model, name));
    }
    return value;
  }

  private static String lacks(String model, String name) {
    return model + " lacks " + name + ", which the server needs to identify the step";
  }
}
