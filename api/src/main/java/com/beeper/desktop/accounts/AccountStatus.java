// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.accounts;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Connection status. */
public enum AccountStatus implements JsonEnum {
  /**
   * The account works.
   *
   * <p>In JSON {@code connected}.
   */
  CONNECTED("connected"),

  /**
   * The connection is being made.
   *
   * <p>In JSON {@code connecting}.
   */
  CONNECTING("connecting"),

  /**
   * The account works, and older messages are still coming in.
   *
   * <p>In JSON {@code backfilling}.
   */
  BACKFILLING("backfilling"),

  /**
   * The account has to be connected before it works.
   *
   * <p>In JSON {@code connection_required}.
   */
  CONNECTION_REQUIRED("connection_required"),

  /**
   * The sign-in has ended; the user has to sign in again.
   *
   * <p>In JSON {@code reconnect_required}.
   */
  RECONNECT_REQUIRED("reconnect_required"),

  /**
   * The user has to do something in the app or on the network.
   *
   * <p>In JSON {@code attention_required}.
   */
  ATTENTION_REQUIRED("attention_required"),

  /**
   * There is no connection at the moment.
   *
   * <p>In JSON {@code disconnected}.
   */
  DISCONNECTED("disconnected"),

  /**
   * The account has been switched off.
   *
   * <p>In JSON {@code disabled}.
   */
  DISABLED("disabled"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  AccountStatus(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
