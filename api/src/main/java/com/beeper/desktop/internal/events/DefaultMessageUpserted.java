package com.beeper.desktop.internal.events;

import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.internal.json.AbstractModel;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.json.Member;
import com.beeper.desktop.internal.json.MemberValues;
import com.beeper.desktop.internal.json.ModelBuilder;
import com.beeper.desktop.internal.json.ModelDescriptor;
import com.beeper.desktop.internal.messages.DefaultMessage;
import com.beeper.desktop.messages.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link MessageUpserted}. */
public final class DefaultMessageUpserted extends AbstractModel implements MessageUpserted {

  private static final ModelDescriptor.Builder<MessageUpserted> MEMBERS =
      ModelDescriptor.of(MessageUpserted.class, new DefaultMessageUpserted(MemberValues.NONE));

  public static final Member<String> TYPE =
      MEMBERS.constant("type", JsonType.STRING, "message.upserted");

  public static final Member<Long> SEQ = MEMBERS.optional("seq", JsonType.INTEGER);

  public static final Member<Object> TS = MEMBERS.optional("ts", JsonType.ANY);

  public static final Member<String> CHAT_ID = MEMBERS.required("chatID", JsonType.STRING);

  public static final Member<List<String>> IDS =
      MEMBERS.required("ids", JsonType.list(JsonType.STRING));

  public static final Member<List<Message>> ENTRIES =
      MEMBERS.optional("entries", JsonType.list(JsonType.model(DefaultMessage.DESCRIPTOR)));

  public static final ModelDescriptor<MessageUpserted> DESCRIPTOR = MEMBERS.build();

  /** The descriptor of events that the SDK creates from messages it reads. */
  private static final ModelDescriptor<MessageUpserted> RECOVERED = ModelDescriptor.extending(
          DESCRIPTOR, MessageUpserted.class, new DefaultMessageUpserted(MemberValues.NONE, true))
      .build();

  private final boolean recovered;

  private DefaultMessageUpserted(MemberValues values) {
    this(values, false);
  }

  private DefaultMessageUpserted(MemberValues values, boolean recovered) {
    super(values);
    this.recovered = recovered;
  }

  @Override
  protected AbstractModel create(MemberValues values) {
    return new DefaultMessageUpserted(values, recovered);
  }

  /** Returns the event of a message that was read over HTTP. */
  static MessageUpserted recovered(String chatId, String messageId, Message message) {
    ModelBuilder<MessageUpserted> members = new ModelBuilder<>(RECOVERED, RECOVERED.blank());
    members.set(CHAT_ID, chatId);
    members.set(IDS, List.of(messageId));
    members.set(ENTRIES, List.of(message));
    if (message.raw("timestamp") instanceof String time) {
      members.set(TS, time);
    }
    return members.build();
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
  public List<String> messageIds() {
    return required(IDS);
  }

  @Override
  public List<Message> messages() {
    List<Message> entries = optional(ENTRIES);
    return entries == null ? List.of() : entries;
  }

  @Override
  public boolean recovered() {
    return recovered;
  }
}
