package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.bridges.FakeLoginFlow;
import com.beeper.desktop.testkit.internal.bridges.FakeLoginStep;
import com.beeper.desktop.testkit.internal.bridges.FakeLoginStep.Display.Kind;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * Defines the steps of a login flow, in order:
 *
 * <pre>{@code
 * server.bridge("WhatsApp").flow("phone").input("phone", "phone_number").rightInput("code", "pin", "1234");
 * server.bridge("WhatsApp").flow("qr").qr("scan");
 * }</pre>
 *
 * <p>A login session is complete after the last step. It fails with the code {@code expired} if it
 * stays at one step for ten minutes of the server's clock.
 *
 * <p>Steps that display something ({@link #qr}, {@link #code}, {@link #emoji}, {@link #waiting})
 * last until {@link BridgeScene#otherDeviceActs}. The server responds to their submission either immediately with
 * the unchanged session, which is the default, or held, see {@link #holdsSubmissions}. Thread-safe.
 */
public final class LoginFlowScene {

  private final ServerState state;
  private final FakeLoginFlow flow;

  LoginFlowScene(ServerState state, FakeLoginFlow flow) {
    this.state = state;
    this.flow = flow;
  }

  /**
   * Holds submissions of steps that display something. The response to such a submission is sent
   * when the other device has acted, when {@link BridgeScene#changeDisplays} has changed the display, or
   * when the session fails, expires or is cancelled; it is the session as it is then. Closing the server cuts the connection of a held submission. Applies to
   * sessions that are created afterwards.
   *
   * <p>Two steps of the same kind in a row give a client a second QR code as the next step.
   *
   * @return this
   */
  public LoginFlowScene holdsSubmissions() {
    return holdsSubmissions(true);
  }

  /**
   * Responds at once to submissions of steps that display something. This is the default. Applies
   * to sessions that are created afterwards.
   *
   * @return this
   */
  public LoginFlowScene respondsAtOnce() {
    return holdsSubmissions(false);
  }

  private LoginFlowScene holdsSubmissions(boolean holds) {
    synchronized (state) {
      flow.holdsSubmissions(holds);
      return this;
    }
  }

  /**
   * Adds a step that requests values from the user and accepts any.
   *
   * @param stepId the step ID
   * @param fields the IDs of the values; all are required
   * @return this
   */
  public LoginFlowScene input(String stepId, String... fields) {
    return add(new FakeLoginStep.Input(stepId, List.of(fields), List.of(), Map.of(), false));
  }

  /**
   * Adds a step that requests one value from the user. With a wrong value the session fails with
   * the code {@code login_failed}.
   *
   * @param stepId the step ID
   * @param field the ID of the value
   * @param value the right value
   * @return this
   */
  public LoginFlowScene rightInput(String stepId, String field, String value) {
    return add(
        new FakeLoginStep.Input(stepId, List.of(field), List.of(), Map.of(field, value), false));
  }

  /**
   * Adds a step that requests one value from the user and rejects a wrong one with 422. The session
   * stays at the step until the right value is submitted.
   *
   * @param stepId the step ID
   * @param field the ID of the value
   * @param value the right value
   * @return this
   */
  public LoginFlowScene checkedInput(String stepId, String field, String value) {
    return add(
        new FakeLoginStep.Input(stepId, List.of(field), List.of(), Map.of(field, value), true));
  }

  /**
   * Adds a step that requests values from a browser that is signed in, and accepts any.
   *
   * @param stepId the step ID
   * @param url the page to sign in at
   * @param fields the names of the cookies; all are required
   * @return this
   */
  public LoginFlowScene cookies(String stepId, String url, String... fields) {
    return add(new FakeLoginStep.Cookies(stepId, url, List.of(fields)));
  }

  /**
   * Adds a step that displays a QR code, which changes every 20 seconds of the server's clock, and with
   * {@link BridgeScene#changeDisplays}.
   *
   * @param stepId the step ID
   * @return this
   */
  public LoginFlowScene qr(String stepId) {
    return add(new FakeLoginStep.Display(stepId, Kind.QR));
  }

  /**
   * Adds a step that displays a code to type on the other device.
   *
   * @param stepId the step ID
   * @return this
   */
  public LoginFlowScene code(String stepId) {
    return add(new FakeLoginStep.Display(stepId, Kind.CODE));
  }

  /**
   * Adds a step that displays a picture to choose on the other device.
   *
   * @param stepId the step ID
   * @return this
   */
  public LoginFlowScene emoji(String stepId) {
    return add(new FakeLoginStep.Display(stepId, Kind.EMOJI));
  }

  /**
   * Adds a step that displays nothing and waits for the other device.
   *
   * @param stepId the step ID
   * @return this
   */
  public LoginFlowScene waiting(String stepId) {
    return add(new FakeLoginStep.Display(stepId, Kind.NOTHING));
  }

  /**
   * Adds a step of any type, for example one that the SDK has no model of. Every submission with
   * this type completes the step.
   *
   * <pre>{@code
   * server.bridge("WhatsApp").flow("passkey").other("key", "webauthn", Map.of("challenge", "abc"));
   * }</pre>
   *
   * @param stepId the step ID
   * @param type the type, for example {@code webauthn}
   * @param members the further members of the step by their JSON names: strings, numbers, booleans,
   *     and lists and maps of them
   * @return this
   * @throws IllegalArgumentException if a member has a value that is none of these
   */
  public LoginFlowScene other(String stepId, String type, Map<String, ?> members) {
    return add(new FakeLoginStep.Other(stepId, type, JsonObject.of(members)));
  }

  private LoginFlowScene add(FakeLoginStep step) {
    synchronized (state) {
      flow.steps().add(step);
      return this;
    }
  }
}
