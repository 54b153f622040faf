// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatStartParams;
import com.beeper.desktop.chats.ChatStartUser;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ChatStartParams}. */
public final class ChatStartParamsValue extends ModelValue implements ChatStartParams {

  /** The parameters in {@link ChatStartParams}. */
  public static final Shape<ChatStartParams> SHAPE = Shape.of(
          ChatStartParams.class, ChatStartParamsValue::new)
      .required("accountID", Kind.ID)
      .required("user", Kind.model(ChatStartUserValue.SHAPE))
      .optional("allowInvite", Kind.BOOLEAN)
      .optional("messageText", Kind.STRING)
      .buildParams();

  private ChatStartParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatStartParams> shape() {
    return SHAPE;
  }

  @Override
  public String accountId() {
    return required(0);
  }

  @Override
  public ChatStartUser user() {
    return required(1);
  }

  @Override
  public @Nullable Boolean allowInvite() {
    return optional(2);
  }

  @Override
  public @Nullable String messageText() {
    return optional(3);
  }
}
