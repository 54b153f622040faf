// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.FocusParams;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link FocusParams}. */
public final class FocusParamsValue extends ModelValue implements FocusParams {

  /** The parameters in {@link FocusParams}. */
  public static final Shape<FocusParams> SHAPE = Shape.of(FocusParams.class, FocusParamsValue::new)
      .optional("chatID", Kind.ID)
      .optional("draftAttachmentPath", Kind.STRING)
      .optional("draftText", Kind.STRING)
      .optional("messageID", Kind.ID)
      .buildParams();

  private FocusParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<FocusParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String chatId() {
    return optional(0);
  }

  @Override
  public @Nullable String draftAttachmentPath() {
    return optional(1);
  }

  @Override
  public @Nullable String draftText() {
    return optional(2);
  }

  @Override
  public @Nullable String messageId() {
    return optional(3);
  }
}
