package com.beeper.desktop.internal.discovery;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.CodecProvider;

/** Prints what a JVM of its own finds. */
final class Probe {

  private Probe() {}

  public static void main(String[] arguments) {
    try {
      CodecProvider found = BackEnds.ofProcess(null, RecordedLog::new).find(Kind.CODEC);
      System.out.println(found.name() + " in " + found.getClass().getModule());
    } catch (ConfigurationException e) {
      System.out.println(e.getMessage());
    }
  }
}
