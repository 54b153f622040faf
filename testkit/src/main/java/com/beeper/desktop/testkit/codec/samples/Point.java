package com.beeper.desktop.testkit.codec.samples;

/** A record. */
public record Point(String label, int x) {}
