// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.AttachmentCapabilities;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link AttachmentCapabilities}. */
public final class AttachmentCapabilitiesValue extends ModelValue
    implements AttachmentCapabilities {

  /** The members of a {@link AttachmentCapabilities}. */
  public static final Shape<AttachmentCapabilities> SHAPE = Shape.of(
          AttachmentCapabilities.class, new AttachmentCapabilitiesValue(Content.NONE))
      .required("mimeTypes", Kind.map(Kind.enumeration(CapabilitySupportLevel.values())))
      .optional("caption", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("maxCaptionLength", Kind.INTEGER)
      .optional("maxSize", Kind.INTEGER)
      .optional("maxWidth", Kind.INTEGER)
      .optional("maxHeight", Kind.INTEGER)
      .optional("maxDuration", Kind.WHOLE_SECONDS)
      .optional("viewOnce", Kind.BOOLEAN)
      .build();

  private AttachmentCapabilitiesValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new AttachmentCapabilitiesValue(content);
  }
}
