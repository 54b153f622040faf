// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.PlatformInfo;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link PlatformInfo}. */
public final class PlatformInfoValue extends ModelValue implements PlatformInfo {

  /** The members of a {@link PlatformInfo}. */
  public static final Shape<PlatformInfo> SHAPE = Shape.of(
          PlatformInfo.class, new PlatformInfoValue(Content.NONE))
      .required("arch", Kind.STRING)
      .required("os", Kind.STRING)
      .optional("release", Kind.STRING)
      .build();

  private PlatformInfoValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new PlatformInfoValue(content);
  }
}
