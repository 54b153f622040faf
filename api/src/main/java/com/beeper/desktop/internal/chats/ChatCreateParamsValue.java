// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatCreateParams;
import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ChatCreateParams}. */
public final class ChatCreateParamsValue extends ModelValue implements ChatCreateParams {

  /** The parameters in {@link ChatCreateParams}. */
  public static final Shape<ChatCreateParams> SHAPE = Shape.of(
          ChatCreateParams.class, ChatCreateParamsValue::new)
      .required("accountID", Kind.ID)
      .required("participantIDs", Kind.list(Kind.ID))
      .required("type", Kind.enumeration(ChatType.values()))
      .optional("messageText", Kind.STRING)
      .optional("title", Kind.STRING)
      .buildParams();

  private ChatCreateParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatCreateParams> shape() {
    return SHAPE;
  }

  @Override
  public String accountId() {
    return required(0);
  }

  @Override
  public List<String> participantIds() {
    return required(1);
  }

  @Override
  public ChatType type() {
    return required(2);
  }

  @Override
  public @Nullable String messageText() {
    return optional(3);
  }

  @Override
  public @Nullable String title() {
    return optional(4);
  }
}
