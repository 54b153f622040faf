// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link User}. */
public final class UserValue extends ModelValue implements User {

  /** The members of a {@link User}. */
  public static final Shape<User> SHAPE = Shape.of(User.class, UserValue::new)
      .required("id", Kind.STRING)
      .optional("username", Kind.STRING)
      .optional("phoneNumber", Kind.STRING)
      .optional("email", Kind.STRING)
      .optional("fullName", Kind.STRING)
      .optional("imgURL", Kind.STRING)
      .optional("cannotMessage", Kind.BOOLEAN)
      .optional("isSelf", Kind.BOOLEAN)
      .build();

  private UserValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<User> shape() {
    return SHAPE;
  }

  @Override
  public String id() {
    return required(0);
  }

  @Override
  public @Nullable String username() {
    return optional(1);
  }

  @Override
  public @Nullable String phoneNumber() {
    return optional(2);
  }

  @Override
  public @Nullable String email() {
    return optional(3);
  }

  @Override
  public @Nullable String fullName() {
    return optional(4);
  }

  @Override
  public @Nullable String imgUrl() {
    return optional(5);
  }

  @Override
  public @Nullable Boolean cannotMessage() {
    return optional(6);
  }

  @Override
  public @Nullable Boolean isSelf() {
    return optional(7);
  }
}
