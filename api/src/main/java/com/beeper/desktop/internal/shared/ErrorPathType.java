package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.shared.ErrorPath;

/** The JSON type of an {@link ErrorPath}. */
public final class ErrorPathType {

  /** Any JSON value, which the class interprets. */
  public static final JsonType<ErrorPath> TYPE = JsonType.wrapped(ErrorPath::ofRaw, ErrorPath::raw);

  private ErrorPathType() {}
}
