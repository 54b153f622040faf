// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatMerge;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatMerge}. */
public final class ChatMergeValue extends ModelValue implements ChatMerge {

  /** The members of a {@link ChatMerge}. */
  public static final Shape<ChatMerge> SHAPE = Shape.of(ChatMerge.class, ChatMergeValue::new)
      .required("chatIDs", Kind.list(Kind.STRING))
      .optional("defaultChatID", Kind.STRING)
      .build();

  private ChatMergeValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatMerge> shape() {
    return SHAPE;
  }

  @Override
  public List<String> chatIds() {
    return required(0);
  }

  @Override
  public @Nullable String defaultChatId() {
    return optional(1);
  }
}
