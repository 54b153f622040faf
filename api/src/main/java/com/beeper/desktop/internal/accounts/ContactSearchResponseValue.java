// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.ContactSearchResponse;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.UserValue;

/** The value of a {@link ContactSearchResponse}. */
public final class ContactSearchResponseValue extends ModelValue implements ContactSearchResponse {

  /** The members of a {@link ContactSearchResponse}. */
  public static final Shape<ContactSearchResponse> SHAPE = Shape.of(
          ContactSearchResponse.class, new ContactSearchResponseValue(Content.NONE))
      .required("items", Kind.list(Kind.model(UserValue.SHAPE)))
      .build();

  private ContactSearchResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ContactSearchResponseValue(content);
  }
}
