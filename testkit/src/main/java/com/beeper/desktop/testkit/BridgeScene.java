package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.bridges.Bridge;
import com.beeper.desktop.testkit.internal.bridges.LoginSession;
import java.time.Duration;
import java.util.List;

/**
 * Sets the scene on one bridge of a fake server: how one logs in, and what the network and the
 * user's other device do. Thread-safe.
 */
public final class BridgeScene {

  private final World world;
  private final Bridge bridge;

  BridgeScene(World world, Bridge bridge) {
    this.world = world;
    this.bridge = bridge;
  }

  /**
   * Returns the bridge ID.
   *
   * @return for example {@code local-whatsapp}
   */
  public String id() {
    return bridge.id();
  }

  /**
   * Adds a login flow. The first one is taken if a client names none.
   *
   * @param flowId its ID
   * @return the flow, for steps to be added
   */
  public LoginFlowScene flow(String flowId) {
    synchronized (world) {
      return new LoginFlowScene(world, bridge.addFlow(flowId));
    }
  }

  /**
   * Adds an account that is logged in.
   *
   * @return the account, for more to be added
   */
  public AccountScene account() {
    synchronized (world) {
      return new AccountScene(world, bridge.connect());
    }
  }

  /**
   * Allows one account only. Who logs in a second one gets 409.
   *
   * @return this
   */
  public BridgeScene oneAccountOnly() {
    synchronized (world) {
      bridge.severalAccounts(false);
      return this;
    }
  }

  /**
   * Lets the user act on the other device, as by scanning a QR code: all login sessions of this
   * bridge that display something move on.
   */
  public void otherDeviceActs() {
    synchronized (world) {
      List.copyOf(bridge.sessions().values()).forEach(LoginSession::otherDeviceActs);
    }
  }

  /**
   * Lets the user act on the other device without being told to, some time of the server's clock
   * after something is displayed.
   *
   * @param delay how long after; more than zero
   * @return this
   */
  public BridgeScene otherDeviceActsAfter(Duration delay) {
    synchronized (world) {
      bridge.otherDeviceActsAfter(delay);
      return this;
    }
  }

  /**
   * Lets the network turn down all login sessions of this bridge that are not at their end.
   *
   * @param code the code of the error in the session
   * @param message its text for people
   */
  public void failLogins(String code, String message) {
    synchronized (world) {
      bridge.sessions().values().forEach(session -> session.fail(code, message));
    }
  }
}
