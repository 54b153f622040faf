// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.EmojiLoginDisplay;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link EmojiLoginDisplay}. */
public final class EmojiLoginDisplayValue extends ModelValue implements EmojiLoginDisplay {

  /** The members of a {@link EmojiLoginDisplay}. */
  public static final Shape<EmojiLoginDisplay> SHAPE = Shape.of(
          EmojiLoginDisplay.class, EmojiLoginDisplayValue::new)
      .required("type", Kind.STRING)
      .required("imageURL", Kind.STRING)
      .secret()
      .build();

  private EmojiLoginDisplayValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<EmojiLoginDisplay> shape() {
    return SHAPE;
  }

  @Override
  public String type() {
    return required(0);
  }

  @Override
  public String imageUrl() {
    return required(1);
  }
}
