package com.beeper.desktop.tck.codec.samples;

/** A record with simple components. */
public record SimpleRecord(String label, int x) {}
