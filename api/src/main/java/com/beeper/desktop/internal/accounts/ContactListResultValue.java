// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.ContactListResult;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.UserValue;
import com.beeper.desktop.shared.User;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ContactListResult}. */
public final class ContactListResultValue extends ModelValue implements ContactListResult {

  /** The members of a {@link ContactListResult}. */
  public static final Shape<ContactListResult> SHAPE = Shape.of(
          ContactListResult.class, ContactListResultValue::new)
      .required("items", Kind.list(Kind.model(UserValue.SHAPE)))
      .required("hasMore", Kind.BOOLEAN)
      .requiredNullable("oldestCursor", Kind.STRING)
      .requiredNullable("newestCursor", Kind.STRING)
      .build();

  private ContactListResultValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ContactListResult> shape() {
    return SHAPE;
  }

  @Override
  public List<User> items() {
    return required(0);
  }

  @Override
  public boolean hasMore() {
    return required(1);
  }

  @Override
  public @Nullable String oldestCursor() {
    return optional(2);
  }

  @Override
  public @Nullable String newestCursor() {
    return optional(3);
  }
}
