package com.beeper.desktop.integration.calls;

/**
 * A text that was created from an example by one change.
 *
 * @param example the name of the example
 * @param what a description of the change
 * @param path the JSON path of the value that was changed; {@code $} if it is many
 * @param json the text
 */
record JsonMutation(String example, String what, String path, String json) {

  @Override
  public String toString() {
    return example + " with " + what + " at " + path;
  }
}
