package com.beeper.desktop.checks.calls;

/**
 * A text that was made from an example by changing it somewhere.
 *
 * @param what says what was changed
 * @param path the JSON path of the value that was changed; {@code $} if it is many
 */
record Mutation(String what, String path, String json) {

  @Override
  public String toString() {
    return what + " at " + path;
  }
}
