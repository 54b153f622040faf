// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatParticipant;
import com.beeper.desktop.chats.ChatParticipants;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatParticipants}. */
public final class ChatParticipantsValue extends ModelValue implements ChatParticipants {

  /** The members of a {@link ChatParticipants}. */
  public static final Shape<ChatParticipants> SHAPE = Shape.of(
          ChatParticipants.class, ChatParticipantsValue::new)
      .required("hasMore", Kind.BOOLEAN)
      .required("items", Kind.list(Kind.model(ChatParticipantValue.SHAPE)))
      .required("total", Kind.INTEGER)
      .build();

  private ChatParticipantsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatParticipants> shape() {
    return SHAPE;
  }

  @Override
  public boolean hasMore() {
    return required(0);
  }

  @Override
  public List<ChatParticipant> items() {
    return required(1);
  }

  @Override
  public long total() {
    return required(2);
  }
}
