// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatListParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.Direction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ChatListParams}. */
public final class ChatListParamsValue extends ModelValue implements ChatListParams {

  /** The parameters in {@link ChatListParams}. */
  public static final Shape<ChatListParams> SHAPE = Shape.of(
          ChatListParams.class, ChatListParamsValue::new)
      .optional("cursor", Kind.STRING)
      .query()
      .optional("direction", Kind.enumeration(Direction.values()))
      .query()
      .optional("accountIDs", Kind.list(Kind.ID))
      .query()
      .optional("limit", Kind.INTEGER)
      .query()
      .buildParams();

  private ChatListParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatListParams> shape() {
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
  public @Nullable Long limit() {
    return optional(3);
  }
}
