package com.beeper.desktop.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The example responses of the spec, by operation and case. Thread-safe.
 *
 * <p>Cases have the names of the spec. {@code seed} is an example published by Beeper; all others
 * are invented within the schemas.
 */
public final class ApiExamples {

  static final String RETRIEVE_LOGIN_SESSION = "bridges.loginSessions.retrieve";

  private static final String SEED = "seed";

  /** Folders in jars cannot be listed. A test compares this list with the spec. */
  private static final Map<String, List<String>> CASES = Map.of(
      RETRIEVE_LOGIN_SESSION,
      List.of(
          SEED,
          "user_input",
          "cookies",
          "display_qr",
          "display_code",
          "display_emoji",
          "display_nothing",
          "complete_step",
          "complete",
          "cancelled",
          "failed"));

  private ApiExamples() {}

  /**
   * Returns the names of the cases that an operation has.
   *
   * @param operationId for now only {@code bridges.loginSessions.retrieve}
   * @return an unmodifiable list, the published example first
   * @throws IllegalArgumentException if the operation has no examples
   */
  public static List<String> cases(String operationId) {
    List<String> cases = CASES.get(operationId);
    if (cases == null) {
      throw new IllegalArgumentException(
          "There are no examples of " + operationId + ", only of " + CASES.keySet());
    }
    return cases;
  }

  /**
   * Returns the body of a successful response.
   *
   * @param operationId for now only {@code bridges.loginSessions.retrieve}
   * @param caseName one of {@link #cases}
   * @return JSON, unchanged from the spec
   * @throws IllegalArgumentException if there is no such example; the message lists the existing
   *     ones
   */
  public static String response(String operationId, String caseName) {
    List<String> cases = cases(operationId);
    if (!cases.contains(caseName)) {
      throw new IllegalArgumentException(
          "There is no case " + caseName + " of " + operationId + ", only " + cases);
    }
    // The file name of the published example has no case.
    String file = caseName.equals(SEED) ? operationId : operationId + "." + caseName;
    return read(file + ".response.json");
  }

  private static String read(String file) {
    try (InputStream in = ApiExamples.class.getResourceAsStream("examples/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside " + ApiExamples.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
