package com.beeper.desktop.transport.jdk;

class BlockingOnAGivenClientTest extends GivenClientTck {
  BlockingOnAGivenClientTest() {
    super(Mode.BLOCKING);
  }
}
