package com.beeper.desktop.internal.events;

import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.events.ChatUpserted;
import com.beeper.desktop.internal.chats.DefaultChat;
import com.beeper.desktop.internal.json.AbstractModel;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.json.Member;
import com.beeper.desktop.internal.json.MemberValues;
import com.beeper.desktop.internal.json.ModelDescriptor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link ChatUpserted}. */
public final class DefaultChatUpserted extends AbstractModel implements ChatUpserted {

  private static final ModelDescriptor.Builder<ChatUpserted> MEMBERS =
      ModelDescriptor.of(ChatUpserted.class, new DefaultChatUpserted(MemberValues.NONE));

  public static final Member<String> TYPE =
      MEMBERS.constant("type", JsonType.STRING, "chat.upserted");

  public static final Member<Long> SEQ = MEMBERS.optional("seq", JsonType.INTEGER);

  public static final Member<Object> TS = MEMBERS.optional("ts", JsonType.ANY);

  public static final Member<String> CHAT_ID = MEMBERS.required("chatID", JsonType.STRING);

  public static final Member<List<String>> IDS =
      MEMBERS.required("ids", JsonType.list(JsonType.STRING));

  public static final Member<List<Chat>> ENTRIES =
      MEMBERS.optional("entries", JsonType.list(JsonType.model(DefaultChat.DESCRIPTOR)));

  public static final ModelDescriptor<ChatUpserted> DESCRIPTOR = MEMBERS.build();

  private DefaultChatUpserted(MemberValues values) {
    super(values);
  }

  @Override
  protected AbstractModel create(MemberValues values) {
    return new DefaultChatUpserted(values);
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

  @Override
  public List<Chat> chats() {
    List<Chat> entries = optional(ENTRIES);
    return entries == null ? List.of() : entries;
  }
}
