// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Where in the browser the value lives. */
public enum CookieFieldType implements JsonEnum {
  /**
   * A cookie.
   *
   * <p>In JSON {@code cookie}.
   */
  COOKIE("cookie"),

  /**
   * A request header.
   *
   * <p>In JSON {@code header}.
   */
  HEADER("header"),

  /**
   * An entry of the page's local storage.
   *
   * <p>In JSON {@code local_storage}.
   */
  LOCAL_STORAGE("local_storage"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  CookieFieldType(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
