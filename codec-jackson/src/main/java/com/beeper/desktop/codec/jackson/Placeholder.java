package com.beeper.desktop.codec.jackson;

/** Holds the place until the real sources arrive. */
public final class Placeholder {

  private Placeholder() {}
}
