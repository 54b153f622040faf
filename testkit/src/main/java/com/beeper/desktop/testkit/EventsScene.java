package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.events.EventHub;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Breaks, closes and feeds the WebSocket connections of a fake server. Methods apply to the open
 * connections at once, unless {@link #afterFrames} or {@link #nextConnections} sets another time:
 *
 * <pre>{@code
 * server.events().disconnect();                                // now
 * server.events().afterFrames(3).reset();                      // after three more frames
 * server.events().nextConnections(1).afterFrames(2).silence(); // after ready and the first response
 * }</pre>
 *
 * <p>Refused and delayed upgrades are scripted like the responses of other operations, for example
 * {@code server.on("events.connect").once().status(401)}.
 *
 * <p>Thread-safe.
 */
public final class EventsScene {

  private static final long ONE_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final ServerState state;

  /** The number of connections to come; 0 for the open ones. */
  private final int coming;

  private final int frames;

  EventsScene(ServerState state) {
    this(state, 0, 0);
  }

  private EventsScene(ServerState state, int coming, int frames) {
    this.state = state;
    this.coming = coming;
    this.frames = frames;
  }

  /**
   * Returns a scene that applies to connections that clients open later.
   *
   * @param connections the number of connections; at least 1
   * @return a scene that scripts each of the next connections
   * @throws IllegalArgumentException if the number is less than 1
   */
  public EventsScene nextConnections(int connections) {
    if (connections < 1) {
      throw new IllegalArgumentException("connections must be at least 1, not " + connections);
    }
    return new EventsScene(state, connections, frames);
  }

  /**
   * Returns a scene whose methods take effect when a connection has sent a number of further text
   * and binary frames. Every such frame counts: {@code ready}, which is the first, responses, events
   * and scripted frames. If the effect ends the connection or silences it, no frame follows the last
   * one.
   *
   * @param count the number of frames; 0 for none, which on a connection to come is the moment between
   *     its upgrade and its {@code ready}
   * @return a scene that scripts connections
   * @throws IllegalArgumentException if the number is negative
   */
  public EventsScene afterFrames(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    return new EventsScene(state, coming, count);
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

  /** Cuts connections without a close frame. TCP ends in order (FIN). */
  public void disconnect() {
    end(connection -> connection.cut(EventHub.Cut.CLOSED));
  }

  /** Cuts connections without a close frame, with a TCP reset. */
  public void reset() {
    end(connection -> connection.cut(EventHub.Cut.RESET));
  }

  /** Cuts connections in the middle of a text frame. TCP ends in order (FIN). */
  public void disconnectInFrame() {
    end(connection -> connection.cut(EventHub.Cut.IN_FRAME));
  }

  /**
   * Closes connections with a close frame.
   *
   * @param code the code of the close frame, for example 1001; at least 1000
   * @param reason the reason in the close frame; may be empty
   * @throws IllegalArgumentException if the code is less than 1000
   */
  public void close(int code, String reason) {
    if (code < 1000) {
      throw new IllegalArgumentException("code must be at least 1000, not " + code);
    }
    end(connection -> connection.close(code, reason));
  }

  /**
   * Silences connections: they stay open, but the server sends no frames, not even pongs, and reads
   * nothing. To a client, a server that hangs and a network that loses everything look like this.
   */
  public void silence() {
    end(EventHub.Listener::fallSilent);
  }

  /** Loses an event: the next {@code seq} of each connection is skipped. */
  public void loseOne() {
    step(EventHub.Listener::loseNext);
  }

  /** Sends the last event of each connection again, with the same {@code seq}. */
  public void repeatLast() {
    step(EventHub.Listener::repeatLast);
  }

  /**
   * Sends a text frame.
   *
   * @param text the text; sent unchanged, even if it is not JSON
   */
  public void send(String text) {
    step(connection -> connection.sendText(text));
  }

  /**
   * Sends a binary frame, which the API does not have.
   *
   * @param data the bytes
   */
  public void sendBinary(byte[] data) {
    byte[] copy = data.clone();
    step(connection -> connection.sendBinary(copy));
  }

  /**
   * Sends an {@code error} frame that responds to no command.
   *
   * @param code the code, for example {@code INTERNAL_ERROR}
   * @param message the message
   */
  public void sendError(String code, String message) {
    step(connection -> connection.sendError(code, message));
  }

  /**
   * Delays the {@code ready} frame of connections that clients open later.
   *
   * @param delay the time after the upgrade, on the server's clock; zero is the default
   */
  public void delayReady(Duration delay) {
    synchronized (state) {
      state.events().readyDelay(delay);
    }
  }

  /** Leaves the changed chats and messages out of later events, which then hold their IDs only. */
  public void withoutEntries() {
    synchronized (state) {
      state.events().withEntries(false);
    }
  }

  /** Sends the changed chats and messages in later events. This is the default. */
  public void withEntries() {
    synchronized (state) {
      state.events().withEntries(true);
    }
  }

  /**
   * Sends many events about the last message of a chat, as fast as possible, to the open connections
   * that follow the chat. The text of the message counts the events from 0 on; the state of the
   * server does not change. Messages that a client does not read in time are kept in memory.
   *
   * @param chat the chat
   * @param events the number of events
   * @throws IllegalStateException if the chat has no message
   */
  public void flood(ChatScene chat, int events) {
    for (int i = 0; i < events; i++) {
      chat.publishLast(Integer.toString(i));
    }
  }

  /**
   * Sends many events as {@link #flood(ChatScene, int)} does, at a steady rate, and returns after the
   * last one. A machine that is too slow for the rate catches up as soon as it can.
   *
   * @param chat the chat
   * @param events the number of events
   * @param perSecond the number of events in a second of real time; at least 1
   * @throws IllegalArgumentException if the rate is less than 1
   * @throws IllegalStateException if the chat has no message
   */
  public void flood(ChatScene chat, int events, int perSecond) {
    if (perSecond < 1) {
      throw new IllegalArgumentException("perSecond must be at least 1, not " + perSecond);
    }
    long start = System.nanoTime();
    for (int i = 0; i < events; i++) {
      long due = start + i * ONE_SECOND / perSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
      chat.publishLast(Integer.toString(i));
    }
  }

  private void step(Consumer<EventHub.Listener> effect) {
    script(new EventHub.Step(false, effect));
  }

  private void end(Consumer<EventHub.Listener> effect) {
    script(new EventHub.Step(true, effect));
  }

  private void script(EventHub.Step step) {
    synchronized (state) {
      if (coming > 0) {
        state.events().scriptComing(coming, frames, step);
      } else {
        state.events().listeners().forEach(connection -> connection.after(frames, step));
      }
    }
  }
}
