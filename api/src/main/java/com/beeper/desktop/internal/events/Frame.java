package com.beeper.desktop.internal.events;

import com.beeper.desktop.events.Event;
import org.jspecify.annotations.Nullable;

/** A text frame of the server. */
sealed interface Frame {

  /** The first frame of a connection. */
  record Ready() implements Frame {}

  /**
   * The confirmation of a subscription.
   *
   * @param requestId the ID of the command; null if the server left it out
   */
  record Updated(@Nullable String requestId) implements Frame {}

  /**
   * The refusal of a command.
   *
   * @param requestId the ID of the command; null if the server left it out
   * @param code the error code; empty if the server left it out
   * @param message the text of the server; empty if it left it out
   */
  record Refusal(@Nullable String requestId, String code, String message) implements Frame {}

  /**
   * An event.
   *
   * @param seq the counter of the event; null if the server left it out
   */
  record Received(Event event, @Nullable Long seq) implements Frame {}

  /**
   * A frame that is not a JSON object with a type, or whose members have the wrong types.
   *
   * @param problem what is wrong, without the content
   */
  record Unreadable(String problem) implements Frame {}
}
