package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.World;
import java.time.Duration;

/**
 * Sets how the network takes messages that clients of a fake server send. A new server's network
 * confirms them at once. Thread-safe.
 */
public final class NetworkScene {

  private final World world;

  NetworkScene(World world) {
    this.world = world;
  }

  /**
   * Lets messages that are sent from now on be confirmed later. Until then they have their pending
   * ID and the send status {@code PENDING}.
   *
   * @param delay how long, on the server's clock
   * @return this
   */
  public NetworkScene delay(Duration delay) {
    synchronized (world) {
      world.messages().networkDelay(delay);
      return this;
    }
  }

  /**
   * Lets messages that are sent from now on not be delivered: their send status becomes
   * {@code FAIL_RETRIABLE}, and they keep their pending ID.
   *
   * @param reason the machine reason in the send status
   * @return this
   */
  public NetworkScene refuses(String reason) {
    synchronized (world) {
      world.messages().failure(reason);
      return this;
    }
  }

  /**
   * Lets messages that are sent from now on be delivered, as at first.
   *
   * @return this
   */
  public NetworkScene delivers() {
    synchronized (world) {
      world.messages().failure(null);
      return this;
    }
  }
}
