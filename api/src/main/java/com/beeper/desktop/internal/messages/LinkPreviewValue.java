// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.OptionalDimensionsValue;
import com.beeper.desktop.messages.LinkPreview;

/** The value of a {@link LinkPreview}. */
public final class LinkPreviewValue extends ModelValue implements LinkPreview {

  /** The members of a {@link LinkPreview}. */
  public static final Shape<LinkPreview> SHAPE = Shape.of(
          LinkPreview.class, new LinkPreviewValue(Content.NONE))
      .required("title", Kind.STRING)
      .required("url", Kind.STRING)
      .optional("favicon", Kind.STRING)
      .optional("img", Kind.STRING)
      .optional("imgSize", Kind.model(OptionalDimensionsValue.SHAPE))
      .optional("originalURL", Kind.STRING)
      .optional("summary", Kind.STRING)
      .build();

  private LinkPreviewValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new LinkPreviewValue(content);
  }
}
