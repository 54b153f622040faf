// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.PlatformInfo;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link PlatformInfo}. */
public final class PlatformInfoValue extends ModelValue implements PlatformInfo {

  /** The members of a {@link PlatformInfo}. */
  public static final Shape<PlatformInfo> SHAPE = Shape.of(
          PlatformInfo.class, PlatformInfoValue::new)
      .required("arch", Kind.STRING)
      .required("os", Kind.STRING)
      .optional("release", Kind.STRING)
      .build();

  private PlatformInfoValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<PlatformInfo> shape() {
    return SHAPE;
  }

  @Override
  public String arch() {
    return required(0);
  }

  @Override
  public String os() {
    return required(1);
  }

  @Override
  public @Nullable String release() {
    return optional(2);
  }
}
