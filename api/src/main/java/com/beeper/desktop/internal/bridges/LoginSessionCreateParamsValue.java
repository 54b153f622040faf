// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSessionCreateParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link LoginSessionCreateParams}. */
public final class LoginSessionCreateParamsValue extends ModelValue
    implements LoginSessionCreateParams {

  /** The parameters in {@link LoginSessionCreateParams}. */
  public static final Shape<LoginSessionCreateParams> SHAPE = Shape.of(
          LoginSessionCreateParams.class, LoginSessionCreateParamsValue::new)
      .optional("accountID", Kind.ID)
      .optional("flowID", Kind.ID)
      .optional("loginID", Kind.ID)
      .buildParams();

  private LoginSessionCreateParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<LoginSessionCreateParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String accountId() {
    return optional(0);
  }

  @Override
  public @Nullable String flowId() {
    return optional(1);
  }

  @Override
  public @Nullable String loginId() {
    return optional(2);
  }
}
