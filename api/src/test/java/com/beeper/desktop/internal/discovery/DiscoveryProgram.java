package com.beeper.desktop.internal.discovery;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.CodecProvider;

/** Prints the codec provider that discovery finds. */
final class DiscoveryProgram {

  private DiscoveryProgram() {}

  public static void main(String[] arguments) {
    try {
      CodecProvider found =
          BackEnds.ofProcess(null, System::getenv, RecordedLog::new).find(BackEndType.CODEC);
      System.out.println(found.name() + " in " + found.getClass().getModule());
    } catch (ConfigurationException e) {
      System.out.println(e.getMessage());
    }
  }
}
