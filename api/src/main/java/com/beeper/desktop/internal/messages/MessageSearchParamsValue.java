// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MediaType;
import com.beeper.desktop.messages.MessageSearchParams;
import com.beeper.desktop.shared.Direction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link MessageSearchParams}. */
public final class MessageSearchParamsValue extends ModelValue implements MessageSearchParams {

  /** The parameters in {@link MessageSearchParams}. */
  public static final Shape<MessageSearchParams> SHAPE = Shape.of(
          MessageSearchParams.class, MessageSearchParamsValue::new)
      .optional("cursor", Kind.STRING)
      .query()
      .optional("direction", Kind.enumeration(Direction.values()))
      .query()
      .optional("accountIDs", Kind.list(Kind.ID))
      .query()
      .optional("chatIDs", Kind.list(Kind.ID))
      .query()
      .optional("chatType", Kind.enumeration(ChatType.values()))
      .query()
      .optional("dateAfter", Kind.INSTANT)
      .query()
      .optional("dateBefore", Kind.INSTANT)
      .query()
      .optional("excludeLowPriority", Kind.BOOLEAN)
      .query()
      .optional("includeMuted", Kind.BOOLEAN)
      .query()
      .optional("limit", Kind.INTEGER)
      .query()
      .optional("mediaTypes", Kind.list(Kind.enumeration(MediaType.values())))
      .query()
      .optional("query", Kind.STRING)
      .query()
      .optional("sender", Kind.STRING)
      .query()
      .buildParams();

  private MessageSearchParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MessageSearchParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String cursor() {
    return optional(0);
  }

  @Override
  public @Nullable Direction direction() {
    return optional(1);
  }

  @Override
  public @Nullable List<String> accountIds() {
    return optional(2);
  }

  @Override
  public @Nullable List<String> chatIds() {
    return optional(3);
  }

  @Override
  public @Nullable ChatType chatType() {
    return optional(4);
  }

  @Override
  public @Nullable Instant dateAfter() {
    return optional(5);
  }

  @Override
  public @Nullable Instant dateBefore() {
    return optional(6);
  }

  @Override
  public @Nullable Boolean excludeLowPriority() {
    return optional(7);
  }

  @Override
  public @Nullable Boolean includeMuted() {
    return optional(8);
  }

  @Override
  public @Nullable Long limit() {
    return optional(9);
  }

  @Override
  public @Nullable List<MediaType> mediaTypes() {
    return optional(10);
  }

  @Override
  public @Nullable String query() {
    return optional(11);
  }

  @Override
  public @Nullable String sender() {
    return optional(12);
  }
}
