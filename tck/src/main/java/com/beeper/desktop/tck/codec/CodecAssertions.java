package com.beeper.desktop.tck.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.beeper.desktop.codec.CodecException;

/** Assertions on the exceptions of a codec. */
final class CodecAssertions {

  private CodecAssertions() {}

  /** Asserts that an exception quotes nothing of its text, in which {@code SECRET} stands. */
  static void assertRevealsNothing(CodecException e) {
    assertNotNull(e.getMessage());
    assertFalse(String.valueOf(e.getMessage()).contains("SECRET"), e.getMessage());
    assertNull(e.getCause());
    assertEquals(0, e.getSuppressed().length);
  }
}
