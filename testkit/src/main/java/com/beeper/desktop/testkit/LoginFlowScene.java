package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.bridges.LoginFlow;
import com.beeper.desktop.testkit.internal.bridges.LoginStep;
import com.beeper.desktop.testkit.internal.bridges.LoginStep.Display.Kind;
import java.util.List;
import java.util.Map;

/**
 * Plans the steps of a login flow, in their order:
 *
 * <pre>{@code
 * server.bridge("WhatsApp").flow("phone").input("phone", "phone_number").rightInput("code", "pin", "1234");
 * server.bridge("WhatsApp").flow("qr").qr("scan");
 * }</pre>
 *
 * <p>A login session is complete after the last one, and fails with the code {@code expired} if
 * nothing happens for ten minutes of the server's clock. Thread-safe.
 */
public final class LoginFlowScene {

  private final World world;
  private final LoginFlow flow;

  LoginFlowScene(World world, LoginFlow flow) {
    this.world = world;
    this.flow = flow;
  }

  /**
   * Adds a step that asks the user for values, and takes any.
   *
   * @param stepId its ID
   * @param fields the IDs of the values; all are needed
   * @return this
   */
  public LoginFlowScene input(String stepId, String... fields) {
    return add(new LoginStep.Input(stepId, List.of(fields), List.of(), Map.of()));
  }

  /**
   * Adds a step that asks the user for one value. With another one the session fails, with the code
   * {@code login_failed}.
   *
   * @param stepId its ID
   * @param field the ID of the value
   * @param value the right value
   * @return this
   */
  public LoginFlowScene rightInput(String stepId, String field, String value) {
    return add(new LoginStep.Input(stepId, List.of(field), List.of(), Map.of(field, value)));
  }

  /**
   * Adds a step that asks for values of a browser that has signed in, and takes any.
   *
   * @param stepId its ID
   * @param url the page to sign in at
   * @param fields the names of the cookies; all are needed
   * @return this
   */
  public LoginFlowScene cookies(String stepId, String url, String... fields) {
    return add(new LoginStep.Cookies(stepId, url, List.of(fields)));
  }

  /**
   * Adds a step that shows a QR code, another one every 20 seconds of the server's clock, until
   * {@link BridgeScene#otherDeviceActs}.
   *
   * @param stepId its ID
   * @return this
   */
  public LoginFlowScene qr(String stepId) {
    return add(new LoginStep.Display(stepId, Kind.QR));
  }

  /**
   * Adds a step that shows a code, until {@link BridgeScene#otherDeviceActs}.
   *
   * @param stepId its ID
   * @return this
   */
  public LoginFlowScene code(String stepId) {
    return add(new LoginStep.Display(stepId, Kind.CODE));
  }

  /**
   * Adds a step that shows a picture, until {@link BridgeScene#otherDeviceActs}.
   *
   * @param stepId its ID
   * @return this
   */
  public LoginFlowScene emoji(String stepId) {
    return add(new LoginStep.Display(stepId, Kind.EMOJI));
  }

  /**
   * Adds a step that shows nothing and waits, until {@link BridgeScene#otherDeviceActs}.
   *
   * @param stepId its ID
   * @return this
   */
  public LoginFlowScene waiting(String stepId) {
    return add(new LoginStep.Display(stepId, Kind.NOTHING));
  }

  private LoginFlowScene add(LoginStep step) {
    synchronized (world) {
      flow.steps().add(step);
      return this;
    }
  }
}
