package com.beeper.desktop.codec;

/** The tokens of JSON text (RFC 8259), as returned by {@link JsonReader#next}. */
public enum JsonToken {
  /** The start of an object. */
  BEGIN_OBJECT,
  /** The end of an object. */
  END_OBJECT,
  /** The start of an array. */
  BEGIN_ARRAY,
  /** The end of an array. */
  END_ARRAY,
  /** The name of a member, available from {@link JsonReader#text}. */
  NAME,
  /** A string, available from {@link JsonReader#text}. */
  STRING,
  /** A number, whose literal is available from {@link JsonReader#text}. */
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
