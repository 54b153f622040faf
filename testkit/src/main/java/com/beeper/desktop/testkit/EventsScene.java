package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.events.EventHub;

/** Breaks, closes and feeds the WebSocket connections of a fake server. Thread-safe. */
public final class EventsScene {

  private final ServerState state;

  EventsScene(ServerState state) {
    this.state = state;
  }

  /**
   * Returns the number of open connections.
   *
   * @return the connections that have received their {@code ready} frame and have not ended
   */
  public int connections() {
    synchronized (state) {
      return state.events().listeners().size();
    }
  }

  /** Cuts all connections, without a close frame. */
  public void disconnect() {
    end(0, "");
  }

  /**
   * Closes all connections with a close frame.
   *
   * @param code the code of the close frame, for example 1001; at least 1000
   * @param reason the reason in the close frame; may be empty
   * @throws IllegalArgumentException if the code is less than 1000
   */
  public void close(int code, String reason) {
    if (code < 1000) {
      throw new IllegalArgumentException("code must be at least 1000, not " + code);
    }
    end(code, reason);
  }

  private void end(int code, String reason) {
    synchronized (state) {
      state.events().listeners().forEach(listener -> listener.end(code, reason));
    }
  }

  /** Loses an event: the next {@code seq} of each connection is skipped. */
  public void loseOne() {
    synchronized (state) {
      state.events().listeners().forEach(EventHub.Listener::loseNext);
    }
  }

  /**
   * Sends a text frame on all connections.
   *
   * @param text the text; sent unchanged, even if it is not JSON
   */
  public void send(String text) {
    synchronized (state) {
      state.events().listeners().forEach(listener -> listener.sendText(text));
    }
  }
}
