package com.beeper.desktop.integration.calls;

/**
 * A text that was made from an example by changing it somewhere.
 *
 * @param example the name of the example
 * @param what says what was changed
 * @param path the JSON path of the value that was changed; {@code $} if it is many
 * @param json the text
 */
record Mutation(String example, String what, String path, String json) {

  @Override
  public String toString() {
    return example + " with " + what + " at " + path;
  }
}
