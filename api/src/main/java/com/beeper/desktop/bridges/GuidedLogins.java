package com.beeper.desktop.bridges;

import com.beeper.desktop.internal.transport.Arguments;
import java.util.function.Consumer;

/**
 * Logins that are driven to their end: a login session is created, each of its steps is passed to a
 * handler and submitted, and the final session is returned.
 *
 * <p>Obtained from {@code client.bridges().logins()}.
 *
 * <pre>{@code
 * LoginSession session = client.bridges().logins().connect("local-whatsapp", handler);
 * System.out.println("Connected: " + session.accountId());
 * }</pre>
 *
 * <p>A step that displays something is submitted, and the session is polled at the same time, because
 * some servers hold the submission until the user has scanned or typed what is displayed, and others
 * respond at once. The session is polled after 1 second, and then at growing intervals of up to 3
 * seconds. A submission that got lost does not end the login: the state of the session decides. Neither do
 * up to four polls in a row that fail because of the connection or the server.
 *
 * <p>If a login fails (an exception of the handler, the timeout, an interrupt, a permanent error), its
 * session is cancelled on the server before the exception is thrown. This takes at most 10 seconds; a
 * failed cancellation is {@linkplain Throwable#addSuppressed suppressed} in the exception. A session
 * stays open until the server ends it if the response to its creation was lost, because its ID is then
 * unknown, and if the client is closed during the login.
 *
 * <p>Bodies of these calls are not logged, even with {@code logBodies(true)}, because the server may
 * quote what the user has entered.
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface GuidedLogins {

  /**
   * Connects an account: creates a login session and drives it to its end. Blocks until the account is
   * connected, and calls the handler on this thread.
   *
   * <p>Operations {@code bridges.loginFlows.list}, {@code bridges.loginSessions.create}, {@code
   * retrieve}, {@code steps.submit} and {@code cancel}. Not available inside {@code withResponse}.
   *
   * @param bridgeId the bridge ID
   * @param options the flow and the timeout
   * @param handler receives the steps
   * @return the session with the status {@link LoginSessionStatus#COMPLETE}, and with the account where the
   *     server sends it
   * @throws IllegalArgumentException if an argument is null, or the ID is empty, {@code "."} or
   *     {@code ".."}
   * @throws LoginFailedException if the session has failed, was cancelled elsewhere or is gone
   * @throws com.beeper.desktop.WaitTimeoutException if the login takes longer than its timeout. A
   *     handler that blocks is not interrupted: the exception is thrown when it returns
   * @throws com.beeper.desktop.CallCancelledException if the thread is interrupted; the flag stays set
   * @throws com.beeper.desktop.BeeperException if a call fails
   */
  LoginSession connect(String bridgeId, LoginOptions options, LoginHandler handler);

  /**
   * Equivalent to {@link #connect(String, LoginOptions, LoginHandler)}, with options that a function
   * sets.
   *
   * @param bridgeId the bridge ID
   * @param options a function that sets the options
   * @param handler receives the steps
   * @return the final session
   * @throws IllegalArgumentException if an argument is null, or the ID is empty, {@code "."} or
   *     {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the login fails
   */
  default LoginSession connect(
      String bridgeId, Consumer<? super LoginOptions.Builder> options, LoginHandler handler) {
    LoginOptions.Builder builder = LoginOptions.builder();
    Arguments.requireNonNull(options, "options").accept(builder);
    return connect(bridgeId, builder.build(), handler);
  }

  /**
   * Equivalent to {@link #connect(String, LoginOptions, LoginHandler)} with the default options.
   *
   * @param bridgeId the bridge ID
   * @param handler receives the steps
   * @return the final session
   * @throws IllegalArgumentException if an argument is null, or the ID is empty, {@code "."} or
   *     {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the login fails
   */
  default LoginSession connect(String bridgeId, LoginHandler handler) {
    return connect(bridgeId, LoginOptions.defaults(), handler);
  }

  /**
   * Reconnects an account that was logged out. Like {@link #connect(String, LoginOptions,
   * LoginHandler)}, with a session for an existing login.
   *
   * @param bridgeId the bridge ID
   * @param loginId the ID of the login, for example {@link BridgeLogin#loginId()}
   * @param options the flow and the timeout
   * @param handler receives the steps
   * @return the final session
   * @throws IllegalArgumentException if an argument is null, or the bridge ID is empty, {@code "."} or
   *     {@code ".."}
   * @throws LoginFailedException if the session has failed, was cancelled elsewhere or is gone
   * @throws com.beeper.desktop.WaitTimeoutException if the login takes longer than its timeout
   * @throws com.beeper.desktop.CallCancelledException if the thread is interrupted; the flag stays set
   * @throws com.beeper.desktop.BeeperException if a call fails
   */
  LoginSession reconnect(
      String bridgeId, String loginId, LoginOptions options, LoginHandler handler);

  /**
   * Equivalent to {@link #reconnect(String, String, LoginOptions, LoginHandler)}, with options that a
   * function sets.
   *
   * @param bridgeId the bridge ID
   * @param loginId the ID of the login
   * @param options a function that sets the options
   * @param handler receives the steps
   * @return the final session
   * @throws IllegalArgumentException if an argument is null, or the bridge ID is empty, {@code "."} or
   *     {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the login fails
   */
  default LoginSession reconnect(
      String bridgeId,
      String loginId,
      Consumer<? super LoginOptions.Builder> options,
      LoginHandler handler) {
    LoginOptions.Builder builder = LoginOptions.builder();
    Arguments.requireNonNull(options, "options").accept(builder);
    return reconnect(bridgeId, loginId, builder.build(), handler);
  }

  /**
   * Equivalent to {@link #reconnect(String, String, LoginOptions, LoginHandler)} with the default
   * options.
   *
   * @param bridgeId the bridge ID
   * @param loginId the ID of the login
   * @param handler receives the steps
   * @return the final session
   * @throws IllegalArgumentException if an argument is null, or the bridge ID is empty, {@code "."} or
   *     {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the login fails
   */
  default LoginSession reconnect(String bridgeId, String loginId, LoginHandler handler) {
    return reconnect(bridgeId, loginId, LoginOptions.defaults(), handler);
  }
}
