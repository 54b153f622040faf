package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.DecodingException;
import jakarta.json.bind.JsonbException;

/**
 * JSON-B's exception for JSON that does not fit a model. Its message contains no values of the text,
 * unlike other messages of JSON-B implementations.
 */
final class JsonbModelMismatchException extends JsonbException {

  private static final long serialVersionUID = 1L;

  /** The problem, with its path inside the model. */
  private final DecodingException mismatch;

  /** The offset of the model in the text, in characters; -1 if it is not known. */
  private final long offset;

  JsonbModelMismatchException(DecodingException mismatch, long offset) {
    super(mismatch.getMessage(), mismatch);
    this.mismatch = mismatch;
    this.offset = offset;
  }

  /** Returns the problem, without the path. */
  String problem() {
    return mismatch.problem();
  }

  /** Returns the path inside the model, in which {@code $} stands for the model. */
  String innerPath() {
    return mismatch.path();
  }

  long offset() {
    return offset;
  }
}
