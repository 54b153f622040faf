package com.beeper.desktop.codec.jsonb;

/** Holds the place until the real sources arrive. */
public final class Placeholder {

  private Placeholder() {}
}
