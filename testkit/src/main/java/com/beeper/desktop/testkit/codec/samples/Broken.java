package com.beeper.desktop.testkit.codec.samples;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A bean that cannot be written. */
public final class Broken {

  private @Nullable String value;

  public void setValue(String value) {
    this.value = value;
  }

  public String getValue() {
    return Objects.requireNonNull(value, "SECRET");
  }
}
