package com.beeper.desktop.tck.codec.samples;

/** A bean that cannot be written: its getter fails, and its field is not a JSON number. */
public final class UnwritableBean {

  private double value = Double.NaN;

  public void setValue(double value) {
    this.value = value;
  }

  public double getValue() {
    if (Double.isNaN(value)) {
      throw new IllegalStateException("SECRET");
    }
    return value;
  }
}
