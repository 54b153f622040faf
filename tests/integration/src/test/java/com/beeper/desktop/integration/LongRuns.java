package com.beeper.desktop.integration;

/**
 * Tests whose full size takes minutes. The normal build runs them small; the profile {@code long} runs them large:
 * {@code mvn -B -ntp -Plong -pl tests/integration -am verify
 * -Dtest='NoDoubleSendTest,SoakTest,LargeFileTest,TransportTckTest,CodecTckTest'
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
public final class LongRuns {

  private LongRuns() {}

  public static boolean areOn() {
    return Boolean.getBoolean("beeper.long");
  }

  /** Returns how often to do something. */
  public static int times(int normally, int inLongRuns) {
    return areOn() ? inLongRuns : normally;
  }
}
