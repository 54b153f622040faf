package com.beeper.desktop.integration;

/**
 * Tests whose full size takes minutes. The normal build runs them small; the profile {@code long} runs them at full size:
 * {@code mvn -B -ntp -Plong -pl tests/integration -am verify
 * -Dtest='NoDoubleSendTest,StressTest,RandomInterruptsTest,HostileResponsesTest,SoakTest,LargeFileTest,LosslessRoundTripTest,InvalidResponseTest,CodecFuzzTest,TransportTckTest,CodecTckTest,WebSocketTransportTckTest,EventDisconnectsTest,EventEndsTest,EventStressTest'
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
public final class LongRuns {

  private LongRuns() {}

  public static boolean areOn() {
    return Boolean.getBoolean("beeper.long");
  }

  /** Returns a number of repetitions. */
  public static int times(int normally, int inLongRuns) {
    return areOn() ? inLongRuns : normally;
  }
}
