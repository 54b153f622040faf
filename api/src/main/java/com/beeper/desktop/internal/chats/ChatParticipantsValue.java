// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatParticipants;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatParticipants}. */
public final class ChatParticipantsValue extends ModelValue implements ChatParticipants {

  /** The members of a {@link ChatParticipants}. */
  public static final Shape<ChatParticipants> SHAPE = Shape.of(
          ChatParticipants.class, new ChatParticipantsValue(Content.NONE))
      .required("hasMore", Kind.BOOLEAN)
      .required("items", Kind.list(Kind.model(ChatParticipantValue.SHAPE)))
      .required("total", Kind.INTEGER)
      .build();

  private ChatParticipantsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatParticipantsValue(content);
  }
}
