package com.beeper.desktop.testkit;

/** Holds the place until the real sources arrive. */
public final class Placeholder {

  private Placeholder() {}
}
