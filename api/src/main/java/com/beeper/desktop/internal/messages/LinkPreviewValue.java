// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.OptionalDimensionsValue;
import com.beeper.desktop.messages.LinkPreview;
import com.beeper.desktop.shared.OptionalDimensions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link LinkPreview}. */
public final class LinkPreviewValue extends ModelValue implements LinkPreview {

  /** The members of a {@link LinkPreview}. */
  public static final Shape<LinkPreview> SHAPE = Shape.of(LinkPreview.class, LinkPreviewValue::new)
      .required("title", Kind.STRING)
      .required("url", Kind.STRING)
      .optional("favicon", Kind.STRING)
      .optional("img", Kind.STRING)
      .optional("imgSize", Kind.model(OptionalDimensionsValue.SHAPE))
      .optional("originalURL", Kind.STRING)
      .optional("summary", Kind.STRING)
      .build();

  private LinkPreviewValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<LinkPreview> shape() {
    return SHAPE;
  }

  @Override
  public String title() {
    return required(0);
  }

  @Override
  public String url() {
    return required(1);
  }

  @Override
  public @Nullable String favicon() {
    return optional(2);
  }

  @Override
  public @Nullable String img() {
    return optional(3);
  }

  @Override
  public @Nullable OptionalDimensions imgSize() {
    return optional(4);
  }

  @Override
  public @Nullable String originalUrl() {
    return optional(5);
  }

  @Override
  public @Nullable String summary() {
    return optional(6);
  }
}
