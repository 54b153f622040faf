// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatStartUser;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatStartUser}. */
public final class ChatStartUserValue extends ModelValue implements ChatStartUser {

  /** The members of a {@link ChatStartUser}. */
  public static final Shape<ChatStartUser> SHAPE = Shape.of(
          ChatStartUser.class, new ChatStartUserValue(Content.NONE))
      .optional("id", Kind.STRING)
      .optional("email", Kind.STRING)
      .optional("fullName", Kind.STRING)
      .optional("phoneNumber", Kind.STRING)
      .optional("username", Kind.STRING)
      .build();

  private ChatStartUserValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatStartUserValue(content);
  }
}
