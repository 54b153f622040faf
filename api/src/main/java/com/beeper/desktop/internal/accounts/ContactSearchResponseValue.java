// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.ContactSearchResponse;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.UserValue;
import com.beeper.desktop.shared.User;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ContactSearchResponse}. */
public final class ContactSearchResponseValue extends ModelValue implements ContactSearchResponse {

  /** The members of a {@link ContactSearchResponse}. */
  public static final Shape<ContactSearchResponse> SHAPE = Shape.of(
          ContactSearchResponse.class, ContactSearchResponseValue::new)
      .required("items", Kind.list(Kind.model(UserValue.SHAPE)))
      .build();

  private ContactSearchResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ContactSearchResponse> shape() {
    return SHAPE;
  }

  @Override
  public List<User> items() {
    return required(0);
  }
}
