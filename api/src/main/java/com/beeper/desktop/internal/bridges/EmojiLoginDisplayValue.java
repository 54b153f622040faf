// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.EmojiLoginDisplay;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link EmojiLoginDisplay}. */
public final class EmojiLoginDisplayValue extends ModelValue implements EmojiLoginDisplay {

  /** The members of a {@link EmojiLoginDisplay}. */
  public static final Shape<EmojiLoginDisplay> SHAPE = Shape.of(
          EmojiLoginDisplay.class, new EmojiLoginDisplayValue(Content.NONE))
      .required("type", Kind.STRING)
      .required("imageURL", Kind.STRING)
      .secret()
      .build();

  private EmojiLoginDisplayValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new EmojiLoginDisplayValue(content);
  }
}
