package com.beeper.desktop.tck.codec.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bean of beans that hold models. */
public final class Outer {

  public @Nullable List<Envelope> envelopes;
}
