package com.beeper.desktop.tck.codec.samples;

/** A type of which no library can make an instance. */
public interface Abstract {

  String getValue();
}
