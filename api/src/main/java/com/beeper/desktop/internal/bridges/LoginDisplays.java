package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.CodeLoginDisplay;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.EmojiLoginDisplay;
import com.beeper.desktop.bridges.LoginDisplay;
import com.beeper.desktop.bridges.LoginHandlerAsync;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedLoginDisplay;

/** Selects the method of a login handler for a display. */
public final class LoginDisplays {

  private LoginDisplays() {}

  /** Passes the display of a step to the handler. */
  static void show(LoginHandlerAsync handler, DisplayAndWaitLoginStep step) {
    LoginDisplay display = step.display();
    if (display instanceof QrCodeLoginDisplay code) {
      handler.showQrCode(step, code);
    } else if (display instanceof CodeLoginDisplay code) {
      handler.showCode(step, code);
    } else if (display instanceof EmojiLoginDisplay emoji) {
      handler.showEmoji(step, emoji);
    } else if (display instanceof UnrecognizedLoginDisplay other) {
      handler.showOther(step, other);
    } else {
      handler.showNothing(step);
    }
  }

  /** Returns the exception of a handler that lacks a method. */
  public static UnsupportedOperationException unsupported(String method, String type) {
    return new UnsupportedOperationException("the login needs a step of the type " + type
        + ", which the handler does not support; override " + method + "(…)");
  }
}
