package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.ServerState;
import java.time.Duration;

/**
 * Sets how the network treats what clients of a fake server send. By default it confirms messages at
 * once and has typing indicators. Thread-safe.
 */
public final class NetworkScene {

  private final ServerState state;

  NetworkScene(ServerState state) {
    this.state = state;
  }

  /**
   * Delays the confirmation of messages that are sent afterwards. Until then they have their pending
   * ID and the send status {@code PENDING}.
   *
   * @param delay the delay, on the server's clock
   * @return this
   */
  public NetworkScene delay(Duration delay) {
    synchronized (state) {
      state.messages().networkDelay(delay);
      return this;
    }
  }

  /**
   * Rejects messages that are sent afterwards: their send status becomes {@code FAIL_RETRIABLE}, and
   * they keep their pending ID.
   *
   * @param reason the machine reason in the send status
   * @return this
   */
  public NetworkScene refuses(String reason) {
    synchronized (state) {
      state.messages().failure(reason, false);
      return this;
    }
  }

  /**
   * Rejects messages that are sent afterwards for good: their send status becomes {@code
   * FAIL_PERMANENT}, and they keep their pending ID.
   *
   * @param reason the machine reason in the send status
   * @return this
   */
  public NetworkScene refusesPermanently(String reason) {
    synchronized (state) {
      state.messages().failure(reason, true);
      return this;
    }
  }

  /**
   * Delivers messages that are sent afterwards. This is the default.
   *
   * @return this
   */
  public NetworkScene delivers() {
    synchronized (state) {
      state.messages().failure(null, false);
      return this;
    }
  }

  /**
   * Switches typing indicators off: {@code chats.setTyping} is rejected with 422.
   *
   * @return this
   */
  public NetworkScene withoutTypingIndicators() {
    synchronized (state) {
      state.messages().typingIndicators(false);
      return this;
    }
  }

  /**
   * Switches typing indicators on. This is the default.
   *
   * @return this
   */
  public NetworkScene withTypingIndicators() {
    synchronized (state) {
      state.messages().typingIndicators(true);
      return this;
    }
  }
}
