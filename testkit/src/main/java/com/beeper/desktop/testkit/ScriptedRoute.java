package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.script.Script;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scripts what happens to calls of an operation instead of the usual. Conditions come first,
 * followed by one of the methods that define the outcome. The rule applies from the next request:
 *
 * <pre>{@code
 * server.on("messages.send").times(2).tooManyRequests(Duration.ofSeconds(1));
 * server.on("chats.retrieve").with("chatID", id).status(502);
 * server.on("chats.list").after(Duration.ofSeconds(40)).asUsual();
 * }</pre>
 *
 * <p>If several rules match a call, the newest applies. Not thread-safe.
 */
public final class ScriptedRoute {

  private final Script script;
  private final @Nullable String operation;
  private final Map<String, String> path = new HashMap<>();
  private int times = -1;
  private Duration delay = Duration.ZERO;

  ScriptedRoute(Script script, @Nullable String operation) {
    this.script = script;
    this.operation = operation;
  }

  /**
   * Restricts the rule to calls with a value in the path.
   *
   * @param parameter the name of a path parameter in the spec, for example {@code chatID}
   * @param value the value, decoded
   * @return this
   */
  public ScriptedRoute with(String parameter, String value) {
    path.put(parameter, value);
    return this;
  }

  /**
   * Restricts the rule to the next call.
   *
   * @return this
   */
  public ScriptedRoute once() {
    return times(1);
  }

  /**
   * Restricts the rule to a number of calls. By default it applies to all.
   *
   * @param times the number of calls; at least 1
   * @return this
   * @throws IllegalArgumentException if the number is less than 1
   */
  public ScriptedRoute times(int times) {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1, not " + times);
    }
    this.times = times;
    return this;
  }

  /**
   * Delays the outcome on the server's clock. If the clock stands still, the call waits until the
   * test moves the clock or closes the server.
   *
   * @param delay the delay
   * @return this
   */
  public ScriptedRoute after(Duration delay) {
    this.delay = delay;
    return this;
  }

  /** Responds as usual, after the delay. */
  public void asUsual() {
    add(new Script.Outcome.Usual());
  }

  /**
   * Responds with an error whose body has the documented form. The state of the server does not
   * change.
   *
   * @param status the status code, for example 503
   */
  public void status(int status) {
    add(new Script.Outcome.Instead(error(status)));
  }

  /**
   * Responds with the given body. The state of the server does not change.
   *
   * @param status the status code
   * @param json the body, sent unchanged even if it is not JSON
   */
  public void respond(int status, String json) {
    add(new Script.Outcome.Instead(
        FakeResponse.bytes(status, "application/json", json.getBytes(StandardCharsets.UTF_8))));
  }

  /**
   * Responds with 429. The state of the server does not change.
   *
   * @param retryAfter the value of {@code Retry-After}, cut to whole seconds; the SDK waits that
   *     long in real time
   */
  public void tooManyRequests(Duration retryAfter) {
    add(new Script.Outcome.Instead(
        error(429).header("Retry-After", Long.toString(retryAfter.toSeconds()))));
  }

  /**
   * Cuts the connection with a TCP reset, without a response. The state of the server does not
   * change.
   */
  public void reset() {
    add(new Script.Outcome.Reset());
  }

  /**
   * Processes the call as usual, sends half of the response body and cuts the connection. The state
   * of the server has changed.
   */
  public void truncated() {
    add(new Script.Outcome.Cut());
  }

  private void add(Script.Outcome outcome) {
    script.add(new Script.Rule(operation, path, times, delay, outcome));
  }

  private static FakeResponse error(int status) {
    RejectionException rejection =
        RejectionException.of(status, "scripted", "The test scripted a " + status);
    return FakeResponse.json(status, rejection.body(false));
  }
}
