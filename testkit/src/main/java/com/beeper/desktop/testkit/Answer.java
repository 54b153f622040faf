package com.beeper.desktop.testkit;

import java.nio.charset.StandardCharsets;

/** A status and a JSON body. */
record Answer(int status, String json) {

  static Answer ok(String json) {
    return new Answer(200, json);
  }

  /** Makes an answer whose body is the contract's {@code Error}; the texts must need no escapes. */
  static Answer error(int status, String code, String message) {
    return new Answer(status, "{\"message\":\"" + message + "\",\"code\":\"" + code + "\"}");
  }

  byte[] body() {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
