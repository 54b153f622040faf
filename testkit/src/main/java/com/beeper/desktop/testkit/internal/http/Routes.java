package com.beeper.desktop.testkit.internal.http;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who answers which operation. */
public final class Routes {

  /** Answers an operation, holding the world's monitor. */
  public interface FailureClassifier {

    /** Answers a request, or throws a {@link Refusal}. */
    Reply answer(Call call);
  }

  private final Map<String, FailureClassifier> routes = new HashMap<>();

  /** Adds a route by operationId. */
  public Routes add(String operationId, FailureClassifier route) {
    if (routes.put(operationId, route) != null) {
      throw new IllegalStateException("two routes for " + operationId);
    }
    return this;
  }

  @Nullable
  FailureClassifier find(String operationId) {
    return routes.get(operationId);
  }
}
