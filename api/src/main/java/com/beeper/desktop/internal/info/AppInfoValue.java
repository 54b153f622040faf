// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.AppInfo;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link AppInfo}. */
public final class AppInfoValue extends ModelValue implements AppInfo {

  /** The members of a {@link AppInfo}. */
  public static final Shape<AppInfo> SHAPE = Shape.of(AppInfo.class, new AppInfoValue(Content.NONE))
      .required("bundle_id", Kind.STRING)
      .required("name", Kind.STRING)
      .required("version", Kind.STRING)
      .build();

  private AppInfoValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new AppInfoValue(content);
  }
}
