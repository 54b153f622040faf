// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.ContactListParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.Direction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ContactListParams}. */
public final class ContactListParamsValue extends ModelValue implements ContactListParams {

  /** The parameters in {@link ContactListParams}. */
  public static final Shape<ContactListParams> SHAPE = Shape.of(
          ContactListParams.class, ContactListParamsValue::new)
      .optional("cursor", Kind.STRING)
      .query()
      .optional("direction", Kind.enumeration(Direction.values()))
      .query()
      .optional("limit", Kind.INTEGER)
      .query()
      .optional("query", Kind.STRING)
      .query()
      .buildParams();

  private ContactListParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ContactListParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String cursor() {
    return optional(0);
  }

  @Override
  public @Nullable Direction direction() {
    return optional(1);
  }

  @Override
  public @Nullable Long limit() {
    return optional(2);
  }

  @Override
  public @Nullable String query() {
    return optional(3);
  }
}
