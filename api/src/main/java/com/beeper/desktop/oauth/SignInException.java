package com.beeper.desktop.oauth;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.internal.transport.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a sign-in ends without a token. The message names the problem and the remedy.
 *
 * <pre>{@code
 * try {
 *   client.signIn(o -> o.clientName("Example app"));
 * } catch (SignInException e) {
 *   if (e.reason() != SignInException.Reason.DENIED) {
 *     throw e;
 *   }
 *   System.out.println("This program needs access to your chats to work.");
 * }
 * }</pre>
 */
public class SignInException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /** Why a sign-in ended without a token. Later versions may add constants. */
  public enum Reason {
    /** The user denied access. */
    DENIED,
    /** No response came from the browser in time; the user may have closed the page. */
    TIMEOUT,
    /** No browser could be opened. */
    NO_BROWSER,
    /** The port of the redirect address is in use, or cannot be opened. */
    PORT_UNAVAILABLE,
    /** The response of the browser does not belong to this sign-in, and may be forged. */
    FORGED_RESPONSE,
    /** The server refused the application, its redirect address, its code or its code verifier. */
    REFUSED,
    /** The server does not offer sign-in, or not in the required form. */
    UNSUPPORTED
  }

  /** Why the sign-in ended. */
  private final Reason reason;

  /**
   * Creates an exception.
   *
   * @param reason why the sign-in ended
   * @param message the problem and the remedy, without secrets
   * @param cause the cause, or null
   */
  public SignInException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = Arguments.requireNonNull(reason, "reason");
  }

  /**
   * Returns why the sign-in ended.
   *
   * @return the reason
   */
  public final Reason reason() {
    return reason;
  }
}
