// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** How the step was completed; usually left out. */
public enum LoginStepSource implements JsonEnum {
  /**
   * By a program.
   *
   * <p>In JSON {@code api}.
   */
  API("api"),

  /**
   * In a web view of the app.
   *
   * <p>In JSON {@code webview}.
   */
  WEBVIEW("webview"),

  /**
   * By an extension of a browser.
   *
   * <p>In JSON {@code browser_extension}.
   */
  BROWSER_EXTENSION("browser_extension"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  LoginStepSource(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
