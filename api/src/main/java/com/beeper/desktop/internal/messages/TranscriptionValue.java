// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.Transcription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link Transcription}. */
public final class TranscriptionValue extends ModelValue implements Transcription {

  /** The members of a {@link Transcription}. */
  public static final Shape<Transcription> SHAPE = Shape.of(
          Transcription.class, TranscriptionValue::new)
      .required("engine", Kind.STRING)
      .required("transcription", Kind.STRING)
      .optional("language", Kind.STRING)
      .build();

  private TranscriptionValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<Transcription> shape() {
    return SHAPE;
  }

  @Override
  public String engine() {
    return required(0);
  }

  @Override
  public String transcription() {
    return required(1);
  }

  @Override
  public @Nullable String language() {
    return optional(2);
  }
}
