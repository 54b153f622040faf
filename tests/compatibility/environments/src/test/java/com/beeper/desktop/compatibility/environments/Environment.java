package com.beeper.desktop.compatibility.environments;

/**
 * A place to run the SDK in, with one choice of what is there.
 *
 * @param place where it is; the environments of one place share a row of the table
 * @param with the back ends that are there
 * @param scenario runs it
 */
record Environment(String place, String with, Scenario scenario) {

  /** Runs a program in the environment. */
  interface Scenario {

    /**
     * Runs it, and fails if it does not go as it should.
     *
     * @param jvm of the JDK to run it on
     * @param desktop what to call
     * @return what was there and what came of it
     */
    Seen run(ForkedJvm jvm, StubDesktop desktop) throws Exception;
  }

  /**
   * The outcome of a run.
   *
   * @param loaded the classes that were loaded
   * @param result a short result, for the table
   */
  record Seen(LoadedClasses loaded, String result) {}

  @Override
  public String toString() {
    return place + ", " + with;
  }
}
