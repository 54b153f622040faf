// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatSearchParams;
import com.beeper.desktop.chats.ChatSearchScope;
import com.beeper.desktop.chats.ChatTypeFilter;
import com.beeper.desktop.chats.Inbox;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.Direction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ChatSearchParams}. */
public final class ChatSearchParamsValue extends ModelValue implements ChatSearchParams {

  /** The parameters in {@link ChatSearchParams}. */
  public static final Shape<ChatSearchParams> SHAPE = Shape.of(
          ChatSearchParams.class, ChatSearchParamsValue::new)
      .optional("cursor", Kind.STRING)
      .query()
      .optional("direction", Kind.enumeration(Direction.values()))
      .query()
      .optional("accountIDs", Kind.list(Kind.ID))
      .query()
      .optional("inbox", Kind.enumeration(Inbox.values()))
      .query()
      .optional("includeMuted", Kind.BOOLEAN)
      .query()
      .optional("labelID", Kind.ID)
      .query()
      .optional("lastActivityAfter", Kind.INSTANT)
      .query()
      .optional("lastActivityBefore", Kind.INSTANT)
      .query()
      .optional("limit", Kind.INTEGER)
      .query()
      .optional("query", Kind.STRING)
      .query()
      .optional("scope", Kind.enumeration(ChatSearchScope.values()))
      .query()
      .optional("type", Kind.enumeration(ChatTypeFilter.values()))
      .query()
      .optional("unreadOnly", Kind.BOOLEAN)
      .query()
      .buildParams();

  private ChatSearchParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatSearchParams> shape() {
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
  public @Nullable Inbox inbox() {
    return optional(3);
  }

  @Override
  public @Nullable Boolean includeMuted() {
    return optional(4);
  }

  @Override
  public @Nullable String labelId() {
    return optional(5);
  }

  @Override
  public @Nullable Instant lastActivityAfter() {
    return optional(6);
  }

  @Override
  public @Nullable Instant lastActivityBefore() {
    return optional(7);
  }

  @Override
  public @Nullable Long limit() {
    return optional(8);
  }

  @Override
  public @Nullable String query() {
    return optional(9);
  }

  @Override
  public @Nullable ChatSearchScope scope() {
    return optional(10);
  }

  @Override
  public @Nullable ChatTypeFilter type() {
    return optional(11);
  }

  @Override
  public @Nullable Boolean unreadOnly() {
    return optional(12);
  }
}
