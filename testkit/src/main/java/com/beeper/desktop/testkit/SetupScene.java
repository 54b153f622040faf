package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.app.Setup;
import com.beeper.desktop.testkit.internal.app.Verification;

/**
 * Sets the scene for signing in to the app of a fake server, and plays the user's other device.
 * Thread-safe.
 *
 * <p>A new server is signed in and ready. Whoever signs in with an e-mail address has an account,
 * but for {@link #newcomer newcomers}, and then has to verify the device; newcomers have to make a
 * recovery key. The token that a sign-in hands out is accepted by the server.
 */
public final class SetupScene {

  private final World world;

  SetupScene(World world) {
    this.world = world;
  }

  /**
   * Returns the code that each e-mail holds.
   *
   * @return the code
   */
  public String code() {
    return Setup.CODE;
  }

  /**
   * Returns the recovery key that the user's account has at first.
   *
   * @return the key
   */
  public String recoveryKey() {
    return Setup.RECOVERY_KEY;
  }

  /**
   * Returns what a scan of the code on the other device gives.
   *
   * @return the data to hand in
   */
  public String otherDeviceCode() {
    return Setup.OTHER_DEVICE_CODE;
  }

  /**
   * Signs out, so that one can sign in.
   *
   * @return this
   */
  public SetupScene signOut() {
    synchronized (world) {
      world.setup().signOut();
      return this;
    }
  }

  /**
   * Lets an e-mail address be of somebody who has no account.
   *
   * @param email the address
   * @return this
   */
  public SetupScene newcomer(String email) {
    synchronized (world) {
      world.setup().newcomer(email);
      return this;
    }
  }

  /**
   * Lets a user name be taken, so that registering it gives 409.
   *
   * @param username the name
   * @return this
   */
  public SetupScene takenUsername(String username) {
    synchronized (world) {
      world.setup().takenUsername(username);
      return this;
    }
  }

  /**
   * Lets the other device accept each verification that this one starts, from now on.
   *
   * @return this
   */
  public SetupScene otherDeviceAcceptsAtOnce() {
    synchronized (world) {
      world.setup().otherDeviceActsAtOnce(true);
      return this;
    }
  }

  /**
   * Lets the other device start a verification.
   *
   * @return its ID
   */
  public String incomingVerification() {
    synchronized (world) {
      return world.setup().verify(true, null, null).id();
    }
  }

  /** Lets the other device accept all verifications that this one has started. */
  public void otherDeviceAccepts() {
    synchronized (world) {
      for (Verification verification : world.setup().open()) {
        verification.otherAccepts();
        world.setup().changed(verification);
      }
    }
  }

  /** Lets the other device scan the code of all verifications that show one. */
  public void otherDeviceScans() {
    synchronized (world) {
      for (Verification verification : world.setup().open()) {
        verification.otherScans();
        world.setup().changed(verification);
      }
    }
  }
}
