// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Support level: -2 rejected, -1 dropped, 0 unsupported, 1 partial, 2 full. */
public enum CapabilitySupportLevel implements JsonEnum {
  /**
   * Refused by the network.
   *
   * <p>In JSON {@code -2}.
   */
  REJECTED(-2L),

  /**
   * Silently dropped by the network.
   *
   * <p>In JSON {@code -1}.
   */
  DROPPED(-1L),

  /**
   * Not supported.
   *
   * <p>In JSON {@code 0}.
   */
  UNSUPPORTED(0L),

  /**
   * Supported in part.
   *
   * <p>In JSON {@code 1}.
   */
  PARTIAL(1L),

  /**
   * Supported in full.
   *
   * <p>In JSON {@code 2}.
   */
  FULL(2L),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable Long wireValue;

  CapabilitySupportLevel(@Nullable Long wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
