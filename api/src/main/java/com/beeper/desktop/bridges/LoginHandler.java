package com.beeper.desktop.bridges;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.internal.bridges.LoginDisplays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user's side of a guided login: one method for each kind of step. {@link GuidedLogins#connect}
 * calls the methods on the calling thread, one at a time.
 *
 * <pre>{@code
 * LoginHandler handler = new LoginHandler() {
 *   public Map<String, String> userInput(UserInputLoginStep step, BeeperException error) {
 *     Map<String, String> values = new HashMap<>();
 *     for (LoginInputField field : step.fields()) {
 *       values.put(field.id(), form.prompt(field.label()));
 *     }
 *     return values;
 *   }
 *
 *   public void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
 *     form.showQrCode(code.data());
 *   }
 * };
 * }</pre>
 *
 * <p>A method that is not overridden supports no such step: it throws {@link
 * UnsupportedOperationException}, which ends the login, except {@link #chooseFlow}, which chooses the
 * first flow, and {@link #showNothing}. A handler gives up with an exception of its choice: the
 * session is cancelled on the server, and the caller of the login receives that exception.
 *
 * <p>Values that a handler returns appear neither in logs nor in messages of the SDK.
 */
public interface LoginHandler {

  /**
   * Chooses the login flow. Called at the beginning if the options have no flow and the bridge has
   * more than one.
   *
   * @param flows the flows of the bridge, at least two
   * @return one of the flows
   */
  default LoginFlow chooseFlow(List<LoginFlow> flows) {
    return flows.get(0);
  }

  /**
   * Returns the values that the user enters.
   *
   * <p>Called again, with the error, if the server rejects the values (400, 422), or if the submission
   * got lost and the session is still at the step. The same step is asked for at most five times.
   *
   * @param step the fields to fill in, with instructions
   * @param error why the values of the last call were not accepted; null in the first call for a step,
   *     and if the server has only sent the same step again
   * @return the values by the IDs of the fields
   */
  default Map<String, String> userInput(UserInputLoginStep step, @Nullable BeeperException error) {
    throw LoginDisplays.unsupported("userInput", step.type());
  }

  /**
   * Returns the cookies and similar values of a browser in which the user has signed in.
   *
   * <pre>{@code
   * return LoginStepSubmitParams.builder()
   *     .type(LoginStepType.COOKIES)
   *     .fields(Map.of("sessionid", value))
   *     .lastUrl(browser.location())
   *     .build();
   * }</pre>
   *
   * <p>Called again like {@link #userInput}.
   *
   * @param step the page to open and the values to extract
   * @param error why the values of the last call were not accepted; null in the first call for a step,
   *     and if the server has only sent the same step again
   * @return the values by the IDs of the fields
   */
  default LoginStepSubmitParams cookies(CookiesLoginStep step, @Nullable BeeperException error) {
    throw LoginDisplays.unsupported("cookies", step.type());
  }

  /**
   * Displays a QR code, which the user scans with another device, in place of the one before. Called
   * again for each new code of the step. Returns at once; the login waits for the scan.
   *
   * @param step the step, with instructions
   * @param code the content of the code, which is a secret
   */
  default void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
    throw LoginDisplays.unsupported("showQrCode", "qr");
  }

  /**
   * Displays a code, which the user types on another device, in place of the one before. Returns at
   * once; the login waits for the other device.
   *
   * @param step the step, with instructions
   * @param code the code, which is a secret
   */
  default void showCode(DisplayAndWaitLoginStep step, CodeLoginDisplay code) {
    throw LoginDisplays.unsupported("showCode", "code");
  }

  /**
   * Displays an emoji, which the user chooses on another device, in place of the one before. Returns
   * at once; the login waits for the other device.
   *
   * @param step the step, with instructions
   * @param emoji the address of the picture
   */
  default void showEmoji(DisplayAndWaitLoginStep step, EmojiLoginDisplay emoji) {
    throw LoginDisplays.unsupported("showEmoji", "emoji");
  }

  /**
   * Displays the instructions of a step that waits for another device without displaying anything
   * else. Does nothing by default.
   *
   * @param step the step, with instructions
   */
  default void showNothing(DisplayAndWaitLoginStep step) {}

  /**
   * Displays something that this version of the SDK does not define, in place of the one before.
   * Returns at once; the login waits for the other device.
   *
   * @param step the step, with instructions
   * @param display the display, whose members are in {@code additionalProperties()}
   */
  default void showOther(DisplayAndWaitLoginStep step, UnrecognizedLoginDisplay display) {
    throw LoginDisplays.unsupported("showOther", display.type());
  }

  /**
   * Returns the response to a step of a kind that this version of the SDK does not define.
   *
   * <p>Called again like {@link #userInput}.
   *
   * @param step the step, whose members are in {@code additionalProperties()}
   * @param error why the values of the last call were not accepted; null in the first call for a step,
   *     and if the server has only sent the same step again
   * @return what to submit, with {@code step.type()} as its type
   */
  default LoginStepSubmitParams other(UnrecognizedLoginStep step, @Nullable BeeperException error) {
    throw LoginDisplays.unsupported("other", step.type());
  }
}
