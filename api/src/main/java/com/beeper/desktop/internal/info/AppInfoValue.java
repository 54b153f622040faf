// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.AppInfo;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link AppInfo}. */
public final class AppInfoValue extends ModelValue implements AppInfo {

  /** The members of a {@link AppInfo}. */
  public static final Shape<AppInfo> SHAPE = Shape.of(AppInfo.class, AppInfoValue::new)
      .required("bundle_id", Kind.STRING)
      .required("name", Kind.STRING)
      .required("version", Kind.STRING)
      .build();

  private AppInfoValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<AppInfo> shape() {
    return SHAPE;
  }

  @Override
  public String bundleId() {
    return required(0);
  }

  @Override
  public String name() {
    return required(1);
  }

  @Override
  public String version() {
    return required(2);
  }
}
