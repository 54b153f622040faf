// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.ContactListParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.Direction;

/** The value of {@link ContactListParams}. */
public final class ContactListParamsValue extends ModelValue implements ContactListParams {

  /** The parameters in {@link ContactListParams}. */
  public static final Shape<ContactListParams> SHAPE = Shape.of(
          ContactListParams.class, new ContactListParamsValue(Content.NONE))
      .optional("cursor", Kind.STRING)
      .query()
      .optional("direction", Kind.enumeration(Direction.values()))
      .query()
      .optional("limit", Kind.INTEGER)
      .query()
      .optional("query", Kind.STRING)
      .query()
      .buildParams();

  private ContactListParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ContactListParamsValue(content);
  }
}
