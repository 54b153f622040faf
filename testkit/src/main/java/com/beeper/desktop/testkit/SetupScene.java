package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.app.FakeVerification;
import com.beeper.desktop.testkit.internal.app.SetupState;

/**
 * Sets up the sign-in to the app of a fake server and controls the user's other device. Thread-safe.
 *
 * <p>A new server is signed in and ready. Every e-mail address has an account, except those of
 * {@link #newcomer newcomers}. After the sign-in, an existing user verifies the device and a newcomer
 * creates a recovery key. The server accepts the token that a sign-in returns.
 */
public final class SetupScene {

  private final ServerState state;

  SetupScene(ServerState state) {
    this.state = state;
  }

  /**
   * Returns the code that each e-mail contains.
   *
   * @return the code
   */
  public String code() {
    return SetupState.CODE;
  }

  /**
   * Returns the initial recovery key of the user's account.
   *
   * @return the key
   */
  public String recoveryKey() {
    return SetupState.RECOVERY_KEY;
  }

  /**
   * Returns the content of the QR code that the other device displays.
   *
   * @return the data to submit as scanned
   */
  public String otherDeviceCode() {
    return SetupState.OTHER_DEVICE_CODE;
  }

  /**
   * Signs the user out.
   *
   * @return this
   */
  public SetupScene signOut() {
    synchronized (state) {
      state.setup().signOut();
      return this;
    }
  }

  /**
   * Marks an e-mail address as one without an account.
   *
   * @param email the address
   * @return this
   */
  public SetupScene newcomer(String email) {
    synchronized (state) {
      state.setup().newcomer(email);
      return this;
    }
  }

  /**
   * Marks a user name as taken: its registration is rejected with 409.
   *
   * @param username the name
   * @return this
   */
  public SetupScene takenUsername(String username) {
    synchronized (state) {
      state.setup().takenUsername(username);
      return this;
    }
  }

  /**
   * Makes the other device accept each verification that is started afterwards.
   *
   * @return this
   */
  public SetupScene otherDeviceAcceptsAtOnce() {
    synchronized (state) {
      state.setup().otherDeviceActsAtOnce(true);
      return this;
    }
  }

  /**
   * Starts a verification from the other device.
   *
   * @return the verification ID
   */
  public String incomingVerification() {
    synchronized (state) {
      return state.setup().verify(true, null, null).id();
    }
  }

  /** Accepts all open verifications on the other device. */
  public void otherDeviceAccepts() {
    synchronized (state) {
      for (FakeVerification verification : state.setup().open()) {
        verification.otherAccepts();
        state.setup().changed(verification);
      }
    }
  }

  /** Scans the codes of all open verifications that display one with the other device. */
  public void otherDeviceScans() {
    synchronized (state) {
      for (FakeVerification verification : state.setup().open()) {
        verification.otherScans();
        state.setup().changed(verification);
      }
    }
  }

  /** Cancels all open verifications on the other device. */
  public void otherDeviceCancels() {
    synchronized (state) {
      for (FakeVerification verification : state.setup().open()) {
        verification.otherCancels();
        state.setup().changed(verification);
      }
    }
  }
}
