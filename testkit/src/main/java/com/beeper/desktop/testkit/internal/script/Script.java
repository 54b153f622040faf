package com.beeper.desktop.testkit.internal.script;

import com.beeper.desktop.testkit.internal.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What tests want to happen to requests instead of the usual. Thread-safe. */
public final class Script {

  /** What happens instead of the usual, or after it. */
  public sealed interface Outcome {

    /** The usual answer. */
    record Usual() implements Outcome {}

    /** Another answer; the state does not change. */
    record Instead(Reply reply) implements Outcome {}

    /** No answer: the connection is reset; the state does not change. */
    record Reset() implements Outcome {}

    /** The usual answer, of whose body only a half is sent. */
    record Cut() implements Outcome {}
  }

  /** One thing that a test wants. */
  public static final class Rule {

    private final @Nullable String operationId;
    private final Map<String, String> path;
    private final Duration delay;
    private final Outcome outcome;
    private int left;

    /**
     * Makes a rule.
     *
     * @param operationId null for every request
     * @param path values that path parameters must have
     * @param times how often; negative for always
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

    /** How long the answer waits, on the server's clock. */
    public Duration delay() {
      return delay;
    }

    /** What happens. */
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

  /** Adds a rule, which goes before those that are there. */
  public void add(Rule rule) {
    rules.add(0, rule);
  }

  /** Forgets all rules. */
  public void clear() {
    rules.clear();
  }

  /** Finds the rule for a request, and counts it as used; null if all is as usual. */
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
