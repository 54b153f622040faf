package com.beeper.desktop.codec;

/** The tokens of JSON text (RFC 8259), as {@link JsonReader#next} gives them. */
public enum JsonToken {
  /** The start of an object. */
  BEGIN_OBJECT,
  /** The end of an object. */
  END_OBJECT,
  /** The start of an array. */
  BEGIN_ARRAY,
  /** The end of an array. */
  END_ARRAY,
  /** The name of a member; {@link JsonReader#text} gives it. */
  NAME,
  /** A string; {@link JsonReader#text} gives it. */
  STRING,
  /** A number; {@link JsonReader#text} gives its literal. */
  NUMBER,
  /** The literal {@code true}. */
  TRUE,
  /** The literal {@code false}. */
  FALSE,
  /** The literal {@code null}. */
  NULL,
  /** The end of the text. */
  END_DOCUMENT
}
