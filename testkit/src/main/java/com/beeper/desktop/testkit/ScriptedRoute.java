package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.http.Refusal;
import com.beeper.desktop.testkit.internal.http.Reply;
import com.beeper.desktop.testkit.internal.script.Script;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a test wants to happen to calls of an operation instead of the usual. Conditions come first,
 * then one of the methods that say what happens, which take effect with the next request:
 *
 * <pre>{@code
 * server.on("messages.send").times(2).tooManyRequests(Duration.ofSeconds(1));
 * server.on("chats.retrieve").with("chatID", id).status(502);
 * server.on("chats.list").after(Duration.ofSeconds(40)).asUsual();
 * }</pre>
 *
 * <p>Of several rules for a call the newest is taken. Not thread-safe.
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
   * Narrows the rule to calls with a value in the path.
   *
   * @param parameter the name of a path parameter in the contract, for example {@code chatID}
   * @param value its value, decoded
   * @return this
   */
  public ScriptedRoute with(String parameter, String value) {
    path.put(parameter, value);
    return this;
  }

  /**
   * Lets the rule be for the next call only.
   *
   * @return this
   */
  public ScriptedRoute once() {
    return times(1);
  }

  /**
   * Lets the rule be for some calls only; without this it is for all.
   *
   * @param times how many; at least 1
   * @return this
   * @throws IllegalArgumentException if it is less than 1
   */
  public ScriptedRoute times(int times) {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1, not " + times);
    }
    this.times = times;
    return this;
  }

  /**
   * Lets whatever happens wait until the server's clock has moved on. If the clock stands still,
   * the call waits until the test moves it or closes the server.
   *
   * @param delay how long
   * @return this
   */
  public ScriptedRoute after(Duration delay) {
    this.delay = delay;
    return this;
  }

  /** Answers as usual, after the delay. */
  public void asUsual() {
    add(new Script.Outcome.Usual());
  }

  /**
   * Answers with an error, whose body has the documented form. The state does not change.
   *
   * @param status the status, for example 503
   */
  public void status(int status) {
    add(new Script.Outcome.Instead(error(status)));
  }

  /**
   * Answers with a text, and changes no state.
   *
   * @param status the status
   * @param json the body; sent as it is, also if it is not JSON
   */
  public void answer(int status, String json) {
    add(new Script.Outcome.Instead(
        Reply.bytes(status, "application/json", json.getBytes(StandardCharsets.UTF_8))));
  }

  /**
   * Answers with 429, and changes no state.
   *
   * @param retryAfter what {@code Retry-After} says, in whole seconds; the SDK waits that long in
   *     real time
   */
  public void tooManyRequests(Duration retryAfter) {
    add(new Script.Outcome.Instead(
        error(429).header("Retry-After", Long.toString(retryAfter.toSeconds()))));
  }

  /** Cuts the connection without an answer, with a TCP reset. The state does not change. */
  public void reset() {
    add(new Script.Outcome.Reset());
  }

  /**
   * Does what is usual, but sends only a half of the answer's body and then cuts the connection.
   * The state has changed.
   */
  public void truncated() {
    add(new Script.Outcome.Cut());
  }

  private void add(Script.Outcome outcome) {
    script.add(new Script.Rule(operation, path, times, delay, outcome));
  }

  private static Reply error(int status) {
    Refusal refusal = Refusal.of(status, "scripted", "The test wants this to be a " + status);
    return Reply.json(status, refusal.body(false));
  }
}
