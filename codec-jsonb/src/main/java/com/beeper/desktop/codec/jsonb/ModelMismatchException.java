package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.DecodingException;
import jakarta.json.bind.JsonbException;

/** A model does not fit: JSON-B's kind of exception, whose message is known to hold no values. */
final class ModelMismatchException extends JsonbException {

  private static final long serialVersionUID = 1L;

  /** What does not fit, and where in the model. */
  private final DecodingException mismatch;

  /** Where the model starts in the text, counted in characters, or -1. */
  private final long offset;

  ModelMismatchException(DecodingException mismatch, long offset) {
    super(mismatch.getMessage(), mismatch);
    this.mismatch = mismatch;
    this.offset = offset;
  }

  /** Returns what is wrong, without a path. */
  String problem() {
    return mismatch.problem();
  }

  /** Returns the path inside the model, which starts with {@code $} for the model. */
  String innerPath() {
    return mismatch.path();
  }

  long offset() {
    return offset;
  }
}
