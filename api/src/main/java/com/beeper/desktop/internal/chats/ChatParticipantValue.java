// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatParticipant;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatParticipant}. */
public final class ChatParticipantValue extends ModelValue implements ChatParticipant {

  /** The members of a {@link ChatParticipant}. */
  public static final Shape<ChatParticipant> SHAPE = Shape.of(
          ChatParticipant.class, ChatParticipantValue::new)
      .required("id", Kind.STRING)
      .optional("username", Kind.STRING)
      .optional("phoneNumber", Kind.STRING)
      .optional("email", Kind.STRING)
      .optional("fullName", Kind.STRING)
      .optional("imgURL", Kind.STRING)
      .optional("cannotMessage", Kind.BOOLEAN)
      .optional("isSelf", Kind.BOOLEAN)
      .optional("isAdmin", Kind.BOOLEAN)
      .optional("isNetworkBot", Kind.BOOLEAN)
      .optional("isPending", Kind.BOOLEAN)
      .build();

  private ChatParticipantValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatParticipant> shape() {
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

  @Override
  public @Nullable Boolean isAdmin() {
    return optional(8);
  }

  @Override
  public @Nullable Boolean isNetworkBot() {
    return optional(9);
  }

  @Override
  public @Nullable Boolean isPending() {
    return optional(10);
  }
}
