// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.ContactSearchParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ContactSearchParams}. */
public final class ContactSearchParamsValue extends ModelValue implements ContactSearchParams {

  /** The parameters in {@link ContactSearchParams}. */
  public static final Shape<ContactSearchParams> SHAPE = Shape.of(
          ContactSearchParams.class, ContactSearchParamsValue::new)
      .required("query", Kind.STRING)
      .query()
      .buildParams();

  private ContactSearchParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ContactSearchParams> shape() {
    return SHAPE;
  }

  @Override
  public String query() {
    return required(0);
  }
}
