// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.ContactSearchParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link ContactSearchParams}. */
public final class ContactSearchParamsValue extends ModelValue implements ContactSearchParams {

  /** The parameters in {@link ContactSearchParams}. */
  public static final Shape<ContactSearchParams> SHAPE = Shape.of(
          ContactSearchParams.class, new ContactSearchParamsValue(Content.NONE))
      .required("query", Kind.STRING)
      .query()
      .buildParams();

  private ContactSearchParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ContactSearchParamsValue(content);
  }
}
