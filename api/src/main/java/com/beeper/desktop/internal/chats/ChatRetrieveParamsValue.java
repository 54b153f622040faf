// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatRetrieveParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ChatRetrieveParams}. */
public final class ChatRetrieveParamsValue extends ModelValue implements ChatRetrieveParams {

  /** The parameters in {@link ChatRetrieveParams}. */
  public static final Shape<ChatRetrieveParams> SHAPE = Shape.of(
          ChatRetrieveParams.class, ChatRetrieveParamsValue::new)
      .optional("maxParticipantCount", Kind.INTEGER)
      .query()
      .buildParams();

  private ChatRetrieveParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatRetrieveParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable Long maxParticipantCount() {
    return optional(0);
  }
}
