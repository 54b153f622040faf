// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatStartUser;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatStartUser}. */
public final class ChatStartUserValue extends ModelValue implements ChatStartUser {

  /** The members of a {@link ChatStartUser}. */
  public static final Shape<ChatStartUser> SHAPE = Shape.of(
          ChatStartUser.class, ChatStartUserValue::new)
      .optional("id", Kind.STRING)
      .optional("email", Kind.STRING)
      .optional("fullName", Kind.STRING)
      .optional("phoneNumber", Kind.STRING)
      .optional("username", Kind.STRING)
      .build();

  private ChatStartUserValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatStartUser> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String id() {
    return optional(0);
  }

  @Override
  public @Nullable String email() {
    return optional(1);
  }

  @Override
  public @Nullable String fullName() {
    return optional(2);
  }

  @Override
  public @Nullable String phoneNumber() {
    return optional(3);
  }

  @Override
  public @Nullable String username() {
    return optional(4);
  }
}
