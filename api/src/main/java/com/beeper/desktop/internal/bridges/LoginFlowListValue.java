// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginFlow;
import com.beeper.desktop.bridges.LoginFlowList;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link LoginFlowList}. */
public final class LoginFlowListValue extends ModelValue implements LoginFlowList {

  /** The members of a {@link LoginFlowList}. */
  public static final Shape<LoginFlowList> SHAPE = Shape.of(
          LoginFlowList.class, LoginFlowListValue::new)
      .required("items", Kind.list(Kind.model(LoginFlowValue.SHAPE)))
      .build();

  private LoginFlowListValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<LoginFlowList> shape() {
    return SHAPE;
  }

  @Override
  public List<LoginFlow> items() {
    return required(0);
  }
}
