package com.beeper.desktop.transport.apache;

/** Holds the place until the real sources arrive. */
public final class Placeholder {

  private Placeholder() {}
}
