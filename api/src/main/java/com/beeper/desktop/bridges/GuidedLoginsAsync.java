package com.beeper.desktop.bridges;

import com.beeper.desktop.internal.transport.Arguments;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Logins that are driven to their end, asynchronously. The asynchronous form of {@link GuidedLogins}:
 * methods do not block, throw {@link IllegalArgumentException} for invalid arguments at once, and fail
 * the future with the exceptions of the blocking methods. Cancelling a future ends the login, and
 * cancels its session on the server in the background.
 *
 * <p>Obtained from {@code client.async().bridges().logins()}.
 *
 * <pre>{@code
 * client.async().bridges().logins().connect("local-whatsapp", handler)
 *     .thenAccept(session -> form.showConnected(session.accountId()));
 * }</pre>
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface GuidedLoginsAsync {

  /**
   * Connects an account: creates a login session and drives it to its end. Calls the handler on the
   * client's executor.
   *
   * <p>Operations {@code bridges.loginFlows.list}, {@code bridges.loginSessions.create}, {@code
   * retrieve}, {@code steps.submit} and {@code cancel}. Not available inside {@code withResponse}.
   *
   * @param bridgeId the bridge ID
   * @param options the flow and the timeout
   * @param handler receives the steps
   * @return a future of the session with the status {@link LoginSessionStatus#COMPLETE}, and with the account where the
   *     server sends it
   * @throws IllegalArgumentException if an argument is null, or the ID is empty, {@code "."} or
   *     {@code ".."}
   */
  CompletableFuture<LoginSession> connect(
      String bridgeId, LoginOptions options, LoginHandlerAsync handler);

  /**
   * Equivalent to {@link #connect(String, LoginOptions, LoginHandlerAsync)}, with options that a function
   * sets.
   *
   * @param bridgeId the bridge ID
   * @param options a function that sets the options
   * @param handler receives the steps
   * @return a future of the final session
   * @throws IllegalArgumentException if an argument is null, or the ID is empty, {@code "."} or
   *     {@code ".."}
   */
  default CompletableFuture<LoginSession> connect(
      String bridgeId, Consumer<? super LoginOptions.Builder> options, LoginHandlerAsync handler) {
    LoginOptions.Builder builder = LoginOptions.builder();
    Arguments.requireNonNull(options, "options").accept(builder);
    return connect(bridgeId, builder.build(), handler);
  }

  /**
   * Equivalent to {@link #connect(String, LoginOptions, LoginHandlerAsync)} with the default options.
   *
   * @param bridgeId the bridge ID
   * @param handler receives the steps
   * @return a future of the final session
   * @throws IllegalArgumentException if an argument is null, or the ID is empty, {@code "."} or
   *     {@code ".."}
   */
  default CompletableFuture<LoginSession> connect(String bridgeId, LoginHandlerAsync handler) {
    return connect(bridgeId, LoginOptions.defaults(), handler);
  }

  /**
   * Reconnects an account that was logged out. Like {@link #connect(String, LoginOptions,
   * LoginHandlerAsync)}, with a session for an existing login.
   *
   * @param bridgeId the bridge ID
   * @param loginId the ID of the login, for example {@link BridgeLogin#loginId()}
   * @param options the flow and the timeout
   * @param handler receives the steps
   * @return a future of the final session
   * @throws IllegalArgumentException if an argument is null, or the bridge ID is empty, {@code "."} or
   *     {@code ".."}
   */
  CompletableFuture<LoginSession> reconnect(
      String bridgeId, String loginId, LoginOptions options, LoginHandlerAsync handler);

  /**
   * Equivalent to {@link #reconnect(String, String, LoginOptions, LoginHandlerAsync)}, with options that a
   * function sets.
   *
   * @param bridgeId the bridge ID
   * @param loginId the ID of the login
   * @param options a function that sets the options
   * @param handler receives the steps
   * @return a future of the final session
   * @throws IllegalArgumentException if an argument is null, or the bridge ID is empty, {@code "."} or
   *     {@code ".."}
   */
  default CompletableFuture<LoginSession> reconnect(
      String bridgeId,
      String loginId,
      Consumer<? super LoginOptions.Builder> options,
      LoginHandlerAsync handler) {
    LoginOptions.Builder builder = LoginOptions.builder();
    Arguments.requireNonNull(options, "options").accept(builder);
    return reconnect(bridgeId, loginId, builder.build(), handler);
  }

  /**
   * Equivalent to {@link #reconnect(String, String, LoginOptions, LoginHandlerAsync)} with the default
   * options.
   *
   * @param bridgeId the bridge ID
   * @param loginId the ID of the login
   * @param handler receives the steps
   * @return a future of the final session
   * @throws IllegalArgumentException if an argument is null, or the bridge ID is empty, {@code "."} or
   *     {@code ".."}
   */
  default CompletableFuture<LoginSession> reconnect(
      String bridgeId, String loginId, LoginHandlerAsync handler) {
    return reconnect(bridgeId, loginId, LoginOptions.defaults(), handler);
  }
}
