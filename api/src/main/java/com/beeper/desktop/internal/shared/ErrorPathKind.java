package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.shared.ErrorPath;

/** The kind of an {@link ErrorPath}. */
public final class ErrorPathKind {

  /** Any JSON value, which the type tells apart. */
  public static final Kind<ErrorPath> KIND = Kind.wrapped(ErrorPath::ofRaw, ErrorPath::raw);

  private ErrorPathKind() {}
}
