package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.bridges.FakeBridge;
import com.beeper.desktop.testkit.internal.bridges.FakeLoginSession;
import java.time.Duration;
import java.util.List;

/**
 * Sets up one bridge of a fake server: its login flows, and the behaviour of the network and of the
 * user's other device. Thread-safe.
 */
public final class BridgeScene {

  private final ServerState state;
  private final FakeBridge bridge;

  BridgeScene(ServerState state, FakeBridge bridge) {
    this.state = state;
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
   * Adds a login flow. The first flow is the default of a client that names none.
   *
   * @param flowId the flow ID
   * @return the flow, to which steps can be added
   */
  public LoginFlowScene flow(String flowId) {
    synchronized (state) {
      return new LoginFlowScene(state, bridge.addFlow(flowId));
    }
  }

  /**
   * Adds an account that is logged in.
   *
   * @return the account
   */
  public AccountScene account() {
    synchronized (state) {
      return new AccountScene(state, bridge.connect());
    }
  }

  /**
   * Allows one account only. Logging in to a second one is rejected with 409.
   *
   * @return this
   */
  public BridgeScene oneAccountOnly() {
    synchronized (state) {
      bridge.severalAccounts(false);
      return this;
    }
  }

  /**
   * Acts on the user's other device, for example by scanning a QR code: all login sessions of this
   * bridge that display something move on.
   */
  public void otherDeviceActs() {
    synchronized (state) {
      List.copyOf(bridge.sessions().values()).forEach(FakeLoginSession::otherDeviceActs);
    }
  }

  /**
   * Makes the other device act by itself, some time of the server's clock after something is
   * displayed.
   *
   * @param delay the time after which it acts; positive
   * @return this
   */
  public BridgeScene otherDeviceActsAfter(Duration delay) {
    synchronized (state) {
      bridge.otherDeviceActsAfter(delay);
      return this;
    }
  }

  /**
   * Returns the number of submissions that are held now.
   *
   * @return the submissions without a response, see {@link LoginFlowScene#holdsSubmissions}
   */
  public int heldSubmissions() {
    synchronized (state) {
      return bridge.sessions().values().stream()
          .mapToInt(FakeLoginSession::heldSubmissions)
          .sum();
    }
  }

  /**
   * Changes what all login sessions of this bridge display, for example to another QR code. The held
   * submissions are released with it.
   */
  public void changeDisplays() {
    synchronized (state) {
      bridge.sessions().values().forEach(FakeLoginSession::changeDisplay);
    }
  }

  /** Cuts the connections of all submissions that are held. Their sessions do not change. */
  public void cutHeldSubmissions() {
    synchronized (state) {
      bridge.sessions().values().forEach(FakeLoginSession::cutHeldSubmissions);
    }
  }

  /** Lets all login sessions of this bridge that have not ended expire. */
  public void expireLogins() {
    synchronized (state) {
      bridge.sessions().values().forEach(FakeLoginSession::expire);
    }
  }

  /** Removes all login sessions of this bridge, as the app does when it starts again. */
  public void forgetLogins() {
    synchronized (state) {
      bridge.sessions().values().forEach(FakeLoginSession::cutHeldSubmissions);
      bridge.sessions().clear();
    }
  }

  /**
   * Returns the number of login sessions that have not ended.
   *
   * @return the sessions that are neither complete nor failed nor cancelled
   */
  public int openLogins() {
    synchronized (state) {
      return (int)
          bridge.sessions().values().stream().filter(FakeLoginSession::isOpen).count();
    }
  }

  /**
   * Makes the network reject all login sessions of this bridge that have not ended.
   *
   * @param code the code of the error in the session
   * @param message the text of the error
   */
  public void failLogins(String code, String message) {
    synchronized (state) {
      bridge.sessions().values().forEach(session -> session.fail(code, message));
    }
  }
}
