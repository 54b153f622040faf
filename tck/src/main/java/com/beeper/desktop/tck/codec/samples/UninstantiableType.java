package com.beeper.desktop.tck.codec.samples;

/** A type that no library can instantiate. */
public interface UninstantiableType {

  String getValue();
}
