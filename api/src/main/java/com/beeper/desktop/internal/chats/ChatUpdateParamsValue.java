// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatDraftInput;
import com.beeper.desktop.chats.ChatUpdateParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ChatUpdateParams}. */
public final class ChatUpdateParamsValue extends ModelValue implements ChatUpdateParams {

  /** The parameters in {@link ChatUpdateParams}. */
  public static final Shape<ChatUpdateParams> SHAPE = Shape.of(
          ChatUpdateParams.class, ChatUpdateParamsValue::new)
      .optionalNullable("description", Kind.STRING)
      .optionalNullable("draft", Kind.model(ChatDraftInputValue.SHAPE))
      .optionalNullable("imgURL", Kind.STRING)
      .optional("isArchived", Kind.BOOLEAN)
      .optional("isLowPriority", Kind.BOOLEAN)
      .optional("isMuted", Kind.BOOLEAN)
      .optional("isPinned", Kind.BOOLEAN)
      .optionalNullable("messageExpirySeconds", Kind.WHOLE_SECONDS)
      .optionalNullable("title", Kind.STRING)
      .buildParams();

  private ChatUpdateParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatUpdateParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String description() {
    return optional(0);
  }

  @Override
  public @Nullable ChatDraftInput draft() {
    return optional(1);
  }

  @Override
  public @Nullable String imgUrl() {
    return optional(2);
  }

  @Override
  public @Nullable Boolean isArchived() {
    return optional(3);
  }

  @Override
  public @Nullable Boolean isLowPriority() {
    return optional(4);
  }

  @Override
  public @Nullable Boolean isMuted() {
    return optional(5);
  }

  @Override
  public @Nullable Boolean isPinned() {
    return optional(6);
  }

  @Override
  public @Nullable Duration messageExpiry() {
    return optional(7);
  }

  @Override
  public @Nullable String title() {
    return optional(8);
  }
}
