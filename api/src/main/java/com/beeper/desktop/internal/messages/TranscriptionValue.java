// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.Transcription;

/** The value of a {@link Transcription}. */
public final class TranscriptionValue extends ModelValue implements Transcription {

  /** The members of a {@link Transcription}. */
  public static final Shape<Transcription> SHAPE = Shape.of(
          Transcription.class, new TranscriptionValue(Content.NONE))
      .required("engine", Kind.STRING)
      .required("transcription", Kind.STRING)
      .optional("language", Kind.STRING)
      .build();

  private TranscriptionValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new TranscriptionValue(content);
  }
}
