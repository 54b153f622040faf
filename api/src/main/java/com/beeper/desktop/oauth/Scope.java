package com.beeper.desktop.oauth;

/** A permission that an access token gives. */
public enum Scope {
  /** Reading messages, chats and accounts. */
  READ("read"),
  /** Sending, editing, reacting, archiving, reminders and every other change. */
  WRITE("write");

  private final String value;

  Scope(String value) {
    this.value = value;
  }

  /**
   * Returns the value in requests and responses.
   *
   * @return for example {@code read}
   */
  public String value() {
    return value;
  }
}
