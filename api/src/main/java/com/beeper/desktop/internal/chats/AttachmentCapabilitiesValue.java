// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.AttachmentCapabilities;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link AttachmentCapabilities}. */
public final class AttachmentCapabilitiesValue extends ModelValue
    implements AttachmentCapabilities {

  /** The members of a {@link AttachmentCapabilities}. */
  public static final Shape<AttachmentCapabilities> SHAPE = Shape.of(
          AttachmentCapabilities.class, AttachmentCapabilitiesValue::new)
      .required("mimeTypes", Kind.map(Kind.enumeration(CapabilitySupportLevel.values())))
      .optional("caption", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("maxCaptionLength", Kind.INTEGER)
      .optional("maxSize", Kind.INTEGER)
      .optional("maxWidth", Kind.INTEGER)
      .optional("maxHeight", Kind.INTEGER)
      .optional("maxDuration", Kind.WHOLE_SECONDS)
      .optional("viewOnce", Kind.BOOLEAN)
      .build();

  private AttachmentCapabilitiesValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<AttachmentCapabilities> shape() {
    return SHAPE;
  }

  @Override
  public Map<String, CapabilitySupportLevel> mimeTypes() {
    return required(0);
  }

  @Override
  public @Nullable CapabilitySupportLevel caption() {
    return optional(1);
  }

  @Override
  public @Nullable Long maxCaptionLength() {
    return optional(2);
  }

  @Override
  public @Nullable Long maxSize() {
    return optional(3);
  }

  @Override
  public @Nullable Long maxWidth() {
    return optional(4);
  }

  @Override
  public @Nullable Long maxHeight() {
    return optional(5);
  }

  @Override
  public @Nullable Duration maxDuration() {
    return optional(6);
  }

  @Override
  public @Nullable Boolean viewOnce() {
    return optional(7);
  }
}
