package com.beeper.desktop.testkit.codec.samples;

/** A bean that cannot be written. */
public final class Broken {

  public String getValue() {
    throw new IllegalStateException("SECRET");
  }
}
