package com.beeper.desktop.testkit.internal.script;

import com.beeper.desktop.testkit.internal.http.FakeResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The scripted outcomes of requests. Thread-safe. */
public final class Script {

  /** The outcome of a request. */
  public sealed interface Outcome {

    /** The usual response. */
    record Usual() implements Outcome {}

    /** Another response; the state does not change. */
    record Instead(FakeResponse response) implements Outcome {}

    /** No response: the connection is reset and the state does not change. */
    record Reset() implements Outcome {}

    /** The usual response, cut in the middle of its body. */
    record Cut() implements Outcome {}
  }

  /** A scripted rule. */
  public static final class Rule {

    private final @Nullable String operationId;
    private final Map<String, String> path;
    private final Duration delay;
    private final Outcome outcome;
    private int left;

    /**
     * Creates a rule.
     *
     * @param operationId null for every request
     * @param path values that path parameters must have
     * @param times the number of requests; negative for all
     */
    public Rule(
        @Nullable String operationId,
        Map<String, String> path,
        int times,
        Duration delay,
        Outcome outcome) {
      this.operationId = operationId;
      this.path = Map.copyOf(path);
      this.delay = delay;
      this.outcome = outcome;
      left = times;
    }

    /** Returns the delay of the response, on the server's clock. */
    public Duration delay() {
      return delay;
    }

    /** Returns the outcome. */
    public Outcome outcome() {
      return outcome;
    }

    private boolean fits(@Nullable String operation, Map<String, String> actualPath) {
      return (operationId == null || operationId.equals(operation))
          && path.entrySet().stream()
              .allMatch(wanted -> wanted.getValue().equals(actualPath.get(wanted.getKey())));
    }
  }

  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  /** Adds a rule, which precedes earlier rules. */
  public void add(Rule rule) {
    rules.add(0, rule);
  }

  /** Removes all rules. */
  public void clear() {
    rules.clear();
  }

  /** Returns the rule for a request and counts its use, or returns null if there is none. */
  public @Nullable Rule next(@Nullable String operation, Map<String, String> path) {
    return rules.isEmpty() ? null : take(operation, path);
  }

  private synchronized @Nullable Rule take(@Nullable String operation, Map<String, String> path) {
    Rule rule =
        rules.stream().filter(each -> each.fits(operation, path)).findFirst().orElse(null);
    if (rule != null && rule.left > 0 && --rule.left == 0) {
      rules.remove(rule);
    }
    return rule;
  }
}
