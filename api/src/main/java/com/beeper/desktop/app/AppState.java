// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Where sign-in and encryption setup stand. */
public enum AppState implements JsonEnum {
  /**
   * Nobody is signed in.
   *
   * <p>In JSON {@code needs-login}.
   */
  NEEDS_LOGIN("needs-login"),

  /**
   * The app is starting.
   *
   * <p>In JSON {@code initializing}.
   */
  INITIALIZING("initializing"),

  /**
   * Cross-signing keys have to be made first.
   *
   * <p>In JSON {@code needs-cross-signing-setup}.
   */
  NEEDS_CROSS_SIGNING_SETUP("needs-cross-signing-setup"),

  /**
   * This device has to be verified.
   *
   * <p>In JSON {@code needs-verification}.
   */
  NEEDS_VERIFICATION("needs-verification"),

  /**
   * Keys are missing on this device.
   *
   * <p>In JSON {@code needs-secrets}.
   */
  NEEDS_SECRETS("needs-secrets"),

  /**
   * The first sync has not finished.
   *
   * <p>In JSON {@code needs-first-sync}.
   */
  NEEDS_FIRST_SYNC("needs-first-sync"),

  /**
   * All is set up.
   *
   * <p>In JSON {@code ready}.
   */
  READY("ready"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  AppState(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
