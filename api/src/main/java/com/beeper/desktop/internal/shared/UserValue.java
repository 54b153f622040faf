// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.User;

/** The value of a {@link User}. */
public final class UserValue extends ModelValue implements User {

  /** The members of a {@link User}. */
  public static final Shape<User> SHAPE = Shape.of(User.class, new UserValue(Content.NONE))
      .required("id", Kind.STRING)
      .optional("username", Kind.STRING)
      .optional("phoneNumber", Kind.STRING)
      .optional("email", Kind.STRING)
      .optional("fullName", Kind.STRING)
      .optional("imgURL", Kind.STRING)
      .optional("cannotMessage", Kind.BOOLEAN)
      .optional("isSelf", Kind.BOOLEAN)
      .build();

  private UserValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new UserValue(content);
  }
}
