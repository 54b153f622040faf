package com.beeper.desktop.transport.apache;

class BlockingOnGivenClientsTest extends GivenClientsTck {
  BlockingOnGivenClientsTest() {
    super(Mode.BLOCKING, false);
  }
}
