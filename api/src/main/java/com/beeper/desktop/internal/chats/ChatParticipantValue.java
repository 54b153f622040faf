// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatParticipant;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatParticipant}. */
public final class ChatParticipantValue extends ModelValue implements ChatParticipant {

  /** The members of a {@link ChatParticipant}. */
  public static final Shape<ChatParticipant> SHAPE = Shape.of(
          ChatParticipant.class, new ChatParticipantValue(Content.NONE))
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

  private ChatParticipantValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatParticipantValue(content);
  }
}
