package com.beeper.desktop.transport.jdk;

class BlockingOnAGivenClientTest extends GivenClientContract {
  BlockingOnAGivenClientTest() {
    super(Mode.BLOCKING);
  }
}
