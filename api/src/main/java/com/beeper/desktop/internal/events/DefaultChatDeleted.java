package com.beeper.desktop.internal.events;

import com.beeper.desktop.events.ChatDeleted;
import com.beeper.desktop.internal.json.AbstractModel;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.json.Member;
import com.beeper.desktop.internal.json.MemberValues;
import com.beeper.desktop.internal.json.ModelDescriptor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link ChatDeleted}. */
public final class DefaultChatDeleted extends AbstractModel implements ChatDeleted {

  private static final ModelDescriptor.Builder<ChatDeleted> MEMBERS =
      ModelDescriptor.of(ChatDeleted.class, new DefaultChatDeleted(MemberValues.NONE));

  public static final Member<String> TYPE =
      MEMBERS.constant("type", JsonType.STRING, "chat.deleted");

  public static final Member<Long> SEQ = MEMBERS.optional("seq", JsonType.INTEGER);

  public static final Member<Object> TS = MEMBERS.optional("ts", JsonType.ANY);

  public static final Member<String> CHAT_ID = MEMBERS.required("chatID", JsonType.STRING);

  public static final Member<List<String>> IDS =
      MEMBERS.required("ids", JsonType.list(JsonType.STRING));

  public static final ModelDescriptor<ChatDeleted> DESCRIPTOR = MEMBERS.build();

  private DefaultChatDeleted(MemberValues values) {
    super(values);
  }

  @Override
  protected AbstractModel create(MemberValues values) {
    return new DefaultChatDeleted(values);
  }

  @Override
  public @Nullable Instant timestamp() {
    return EventTime.of(optional(TS));
  }

  @Override
  public String chatId() {
    return required(CHAT_ID);
  }

  @Override
  public List<String> chatIds() {
    return required(IDS);
  }
}
