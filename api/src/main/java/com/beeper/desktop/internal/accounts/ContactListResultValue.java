// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.ContactListResult;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.UserValue;

/** The value of a {@link ContactListResult}. */
public final class ContactListResultValue extends ModelValue implements ContactListResult {

  /** The members of a {@link ContactListResult}. */
  public static final Shape<ContactListResult> SHAPE = Shape.of(
          ContactListResult.class, new ContactListResultValue(Content.NONE))
      .required("items", Kind.list(Kind.model(UserValue.SHAPE)))
      .required("hasMore", Kind.BOOLEAN)
      .requiredNullable("oldestCursor", Kind.STRING)
      .requiredNullable("newestCursor", Kind.STRING)
      .build();

  private ContactListResultValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ContactListResultValue(content);
  }
}
