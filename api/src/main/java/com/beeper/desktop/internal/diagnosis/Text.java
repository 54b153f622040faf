package com.beeper.desktop.internal.diagnosis;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.events.SubscriptionRefusedException;
import com.beeper.desktop.internal.transport.Masking;
import org.jspecify.annotations.Nullable;

/** The texts of findings: in one line, of limited length, without secrets and names of users. */
final class Text {

  private static final int MAX_LENGTH = 1_000;

  private Text() {}

  /** Returns a text in one line, with the home folder of the user as {@code ~}. */
  static String line(String text) {
    String line = path(text.strip()).replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }

  static String path(String text) {
    String home = System.getProperty("user.home", "");
    return home.length() < 2 ? text : text.replace(home, "~");
  }

  /**
   * Returns a failure as text. Messages of the SDK contain no secrets; those of user code, such as the
   * supplier of the token, can, so that only the types of other exceptions are in it.
   */
  static String failure(@Nullable Throwable failure) {
    if (failure == null) {
      return "";
    }
    // Their messages contain that of the server, which can repeat what was sent to it.
    if (failure instanceof ApiException refused) {
      return failure.getClass().getSimpleName() + ": status " + refused.status();
    }
    if (failure instanceof SubscriptionRefusedException) {
      return failure.getClass().getSimpleName();
    }
    boolean isShown = failure instanceof BeeperException
        || failure instanceof IllegalStateException
        || failure instanceof LinkageError;
    String own = isShown
        ? failure.getClass().getSimpleName() + ": " + Masking.text(message(failure))
        : failure.getClass().getName();
    return failure.getCause() == null
        ? own
        : own + ", caused by " + failure.getCause().getClass().getName();
  }

  private static String message(Throwable failure) {
    return failure.getMessage() == null ? "" : failure.getMessage();
  }
}
