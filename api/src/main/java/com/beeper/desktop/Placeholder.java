package com.beeper.desktop;

/** Holds the place until the real sources arrive. */
public final class Placeholder {

  private Placeholder() {}
}
