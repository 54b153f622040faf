package com.beeper.desktop.tck.codec.samples;

/** A record. */
public record Point(String label, int x) {}
