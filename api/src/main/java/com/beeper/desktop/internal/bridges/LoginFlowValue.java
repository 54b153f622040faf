// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginFlow;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link LoginFlow}. */
public final class LoginFlowValue extends ModelValue implements LoginFlow {

  /** The members of a {@link LoginFlow}. */
  public static final Shape<LoginFlow> SHAPE = Shape.of(LoginFlow.class, LoginFlowValue::new)
      .required("id", Kind.STRING)
      .optional("description", Kind.STRING)
      .optional("name", Kind.STRING)
      .build();

  private LoginFlowValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<LoginFlow> shape() {
    return SHAPE;
  }

  @Override
  public String id() {
    return required(0);
  }

  @Override
  public @Nullable String description() {
    return optional(1);
  }

  @Override
  public @Nullable String name() {
    return optional(2);
  }
}
