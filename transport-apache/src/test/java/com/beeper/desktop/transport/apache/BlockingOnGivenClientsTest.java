package com.beeper.desktop.transport.apache;

class BlockingOnGivenClientsTest extends GivenClientsContract {
  BlockingOnGivenClientsTest() {
    super(Mode.BLOCKING, false);
  }
}
