package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.events.Events;

/** Lets things happen to the WebSocket connections of a fake server. Thread-safe. */
public final class EventsScene {

  private final World world;

  EventsScene(World world) {
    this.world = world;
  }

  /**
   * Returns how many connections are open.
   *
   * @return the number of those that have got their {@code ready} frame and have not ended
   */
  public int connections() {
    synchronized (world) {
      return world.events().listeners().size();
    }
  }

  /** Cuts all connections, without a close frame. */
  public void disconnect() {
    end(0, "");
  }

  /**
   * Closes all connections in order.
   *
   * @param code the code of the close frame, for example 1001; at least 1000
   * @param reason the reason in the close frame; may be empty
   * @throws IllegalArgumentException if the code is less than 1000
   */
  public void close(int code, String reason) {
    if (code < 1000) {
      throw new IllegalArgumentException("close codes start at 1000, so " + code + " is none");
    }
    end(code, reason);
  }

  private void end(int code, String reason) {
    synchronized (world) {
      world.events().listeners().forEach(listener -> listener.end(code, reason));
    }
  }

  /** Lets an event get lost: the next {@code seq} of each connection is skipped. */
  public void loseOne() {
    synchronized (world) {
      world.events().listeners().forEach(Events.Listener::loseNext);
    }
  }

  /**
   * Sends a text frame on all connections.
   *
   * @param text the text; sent as it is, also if it is not JSON
   */
  public void send(String text) {
    synchronized (world) {
      world.events().listeners().forEach(listener -> listener.sendText(text));
    }
  }
}
