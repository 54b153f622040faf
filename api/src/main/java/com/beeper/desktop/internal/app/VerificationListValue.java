// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.Verification;
import com.beeper.desktop.app.VerificationList;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link VerificationList}. */
public final class VerificationListValue extends ModelValue implements VerificationList {

  /** The members of a {@link VerificationList}. */
  public static final Shape<VerificationList> SHAPE = Shape.of(
          VerificationList.class, VerificationListValue::new)
      .required("items", Kind.list(Kind.model(VerificationValue.SHAPE)))
      .build();

  private VerificationListValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<VerificationList> shape() {
    return SHAPE;
  }

  @Override
  public List<Verification> items() {
    return required(0);
  }
}
